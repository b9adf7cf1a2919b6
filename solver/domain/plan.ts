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

/** All transfers 交流方案, sorted by teacher; proposed until people decide. */
export type Plan = {
  readonly year: number
  readonly transfers: readonly Transfer[]
}
