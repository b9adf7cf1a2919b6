import { describe, expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import type { GoalId } from '../../solver/domain/run.ts'
import { yearMonth } from '../../solver/domain/year-month.ts'
import { objectives } from '../../solver/goals/index.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyBackbone, countyOf, school, teacher } from '../kit/county.ts'
import { testDefinitions } from '../kit/profile.ts'

/** The goal's value before any move, and when the teachers named go to school `to`. */
function valuesOf(goal: GoalId, county: County, to: string, ...movers: readonly string[]) {
  return valuesUnder(testDefinitions, goal, county, to, ...movers)
}

function valuesUnder(
  definitions: Definitions,
  goal: GoalId,
  county: County,
  to: string,
  ...movers: readonly string[]
) {
  const model = buildModel(county, definitions, [])
  const { terms, constant } = objectives[goal](model)
  const columns = movers.map((mover) =>
    model.moves.all.findIndex(
      ({ person, unit }) =>
        model.context.people[person]?.teacher.id === mover &&
        model.context.schools[model.context.units[unit]?.school ?? -1]?.id === to,
    ),
  )
  expect(columns).not.toContain(-1)
  const valueAt = (chosen: readonly number[]) => {
    const point = completed(model, chosen)
    return terms.columns.reduce(
      (sum, column, at) => sum + (terms.values[at] ?? 0) * (point[column] ?? 0),
      constant,
    )
  }
  return [valueAt([]), valueAt(columns)]
}

const rural = { setting: 'rural', kind: 'teaching-point', weak: true } as const

describe('rural-gain 乡村和薄弱学校得益最大', () => {
  test('worth of the teacher times the difference between the schools, with a minus', () => {
    const county = countyOf({
      schools: [school('a', { setting: 'urban', strong: true }), school('b', rural)],
      teachers: [
        teacher('t1', 'a', { backbone: countyBackbone, degree: 'college' }),
        teacher('t2', 'a', { degree: 'secondary-normal' }),
      ],
    })
    // Standing: a 城区 0, strong -1 = -1; b 乡村 2, teaching point +1, weak +1 = 4. Difference 5.
    // t1 is worth 1 + 2 (backbone) + 1 (above the required degree) = 4: 4 × 5 = 20. t2: 1 × 5 = 5.
    expect(valuesOf('rural-gain', county, 'b', 't1')).toEqual([0, -20])
    expect(valuesOf('rural-gain', county, 'b', 't1', 't2')).toEqual([0, -25])
  })
})

describe('priorities 优先方向口径', () => {
  const { priorities } = testDefinitions
  const withPriorities = (more: Partial<typeof priorities>): Definitions => ({
    ...testDefinitions,
    priorities: { ...priorities, ...more },
  })
  const standing = (more: Partial<typeof priorities.standing>) =>
    withPriorities({ standing: { ...priorities.standing, ...more } })
  const plain = { degree: 'secondary-normal' } as const
  const pair = (to: Parameters<typeof school>[1], more: Partial<County> = {}) =>
    countyOf({
      schools: [school('a', { setting: 'town' }), school('b', { setting: 'town', ...to })],
      teachers: [teacher('t', 'a', plain)],
      more,
    })

  test('town seats and schools with beds rank higher where the profile says so', () => {
    // Both schools 镇区: no difference. With 2 points for a town seat and 1 for beds: 1 × 3.
    const county = pair({ townSeat: true, beds: 4 })
    expect(valuesOf('rural-gain', county, 'b', 't')).toEqual([0, 0])
    const points = standing({ townSeat: 2, beds: 1 })
    expect(valuesUnder(points, 'rural-gain', county, 'b', 't')).toEqual([0, -3])
    // An urban school is no town seat, and 0 beds are none: 镇区 1 against 城区 0, a loss of 1.
    const city = pair({ setting: 'urban', townSeat: true, beds: 0 })
    expect(valuesUnder(points, 'rural-gain', city, 'b', 't')).toEqual([0, 1])
  })

  test('down the same network counts more, while the network is in force', () => {
    const network = {
      name: '甲乙共同体',
      kind: 'group',
      lead: schoolId('a'),
      members: [schoolId('b')],
      from: null,
      until: null,
    } as const
    const points = withPriorities({ sameNetwork: 2 })
    const value = (more: Partial<County>, to = rural as Parameters<typeof school>[1]) =>
      valuesUnder(points, 'rural-gain', pair(to, more), 'b', 't')[1]
    // 镇区 1 → 乡村 2 + 教学点 1 + 薄弱 1 = 4: difference 3, + 2 inside the network.
    expect(value({})).toBe(-3)
    expect(value({ networks: [network] })).toBe(-5)
    // The base month is 2026-08.
    expect(value({ networks: [{ ...network, until: yearMonth(2026, 7) }] })).toBe(-3)
    expect(value({ networks: [{ ...network, from: yearMonth(2026, 9) }] })).toBe(-3)
    // Between equals there is nothing to gain, network or not.
    expect(value({ networks: [network] }, {})).toBe(0)
  })

  test('a lesson lacking in a named subject counts as often as the profile says', () => {
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [teacher('t', 'a', { subjects: ['music'] })],
    })
    const gap = (definitions: Definitions) => {
      const model = buildModel(county, definitions, [])
      return (valuesUnder(definitions, 'subject-gap', county, 'b', 't')[0] ?? 0) * model.gapUnit
    }
    // Mathematics 30 in both, music 12 in b and 0 in a (load 16): 72, and 12 more if music is double.
    expect(gap(testDefinitions)).toBe(72_000)
    expect(gap(withPriorities({ subjectWeights: { music: 2 } }))).toBe(84_000)
  })
})

