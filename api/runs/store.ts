import type { Selectable } from 'kysely'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type CertificateColumns, certificateKept, certificateOf } from './certificate.ts'
import type { RunLevel, RunProgress, RunSummary, RunView } from './contract.ts'
import { type RunState, type RunTable, runStates } from './tables.ts'

export type RunRow = Selectable<RunTable> & CertificateColumns

/** With what is known of the certificate, but for its bytes. */
const rows = (db: Db) =>
  db
    .selectFrom('run')
    .leftJoin('run_certificate as proof', 'proof.run', 'run.id')
    .selectAll('run')
    .select(['proof.bytes as certificate_bytes', 'proof.faults as certificate_faults'])
    .select(certificateKept)

/** One run of a county; `undefined` where the county has none of that id. */
export const findRun = (db: Db, county: string, run: string): Promise<RunRow | undefined> =>
  rows(db).where('county', '=', county).where('id', '=', run).executeTakeFirst()

/** The same, refused where there is none. */
export async function runOf(db: Db, county: string, run: string): Promise<RunRow> {
  const row = await findRun(db, county, run)
  if (row === undefined) throw new Refused(404, 'run_not_found', '没有这次测算。')
  return row
}

export type RunFilter = {
  readonly state?: RunState | undefined
  readonly limit: number
  /** Made before this instant. */
  readonly before?: string | undefined
}

/** Runs of a county, latest first. */
export function listRuns(db: Db, county: string, filter: RunFilter): Promise<readonly RunRow[]> {
  let wanted = rows(db).where('county', '=', county)
  if (filter.state !== undefined) wanted = wanted.where('state', '=', filter.state)
  if (filter.before !== undefined) wanted = wanted.where('made', '<', new Date(filter.before))
  return wanted.orderBy('made', 'desc').orderBy('id').limit(filter.limit).execute()
}

export const viewOf = (row: RunRow): RunView => ({
  id: row.id,
  county: row.county,
  scenario: row.scenario,
  data: row.data,
  profile: row.profile,
  request: row.request,
  seconds: row.seconds,
  state: row.state,
  stateName: runStates[row.state],
  cancelAsked: row.cancel_asked,
  stopAsked: row.stop_asked,
  attempt: row.attempt,
  version: row.version,
  progress: read<RunProgress>(row.progress),
  levels: read<readonly RunLevel[]>(row.levels) ?? [],
  plan: row.plan,
  record: row.record,
  audit: row.audit,
  certificate: certificateOf(row),
  summary: read<RunSummary>(row.summary),
  reason: row.reason,
  made: row.made.toISOString(),
  began: row.began?.toISOString() ?? null,
  ended: row.ended?.toISOString() ?? null,
})

/** These columns are written by this room alone, with the type their name says. */
const read = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T))
