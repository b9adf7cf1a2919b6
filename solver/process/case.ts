import type { AssessmentKind, Grade } from '../domain/assessment.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { YearMonth } from '../domain/year-month.ts'
import type { Outcome } from '../report/process.ts'
import type { Day, Moment } from './day.ts'
import type { ComputedDay, Period } from './period.ts'

/** Where a plan's case stands 方案流程. */
export const phases = {
  draft: '草稿',
  submitted: '送审',
  approved: '已批准',
  notice: '公示',
  final: '定稿',
  dispatched: '调配',
  'in-post': '到岗',
  assessed: '期满考核',
  closed: '结项',
  withdrawn: '已撤回',
  superseded: '已被替代',
} as const
export type Phase = keyof typeof phases

/** Phases of a case that is still under way; at its end it waits for nothing. */
export const openPhases = [
  'draft',
  'submitted',
  'approved',
  'notice',
  'final',
  'dispatched',
  'in-post',
  'assessed',
] as const satisfies readonly Phase[]

/** Who may do something in the process; an account has one role. */
export const processRoles = {
  personnel: '人事科',
  leadership: '分管领导',
  auditor: '督导核验',
  admin: '系统管理员',
} as const
export type ProcessRole = keyof typeof processRoles

/** What an approval approves: this plan, under these rules, from these data. */
export type Triple = {
  readonly planHash: string
  readonly profileHash: string
  readonly dataHash: string
}

/** Somebody on the list 拟交流教师. */
export type Person = {
  readonly teacher: TeacherId
  /** What the plan says of him, as one text: another text is another decision to announce. */
  readonly line: string
  readonly relationMoves: boolean
  /** Last month of the term; `null` when the relation moves for good. */
  readonly ends: YearMonth | null
}

/** What a notice said of somebody; `null`: that he does not go after all. */
export type AnnouncedLine = { readonly teacher: TeacherId; readonly line: string | null }

/** A list put up 公示, and its clock. */
export type Notice = {
  readonly planHash: string
  readonly people: readonly AnnouncedLine[]
  /** Up on the web page, and on the last of the school boards. The clock starts with the later. */
  readonly web: Moment
  readonly boards: Moment
  readonly period: Period
  /** Ends at 24:00 of this day. */
  readonly end: ComputedDay
  /** Who recorded it, and with it confirmed an end computed before the year's holidays were known. */
  readonly recordedBy: string
  readonly recordedAt: Moment
}

export type Approval = { readonly by: string; readonly at: Moment; readonly triple: Triple }

/** By hand over the counter until the office closes; by post or mail until midnight. */
export const channels = { hand: '当面递交', mail: '信函或邮件' } as const
export type Channel = keyof typeof channels

/** What was objected, by whom and what was found is the office's register, not the case's 异议. */
export type ObjectionRecord = {
  /** 编号 of the register. */
  readonly id: string
  readonly receivedAt: Moment
  readonly channel: Channel
  /** Received before the notice ended: it keeps the plan open. */
  readonly inTime: boolean
  /** The plan it was raised against. */
  readonly against: string
  readonly due: ComputedDay
  readonly registeredBy: string
  readonly registeredAt: Moment
  readonly answer: Answer | null
  /** The plan that took account of it; `null` where none did, or none had to. */
  readonly replannedBy: string | null
}

export type Answer = {
  /** The plan the answer speaks of. */
  readonly planHash: string
  readonly outcome: Outcome
  /** 是否调整方案. */
  readonly changesPlan: boolean
  readonly by: string
  readonly at: Moment
}

/** 到岗: from the return slip of the letter. */
export type Arrival = {
  readonly teacher: TeacherId
  readonly arrived: boolean
  /** The day he reported, where he did. */
  readonly on: Day | null
  /** Why not; empty where he did. */
  readonly reason: string
  /** 人事关系是否已转. */
  readonly relationMoved: boolean
  readonly by: string
  readonly at: Moment
}

export type Assessment = {
  readonly teacher: TeacherId
  readonly kind: AssessmentKind
  /** School year judged: 2026 means 2026-2027. */
  readonly year: number
  readonly grade: Grade
  readonly by: string
  readonly at: Moment
}

/** After a change of the announced list, a new clock for those changed, or for all. */
export const renewals = { changed: '仅公示有变动的人员', all: '全部重新公示' } as const
export type Renewal = keyof typeof renewals

/** Everything about a plan on its way that is not the plan itself. Plain JSON. */
export type CaseState = {
  readonly format: 'junpei-case'
  readonly version: 1
  /** School year 学年. */
  readonly year: number
  readonly phase: Phase
  readonly triple: Triple
  /** Sorted by teacher. */
  readonly people: readonly Person[]
  /** Everybody who drew the list up, this or an earlier version, in order. */
  readonly authors: readonly string[]
  /** Everybody who imported data it was made from. */
  readonly importers: readonly string[]
  readonly submitted: { readonly by: string; readonly at: Moment } | null
  readonly approvals: readonly Approval[]
  readonly returned: { readonly by: string; readonly at: Moment; readonly reason: string } | null
  /** In the order they were put up; those of the version before come along. */
  readonly notices: readonly Notice[]
  /** How many of them no longer count, because all were to be announced anew since. */
  readonly renewedAfter: number
  readonly objections: readonly ObjectionRecord[]
  readonly finalised: { readonly by: string; readonly at: Moment } | null
  readonly dispatched: { readonly by: string; readonly at: Moment } | null
  /** Sorted by teacher. */
  readonly arrivals: readonly Arrival[]
  /** Sorted by teacher, year and kind. */
  readonly assessments: readonly Assessment[]
  readonly closed: { readonly by: string; readonly at: Moment } | null
  readonly withdrawn: { readonly by: string; readonly at: Moment; readonly reason: string } | null
  /** The version before this one, and the one after. */
  readonly replaces: Triple | null
  readonly replacedBy: Triple | null
}

export const sameTriple = (a: Triple, b: Triple): boolean =>
  a.planHash === b.planHash && a.profileHash === b.profileHash && a.dataHash === b.dataHash
