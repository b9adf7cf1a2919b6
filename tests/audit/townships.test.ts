import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import type { TownshipItem } from '../../solver/domain/township.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

describe('一镇一评', () => {
  const star = { backbone: countyBackbone, degree: 'bachelor' } as const
  const plain = { degree: 'college' } as const
  const city = school('city', { township: '城关', setting: 'urban' })
  const seat = school('seat', { township: '东镇', setting: 'town', townSeat: true })
  const village = school('village', { township: '东镇', setting: 'rural' })
  // City: one of two is a backbone teacher and a bachelor.
  const mover = teacher('c1', 'city', star)
  const county = countyOf({
    schools: [city, seat, village],
    teachers: [
      mover,
      teacher('c2', 'city', plain),
      teacher('s1', 'seat', { ...plain, workSince: '2006-09' }),
      teacher('v1', 'village', { ...plain, workSince: '2016-09' }),
    ],
  })
  const townsOf = (plan: Plan) => audit(county, profileOf([]), plan).townships ?? []
  const east = (plan: Plan) => {
    const found = townsOf(plan).find(({ name }) => name === '东镇')
    if (found === undefined) throw new Error('东镇')
    return found
  }
  const line = (plan: Plan, item: TownshipItem) =>
    east(plan).lines.find((each) => each.item === item)

  test('townships stand in the order of their schools, seats and people with them', () => {
    expect(townsOf(planOf()).map(({ name, seats }) => [name, seats])).toEqual([
      ['城关', []],
      ['东镇', ['seat']],
    ])
    expect(east(planOf())).toMatchObject({ schools: ['seat', 'village'], pupils: 200, teachers: 2 })
    expect(east(planOf(transferOf(mover, 'seat')))).toMatchObject({
      teachers: 3,
      arrive: 1,
      leave: 0,
    })
  })

  test('shares of the seat against those of the city before the plan', () => {
    expect(line(planOf(), 'backbone-share')).toMatchObject({
      seat: { before: { part: 0, whole: 1 } },
      town: { before: { part: 0, whole: 2 } },
      urban: { before: { part: 1, whole: 2 } },
      met: false,
    })
    // One of two at the seat afterwards: 50 % is not below the 50 % the city had.
    const plan = planOf(transferOf(mover, 'seat'))
    expect(line(plan, 'backbone-share')).toMatchObject({
      seat: { after: { part: 1, whole: 2 } },
      urban: { before: { part: 1, whole: 2 }, after: { part: 0, whole: 1 } },
      met: true,
    })
    expect(line(plan, 'bachelor-share')?.met).toBe(true)
  })

  test('who only teaches there changes no share', () => {
    const visit = transferOf(mover, 'seat', { relationMoves: false, end: '2029-08' })
    expect(line(planOf(visit), 'backbone-share')?.met).toBe(false)
  })

  test('lessons: 30 of mathematics and 12 of music, less 14 that one teacher gives', () => {
    expect(line(planOf(), 'lessons-lacking')).toMatchObject({
      seat: { before: { part: 28_000, whole: 1000 } },
      town: { before: { part: 56_000 } },
      met: false,
    })
    expect(line(planOf(), 'arts-sports-lacking')?.seat.after.part).toBe(12_000)
    expect(line(planOf(transferOf(mover, 'seat')), 'lessons-lacking')?.seat.after.part).toBe(14_000)
  })

  test('years of teaching, and what is not asked has no verdict', () => {
    // 2006-09 to 2026-08 is 20 years, 2016-09 ten.
    expect(line(planOf(), 'teaching-years')).toMatchObject({
      seat: { before: { part: 20, whole: 1 } },
      town: { before: { part: 30, whole: 2 } },
      met: null,
    })
    expect(line(planOf(), 'pupils-per-teacher')).toMatchObject({
      seat: { before: { part: 100, whole: 1 } },
      met: null,
    })
  })

  test('a township passes with every line asked of it; one without a seat is not judged', () => {
    expect(east(planOf(transferOf(mover, 'seat'))).passes).toBe(false)
    expect(townsOf(planOf())[0]?.passes).toBeNull()
    const maths = (count: number, at: string) =>
      Array.from({ length: count }, (_, k) => teacher(`${at}-m${k}`, at, star))
    const full = countyOf({
      schools: [city, seat],
      teachers: [
        ...maths(3, 'seat'),
        teacher('seat-a', 'seat', { ...star, subjects: ['music'] }),
        ...maths(1, 'city'),
      ],
    })
    const [, passing] = audit(full, profileOf([]), planOf()).townships ?? []
    expect(passing).toMatchObject({ name: '东镇', passes: true, passed: true })
  })

  test('who goes from one township to another leaves the one and arrives in the other', () => {
    const villager = teacher('v1', 'village', plain)
    const within = planOf(transferOf(villager, 'seat'))
    expect(east(within)).toMatchObject({ arrive: 0, leave: 0, teachers: 2 })
    const away = planOf(transferOf(villager, 'city'))
    expect(townsOf(away).map(({ name, arrive, leave }) => [name, arrive, leave])).toEqual([
      ['城关', 1, 0],
      ['东镇', 0, 1],
    ])
  })

  test('closing schools have no township; staff outside the count weighs nothing', () => {
    const shut = school('shut', { township: '西镇', closing: { into: null } })
    const staffed = { ...county, schools: [...county.schools, shut] }
    const substitutes = ['x1', 'x2'].map((id) => teacher(id, 'seat', { employment: 'substitute' }))
    const report = audit(
      { ...staffed, teachers: [...staffed.teachers, ...substitutes] },
      profileOf([]),
      planOf(),
    )
    expect(report.townships?.map(({ name, teachers }) => [name, teachers])).toEqual([
      ['城关', 2],
      ['东镇', 2],
    ])
  })

  test('no teachers on one of the two sides: no verdict on shares', () => {
    const shareOf = (...teachers: readonly ReturnType<typeof teacher>[]) => {
      const report = audit(countyOf({ schools: [city, seat], teachers }), profileOf([]), planOf())
      const found = report.townships?.find(({ name }) => name === '东镇')
      return found?.lines.find(({ item }) => item === 'backbone-share')?.met
    }
    expect(shareOf(teacher('s1', 'seat'))).toBeNull()
    expect(shareOf(teacher('c1', 'city', star))).toBeNull()
    expect(shareOf(teacher('s1', 'seat'), teacher('c1', 'city', star))).toBe(false)
    // 2 of 3 at the seat against 1 of 2 in the city: 2 × 2 is more than 1 × 3.
    const city2 = [teacher('c1', 'city', star), teacher('c2', 'city')]
    expect(
      shareOf(
        ...city2,
        teacher('s1', 'seat', star),
        teacher('s2', 'seat', star),
        teacher('s3', 'seat'),
      ),
    ).toBe(true)
    // 1 of 3 is below: 1 × 2 against 1 × 3.
    expect(
      shareOf(...city2, teacher('s1', 'seat', star), teacher('s2', 'seat'), teacher('s3', 'seat')),
    ).toBe(false)
  })

  test('music lacking at the seat is asked for, and a beginner without a year counts for none', () => {
    expect(line(planOf(), 'arts-sports-lacking')?.met).toBe(false)
    const begun = countyOf({
      schools: [city, seat],
      teachers: [
        teacher('s1', 'seat', { workSince: null }),
        teacher('s2', 'seat', { workSince: '2016-09' }),
      ],
    })
    const [, found] = audit(begun, profileOf([]), planOf()).townships ?? []
    expect(found?.lines.find(({ item }) => item === 'teaching-years')?.seat.after).toEqual({
      part: 10,
      whole: 1,
    })
  })

  test('an urban seat is none', () => {
    const urbanSeat = countyOf({
      schools: [school('x', { setting: 'urban', townSeat: true })],
      teachers: [teacher('t', 'x')],
    })
    const [only] = audit(urbanSeat, profileOf([]), planOf()).townships ?? []
    expect(only).toMatchObject({ seats: [], passes: null })
  })
})

