import type { School, Teacher } from '../../domain/county.ts'
import { wholeYears, type YearMonth } from '../../domain/year-month.ts'
import type { Definitions } from '../../rules/definitions/index.ts'

/** Is this leader's term at his school over, as definition `leaders` says? */
export const isPastTerm = (
  teacher: Teacher,
  home: School,
  base: YearMonth,
  { leaders, due }: Definitions,
): boolean =>
  leaders.maxYears !== null &&
  leaders.offices.includes(teacher.office) &&
  teacher.employment === 'in-quota' &&
  due.presences.includes(teacher.presence) &&
  home.sponsor === 'county' &&
  home.kind !== 'special' &&
  home.closing === undefined &&
  wholeYears(teacher.since, base) >= leaders.maxYears
