import { describe, expect, test } from 'vitest'
import type { Distance, Location, Teacher } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { countyBackbone, countyOf, planOf, school, teacher, transferOf } from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf } from '../kit/profile.ts'

describe('travel-limit 里程上限', () => {
  const clause = clauseOf('travel-limit', { maxKilometres: 30 })
  const distance = (metres: number): Distance => ({
    from: schoolId('a'),
    to: schoolId('b'),
    metres,
    minutes: null,
    bothWays: true,
  })
  /** On the equator one degree is 111,195 m; by road 130 % of it. */
  const at = (longitude: number): Location => ({ longitude, latitude: 0 })
  const send = (
    more: Partial<Teacher>,
    places: {
      readonly distances?: readonly Distance[]
      readonly a?: Location | null
      readonly b?: Location | null
    },
  ) => {
    const mover = teacher('t', 'a', more)
    const county = countyOf({
      schools: [
        school('a', { location: places.a ?? null }),
        school('b', { location: places.b ?? null, township: '乙镇' }),
      ],
      teachers: [mover],
      more: { distances: places.distances ?? [] },
    })
    return findingOf(county, clause, planOf(transferOf(mover, 'b')))
  }

  test('30 km by the distance sheet pass, a metre more does not', () => {
    expect(send({}, { distances: [distance(30_000)] })).toMatchObject({
      verdict: 'met',
      shortfall: 0,
    })
    expect(send({}, { distances: [distance(30_001)] })).toMatchObject({
      verdict: 'short',
      shortfall: 1,
      details: [
        {
          measured: 30_001,
          required: 30_000,
          sentence: '教师 t 到b小学 30.001 公里，超过 30 公里。',
        },
      ],
    })
  })

  test('backbone teachers go anywhere where the clause says so; others do not', () => {
    const free = clauseOf('travel-limit', { maxKilometres: 30, exceptBackbone: true })
    const shortfallOf = (rule: typeof clause, backbone: Teacher['backbone']) => {
      const mover = teacher('t', 'a', { backbone })
      const schools = [school('a'), school('b', { township: '乙镇' })]
      const more = { distances: [distance(30_001)] }
      const county = countyOf({ schools, teachers: [mover], more })
      return findingOf(county, rule, planOf(transferOf(mover, 'b'))).shortfall
    }
    expect(shortfallOf(clause, countyBackbone)).toBe(1)
    expect(shortfallOf(free, countyBackbone)).toBe(0)
    expect(shortfallOf(free, [])).toBe(1)
  })

  test('the sentence says who was measured and what is not known', () => {
    const met = send({}, { distances: [distance(30_000)] })
    const short = send({}, { distances: [distance(30_001)] })
    const unknown = send({}, {})
    expect([met, short, unknown].map(({ sentence }) => sentence)).toEqual([
      '交流 1 人中没有查明里程超过 30 公里的，符合。',
      '交流 1 人中 1 人里程超过 30 公里且比现在更远，不符合；应改派 1 人。',
      '交流 1 人中没有查明里程超过 30 公里的；1 人缺少坐标或距离，未作判断，不视为符合。',
    ])
    expect([short, unknown].map(({ details }) => details.map(({ teachers }) => teachers))).toEqual([
      [['t']],
      [['t']],
    ])
    expect(unknown.details[0]?.sentence).toBe('教师 t 到b小学缺少里程，未作判断，不视为符合。')
    // Three of whom one is too far, one unknown and one a backbone teacher, who may go anywhere.
    const free = clauseOf('travel-limit', { maxKilometres: 30, exceptBackbone: true })
    const people = [
      teacher('t', 'a'),
      teacher('u', 'c'),
      teacher('v', 'a', { backbone: countyBackbone }),
    ]
    const county = countyOf({
      schools: [school('a'), school('b'), school('c')],
      teachers: people,
      more: { distances: [distance(30_001)] },
    })
    const plan = planOf(...people.map((each) => transferOf(each, 'b')))
    expect(findingOf(county, free, plan)).toMatchObject({
      shortfall: 1,
      sentence:
        '交流的骨干教师以外教师 2 人中 1 人里程超过 30 公里且比现在更远，不符合；应改派 1 人；1 人缺少坐标或距离，未作判断，不视为符合。',
    })
  })

  test('of two directions the larger counts', () => {
    const back: Distance = { ...distance(31_000), from: schoolId('b'), to: schoolId('a') }
    expect(send({}, { distances: [distance(29_000), back] }).shortfall).toBe(1)
    expect(send({}, { distances: [back, distance(29_000)] }).shortfall).toBe(1)
  })

  test('without a sheet the great circle by road decides', () => {
    // 0.2° is 22,239 m, by road 28,911 m; 0.21° is 23,351 m, by road 30,356 m.
    expect(send({}, { a: at(0), b: at(0.2) }).shortfall).toBe(0)
    expect(send({}, { a: at(0), b: at(0.21) })).toMatchObject({
      shortfall: 1,
      details: [{ measured: 30_356 }],
    })
  })

  test('nothing known: not judged, never met', () => {
    expect(send({}, {})).toMatchObject({
      verdict: 'unknown',
      shortfall: 0,
      details: [{ verdict: 'unknown', measured: null }],
    })
  })

  describe('with a home', () => {
    const home = (longitude: number) => ({ home: { township: null, location: at(longitude) } })

    test('travel counts from home, not from the present school', () => {
      // Schools 0.4° apart (57.8 km), home in the middle: 28.9 km to either.
      expect(send(home(0.2), { a: at(0), b: at(0.4) }).shortfall).toBe(0)
      // Home at a: 57.8 km to b.
      expect(send(home(0), { a: at(0), b: at(0.4) }).shortfall).toBe(1)
    })

    test('nobody is kept from coming nearer', () => {
      // Home at 1°, a at 0° (144.6 km), b at 0.5° (72.3 km): far, but nearer than now.
      expect(send(home(1), { a: at(0), b: at(0.5) })).toMatchObject({
        verdict: 'met',
        shortfall: 0,
      })
    })

    test('as far as now is not farther', () => {
      // Home at 1°, half way between a at 0° and b at 2°.
      expect(send(home(1), { a: at(0), b: at(2) })).toMatchObject({ verdict: 'met', shortfall: 0 })
    })

    test('far from the present school too, but that is not known: not judged', () => {
      expect(send(home(1), { b: at(0.5) })).toMatchObject({ verdict: 'unknown', shortfall: 0 })
    })

    test('a township stands at the mean of its schools', () => {
      // Home in 甲镇, whose only located school is a.
      const township = { home: { township: '甲镇', location: null } }
      expect(send(township, { a: at(0), b: at(0.4) }).shortfall).toBe(1)
      expect(
        send({ home: { township: '丙镇', location: null } }, { a: at(0), b: at(0.4) }),
      ).toMatchObject({
        verdict: 'unknown',
      })
    })
  })

  test('a plan that moves nobody passes', () => {
    const county = countyOf({ schools: [school('a')], teachers: [teacher('t', 'a')] })
    expect(findingOf(county, clause, planOf())).toMatchObject({ verdict: 'met', shortfall: 0 })
  })
})
