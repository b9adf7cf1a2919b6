import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import { findingsOf } from '../solver/audit/audit.ts'
import { replay } from '../solver/audit/replay.ts'
import type { County } from '../solver/domain/county.ts'
import { highs } from '../solver/engine/highs.ts'
import { buildModel } from '../solver/model/build.ts'
import { completed } from '../solver/model/completed.ts'
import { decode } from '../solver/model/decode.ts'
import type { Model } from '../solver/model/model.ts'
import type { Definitions } from '../solver/rules/definitions/index.ts'
import { type Clause, rules } from '../solver/rules/index.ts'
import { violations } from '../solver/solve/incumbent.ts'
import { everyClause } from './kit/clauses.ts'
import { kind } from './kit/kinds.ts'
import { everyChoice } from './kit/plans.ts'
import { clauseOf, testDefinitions } from './kit/profile.ts'
import {
  tinyCounty,
  tinyCountyWithClosures,
  tinyCountyWithNetworks,
  tinyCountyWithRecords,
} from './kit/tiny.ts'

/**
 * Solver and auditor were written apart from the same words (rule.ts). On every plan of tiny counties
 * the least shortfall the model can assign to a clause equals the shortfall the audit counts.
 */

/** Shortfall by clause as the model's own columns have it for chosen moves. */
function modelCounts(model: Model, chosen: readonly number[]): Record<string, number> {
  const point = completed(model, chosen)
  return Object.fromEntries(
    model.shortfalls.map(({ clause, columns, constant }) => [
      clause,
      constant + columns.reduce((sum, column) => sum + (point[column] ?? 0), 0),
    ]),
  )
}

function auditCounts(
  county: County,
  definitions: Definitions,
  clauses: readonly Clause[],
  model: Model,
  chosen: readonly number[],
): Record<string, number> {
  const replayed = replay(county, definitions, decode(model, chosen))
  expect(replayed.unsound).toEqual([])
  return Object.fromEntries(
    findingsOf(replayed, clauses).map(({ clause, shortfall }) => [clause, shortfall]),
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
  most: number,
) {
  const model = buildModel(county, definitions, clauses, { closures: 'counted' })
  for (const chosen of sample(everyChoice(model), most)) {
    expect(violations(model, completed(model, chosen))).toEqual([])
    expect(modelCounts(model, chosen)).toEqual(
      auditCounts(county, definitions, clauses, model, chosen),
    )
  }
}

const otherDefinitions: readonly Definitions[] = [
  testDefinitions,
  { ...testDefinitions, term: { ...testDefinitions.term, relationMoves: false } },
  {
    ...testDefinitions,
    term: { ...testDefinitions.term, relationMoves: false },
    counting: { ...testDefinitions.counting, basis: 'teaching', teachingPointsInCoefficient: true },
  },
]

/** Who is due and who counts, by the records some texts look at. */
const recordDefinitions: readonly Definitions[] = [
  { ...testDefinitions, term: { ...testDefinitions.term, relationMoves: false } },
  {
    ...testDefinitions,
    backbone: { ...testDefinitions.backbone, excludesMisconduct: true },
    due: {
      ...testDefinitions.due,
      minYearsToRetirement: 2,
      neverRotated: true,
      enoughRuralYears: 6,
      exemptions: [
        ...testDefinitions.due.exemptions,
        {
          reason: 'Z09',
          needsProof: false,
          needsNotice: false,
          needsConsent: false,
          maxYears: null,
          removesFromDenominator: true,
        },
      ],
    },
  },
  {
    ...testDefinitions,
    due: { ...testDefinitions.due, maxAge: { male: 50, female: 50 }, scope: 'urban-or-strong' },
  },
]

/** Kinds that leave the relation, that do not count, and that only the young may have. */
const kindDefinitions: readonly Definitions[] = [
  {
    ...testDefinitions,
    kinds: {
      list: [
        kind({ networks: ['group', 'district'], mode: 'group', relationMoves: false }),
        kind({ networks: ['pairing'], mode: 'support', years: 1, counts: false }),
        kind({
          from: ['urban', 'town'],
          to: ['rural'],
          maxAge: { male: 50, female: 50 },
          mode: 'support',
          relationMoves: false,
        }),
      ],
    },
  },
  {
    ...testDefinitions,
    term: { ...testDefinitions.term, relationMoves: false, years: 1 },
    leaders: { offices: ['principal', 'vice-principal', 'middle'], maxYears: 6 },
    kinds: {
      list: [
        kind({ to: ['urban'], mode: 'other', years: null, counts: false }),
        kind({ networks: ['group', 'pairing'], mode: 'alliance', years: 6, relationMoves: null }),
      ],
    },
  },
]

const kindClauses: readonly Clause[] = [
  ...everyClause,
  clauseOf('term-length', { minMonths: 24, maxMonths: 48 }),
  clauseOf('pairing-exchange', {
    networks: ['group', 'district', 'pairing'],
    minEach: 0,
    tolerance: 0,
  }),
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 40, junior: 40 },
    convention: 'unweighted',
  }),
]

