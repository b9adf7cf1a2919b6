import { test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { audit } from '../../solver/audit/audit.ts'
import type { County } from '../../solver/domain/county.ts'
import type { Decision } from '../../solver/domain/decision.ts'
import { schoolId } from '../../solver/domain/ids.ts'
import { highs } from '../../solver/engine/highs.ts'
import { shortfallGoal } from '../../solver/goals/shortfall.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import { unkeptOf } from '../../solver/model/decisions.ts'
import { decode } from '../../solver/model/decode.ts'
import type { Model } from '../../solver/model/model.ts'
import type { Definitions } from '../../solver/rules/definitions/index.ts'
import type { Clause } from '../../solver/rules/index.ts'
import { violations } from '../../solver/solve/incumbent.ts'
import { everyClause } from '../kit/clauses.ts'
import { countyOf, school, teacher } from '../kit/county.ts'
import { anyDecisions, decisionOn } from '../kit/decisions.ts'
import { everyChoice } from '../kit/plans.ts'
import { clauseOf, profileOf, testDefinitions } from '../kit/profile.ts'
import { tinyCounty, tinyCountyWithClosures } from '../kit/tiny.ts'

/** What each decision comes to in the model's own columns. */
const modelCounts = (model: Model, point: Float64Array) =>
  model.decisions.map(({ columns, constant }) =>
    columns.reduce((sum, column) => sum + (point[column] ?? 0), constant),
  )

function goalAt(model: Model, point: Float64Array): number {
  const { terms, constant } = shortfallGoal(model)
  return terms.columns.reduce(
    (sum, column, at) => sum + (terms.values[at] ?? 0) * (point[column] ?? 0),
    constant,
  )
}

/** At most so many plans of a county are compared, spread evenly over all of them. */
function sample<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0)
}

function compare(
  county: County,
  definitions: Definitions,
  clauses: readonly Clause[],
  decisions: readonly Decision[],
  closures: 'hard' | 'counted',
) {
  const model = buildModel(county, definitions, clauses, { closures, decisions })
  for (const chosen of sample(everyChoice(model), 15)) {
    const point = completed(model, chosen)
    expect(violations(model, point)).toEqual([])
    const report = audit(county, profileOf(clauses, definitions), decode(model, chosen), decisions)
    expect(report.unsound).toEqual([])
    expect(modelCounts(model, point)).toEqual(report.decisions?.map(({ shortfall }) => shortfall))
    expect(goalAt(model, point)).toBe(report.points)
  }
}

const teachingBasis: Definitions = {
  ...testDefinitions,
  term: { ...testDefinitions.term, relationMoves: false },
  leaders: { offices: ['principal', 'vice-principal', 'middle'], maxYears: 6 },
}

describe('solver and auditor count the same of decisions on people, on every plan of tiny counties', () => {
  test.prop([tinyCounty, anyDecisions], { numRuns: 40, seed: 31 })(
    'decisions alone, where every move is open',
    (county, decisions) => compare(county, testDefinitions, [], decisions, 'counted'),
  )

  test.prop([tinyCounty, anyDecisions], { numRuns: 25, seed: 32 })(
    'with all clauses together',
    (county, decisions) => compare(county, testDefinitions, everyClause, decisions, 'counted'),
  )

  test.prop([tinyCountyWithClosures, anyDecisions], { numRuns: 50, seed: 33 })(
    'with all clauses together where schools close and terms are over',
    (county, decisions) => compare(county, teachingBasis, everyClause, decisions, 'counted'),
  )

  test.prop([tinyCountyWithClosures, anyDecisions], { numRuns: 40, seed: 34 })(
    'where closed moves are no columns, as in a run',
    (county, decisions) =>
      compare(
        county,
        testDefinitions,
        [clauseOf('due-only', {}), clauseOf('rotation-share', { minPercent: 40 })],
        decisions,
        'hard',
      ),
  )

  test.prop([tinyCounty, anyDecisions], { numRuns: 10, seed: 35 })(
    'and the rows force no less: with the moves fixed, the least the engine finds is the same',
    async (county, decisions) => {
      const model = buildModel(county, testDefinitions, [], { closures: 'counted', decisions })
      const session = await highs.open(model)
      const objective = new Float64Array(model.columnCount)
      for (const { columns } of model.decisions) for (const column of columns) objective[column] = 1
      for (const chosen of sample(everyChoice(model), 6)) {
        const point = completed(model, chosen)
        const fixed = (bounds: Float64Array) =>
          bounds.map((bound, column) =>
            column < model.moves.all.length ? (point[column] ?? 0) : bound,
          )
        const answer = await session.solve({
          kind: 'integer',
          objective,
          offset: 0,
          columnLower: fixed(model.columnLower),
          columnUpper: fixed(model.columnUpper),
          limits: { seconds: 20, absoluteGap: 0, relativeGap: 0 },
        })
        expect(Math.round(answer.objective ?? -1)).toBe(
          objective.reduce((sum, one, column) => sum + one * (point[column] ?? 0), 0),
        )
      }
      await session.close()
    },
  )
})

describe('a decision that cannot be carried out is named with its reason', () => {
  const near = { location: { longitude: 117, latitude: 35 } }
  const far = { location: { longitude: 118, latitude: 35 } }
  const schools = [school('a', near), school('b', near), school('c', far)]
  const county = countyOf({
    schools,
    teachers: [
      teacher('due', 'a'),
      teacher('new', 'a', { since: '2024-09' }),
      teacher('aid', 'a', { employment: 'aid' }),
      teacher('sport', 'a', { subjects: ['sports'] }),
    ],
  })
  const clauses = [clauseOf('due-only', {}), clauseOf('travel-limit', { maxKilometres: 20 })]

  /** The reasons when nobody moves. */
  const reasons = (...decisions: readonly Decision[]) => {
    const model = buildModel(county, testDefinitions, clauses, { decisions })
    return unkeptOf(model, completed(model, [])).map(({ reason }) => reason)
  }

  plain(
    'nobody who is not due is made to go: the clause is named, and the law is not broken',
    () => {
      expect(reasons(decisionOn('new', { kind: 'go' }))).toEqual([
        '可考虑的 2 所学校均受“交流对象资格”、“里程上限”限制，没有合规去向。',
      ])
    },
  )

  plain('a school beyond the limit', () => {
    expect(reasons(decisionOn('due', { kind: 'go-to', school: schoolId('c') }))).toEqual([
      '可考虑的 1 所学校均受“里程上限”限制，没有合规去向。',
    ])
  })

  plain(
    'a school that has no use for the subject, people who cannot be moved, and strangers',
    () => {
      expect(
        reasons(
          decisionOn('due', { kind: 'go-to', school: schoolId('b'), subject: 'sports' }),
          decisionOn('aid', { kind: 'go' }),
          decisionOn('sport', { kind: 'go' }),
          decisionOn('due', { kind: 'defer', deferral: 'Z11', until: null }),
        ),
      ).toEqual([
        '指定学校不接收教师，或没有其任教学科的课时需求。',
        '人员状态为帮扶，人事关系在派出单位，不能安排。',
        '没有其他学校需要其任教学科。',
        '所选规则档不认可该暂缓情形，或其条件（如本人同意）不具备，仍按符合条件人员处理。',
      ])
    },
  )

  plain('another decision may stand in the way', () => {
    expect(
      reasons(
        decisionOn('due', { kind: 'go' }),
        decisionOn('due', { kind: 'not-to', school: schoolId('b') }),
      ),
    ).toEqual(['可考虑的 2 所学校均受“里程上限”、其他人员决定限制，没有合规去向。'])
  })
})
