import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { goalList } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import type { Model } from '../../solver/model/model.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { everyClause } from '../kit/clauses.ts'
import { bestByHand } from '../kit/plans.ts'
import { testDefinitions } from '../kit/profile.ts'
import { tinyCounty } from '../kit/tiny.ts'

const solve = (model: Model) => {
  let ticks = 0
  return solveInOrder(withLevels(model, goalList), {
    engine: highs,
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

  test.prop([tinyCounty, fc.constantFrom(null, ...everyClause)], { numRuns: 40, seed: 20261130 })(
    'and where all teachers are alike but for their schools, so that it is asked how many go where',
    async (county, clause) => {
      const alike = alikeIn(county)
      const clauses = clause === null ? everyClause : [clause]
      const model = buildModel(alike, testDefinitions, clauses)
      const solved = await solve(model)
      expect(solved.levels.map((level) => level.value)).toEqual(bestByHand(model))
      expect(solved.levels.filter((level) => !level.proven)).toEqual([])
    },
  )
})

/** Every teacher as the first of his county, at his own school. */
function alikeIn(county: County): County {
  const [first] = county.teachers
  if (first === undefined) return county
  const teachers = county.teachers.map(({ id, name, personnelSchool, teaching }) => ({
    ...first,
    id,
    name,
    personnelSchool,
    teaching,
  }))
  return { ...county, teachers }
}
