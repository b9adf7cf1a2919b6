import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { directionText, travelSummary } from '../../solver/audit/transfer-figures.ts'
import { greatCircle, travelBook } from '../../solver/audit/travel.ts'
import type { TransferFigures } from '../../solver/domain/audit-report.ts'
import type { Location, School } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { profileOf } from '../kit/profile.ts'

const at = (longitude: number, latitude: number): Location => ({ longitude, latitude })

describe('the great circle', () => {
  test('a quarter of the globe', () => {
    // π/2 × 6,371,008.8 m
    expect(greatCircle(at(0, 0), at(90, 0))).toBeCloseTo(10_007_557.22, 1)
    expect(greatCircle(at(12, 0), at(77, 90))).toBeCloseTo(10_007_557.22, 1)
  })

  test('from 曲阜 to 北京 it is about 500 km', () => {
    const metres = greatCircle(at(116.986, 35.581), at(116.397, 39.909))
    expect(metres).toBeGreaterThan(480_000)
    expect(metres).toBeLessThan(485_000)
  })

  test('no way at all', () => {
    expect(greatCircle(at(117, 35), at(117, 35))).toBe(0)
  })
})

describe('travel between places', () => {
  const county = countyOf({
    schools: [
      school('a', { location: at(0, 0) }),
      school('b', { location: at(0.1, 0) }),
      school('c', { township: '乙镇', location: at(1, 0) }),
      school('d', { township: '乙镇' }),
    ],
    teachers: [],
    more: {
      distances: [
        { from: schoolId('a'), to: schoolId('c'), metres: 5, minutes: null, bothWays: false },
      ],
    },
  })
  const book = travelBook(county, { roadPercent: 130 })
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(schoolId)
  if (a === undefined || b === undefined || c === undefined || d === undefined)
    throw new Error('Four schools.')

  test('the sheet outweighs the circle, in both directions', () => {
    expect(book.betweenSchools(a, c)).toBe(5)
    expect(book.betweenSchools(c, a)).toBe(5)
  })

  test('the circle by road, in whole metres', () => {
    // 11,119.508 m × 1.3 = 14,455.36
    expect(book.betweenSchools(a, b)).toBe(14_455)
  })

  test('unknown without coordinates', () => {
    expect(book.betweenSchools(a, d)).toBeNull()
    expect(book.fromHome({ township: null, location: null }, a)).toBeNull()
  })

  test('a township stands in the middle of its located schools', () => {
    // 甲镇: a at 0° and b at 0.1°, middle 0.05°: 7,227.68 m by road to either.
    expect(book.fromHome({ township: '甲镇', location: null }, a)).toBe(7228)
    expect(book.fromHome({ township: '乙镇', location: null }, c)).toBe(0)
  })

  test('the middle lies among the schools, north and east of nought', () => {
    // x at 1°/2°, y at 1°/4°: the middle is 1°/3°, where z of another township stands.
    const place = (id: string, township: string, location: Location) =>
      school(id, { township, location })
    const north = countyOf({
      schools: [
        place('x', '甲镇', at(1, 2)),
        place('y', '甲镇', at(1, 4)),
        place('z', '乙镇', at(1, 3)),
      ],
      teachers: [],
    })
    const home = { township: '甲镇', location: null }
    expect(travelBook(north, { roadPercent: 130 }).fromHome(home, schoolId('z'))).toBe(0)
  })

  test('where data is masked the ways given are all there is', () => {
    const ways = [
      { school: b, metres: 700 },
      { school: c, metres: null },
    ]
    const masked = { township: '甲镇', location: null, ways }
    expect([a, b, c].map((to) => book.fromHome(masked, to))).toEqual([null, 700, null])
  })

  test('an own location outweighs the township', () => {
    expect(book.fromHome({ township: '乙镇', location: at(0, 0) }, a)).toBe(0)
  })
})

describe('what a transfer does', () => {
  const figuresOf = (home: Location | null) => {
    const mover = teacher('t', 'a', {
      home: home === null ? null : { township: null, location: home },
    })
    const county = countyOf({
      schools: [school('a', { location: at(0, 0) }), school('b', { location: at(0.1, 0) })],
      teachers: [mover],
    })
    return audit(county, profileOf([]), planOf(transferOf(mover, 'b'))).transfers[0]
  }

  test('without a home the present school stands for it', () => {
    expect(figuresOf(null)).toMatchObject({
      travel: 14_455,
      travelBefore: null,
      extraTravel: 14_455,
    })
  })

  test('with a home both ways count, and nearer is less than nothing', () => {
    expect(figuresOf(at(0.1, 0))).toMatchObject({
      travel: 0,
      travelBefore: 14_455,
      extraTravel: -14_455,
    })
  })

  test('nothing is said where the way to the new school, or from home to the old one, is unknown', () => {
    const extra = (a: Location | null, b: Location | null, home: Location | null) => {
      const mover = teacher('t', 'a', {
        home: home === null ? null : { township: null, location: home },
      })
      const county = countyOf({
        schools: [school('a', { location: a }), school('b', { location: b })],
        teachers: [mover],
      })
      return audit(county, profileOf([]), planOf(transferOf(mover, 'b'))).transfers[0]?.extraTravel
    }
    expect(extra(null, at(0.1, 0), null)).toBeNull()
    expect(extra(null, at(0.1, 0), at(0, 0))).toBeNull()
    expect(extra(at(0.1, 0), null, at(0, 0))).toBeNull()
  })

  test('direction by setting, and by strength where it differs', () => {
    const place = (more: Partial<School>) => school('x', more)
    expect(directionText(place({ setting: 'urban' }), place({}))).toBe('城区→乡村')
    expect(directionText(place({ setting: 'town', strong: true }), place({}))).toBe(
      '镇区→乡村，强→弱',
    )
    expect(directionText(place({ weak: true }), place({ setting: 'urban' }))).toBe(
      '乡村→城区，弱→强',
    )
    expect(directionText(place({ weak: true }), place({ weak: true }))).toBe('乡村→乡村')
  })
})

describe('summary of extra travel', () => {
  const summary = (...metres: readonly (number | null)[]) =>
    travelSummary(
      metres.map(
        (extraTravel): TransferFigures => ({
          transfer: transferOf(teacher('t', 'a'), 'b'),
          travel: null,
          travelBefore: null,
          extraTravel,
          direction: '',
        }),
      ),
    )

  test('median of an odd and an even number', () => {
    expect(summary(30, 10, 20).median).toBe(20)
    expect(summary(40, 10, 20, 30).median).toBe(25)
  })

  test('the worst tenth is the 90th percentile by nearest rank', () => {
    // 10 figures: rank 9. 11 figures: rank ceil(9.9) = 10. One figure: itself.
    expect(summary(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).worstTenth).toBe(9)
    expect(summary(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).worstTenth).toBe(10)
    expect(summary(7).worstTenth).toBe(7)
  })

  test('unknown travel is left out and counted out', () => {
    expect(summary(null, 10, null)).toEqual({ known: 1, median: 10, worstTenth: 10, mean: 10 })
    expect(summary(null)).toEqual({ known: 0, median: null, worstTenth: null, mean: null })
  })
})
