import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  coefficientOf,
  coefficientsOf,
  compositeOf,
  excessPercent,
  spreadOf,
} from '../../solver/audit/coefficient.ts'
import { exactly, fraction } from '../../solver/audit/fraction.ts'
import { sizesOf } from '../../solver/audit/whole.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const table = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(','))

describe('excess over the limit, in percent of the variance allowed before', () => {
  const pair = (a: number, b: number) =>
    spreadOf([BigInt(a), BigInt(b)], sizesOf([100, 100]), 'weighted')

  test('3 and 1 are 0.50: within 0.50, and 5 % beyond what 0.49 allows', () => {
    // 100 (0.25 - 0.2401) / 0.2401 = 4.12, rounded up.
    expect(excessPercent(pair(3, 1), pair(3, 1), 50)).toBe(0)
    expect(excessPercent(pair(3, 1), pair(3, 1), 49)).toBe(5)
    expect(excessPercent(pair(2, 2), pair(3, 1), 49)).toBe(0)
  })

  test('one school, nothing to spread before, or no limit: nothing is asked', () => {
    const alone = spreadOf([3n], sizesOf([100]), 'weighted')
    expect(excessPercent(alone, pair(3, 1), 50)).toBe(0)
    expect(excessPercent(pair(3, 1), pair(0, 0), 10)).toBe(0)
    expect(excessPercent(pair(3, 1), pair(3, 1), 0)).toBe(0)
  })
})

describe('worked examples', () => {
  // The official method note: five schools, books in their libraries; it prints 0.52.
  const books = [279, 137, 935, 160, 402].map((count) => fraction(count))
  const pupils = [45, 37, 89, 76, 55]

  test.each([
    ['weighted', 0.5153, false],
    ['unweighted', 0.4888, true],
    ['sample', 0.5465, false],
  ] as const)('five schools, %s: %d, within 0.50: %s', (convention, value, within) => {
    const coefficient = coefficientOf(books, pupils, convention, { limitPercent: 50 })
    expect(coefficient.value).toBeCloseTo(value, 4)
    expect(coefficient.withinLimit).toBe(within)
  })

  test('four schools before and after three backbone teachers move', () => {
    const sizes = [1200, 600, 200, 80]
    const before = coefficientsOf(
      [20, 6, 1, 0].map((x) => fraction(x)),
      sizes,
      { per: 100 },
    )
    expect(before.weighted.mean).toBeCloseTo(1.2981, 4)
    expect(before.weighted.standardDeviation).toBeCloseTo(0.4796, 4)
    expect(before.weighted.value).toBeCloseTo(0.3695, 4)
    expect(before.unweighted.mean).toBeCloseTo(0.7917, 4)
    expect(before.unweighted.standardDeviation).toBeCloseTo(0.6166, 4)
    expect(before.unweighted.value).toBeCloseTo(0.7789, 4)
    const after = coefficientsOf(
      [17, 7, 2, 1].map((x) => fraction(x)),
      sizes,
    )
    expect(after.weighted.value).toBeCloseTo(0.1136, 4)
    expect(after.unweighted.value).toBeCloseTo(0.1243, 4)
  })
})

describe('鸠江区 2023, seven indicators of primary schools', () => {
  const published = z
    .object({
      mean: z.array(z.number()),
      sd: z.array(z.number()),
      cv: z.array(z.number()),
      composite: z.number(),
    })
    .parse(JSON.parse(fixture('cn-balance/jiujiang-2023-7-indicators.json')))

  /** Two equal schools at X̄ ± S have exactly that mean and that standard deviation. */
  const rebuilt = published.mean.map((mean, i) => {
    const deviation = published.sd[i] ?? 0
    // The figures have six decimals; integers keep their sum and difference exact.
    const millionths = (value: number): number => Math.round(value * 1e6)
    const amounts = [1, -1].map((sign) =>
      fraction(millionths(mean) + sign * millionths(deviation), 1_000_000),
    )
    return coefficientOf(amounts, [1, 1], 'weighted', { limitPercent: 50 })
  })

  test('S / X̄ gives every published coefficient', () => {
    expect(rebuilt).toHaveLength(7)
    rebuilt.forEach(({ value, mean, standardDeviation }, i) => {
      expect(value).toBeCloseTo(published.cv[i] ?? 0, 5)
      expect(Math.abs((value ?? 0) - (published.cv[i] ?? 0))).toBeLessThan(1e-6)
      expect(mean).toBeCloseTo(published.mean[i] ?? 0, 9)
      expect(standardDeviation).toBeCloseTo(published.sd[i] ?? 0, 9)
    })
  })

  test('their mean is the published composite 0.367503', () => {
    const composite = compositeOf(rebuilt.map(({ value }) => value))
    expect(composite).not.toBeNull()
    expect(Math.abs((composite ?? 0) - published.composite)).toBeLessThan(1e-6)
  })

  test('only backbone teachers exceed 0.50', () => {
    expect(rebuilt.map(({ withinLimit }) => withinLimit)).toEqual([
      true,
      false,
      true,
      true,
      true,
      true,
      true,
    ])
  })
})

