import type { Mode, Stage, Subject } from './codes.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { YearMonth } from './year-month.ts'

/** A decision taken 交流安排: one teacher to one school. */
export type Transfer = {
  readonly teacher: TeacherId
  readonly from: SchoolId
  readonly to: SchoolId
  readonly stage: Stage
  /** What the teacher will teach there. */
  readonly subject: Subject
  readonly mode: Mode
  /** 是否调动人事关系. */
  readonly relationMoves: boolean
  readonly start: YearMonth
  /** Last month of the term 结束年月; `null` when the relation moves for good. */
  readonly end: YearMonth | null
}

/** A share of a week given at another school 走教安排; the teacher stays where he is. */
export type ItinerantPosting = {
  readonly teacher: TeacherId
  /** Where he teaches after the transfers 派出学校. */
  readonly base: SchoolId
  readonly to: SchoolId
  /** Of the lessons given at `to`. */
  readonly stage: Stage
  readonly subject: Subject
  /** Whole lessons a week. */
  readonly lessons: number
  /** Ways there and back a week 每周往返次数. */
  readonly trips: number
}

/** All transfers 交流方案, sorted by teacher; proposed until people decide. */
export type Plan = {
  readonly year: number
  readonly transfers: readonly Transfer[]
  /** Sorted by teacher, school and stage; absent where nobody goes. */
  readonly itinerant?: readonly ItinerantPosting[]
}
