import type { Teacher } from '../domain/county.ts'
import { addMonths, monthsBetween, type YearMonth } from '../domain/year-month.ts'
import { retirement } from './thresholds.ts'

/** Statutory retirement month by birth alone 法定退休年月, for the warnings T07 and T16. */
export function statutoryRetirement(
  birth: YearMonth,
  sex: Teacher['sex'],
  kind: Teacher['retirementKind'],
): YearMonth {
  const { age, firstBirth, step, cap } = retirement[sex === 'male' ? 'male' : kind]
  const delay = Math.floor(monthsBetween(firstBirth, birth) / step) + 1
  return addMonths(birth, age + Math.min(cap, Math.max(0, delay)))
}
