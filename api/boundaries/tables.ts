import type { ColumnType } from 'kysely'

export type BoundaryTables = { county_boundary: CountyBoundaryTable }

/** The boundary a county's maps are drawn in, as its office supplied it; one a county. */
export type CountyBoundaryTable = {
  readonly county: string
  /** Hash of its lines; null once it was taken back. The row stays, so that versions go on. */
  readonly hash: string | null
  /** 审图号, as the office states it. */
  readonly approval: string
  readonly by: string
  readonly set_at: ColumnType<Date, string, string>
  readonly version: number
}
