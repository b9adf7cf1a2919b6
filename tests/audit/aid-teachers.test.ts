import { describe, expect, test } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import { countyOf, planOf, school, stageOf, teacher, transferOf } from '../kit/county.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'

describe('people sent from elsewhere 帮扶', () => {
  const helper = teacher('x', 'a', { employment: 'aid', degree: 'bachelor' })
  // Two classes of mathematics at five lessons: ten lessons, and a full load is fourteen.
  const county = countyOf({
    schools: [school('a', { primary: stageOf(100, 2, 1) }), school('b')],
    teachers: [helper],
  })
  const definitions = {
    ...testDefinitions,
    lessons: { ...testDefinitions.lessons, lessons: { mathematics: Array(9).fill(5) } },
  }
  const report = audit(
    county,
    profileOf(
      [clauseOf('staff-quota', {}), clauseOf('rotation-share', { minPercent: 10 })],
      definitions,
    ),
    planOf(),
  )

  test('their lessons count: ten needed in six grades of which two have a class, fourteen given', () => {
    const [unit] = report.units
    expect(unit?.subjects.find(({ subject }) => subject === 'mathematics')).toMatchObject({
      need: 10,
      before: { supply: 14, teachers: 1, gap: 0, surplus: 4 },
    })
  })

  test('they stand in no indicator, in no quota and in no denominator', () => {
    expect(report.units[0]?.before).toMatchObject({ teaching: 0, personnel: 0, higherDegree: 0 })
    expect(report.schools[0]).toMatchObject({ inQuotaBefore: 0, due: 0 })
    expect(report.rotation).toMatchObject({ due: 0, denominator: 0 })
  })

  test('they never move: no move in the model, even where they are counted; a plan is told', () => {
    const counting: Definitions['counting'] = {
      ...definitions.counting,
      employments: ['in-quota', 'aid'],
    }
    for (const each of [definitions, { ...definitions, counting }])
      expect(buildModel(county, each, []).moves.all).toEqual([])
    const moved = audit(county, profileOf([], definitions), planOf(transferOf(helper, 'b')))
    expect(moved.unsound.map(({ sentence }) => sentence)).toEqual([
      '教师 x：人员状态为帮扶，人事关系在派出单位，不能列入交流安排。',
    ])
  })

  test('nobody here hired them: they are not asked for their hirer', () => {
    const flag = report.flags?.find(({ flag: id }) => id === 'school-self-hiring')
    expect(flag).toMatchObject({ cases: [], missing: [] })
  })

  test('solver and auditor see the same gap: none before, so the model writes no gap', () => {
    const model = buildModel(county, definitions, [])
    const point = completed(model, [])
    const gaps = model
      .gaps()
      .map(({ gap }) => (gap.column === null ? gap.constant : point[gap.column]))
    // School b has six classes and nobody: 30 lessons, in the model's unit the only gap.
    expect(gaps.filter((gap) => gap !== 0)).toHaveLength(1)
    expect((gaps.find((gap) => gap !== 0) ?? 0) * model.gapUnit).toBe(30_000)
  })
})
