import type { YearMonth } from '../domain/year-month.ts'

/** School year in which a month falls: August 2029 ends 2028-2029. */
export const lastYearOf = (ends: YearMonth): number =>
  Number(ends.slice(0, 4)) - (Number(ends.slice(5, 7)) <= 8 ? 1 : 0)
