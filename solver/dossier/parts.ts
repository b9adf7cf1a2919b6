import type { Phase, Triple } from '../process/case.ts'
import type { Moment } from '../process/day.ts'
import type { ComputedDay } from '../process/period.ts'
import type { JournalRow } from './chain.ts'
import type { Checkpoint } from './checkpoint.ts'

/** What a dossier 卷宗 consists of, in the order of its text. */
export const parts = {
  audit: '核验结论',
  data: '数据',
  decisions: '人员决定',
  journal: '操作日志',
  levels: '测算过程',
  plan: '交流方案',
  process: '办理流程',
  profile: '规则档',
} as const
export type PartName = keyof typeof parts
export const partList = Object.keys(parts) as readonly PartName[]

/** 办理流程: who did what with the plan and when. Objections are counted, nobody is named. */
export type ProcessExtract = {
  /** `case:…`, as the journal names it. */
  readonly object: string
  /** Hash of the whole state, as the journal names it. */
  readonly state: string
  readonly phase: Phase
  readonly triple: Triple
  readonly authors: readonly string[]
  readonly importers: readonly string[]
  readonly submitted: Signed | null
  readonly approvals: readonly (Signed & { readonly triple: Triple })[]
  readonly notices: readonly NoticeExtract[]
  readonly objections: ObjectionCounts
  readonly finalised: Signed | null
  readonly dispatched: Signed | null
  readonly arrivals: {
    readonly arrived: number
    readonly notArrived: number
    readonly relationMoved: number
  }
  readonly assessments: number
  readonly closed: Signed | null
  readonly withdrawn: Signed | null
  readonly replaces: Triple | null
  readonly replacedBy: Triple | null
}

export type Signed = { readonly by: string; readonly at: Moment }

export type NoticeExtract = {
  readonly planHash: string
  readonly people: number
  readonly web: Moment
  readonly boards: Moment
  readonly end: ComputedDay
  readonly recordedBy: string
  readonly recordedAt: Moment
}

export type ObjectionCounts = {
  readonly received: number
  readonly inTime: number
  readonly answered: number
  /** Answered so that the plan changes. */
  readonly changing: number
  /** Of these, those a newer plan has taken account of. */
  readonly replanned: number
}

/** The journal of a chain: the acts that touch this plan in full, every act as its hash. */
export type JournalExtract = {
  readonly chain: string
  /** Hash of the act of row 1, 2 … up to the checkpoint. */
  readonly acts: readonly string[]
  readonly rows: readonly JournalRow[]
  /** Of the last row. */
  readonly checkpoint: Checkpoint
}