describe('national inspection reports, ten districts', () => {
  const rows = table(fixture('cn-balance/county-cv-8-indicators.csv')).filter((row) =>
    row[2]?.endsWith('/cv'),
  )

  test('there are 19 rows of coefficients', () => expect(rows).toHaveLength(19))

  test.each(rows.map((row) => [`${row[1]} ${row[2]}`, row] as const))(
    '%s: the composite is the mean of the eight',
    (_name, row) => {
      const composite = compositeOf(row.slice(3, 11).map(Number))
      expect(Math.abs((composite ?? 0) - Number(row[11]))).toBeLessThanOrEqual(0.001)
    },
  )
})

describe('two real counties', () => {
  const figures = z.object({ mean_per_100: z.number(), sd_per_100: z.number(), cv: z.number() })
  const expected = z
    .record(
      z.string(),
      z.object({
        public_nonempty: z.object({ teachers: figures, classes: figures }),
        public_50_or_more: z.object({ teachers: figures, classes: figures }),
      }),
    )
    .parse(JSON.parse(fixture('tw-teachers/expected.json')))
  const schools = table(fixture('tw-teachers/schools.csv'))
    .slice(1)
    .map(([county, code, isPrivate, classes, students, teachers]) => ({
      county,
      code,
      isPublic: isPrivate === '0',
      classes: Number(classes),
      students: Number(students),
      teachers: Number(teachers),
    }))

  test.each([
    ['yilan', 'public_nonempty', 'teachers', 0],
    ['yilan', 'public_nonempty', 'classes', 0],
    ['yilan', 'public_50_or_more', 'teachers', 50],
    ['yilan', 'public_50_or_more', 'classes', 50],
    ['chiayi', 'public_nonempty', 'teachers', 0],
    ['chiayi', 'public_nonempty', 'classes', 0],
    ['chiayi', 'public_50_or_more', 'teachers', 50],
    ['chiayi', 'public_50_or_more', 'classes', 50],
  ] as const)('%s, %s, %s per hundred pupils', (county, group, column, least) => {
    // With `least` 0 the school without pupils stays in the list and must not be divided by.
    const chosen = schools.filter(
      (school) => school.county === county && school.isPublic && school.students >= least,
    )
    const { value, mean, standardDeviation } = coefficientOf(
      chosen.map((school) => fraction(school[column])),
      chosen.map(({ students }) => students),
      'weighted',
      { per: 100 },
    )
    const wanted = expected[county]?.[group][column]
    expect(value).toBeCloseTo(wanted?.cv ?? 0, 12)
    expect(mean).toBeCloseTo(wanted?.mean_per_100 ?? 0, 10)
    expect(standardDeviation).toBeCloseTo(wanted?.sd_per_100 ?? 0, 10)
  })
})

describe('where there is nothing to compare', () => {
  test('a mean of zero is no data under every convention', () => {
    const none = coefficientsOf([fraction(0), fraction(0)], [100, 50], { limitPercent: 50 })
    for (const { value, mean, standardDeviation, withinLimit } of Object.values(none))
      expect([value, mean, standardDeviation, withinLimit]).toEqual([null, null, null, null])
  })

  test('no school, and only schools without pupils: no data', () => {
    expect(coefficientOf([], [], 'weighted').value).toBeNull()
    expect(coefficientOf([fraction(3)], [0], 'unweighted').value).toBeNull()
  })

  test('one school: no spread, and no sample deviation', () => {
    const one = coefficientsOf([fraction(3)], [100])
    expect([one.weighted.value, one.unweighted.value, one.sample.value]).toEqual([0, 0, null])
  })

  test('a composite of incomplete coefficients is no figure', () => {
    expect(compositeOf([0.4, null])).toBeNull()
    expect(compositeOf([])).toBeNull()
  })
})

describe('limits are compared on the exact value', () => {
  test('decimals are taken as typed: 4.5 and 1.5 give exactly 0.50', () => {
    const at = (more: string) =>
      coefficientOf([exactly(Number(`4.5${more}`)), exactly(1.5)], [100, 100], 'weighted', {
        limitPercent: 50,
      }).withinLimit
    expect(at('')).toBe(true)
    expect(at('00000000000001')).toBe(false)
  })

  test('a thousand schools of different sizes stay exact', () => {
    // Every school has one tenth of a teacher per pupil, one has a trillionth more.
    const pupils = Array.from({ length: 1000 }, (_, i) => 50 + i)
    const amounts = pupils.map((count) => fraction(count, 10))
    expect(coefficientOf(amounts, pupils, 'weighted').value).toBe(0)
    const odd = [fraction(50n * 10n ** 11n + 1n, 10n ** 12n), ...amounts.slice(1)]
    const value = coefficientOf(odd, pupils, 'weighted').value ?? 0
    expect(value).toBeGreaterThan(0)
    expect(value).toBeLessThan(1e-9)
  })
})
