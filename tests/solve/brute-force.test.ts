import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import type { Model } from '../../solver/model/model.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { everyClause } from '../kit/clauses.ts'
import { bestByHand } from '../kit/plans.ts'
import { testDefinitions } from '../kit/profile.ts'
import { tinyCounty } from '../kit/tiny.ts'

const solve = (model: Model) => {
  let ticks = 0
  return solveInOrder(model, {
    engine: highs,
    goals: goalList,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async () => 'nowhere',
  })
}

describe('the strict order against every plan of random tiny counties', () => {
  test.prop([tinyCounty], { numRuns: 40, seed: 20261122 })(
    'every level comes out at the value found by writing all plans down, and is proven',
    async (county) => {
      const model = buildModel(county, testDefinitions, everyClause)
      const solved = await solve(model)
      expect(solved.levels.map((level) => level.value)).toEqual(bestByHand(model))
      expect(solved.levels.filter((level) => !level.proven)).toEqual([])
    },
  )

  test.prop([tinyCounty, fc.constantFrom(...everyClause)], { numRuns: 40, seed: 4242 })(
    'under a single clause as well, where nearly every move stays open',
    async (county, clause) => {
      const model = buildModel(county, testDefinitions, [clause])
      const solved = await solve(model)
      expect(solved.levels.map((level) => level.value)).toEqual(bestByHand(model))
    },
  )
})