describe('burden 教师负担最小', () => {
  const withWish = (more: Partial<County>) =>
    countyOf({
      schools: [school('a'), school('b')],
      teachers: [teacher('t', 'a')],
      more: {
        distances: [
          { from: schoolId('a'), to: schoolId('b'), metres: 6400, minutes: null, bothWays: true },
        ],
        ...more,
      },
    })

  test('30 for any move and one for each 100 metres more', () => {
    // From the present school, no home given: 6,400 m - 0 = 64 points, + 30.
    expect(valuesOf('burden', withWish({}), 'b', 't')).toEqual([0, 94])
  })

  test('a first wish of one who applies takes 60 and 20 off, a hardship puts 50 on', () => {
    const wish = {
      teacher: teacher('t', 'a').id,
      willingness: 'applies',
      schools: [schoolId('b')],
      townships: [],
      maxMetres: null,
      hardship: null,
    } as const
    // 94 - 60 - 20 = 14; + 50 = 64.
    expect(valuesOf('burden', withWish({ wishes: [wish] }), 'b', 't')).toEqual([0, 14])
    const hard = { ...wish, hardship: 'elder-care' } as const
    expect(valuesOf('burden', withWish({ wishes: [hard] }), 'b', 't')).toEqual([0, 64])
  })
})

describe('balance 校际差距最小', () => {
  test('1000 points are the allowed variance of one indicator', () => {
    const plain = { degree: 'secondary-normal', backbone: countyBackbone } as const
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [teacher('t1', 'a', plain), teacher('t2', 'a', plain)],
    })
    // 100 pupils each; backbone 2 and 0: mean 1, deviation 1, CV 1. CV² ÷ 0.50² = 4: 4000 points.
    // With one moved both have 1: no deviation. Degrees and arts are 0 everywhere: no coefficient.
    expect(valuesOf('balance', county, 'b', 't1')).toEqual([4000, 0])
  })

  test('pupil-teacher ratio and post structure where the profile asks for them', () => {
    const plain = { degree: 'secondary-normal', title: 'second' } as const
    const county = countyOf({
      schools: [school('a'), school('b')],
      teachers: [
        teacher('t1', 'a', { ...plain, title: 'first' }),
        teacher('t2', 'a', plain),
        teacher('t3', 'a', plain),
        teacher('t4', 'b', plain),
      ],
    })
    const under = (...balance: Definitions['priorities']['balance']) =>
      valuesUnder(
        { ...testDefinitions, priorities: { ...testDefinitions.priorities, balance } },
        'balance',
        county,
        'b',
        't1',
      )
    // 100 pupils each. Teachers 3 and 1: mean 2, deviation 1, CV² 0.25 ÷ 0.25 = 1: 1000 points; then 2, 2.
    expect(under('teachersPer100')).toEqual([1000, 0])
    // 一级教师 1 and 0, then 0 and 1: CV² 1 ÷ 0.25 = 4 either way.
    expect(under('gradedPer100')).toEqual([4000, 4000])
    expect(under('teachersPer100', 'gradedPer100')).toEqual([5000, 4000])
  })
})
