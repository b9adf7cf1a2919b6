import type { YearMonth } from '../domain/year-month.ts'
import type { SchoolSystem } from './columns/grades.ts'
import type { Report } from './report.ts'

/** What reading any sheet needs to know beside the sheet. */
export type Context = {
  readonly baseMonth: YearMonth
  readonly system: SchoolSystem
  /** Years at one school after which a teacher is due (X03). */
  readonly dueYears: number
  /** Whether backbone titles past their term still count (T12). */
  readonly countExpiredBackbone: boolean
  readonly report: Report
}