const otherClauses: readonly Clause[] = [
  ...everyClause,
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 40, junior: 40 },
    convention: 'unweighted',
  }),
  clauseOf('difference-coefficient', {
    maxPercent: { primary: 60, junior: 60 },
    convention: 'sample',
  }),
  clauseOf('stage-licence', { crossStage: true, matchSubject: false }),
  clauseOf('term-length', { minMonths: 40, maxMonths: 72 }),
]

const recordClauses: readonly Clause[] = [
  clauseOf('rotation-share', { minPercent: 40 }),
  clauseOf('due-only', {}),
  clauseOf('backbone-share', { minPercent: 50 }),
  clauseOf('backbone-flow', { settings: [], weak: false, townSeat: true }),
  clauseOf('travel-limit', { maxKilometres: 12, exceptBackbone: true }),
  clauseOf('group-share', { minPercent: 50, group: 'urban-or-strong' }),
  clauseOf('group-share', { minPercent: 50, group: 'backbone-all' }),
  clauseOf('title-share', {
    minPercent: 60,
    grades: { primary: ['senior'], junior: ['senior', 'intermediate'] },
    backbone: true,
  }),
  clauseOf('town-seat-share', { measures: ['backbone', 'bachelor'] }),
  clauseOf('town-seat-cover', {}),
]

describe('solver and auditor count the same on every plan of a tiny county', () => {
  test.prop([tinyCounty, fc.constantFrom(...otherDefinitions)], { numRuns: 60, seed: 1 })(
    'all clauses together',
    (county, definitions) => compare(county, definitions, everyClause, 60),
  )

  test.prop([tinyCounty, fc.constantFrom(...otherClauses), fc.constantFrom(...otherDefinitions)], {
    numRuns: 150,
    seed: 2,
  })('each clause alone, where every move is open', (county, clause, definitions) =>
    compare(county, definitions, [clause], 60),
  )

  test.prop(
    [
      tinyCountyWithRecords,
      fc.constantFrom(...recordClauses),
      fc.constantFrom(...recordDefinitions),
    ],
    { numRuns: 80, seed: 4 },
  )(
    'where age, earlier rotation, rural years, misconduct or town seats decide',
    (county, clause, definitions) => compare(county, definitions, [clause], 60),
  )

  test.prop([tinyCountyWithNetworks, fc.constantFrom(...kindDefinitions)], {
    numRuns: 60,
    seed: 5,
  })('where networks, settings and age make kinds: all clauses together', (county, definitions) =>
    compare(county, definitions, everyClause, 60),
  )

  test.prop(
    [tinyCountyWithNetworks, fc.constantFrom(...kindClauses), fc.constantFrom(...kindDefinitions)],
    { numRuns: 160, seed: 6 },
  )('and each clause alone', (county, clause, definitions) =>
    compare(county, definitions, [clause], 60),
  )

  test.prop([tinyCountyWithClosures, fc.constantFrom(...otherDefinitions, ...kindDefinitions)], {
    numRuns: 120,
    seed: 7,
  })('where schools close: all clauses together', (county, definitions) =>
    compare(county, definitions, everyClause, 40),
  )

  test.prop(
    [
      tinyCountyWithClosures,
      fc.constantFrom(...everyClause),
      fc.constantFrom(...otherDefinitions, ...kindDefinitions),
    ],
    { numRuns: 160, seed: 8 },
  )('and each clause alone where schools close', (county, clause, definitions) =>
    compare(county, definitions, [clause], 40),
  )

  test.prop([tinyCounty], { numRuns: 12, seed: 3 })(
    "the rows themselves force no less: with the moves fixed, the engine's least shortfall is the same",
    async (county) => {
      const model = buildModel(county, testDefinitions, everyClause, {
        closures: 'counted',
      })
      const session = await highs.open(model)
      const objective = new Float64Array(model.columnCount)
      for (const { columns } of model.shortfalls)
        for (const column of columns) objective[column] = 1
      for (const chosen of sample(everyChoice(model), 8)) {
        const point = completed(model, chosen)
        const columnUpper = model.columnUpper.map((upper, column) =>
          column < model.moves.all.length ? (point[column] ?? 0) : upper,
        )
        const columnLower = model.columnLower.map((lower, column) =>
          column < model.moves.all.length ? (point[column] ?? 0) : lower,
        )
        const answer = await session.solve({
          kind: 'integer',
          objective,
          offset: 0,
          columnLower,
          columnUpper,
          limits: { seconds: 20, absoluteGap: 0, relativeGap: 0 },
        })
        const least = objective.reduce((sum, one, column) => sum + one * (point[column] ?? 0), 0)
        expect(answer.status).toBe('optimal')
        expect(Math.round(answer.objective ?? -1)).toBe(least)
      }
      await session.close()
    },
  )

  plain('every rule of the rulebook is compared', () => {
    expect(new Set(everyClause.map((clause) => clause.rule))).toEqual(new Set(Object.keys(rules)))
  })
})
