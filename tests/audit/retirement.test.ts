import { describe, expect, test } from 'vitest'
import { delayMonths, retirementMonth } from '../../solver/audit/retirement.ts'
import type { YearMonth } from '../../solver/domain/year-month.ts'
import { testDefinitions } from '../kit/profile.ts'

const ladders = testDefinitions.retirement
const month = (
  kind: 'man' | 'cadre' | 'worker',
  birth: YearMonth,
  retirement: YearMonth | null = null,
) =>
  retirementMonth(
    {
      sex: kind === 'man' ? 'male' : 'female',
      retirementKind: kind === 'worker' ? 'worker' : 'cadre',
      birth,
      retirement,
    },
    ladders,
  )

describe('statutory retirement from 2025 on', () => {
  // 国务院关于渐进式延迟法定退休年龄的办法, annexed tables: birth month → retirement month.
  test.each([
    ['man', '1964-12', '2024-12'],
    ['man', '1965-01', '2025-02'],
    ['man', '1965-04', '2025-05'],
    ['man', '1965-05', '2025-07'],
    ['man', '1976-08', '2039-07'],
    ['man', '1976-09', '2039-09'],
    ['man', '1990-01', '2053-01'],
    ['cadre', '1969-12', '2024-12'],
    ['cadre', '1970-01', '2025-02'],
    ['cadre', '1981-09', '2039-09'],
    ['worker', '1974-12', '2024-12'],
    ['worker', '1975-01', '2025-02'],
    ['worker', '1975-03', '2025-05'],
    ['worker', '1984-11', '2039-11'],
    ['worker', '1990-01', '2045-01'],
  ] as const)('%s born %s retires %s', (kind, birth, expected) => {
    expect(month(kind, birth)).toBe(expected)
  })

  test('a month given by the county wins', () => {
    expect(month('man', '1965-01', '2027-06')).toBe('2027-06')
  })

  test('the delay never leaves 0 to the cap', () => {
    expect(delayMonths('1930-01', ladders.male)).toBe(0)
    expect(delayMonths('2010-01', ladders.male)).toBe(36)
    expect(delayMonths('2010-01', ladders.femaleWorker)).toBe(60)
  })
})
