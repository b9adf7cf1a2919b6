import type { Setting } from '../domain/codes.ts'
import type { Location, Place } from '../domain/county.ts'

/** One school of a real table 学校一览表: where it stands, whom it teaches, how many teach there. */
export type SchoolRow = {
  readonly place: Place
  readonly code: string | null
  readonly name: string
  readonly township: string
  readonly isPrivate: boolean
  /** `null` where the table has no such column. */
  readonly setting: Setting | null
  readonly location: Location | null
  /** Grades 1-9. */
  readonly pupilsByGrade: readonly number[]
  readonly classesByGrade: readonly number[]
  /** `null` where the table does not tell men from women. */
  readonly men: number | null
  readonly women: number | null
  readonly teachers: number
}

/** What a row says beside the facts, for the checks only. */
export type Claims = {
  readonly pupils: number | null
  readonly classes: number | null
  readonly coordinateSource: string | null
  readonly outsideTownship: boolean
}

/** A row as read, before it is judged. */
export type ReadRow = { readonly row: SchoolRow; readonly claims: Claims }
