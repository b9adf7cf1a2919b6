import { describe, expect, test } from 'vitest'
import { travelBook } from '../../solver/audit/travel.ts'
import type { Distance } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { travelOf } from '../../solver/model/notions/travel.ts'
import { countyOf, school } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

const [a, b] = [schoolId('a'), schoolId('b')]
const row = (from: typeof a, to: typeof a, metres: number, bothWays: boolean): Distance => ({
  from,
  to,
  metres,
  minutes: null,
  bothWays,
})

/** Both directions, as the solver and as the auditor read them. */
function readings(distances: readonly Distance[]) {
  const county = countyOf({
    schools: [
      school('a', { location: { longitude: 116, latitude: 36 } }),
      school('b', { location: { longitude: 116.1, latitude: 36 } }),
    ],
    teachers: [],
    more: { distances },
  })
  const { between } = travelOf(county, testDefinitions)
  const { betweenSchools } = travelBook(county, testDefinitions.travel)
  return [
    [between(a, b), between(b, a)],
    [betweenSchools(a, b), betweenSchools(b, a)],
  ]
}

describe('里程: solver and auditor read the sheet alike', () => {
  test('a row of one direction serves both', () => {
    expect(readings([row(a, b, 7000, false)])).toEqual([
      [7000, 7000],
      [7000, 7000],
    ])
  })

  test('of two directions the larger counts', () => {
    expect(readings([row(a, b, 7000, false), row(b, a, 9000, false)])).toEqual([
      [9000, 9000],
      [9000, 9000],
    ])
  })

  test('without a row both draw the same circle', () => {
    const [solver, auditor] = readings([])
    expect(solver).toEqual(auditor)
    // A tenth of a degree at 36° is 6,371,008.8 × π/1800 × cos 36° ≈ 8,996 m as the crow flies, × 1.3.
    expect(solver?.[0]).toBeGreaterThan(11_690)
    expect(solver?.[0]).toBeLessThan(11_700)
  })
})
