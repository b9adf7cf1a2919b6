import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { Basis, Indicator } from '../../solver/domain/indicator.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import {
  countyBackbone,
  countyOf,
  idsOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { clauseOf, profileOf } from '../kit/profile.ts'

const both = (value: number) => ({ primary: value, junior: value })
const profile = profileOf([
  clauseOf('resource-indicators', {
    minMet: 6,
    floorPercent: 85,
    thresholds: {
      higherDegreePer100: { primary: 4.2, junior: 5.3 },
      backbonePer100: both(1),
      artsSportsPer100: both(0.9),
      teachingArea: { primary: 4.5, junior: 5.8 },
      sportsArea: { primary: 7.5, junior: 10.2 },
      equipmentValue: both(2000),
      mediaRoomsPer100: both(2.3),
    },
  }),
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 50, junior: 45 },
    convention: 'weighted',
  }),
])

function rowsOf(
  schools: readonly School[],
  teachers: readonly Teacher[],
  plan: Plan = planOf(),
  law = profile,
) {
  const { indicators } = audit(countyOf({ schools, teachers }), law, plan)
  return (
    indicator: Indicator,
    moment: 'before' | 'after' = 'before',
    basis: Basis = 'personnel',
  ) => {
    const row = indicators[moment].find(
      (each) => each.stage === 'primary' && each.indicator === indicator && each.basis === basis,
    )
    if (row === undefined) throw new Error(`No row of ${indicator}.`)
    return row
  }
}

const star = (id: string, at: string) => teacher(id, at, { backbone: countyBackbone })

describe('indicator rows', () => {
  test('every stage, indicator and basis, before and after', () => {
    const { indicators } = audit(countyOf({ schools: [], teachers: [] }), profile, planOf())
    for (const rows of [indicators.before, indicators.after]) {
      expect(rows).toHaveLength(2 * 7 * 2)
      expect(new Set(rows.map((r) => `${r.stage} ${r.indicator} ${r.basis}`)).size).toBe(28)
    }
  })

  test('a relation that stays shows on the teaching basis only', () => {
    const mover = star('t1', 'a')
    const rows = rowsOf(
      [school('a'), school('b')],
      [mover],
      planOf(transferOf(mover, 'b', { relationMoves: false, end: '2029-08' })),
    )
    const values = (basis: Basis, moment: 'before' | 'after') =>
      rows('backbonePer100', moment, basis).schools.map(({ value }) => value)
    expect(values('personnel', 'before')).toEqual([1, 0])
    expect(values('personnel', 'after')).toEqual([1, 0])
    expect(values('teaching', 'before')).toEqual([1, 0])
    expect(values('teaching', 'after')).toEqual([0, 1])
  })

  test('who stands in the numerator is listed', () => {
    const rows = rowsOf([school('a')], [star('t2', 'a'), star('t1', 'a'), teacher('t3', 'a')])
    expect(rows('backbonePer100').schools[0]?.teachers).toEqual(idsOf('t1', 't2'))
    expect(rows('higherDegreePer100').schools[0]?.teachers).toEqual(idsOf('t1', 't2', 't3'))
  })

  test('status against standard and floor is exact', () => {
    // R1 of 100 pupils: standard 4.2, floor 3.57. Shares of the primary stage in thousandths.
    const status = (share: number) => {
      const part = teacher('part', 'a', { stages: { primary: share, junior: 1000 - share } })
      const whole = ['t1', 't2', 't3'].map((id) => teacher(id, 'a'))
      return rowsOf([school('a')], [...whole, part])('higherDegreePer100').schools[0]?.status
    }
    expect(status(570)).toBe('band')
    expect(status(569)).toBe('below')
    const four = ['t1', 't2', 't3', 't4'].map((id) => teacher(id, 'a'))
    const at = (share: number) =>
      rowsOf(
        [school('a')],
        [...four, teacher('part', 'a', { stages: { primary: share, junior: 1000 - share } })],
      )('higherDegreePer100').schools[0]?.status
    expect(at(200)).toBe('met')
    expect(at(199)).toBe('band')
  })

  test('mean is county total over county total, limits are compared exactly', () => {
    // 3 of 100 and 1 of 100: mean 2, CV exactly 0.50.
    const teachers = [star('t1', 'a'), star('t2', 'a'), star('t3', 'a'), star('t4', 'b')]
    const row = rowsOf([school('a'), school('b')], teachers)('backbonePer100')
    expect(row).toMatchObject({
      threshold: 1,
      floor: 0.85,
      limit: 0.5,
      amount: 4,
      pupils: 200,
      mean: 2,
    })
    expect(row.coefficients.weighted).toMatchObject({ value: 0.5, mean: 2, withinLimit: true })
    expect(row.coefficients.sample.value).toBeCloseTo(Math.SQRT1_2, 12)
    expect(row.coefficients.sample.withinLimit).toBe(false)
  })

  test('a mean of zero is no data', () => {
    const row = rowsOf([school('a'), school('b')], [])('backbonePer100')
    expect(row).toMatchObject({ amount: 0, mean: 0 })
    expect(row.coefficients.weighted).toMatchObject({ value: null, withinLimit: null })
  })

  test('without clauses there is nothing to compare with', () => {
    const row = rowsOf([school('a')], [star('t1', 'a')], planOf(), profileOf([]))('backbonePer100')
    expect(row).toMatchObject({ threshold: null, floor: null, limit: null })
    expect(row.schools[0]).toMatchObject({ value: 1, status: 'unknown' })
    expect(row.coefficients.weighted.withinLimit).toBeNull()
  })

  test('excluded schools are listed with their reason', () => {
    const rows = rowsOf(
      [
        school('a'),
        school('point', { kind: 'teaching-point' }),
        school('private', { sponsor: 'private' }),
        school('special', { kind: 'special' }),
        school('junior', { primary: null, junior: stageOf(100, 3) }),
      ],
      [star('t1', 'a'), star('t2', 'point')],
    )
    const row = rows('backbonePer100')
    expect(row.excluded).toEqual([
      { school: 'point', reason: '教学点，不计入差异系数。' },
      { school: 'private', reason: '办学主体为民办，不计入。' },
      { school: 'special', reason: '特殊教育学校，不计入。' },
    ])
    // The point has a value of its own, but the county's figures leave it out.
    expect(row.schools.map((each) => each.school)).toEqual(['a', 'point'])
    expect(row).toMatchObject({ amount: 1, pupils: 100 })
  })
})

