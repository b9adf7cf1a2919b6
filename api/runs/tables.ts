import type { ColumnType, Generated } from 'kysely'

export type RunTables = {
  run: RunTable
  run_event: RunEventTable
  run_checkpoint: RunCheckpointTable
  run_trail: RunTrailTable
  run_certificate: RunCertificateTable
}

/** A run 测算 is waiting, being solved, or has ended; what has ended stays as it is. */
export const runStates = {
  queued: '排队中',
  running: '测算中',
  done: '已完成',
  failed: '未完成',
  cancelled: '已取消',
} as const
export type RunState = keyof typeof runStates
export const runStateList = Object.keys(runStates) as [RunState, ...RunState[]]

/** What became of a run's certificate 最优性证书. */
export const certificateStates = {
  'not-asked': '没有要求出具',
  waiting: '随结果出具',
  kept: '已出具，经复核',
  refused: '没有通过复核，未予保存',
  cleared: '已过保存期限，清理',
  none: '没有出具',
} as const
export type CertificateState = keyof typeof certificateStates

type Instant = ColumnType<Date | null, Date | null | undefined, Date | null>

export type RunTable = {
  readonly id: string
  readonly county: string
  /** Hashes of contents: what is solved. */
  readonly scenario: string
  readonly data: string
  readonly profile: string
  /** Wall limit. */
  readonly seconds: number
  readonly author: string
  /** The request for all counties of a city it came with. */
  readonly request: string | null
  /** Whether it makes a certificate 最优性证书. */
  readonly certify: Generated<boolean>
  readonly state: ColumnType<RunState, RunState, RunState>
  /** Counts the claims. A worker writes only while this is the number it claimed with. */
  readonly fence: Generated<number>
  /** Claims that were not given back 第几次尝试. */
  readonly attempt: Generated<number>
  /** By the database's clock; set while the run is held by a worker. */
  readonly lease_until: Instant
  /** Who holds or held it: machine and process. */
  readonly worker: string | null
  readonly cancel_asked: Generated<boolean>
  /** Its people are content with the plan at hand 停止并保留. */
  readonly stop_asked: Generated<boolean>
  /** Rises with everything a reader can see; the number of the last event. */
  readonly version: Generated<number>
  /** JSON of `RunProgress`, the last heard. */
  readonly progress: string | null
  /** JSON of the levels finished so far. */
  readonly levels: Generated<string>
  /** Hashes of contents: what came of it. All three or none. */
  readonly plan: string | null
  readonly record: string | null
  readonly audit: string | null
  /** JSON of `RunSummary`. */
  readonly summary: string | null
  /** Why it failed, for people. */
  readonly reason: string | null
  /** When a worker was last called to it. */
  readonly called: Generated<Date>
  readonly made: Generated<Date>
  readonly began: Instant
  readonly ended: Instant
}

/** What happened to a run, for those who watch it; numbered by the version it made. */
export type RunEventTable = {
  readonly run: string
  readonly seq: number
  readonly at: Generated<Date>
  readonly kind: 'state' | 'level' | 'progress'
  /** JSON of `RunEvent`. */
  readonly body: string
}

/** The finished levels and the plan so far 断点: what the next worker goes on from. */
export type RunCheckpointTable = {
  readonly run: string
  /** Of the claim that wrote it. */
  readonly fence: number
  /** JSON of `{ levels, plan }`. */
  readonly body: string
}

/** Where the relaxations of a finished run ended 余迹. */
export type RunTrailTable = {
  readonly run: string
  /** JSON of `Trail`, gzip, base64. */
  readonly body: string
}

/** The certificate 最优性证书 of a finished run that asked for one (certificate.ts). */
export type RunCertificateTable = {
  readonly run: string
  /** SHA-256 of the packed bytes. */
  readonly hash: string
  readonly bytes: number
  /** gzip of its JSON; `null` where it was refused, or cleared away since. */
  readonly body: Buffer | null
  /** JSON list of sentences: why it was refused; `[]` where it held. */
  readonly faults: Generated<string>
}
