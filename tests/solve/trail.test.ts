import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { goalList, replanGoalList } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import { decode } from '../../solver/model/decode.ts'
import type { Model } from '../../solver/model/model.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import type { Trail } from '../../solver/solve/trail.ts'
import { everyClause } from '../kit/clauses.ts'
import { anyDecisions, consistent } from '../kit/decisions.ts'
import { bestByHand } from '../kit/plans.ts'
import { testDefinitions } from '../kit/profile.ts'
import { tinyCounty } from '../kit/tiny.ts'

const solve = (model: Model, trail?: Trail) => {
  let ticks = 0
  const goals = model.reference === null ? goalList : replanGoalList
  return solveInOrder(withLevels(model, goals), {
    engine: highs,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async () => 'nowhere',
    trail,
  })
}

/** The digits a trail has after it was written and read. */
const read = (trail: Trail): Trail => JSON.parse(JSON.stringify(trail))

describe('余迹: a run that begins where a like one ended comes to the same', () => {
  test.prop([tinyCounty, anyDecisions], { numRuns: 40, seed: 20261129 })(
    'after decisions on people every level is as it is written out by hand, and proven',
    async (county, decisions) => {
      const before = await solve(buildModel(county, testDefinitions, everyClause))
      const model = buildModel(county, testDefinitions, everyClause, {
        decisions: consistent(county, decisions),
      })
      const after = await solve(model, read(before.trail()))
      expect(after.levels.map(({ value }) => value)).toEqual(bestByHand(model))
      expect(after.levels.filter(({ proven }) => !proven)).toEqual([])
    },
  )

  test.prop([tinyCounty, anyDecisions], { numRuns: 30, seed: 77 })(
    'and the run after a notice comes to what it comes to without a trail',
    async (county, decisions) => {
      const plain = buildModel(county, testDefinitions, everyClause)
      const before = await solve(plain)
      const model = buildModel(county, testDefinitions, everyClause, {
        decisions: consistent(county, decisions),
        reference: decode(plain, before.chosen),
      })
      const after = await solve(model, read(before.trail()))
      const afresh = await solve(model)
      const said = ({ levels }: typeof after) => levels.map(({ value, bound }) => [value, bound])
      expect(said(after)).toEqual(said(afresh))
    },
  )

  test.prop([tinyCounty, tinyCounty, fc.integer({ min: -1000, max: 1000 })], {
    numRuns: 20,
    seed: 5,
  })(
    'a trail of another county, of any numbers, leads nobody astray',
    async (county, other, by) => {
      const { chosen, ends, closings } = (
        await solve(buildModel(other, testDefinitions, everyClause))
      ).trail()
      type Named = NonNullable<(typeof ends)['shortfall']>
      const bent = ({ rows, values }: Named) => ({
        rows,
        values: values.map((value) => value + by),
      })
      const model = buildModel(county, testDefinitions, everyClause)
      const after = await solve(model, {
        chosen,
        ends: Object.fromEntries(Object.entries(ends).map(([goal, end]) => [goal, bent(end)])),
        closings: [
          ...closings.map((one) => ({ ...one, multipliers: bent(one.multipliers) })),
          // Nothing proves these.
          ...[...model.decisive.ways, ...model.decisive.counts].flatMap((column) =>
            (['upTo', 'from'] as const).map((side) => ({
              column: model.columnName(column),
              side,
              end: side === 'upTo' ? 0 : 1,
              at: goalList[Math.abs(by + 3) % goalList.length] ?? 'shortfall',
              by: goalList[Math.abs(by) % goalList.length] ?? 'shortfall',
              multipliers: bent(ends.shortfall ?? { rows: [], values: [] }),
            })),
          ),
        ],
      })
      expect(after.levels.map(({ value }) => value)).toEqual(bestByHand(model))
    },
  )
})