describe('facilities', () => {
  const amounts = (sportsArea: number | null) => ({
    facilities: { teachingArea: 450, sportsArea, equipmentValue: 200_000, mediaRoomsPer100: 2.3 },
  })

  test('R4-R6 per pupil, R7 per hundred', () => {
    const rows = rowsOf([school('a', amounts(750))], [])
    expect(rows('teachingArea').schools[0]).toMatchObject({ value: 4.5, status: 'met' })
    expect(rows('equipmentValue').schools[0]).toMatchObject({ value: 2000, status: 'met' })
    expect(rows('mediaRoomsPer100').schools[0]).toMatchObject({ value: 2.3, status: 'met' })
  })

  test('they are the same on both bases and after the plan', () => {
    const rows = rowsOf([school('a', amounts(700)), school('b', amounts(900))], [])
    const row = rows('sportsArea')
    expect(row.schools.map(({ status }) => status)).toEqual(['band', 'met'])
    expect(rows('sportsArea', 'after', 'teaching')).toEqual({ ...row, basis: 'teaching' })
  })

  test('with a school missing the figure is information and no verdict is given', () => {
    const row = rowsOf(
      [school('a', amounts(800)), school('b', amounts(800)), school('c', amounts(null))],
      [],
    )('sportsArea')
    expect(row.coefficients.weighted).toMatchObject({ value: 0, withinLimit: null })
    expect(row.excluded).toEqual([{ school: 'c', reason: '未填数据，未计入。' }])
    expect(row.schools[2]).toMatchObject({ amount: null, value: null, status: 'unknown' })
  })

  test('what the county declares met is met; what it declares missed has no figure', () => {
    const row = rowsOf(
      [
        school('a', { ...amounts(null), facilitiesMissed: [] }),
        school('b', { ...amounts(null), facilitiesMissed: ['sportsArea'] }),
      ],
      [],
    )('sportsArea')
    expect(row.schools.map(({ status }) => status)).toEqual(['met', 'unknown'])
  })

  test('senior pupils unknown: a pass is not certain and the school is left out', () => {
    const row = rowsOf(
      [school('a', { ...amounts(900), kind: 'complete-secondary' }), school('b', amounts(900))],
      [],
    )('sportsArea')
    expect(row.schools.map(({ status }) => status)).toEqual(['unknown', 'met'])
    expect(row.excluded).toEqual([
      { school: 'a', reason: '高中学生数未填，无法按学段拆分，未计入。' },
    ])
  })
})
