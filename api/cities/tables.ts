export type CityTables = { city_planning: PlanningTable }

/** One row of the planning table of a city 创建规划表. */
export type PlanningTable = {
  readonly county: string
  readonly city: string
  /** 规划创建申报年度; null while none is planned. */
  readonly year: number | null
  readonly note: string
  readonly version: number
}
