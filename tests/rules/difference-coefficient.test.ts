import { describe, expect, test } from 'vitest'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { Convention } from '../../solver/domain/indicator.ts'
import type { Plan } from '../../solver/domain/plan.ts'
import {
  countyBackbone,
  countyOf,
  planOf,
  school,
  stageOf,
  teacher,
  transferOf,
} from '../kit/county.ts'
import { findingOf } from '../kit/finding.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'

/** Schools with so many pupils and backbone teachers; everybody below the higher degree. */
function county(sizes: readonly (readonly [number, number])[], more: Partial<School> = {}) {
  const schools = sizes.map(([pupils], i) =>
    school(`s${i}`, { order: i, primary: stageOf(pupils, 6), ...more }),
  )
  const teachers = sizes.flatMap(([, backbone], i) =>
    Array.from({ length: backbone }, (_, n) =>
      teacher(`t${i}-${String(n).padStart(2, '0')}`, `s${i}`, {
        degree: 'secondary-normal',
        backbone: countyBackbone,
      }),
    ),
  )
  return countyOf({ schools, teachers })
}

const clause = (convention: Convention, primary = 50) =>
  clauseOf('difference-coefficient', { maxPercent: { primary, junior: 45 }, convention })

const backboneOf = (
  place: ReturnType<typeof county>,
  convention: Convention,
  plan: Plan = planOf(),
  limit = 50,
) => {
  const finding = findingOf(place, clause(convention, limit), plan)
  const detail = finding.details.find(({ indicator }) => indicator === 'backbonePer100')
  if (detail === undefined) throw new Error('No detail on backbone teachers.')
  return { ...detail, clause: finding }
}

const mover = (place: ReturnType<typeof county>, id: string): Teacher => {
  const found = place.teachers.find((person) => person.id === id)
  if (found === undefined) throw new Error(`No ${id}.`)
  return found
}

