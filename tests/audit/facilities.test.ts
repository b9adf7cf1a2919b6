import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { facilitiesOf, splitFacility } from '../../solver/audit/facilities.ts'
import { fraction, toNumber } from '../../solver/audit/fraction.ts'
import { school, stageOf } from '../kit/county.ts'

describe('splitting a combined school', () => {
  const { example } = z
    .object({
      example: z.object({
        primary_students: z.number(),
        junior_students: z.number(),
        books: z.number(),
        published: z.object({ primary_books: z.number(), junior_books: z.number() }),
      }),
    })
    .parse(
      JSON.parse(
        readFileSync(
          new URL('../fixtures/cn-balance/split-example-nine-year-school.json', import.meta.url),
          'utf8',
        ),
      ),
    )

  test('166 and 210 pupils share 23,226 books as published, within 1', () => {
    const parts = splitFacility(fraction(example.books), {
      primary: example.primary_students,
      junior: example.junior_students,
    })
    expect(Math.abs(toNumber(parts.primary) - example.published.primary_books)).toBeLessThan(1)
    expect(Math.abs(toNumber(parts.junior) - example.published.junior_books)).toBeLessThan(1)
    // 166/397 and 231/397 of the whole.
    expect(toNumber(parts.primary)).toBeCloseTo(9711.627204030226, 9)
    expect(toNumber(parts.junior)).toBeCloseTo(13514.372795969774, 9)
  })

  test('twelve years split 1 : 1.1 : 1.32', () => {
    // 100 + 110 + 132 = 342 weighted pupils.
    const parts = splitFacility(fraction(342), { primary: 100, junior: 100, senior: 100 })
    expect([parts.primary, parts.junior, parts.senior].map(toNumber)).toEqual([100, 110, 132])
  })

  test('a complete secondary school splits 1 : 1.2, the same ratio', () => {
    const parts = splitFacility(fraction(220), { primary: 0, junior: 100, senior: 100 })
    expect([parts.primary, parts.junior, parts.senior].map(toNumber)).toEqual([0, 100, 120])
  })

  test('a school without pupils has nothing to split', () => {
    expect(toNumber(splitFacility(fraction(9), { primary: 0, junior: 0 }).primary)).toBe(0)
  })
})

describe('what the county says of a facility', () => {
  const facilities = {
    teachingArea: 210,
    sportsArea: null,
    equipmentValue: null,
    mediaRoomsPer100: null,
  }
  const read = (more: Partial<Parameters<typeof school>[1]>) => {
    const place = school('a', { junior: stageOf(100, 3), facilities, ...more })
    return facilitiesOf({ school: place, stage: 'junior', figures: stageOf(100, 3) })
  }

  test('the amount is the part of the stage', () => {
    const { amount } = read({}).teachingArea
    expect(amount === null ? null : toNumber(amount)).toBe(110)
  })

  test('the list of misses speaks only where no amount is given', () => {
    const listed = read({ facilitiesMissed: ['teachingArea', 'sportsArea'] })
    expect(listed.teachingArea.declared).toBeNull()
    expect(listed.sportsArea.declared).toBe('missed')
    expect(listed.equipmentValue.declared).toBe('met')
    expect(read({}).sportsArea.declared).toBeNull()
  })

  test('senior pupils are not in the workbook, so those schools cannot be split', () => {
    expect(read({ kind: 'nine-year' }).teachingArea.splittable).toBe(true)
    expect(read({ kind: 'twelve-year' }).teachingArea.splittable).toBe(false)
    expect(read({ kind: 'complete-secondary' }).teachingArea.splittable).toBe(false)
  })
})