describe('捆绑评价', () => {
  const threshold = { primary: 1, junior: 1 }
  const clause = clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: threshold,
      backbonePer100: threshold,
      artsSportsPer100: threshold,
      teachingArea: threshold,
      sportsArea: threshold,
      equipmentValue: threshold,
      mediaRoomsPer100: threshold,
    },
  })
  const central = school('central')
  const point = school('point', { kind: 'teaching-point', centralSchool: central.id })
  const star = { backbone: countyBackbone } as const
  const bundlesOf = (...teachers: readonly ReturnType<typeof teacher>[]) =>
    audit(countyOf({ schools: [central, point], teachers }), profileOf([clause]), planOf())
      .bundles ?? []

  test('heads over the pupils of all: two backbone teachers for 200 pupils are just 1 per 100', () => {
    const [bundle] = bundlesOf(teacher('a', 'central', star), teacher('b', 'central', star))
    expect(bundle).toMatchObject({
      central: 'central',
      members: ['central', 'point'],
      stage: 'primary',
      pupils: 200,
    })
    expect(bundle?.indicators.find(({ indicator }) => indicator === 'backbonePer100')).toEqual({
      indicator: 'backbonePer100',
      heads: {
        before: { part: 2_000_000, whole: 200 },
        after: { part: 2_000_000, whole: 200 },
      },
      threshold: 1,
      met: true,
    })
  })

  test('one is too few', () => {
    const [bundle] = bundlesOf(teacher('a', 'point', star))
    const found = bundle?.indicators.find(({ indicator }) => indicator === 'backbonePer100')
    expect(found?.met).toBe(false)
  })

  test('stage by stage: who has no other school of the stage is judged alone', () => {
    const nineYear = school('central', { kind: 'nine-year', junior: stageOf(90, 3) })
    const found = audit(
      countyOf({
        schools: [nineYear, point, school('other')],
        teachers: [teacher('x', 'other', star)],
      }),
      profileOf([clause]),
      planOf(),
    ).bundles
    expect(found?.map(({ stage, members, pupils }) => [stage, members, pupils])).toEqual([
      ['primary', ['central', 'point'], 200],
    ])
    expect(
      found?.[0]?.indicators.find(({ indicator }) => indicator === 'backbonePer100')?.heads.after
        .part,
    ).toBe(0)
  })

  test('without thresholds heads are counted and nothing is judged', () => {
    const [bundle] =
      audit(countyOf({ schools: [central, point], teachers: [] }), profileOf([]), planOf())
        .bundles ?? []
    expect(bundle?.indicators.map(({ threshold: limit, met }) => [limit, met])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  test('a school nobody names as its central school makes no bundle', () => {
    const alone = countyOf({ schools: [central, school('other')], teachers: [] })
    expect(audit(alone, profileOf([clause]), planOf()).bundles).toEqual([])
  })
})