describe('difference-coefficient 校际差异系数', () => {
  /** Pupils 1200/600/200/80, backbone teachers 20/6/1/0. */
  const four = county([
    [1200, 20],
    [600, 6],
    [200, 1],
    [80, 0],
  ])
  /** Three leave the first school, one for each of the others. */
  const plan = planOf(
    transferOf(mover(four, 't0-00'), 's1'),
    transferOf(mover(four, 't0-01'), 's2'),
    transferOf(mover(four, 't0-02'), 's3'),
  )

  test('weighted: 0.3695 passes 0.50, and 0.1136 after the plan', () => {
    const before = backboneOf(four, 'weighted')
    expect(before.measured).toBeCloseTo(0.3695, 4)
    expect(before).toMatchObject({ verdict: 'met', shortfall: 0 })
    expect(backboneOf(four, 'weighted', plan).measured).toBeCloseTo(0.1136, 4)
  })

  test('unweighted: 0.7789 fails 0.50, and 0.1243 after the plan passes', () => {
    const before = backboneOf(four, 'unweighted')
    expect(before.measured).toBeCloseTo(0.7789, 4)
    // 100 (CV² - L²)/L² = 100 (0.60661 - 0.25)/0.25 = 142.6, rounded up.
    expect(before).toMatchObject({ verdict: 'short', shortfall: 143 })
    expect(before.clause).toMatchObject({ verdict: 'short', shortfall: 143 })
    expect(before.sentence).toContain('0.779')
    const after = backboneOf(four, 'unweighted', plan)
    expect(after.measured).toBeCloseTo(0.1243, 4)
    expect(after).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  describe('two schools of 100 pupils', () => {
    // With a and b backbone teachers weighted and unweighted CV are |a-b|/(a+b), sample √2 times it.
    const two = (a: number, b: number) =>
      county([
        [100, a],
        [100, b],
      ])

    test('3 and 1: exactly 0.50 passes', () => {
      expect(backboneOf(two(3, 1), 'weighted')).toMatchObject({
        verdict: 'met',
        measured: 0.5,
        shortfall: 0,
      })
    })

    test('3 and 1 fail 0.49: 100 (0.25 - 0.2401)/0.2401 = 4.12, so 5', () => {
      expect(backboneOf(two(3, 1), 'weighted', planOf(), 49)).toMatchObject({
        verdict: 'short',
        shortfall: 5,
      })
    })

    test('sample: √2/2 fails 0.70 by 100 (0.5 - 0.49)/0.49 = 2.04, so 3; 0.71 passes', () => {
      expect(backboneOf(two(3, 1), 'sample', planOf(), 70)).toMatchObject({ shortfall: 3 })
      expect(backboneOf(two(3, 1), 'sample', planOf(), 71)).toMatchObject({ shortfall: 0 })
    })

    test('one transfer from 3 and 1 makes 2 and 2: no spread left', () => {
      const place = two(3, 1)
      expect(
        backboneOf(place, 'weighted', planOf(transferOf(mover(place, 't0-00'), 's1')), 1),
      ).toMatchObject({
        measured: 0,
        shortfall: 0,
        verdict: 'met',
      })
    })

    test('a relation that stays changes the teaching basis only', () => {
      const place = two(3, 1)
      const stay = planOf(
        transferOf(mover(place, 't0-00'), 's1', { relationMoves: false, end: '2029-08' }),
      )
      expect(backboneOf(place, 'weighted', stay).measured).toBe(0.5)
      const counting = { ...testDefinitions.counting, basis: 'teaching' as const }
      const finding = findingOf(place, clause('weighted'), stay, { counting })
      expect(
        finding.details.find(({ indicator }) => indicator === 'backbonePer100')?.measured,
      ).toBe(0)
    })

    test('measured against the mean before: both leave the coefficient for a teaching point', () => {
      // Before: 3 and 1, T0 = 4. After one backbone teacher of s1 leaves: 3 and 0, CV = 1, T = 3.
      // A = 200 (9/100) = 18, B = 3: excess = 18 - 1.25 × 9 = 6.75; 100 × 6.75/(0.25 × 16) = 168.75.
      const place = county([
        [100, 3],
        [100, 1],
        [100, 0],
      ])
      const third = place.schools.map((s) =>
        s.id === 's2' ? { ...s, kind: 'teaching-point' as const } : s,
      )
      const shifted = { ...place, schools: third }
      const leave = planOf(transferOf(mover(place, 't1-00'), 's2'))
      expect(backboneOf(shifted, 'weighted', leave)).toMatchObject({ measured: 1, shortfall: 169 })
    })
  })

  test('a mean of zero is no data, never a coefficient of zero', () => {
    const none = backboneOf(
      county([
        [100, 0],
        [100, 0],
      ]),
      'weighted',
    )
    expect(none).toMatchObject({ verdict: 'unknown', measured: null, shortfall: 0 })
    expect(none.sentence).toBe(
      '小学每百名学生拥有县级以上骨干教师数差异系数：全县合计为零，无法计算，未作判断，不视为符合。',
    )
  })

  test('one school cannot differ: not applicable', () => {
    expect(findingOf(county([[100, 3]]), clause('weighted'), planOf())).toMatchObject({
      verdict: 'not-applicable',
      measured: null,
      required: null,
      shortfall: 0,
      sentence: '没有可比较的学校，本项不适用。',
    })
  })

  test('teaching points enter only where the profile says so', () => {
    const place = county([
      [100, 2],
      [100, 2],
      [100, 0],
    ])
    const schools = place.schools.map((s) =>
      s.id === 's2' ? { ...s, kind: 'teaching-point' as const } : s,
    )
    expect(backboneOf({ ...place, schools }, 'weighted').measured).toBe(0)
    const counting = { ...testDefinitions.counting, teachingPointsInCoefficient: true }
    const finding = findingOf({ ...place, schools }, clause('weighted'), planOf(), { counting })
    // X = 2, 2, 0: mean 4/3, variance 8/9, CV = (√8/3)/(4/3) = √2/2.
    expect(
      finding.details.find(({ indicator }) => indicator === 'backbonePer100')?.measured,
    ).toBeCloseTo(Math.SQRT1_2, 12)
  })

  test('a mean of zero before the plan, but not after it, asks for nothing and is not judged', () => {
    // The only backbone teacher comes from a teaching point, outside the coefficient.
    const place = county([
      [100, 0],
      [100, 0],
      [100, 1],
    ])
    const schools = place.schools.map((s) =>
      s.id === 's2' ? { ...s, kind: 'teaching-point' as const } : s,
    )
    const come = planOf(transferOf(mover(place, 't2-00'), 's0'))
    // After: 1 and 0, the coefficient is 1.
    expect(backboneOf({ ...place, schools }, 'weighted', come)).toMatchObject({
      verdict: 'unknown',
      measured: 1,
      shortfall: 0,
    })
  })

  describe('R4-R7', () => {
    const facilities = (sportsArea: number | null) => ({
      teachingArea: 500,
      sportsArea,
      equipmentValue: 200_000,
      mediaRoomsPer100: 3,
    })
    /** R1 and R3 have data too, so that only the facilities decide. */
    const equal = (first: number | null, second: number | null) => {
      const schools = [
        school('s0', { facilities: facilities(first) }),
        school('s1', { facilities: facilities(second) }),
      ]
      const teachers = ['s0', 's1'].map((at) =>
        teacher(`t-${at}`, at, { subjects: ['sports'], backbone: countyBackbone }),
      )
      return findingOf(countyOf({ schools, teachers }), clause('weighted'), planOf())
    }

    test('equal schools meet all seven', () => {
      expect(equal(800, 800)).toMatchObject({
        verdict: 'met',
        shortfall: 0,
        sentence: '应核 7 项差异系数（按学生数加权，人事关系口径）：符合 7 项。',
      })
    })

    test('a facility beyond the limit fails the clause without heads', () => {
      // 900 and 200: (900 - 200)/1100 = 0.636.
      const finding = equal(900, 200)
      expect(finding).toMatchObject({
        verdict: 'short',
        shortfall: 0,
        sentence:
          '应核 7 项差异系数（按学生数加权，人事关系口径）：符合 6 项，不符合 1 项（小学 R5），R1—R3 合计超出允许方差 0 个百分点。',
      })
      expect(finding.details.find(({ indicator }) => indicator === 'sportsArea')).toMatchObject({
        verdict: 'short',
        shortfall: 0,
        required: 0.5,
        sentence:
          '小学生均体育运动场馆面积差异系数 0.636（教师交流不改变此项），标准 0.50，不符合。',
      })
    })

    test('a facility not given leaves the clause unknown', () => {
      const finding = equal(800, null)
      expect(finding).toMatchObject({ verdict: 'unknown', shortfall: 0 })
      expect(finding.sentence).toBe(
        '应核 7 项差异系数（按学生数加权，人事关系口径）：符合 6 项；数据缺失 1 项（小学 R5），未作判断，不视为符合。',
      )
      expect(finding.details.find(({ indicator }) => indicator === 'sportsArea')).toMatchObject({
        measured: null,
        sentence: '小学生均体育运动场馆面积差异系数：1 所学校缺少数据，未作判断，不视为符合。',
      })
    })
  })
})
