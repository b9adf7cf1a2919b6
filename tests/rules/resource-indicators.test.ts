import { describe, expect, test } from 'vitest'
import type { School, Teacher } from '../../solver/domain/county.ts'
import type { ParamsOf } from '../../solver/rules/index.ts'
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

type Params = ParamsOf<'resource-indicators'>
const both = (value: number) => ({ primary: value, junior: value })

const params: Params = {
  minMet: 6,
  floorPercent: 85,
  thresholds: {
    higherDegreePer100: { primary: 4.2, junior: 5.3 },
    backbonePer100: both(1),
    artsSportsPer100: both(0.9),
    teachingArea: { primary: 4.5, junior: 5.8 },
    sportsArea: { primary: 7.5, junior: 10.2 },
    equipmentValue: { primary: 2000, junior: 2500 },
    mediaRoomsPer100: { primary: 2.3, junior: 2.4 },
  },
}

/** For 100 pupils of primary age, each exactly at the standard. */
const atStandard = {
  teachingArea: 450,
  sportsArea: 750,
  equipmentValue: 200_000,
  mediaRoomsPer100: 2.3,
}

/** Teachers of 100 primary pupils: so many with college, backbone title, sports. */
function staff(degree: number, backbone: number, sports: number): readonly Teacher[] {
  const many = (kind: string, count: number, more: Partial<Teacher>) =>
    Array.from({ length: count }, (_, i) =>
      teacher(`${kind}${i}`, 'a', { degree: 'secondary-normal', ...more }),
    )
  return [
    ...many('degree', degree, { degree: 'college' }),
    ...many('backbone', backbone, { backbone: countyBackbone }),
    ...many('sports', sports, { subjects: ['sports'] }),
  ]
}

const judge = (
  teachers: readonly Teacher[],
  at: Partial<School> = {},
  more: { readonly params?: Partial<Params>; readonly definitions?: object } = {},
) =>
  findingOf(
    countyOf({ schools: [school('a', { facilities: atStandard, ...at })], teachers }),
    clauseOf('resource-indicators', { ...params, ...more.params }),
    planOf(),
    more.definitions,
  )

describe('resource-indicators 资源配置七项指标', () => {
  test('all seven at their standard: met', () => {
    // 100 pupils: R1 needs ceil(4.2) = 5, R2 1, R3 ceil(0.9) = 1.
    expect(judge(staff(5, 1, 1))).toMatchObject({
      verdict: 'met',
      shortfall: 0,
      details: [],
      sentence: '应测 1 个学校学段：符合 1 个。',
    })
  })

  test('one of R1-R3 may lie between floor and standard', () => {
    // R1 4 per 100 lies between 3.57 and 4.2.
    expect(judge(staff(4, 1, 1))).toMatchObject({ verdict: 'met', shortfall: 0 })
  })

  test('below the floor the floor is asked for: ceil(3.57) = 4, one head', () => {
    const finding = judge(staff(3, 1, 1))
    expect(finding).toMatchObject({ verdict: 'short', shortfall: 1 })
    expect(finding.details).toMatchObject([
      {
        school: 'a',
        stage: 'primary',
        indicator: 'higherDegreePer100',
        measured: 3,
        required: 3.57,
        shortfall: 1,
        sentence:
          'a小学每百名学生拥有高于规定学历教师数：实测 3.00，要求≥3.57（标准 4.2 的 85%），不符合；至少还需 1 人。',
      },
    ])
  })

  test('the miss that is allowed is the one that saves most heads', () => {
    // R1 2: 3 to the standard, 2 to the floor. R2 0 and R3 0: 1 to standard and floor alike.
    // Best choice leaves R1 at the floor: 2 + 1 + 1 = 4; leaving R2 there would ask for 5.
    expect(judge(staff(2, 0, 0))).toMatchObject({ verdict: 'short', shortfall: 4 })
  })

  test('two in the band: the cheaper one is mended', () => {
    // 1000 pupils. R1 needs 42, floor 35.7 -> 36. R2 needs 10, floor 8.5 -> 9. R3 needs 9.
    // With 36, 9, 9 both R1 and R2 lie in the band: mending R2 costs 1, mending R1 costs 6.
    const large = {
      primary: stageOf(1000, 24),
      facilities: {
        teachingArea: 4500,
        sportsArea: 7500,
        equipmentValue: 2_000_000,
        mediaRoomsPer100: 23,
      },
    }
    const finding = judge(staff(36, 9, 9), large)
    expect(finding.shortfall).toBe(1)
    expect(finding.details).toMatchObject([{ indicator: 'backbonePer100', shortfall: 1 }])
    // With two misses allowed nothing is missing.
    expect(judge(staff(36, 9, 9), large, { params: { minMet: 5 } }).shortfall).toBe(0)
  })

  describe('facilities', () => {
    test('a facility in the band uses up the allowed miss', () => {
      // Sports area 7.00 of 7.5 (93 %): R1 at 4 must now reach 4.2, one head.
      const finding = judge(staff(4, 1, 1), { facilities: { ...atStandard, sportsArea: 700 } })
      expect(finding).toMatchObject({ verdict: 'short', shortfall: 1 })
      expect(finding.details).toMatchObject([{ indicator: 'higherDegreePer100', required: 4.2 }])
    })

    test('a facility in the band alone is lawful', () => {
      const facilities = { ...atStandard, sportsArea: 700 }
      expect(judge(staff(5, 1, 1), { facilities })).toMatchObject({ verdict: 'met', shortfall: 0 })
    })

    test('a facility below the floor fails the school, whatever its staff', () => {
      // 6.37 of 7.5 is below 6.375.
      const facilities = { ...atStandard, sportsArea: 637 }
      const finding = judge(staff(5, 1, 1), { facilities })
      expect(finding).toMatchObject({ verdict: 'short', shortfall: 0 })
      expect(finding.sentence).toContain('设施指标不符合，教师交流不能解决')
      expect(finding.details).toMatchObject([
        { indicator: 'sportsArea', verdict: 'short', measured: 6.37, shortfall: 0 },
      ])
      // And R1-R3 are asked for in full.
      expect(judge(staff(4, 1, 1), { facilities }).shortfall).toBe(1)
    })

    test('exactly at the floor is not below it', () => {
      const facilities = { ...atStandard, sportsArea: 637.5 }
      expect(judge(staff(5, 1, 1), { facilities })).toMatchObject({ verdict: 'met' })
    })

    test('a facility below the floor is asked in full even where another miss would be allowed', () => {
      const facilities = { ...atStandard, sportsArea: 1 }
      expect(judge(staff(4, 1, 1), { facilities }, { params: { minMet: 5 } }).shortfall).toBe(1)
    })

    test('more misses than allowed fail the school', () => {
      const facilities = { ...atStandard, sportsArea: 700, teachingArea: 440 }
      expect(judge(staff(5, 1, 1), { facilities })).toMatchObject({
        verdict: 'short',
        shortfall: 0,
      })
    })

    test('amounts not given never read as met, and the heads are still counted', () => {
      const facilities = {
        teachingArea: null,
        sportsArea: null,
        equipmentValue: null,
        mediaRoomsPer100: null,
      }
      expect(judge(staff(4, 1, 1), { facilities })).toMatchObject({
        verdict: 'unknown',
        shortfall: 0,
        sentence: '应测 1 个学校学段：符合 0 个；1 个缺少设施数据，未作判断，不视为符合。',
        details: [
          {
            school: 'a',
            verdict: 'unknown',
            sentence: '数据缺失：a小学设施指标 R4、R5、R6、R7 缺少数据，未作判断，不视为符合。',
          },
        ],
      })
      expect(judge(staff(3, 1, 1), { facilities })).toMatchObject({
        verdict: 'short',
        shortfall: 1,
      })
    })

    test('the list of misses stands in for amounts', () => {
      const none = { facilities: { ...atStandard, sportsArea: null } }
      expect(judge(staff(4, 1, 1), { ...none, facilitiesMissed: [] })).toMatchObject({
        verdict: 'met',
        shortfall: 0,
      })
      expect(judge(staff(4, 1, 1), { ...none, facilitiesMissed: ['sportsArea'] })).toMatchObject({
        verdict: 'short',
        shortfall: 1,
      })
      // An amount that is given outweighs the list.
      expect(
        judge(staff(4, 1, 1), { facilities: atStandard, facilitiesMissed: ['sportsArea'] })
          .shortfall,
      ).toBe(0)
    })

    test('a nine-year school splits its amounts 1 : 1.1', () => {
      // 100 primary and 100 junior pupils: of 2,100 m² sports area primary gets 1000 (10 per
      // pupil), junior 1100 (11 per pupil, standard 10.2). 1,575 m² would give 7.5 and 8.25: the
      // junior part is then below the floor 8.67.
      const nineYear = (sportsArea: number): Partial<School> => ({
        kind: 'nine-year',
        junior: stageOf(100, 3),
        facilities: {
          teachingArea: 1218,
          sportsArea,
          equipmentValue: 525_000,
          mediaRoomsPer100: 5.04,
        },
      })
      const units = (sportsArea: number) =>
        judge([], nineYear(sportsArea)).details.filter(
          ({ indicator }) => indicator === 'sportsArea',
        )
      expect(units(2100)).toEqual([])
      expect(units(1575)).toMatchObject([
        { stage: 'junior', measured: 8.25, required: 10.2, verdict: 'short' },
      ])
    })

    test('senior pupils unknown: a pass is not certain, a miss is', () => {
      const complete = { kind: 'complete-secondary' as const }
      expect(judge(staff(5, 1, 1), complete)).toMatchObject({ verdict: 'unknown', shortfall: 0 })
      expect(
        judge(staff(5, 1, 1), { ...complete, facilities: { ...atStandard, sportsArea: 1 } }),
      ).toMatchObject({ verdict: 'short' })
    })
  })

  describe('who is counted', () => {
    test('units below minPupils are not tested', () => {
      expect(judge([], { primary: stageOf(49, 6) })).toMatchObject({
        verdict: 'not-applicable',
        shortfall: 0,
      })
      expect(judge([], { primary: stageOf(50, 6) }).shortfall).toBeGreaterThan(0)
    })

    test('private and special schools are not tested', () => {
      expect(judge([], { sponsor: 'private' }).verdict).toBe('not-applicable')
      expect(judge([], { kind: 'special' }).verdict).toBe('not-applicable')
    })

    test('substitutes are not counted', () => {
      const teachers = staff(5, 1, 1).map((person) => ({
        ...person,
        employment: 'substitute' as const,
      }))
      expect(judge(teachers)).toMatchObject({ shortfall: 4 + 1 + 1 })
    })

    test('a teacher of two stages counts in each by share', () => {
      // R1 of primary: 4 whole heads and one half make 4.5, above 4.2.
      const teachers = [
        ...staff(4, 1, 1),
        teacher('half', 'a', { stages: { primary: 500, junior: 500 } }),
      ]
      expect(judge(teachers, {}, { params: { minMet: 7 } })).toMatchObject({ shortfall: 0 })
      // 0.2 is just enough, 0.199 is not.
      const share = (primary: number) =>
        judge(
          [
            ...staff(4, 1, 1),
            teacher('part', 'a', { stages: { primary, junior: 1000 - primary } }),
          ],
          {},
          { params: { minMet: 7 } },
        ).shortfall
      expect(share(200)).toBe(0)
      expect(share(199)).toBe(1)
    })

    test('a transfer whose relation moves brings its heads, one whose relation stays does not', () => {
      const mover = teacher('mover', 'b', { backbone: countyBackbone })
      const county = countyOf({
        schools: [
          school('a', { facilities: atStandard }),
          school('b', { primary: stageOf(40, 6) }),
        ],
        teachers: [...staff(5, 0, 1), mover],
      })
      const clause = clauseOf('resource-indicators', { ...params, minMet: 7 })
      const send = (relationMoves: boolean, definitions = {}) =>
        findingOf(
          county,
          clause,
          planOf(transferOf(mover, 'a', { relationMoves, end: relationMoves ? null : '2029-08' })),
          definitions,
        ).shortfall
      expect(findingOf(county, clause, planOf()).shortfall).toBe(1)
      expect(send(true)).toBe(0)
      expect(send(false)).toBe(1)
      const counting = { ...testDefinitions.counting, basis: 'teaching' as const }
      expect(send(false, { counting })).toBe(0)
    })
  })

  describe('R3 exception for small rural schools', () => {
    // Everything but R3 is in order; a sports teacher of school b teaches here too.
    const visitorAt = (pupils: number, more: Partial<Teacher> = {}, at: Partial<School> = {}) => {
      const visitor = teacher('visitor', 'b', {
        subjects: ['sports'],
        teaching: [{ school: school('a').id, share: 1000 }],
        ...more,
      })
      const facilities = {
        teachingArea: 1000,
        sportsArea: 1000,
        equipmentValue: 300_000,
        mediaRoomsPer100: 9,
      }
      return findingOf(
        countyOf({
          schools: [
            school('a', { primary: stageOf(pupils, 6), facilities, ...at }),
            school('b', { primary: stageOf(40, 6) }),
          ],
          teachers: [...staff(5, 1, 0), visitor],
        }),
        clauseOf('resource-indicators', { ...params, minMet: 7 }),
        planOf(),
      ).shortfall
    }

    test.each([
      [50, 0],
      [99, 0],
      [100, 1],
    ])('%i pupils: %i head missing', (pupils, shortfall) => {
      expect(visitorAt(pupils)).toBe(shortfall)
    })

    test('town schools get no exception', () => {
      expect(visitorAt(99, {}, { setting: 'town' })).toBe(1)
    })

    test('part-time visitors count, substitutes do not', () => {
      expect(visitorAt(99, { employment: 'part-time' })).toBe(0)
      expect(visitorAt(99, { employment: 'substitute' })).toBe(1)
    })

    test('visitors of other subjects do not count', () => {
      expect(visitorAt(99, { subjects: ['mathematics'] })).toBe(1)
    })

    test('a visitor counts by teaching share: 0.9 × 60 / 100 = 0.54 heads are asked', () => {
      const shares = (here: number) => [
        { school: school('a').id, share: here },
        { school: school('b').id, share: 1000 - here },
      ]
      expect(visitorAt(60, { teaching: shares(540) })).toBe(0)
      expect(visitorAt(60, { teaching: shares(539) })).toBe(1)
    })

    test('a transfer whose relation stays is such a visitor', () => {
      const mover = teacher('mover', 'b', { subjects: ['sports'] })
      const county = countyOf({
        schools: [
          school('a', { primary: stageOf(99, 6), facilitiesMissed: [] }),
          school('b', { primary: stageOf(40, 6) }),
        ],
        teachers: [...staff(5, 1, 0), mover],
      })
      const clause = clauseOf('resource-indicators', { ...params, minMet: 7 })
      const stay = { relationMoves: false, end: '2029-08' } as const
      expect(findingOf(county, clause, planOf()).shortfall).toBe(1)
      expect(findingOf(county, clause, planOf(transferOf(mover, 'a', stay))).shortfall).toBe(0)
    })
  })
})
