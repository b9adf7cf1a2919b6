import { describe, expect, test } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import type { Answer, Session } from '../../solver/engine/engine.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { branchedBound } from '../../solver/solve/branches.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { relaxedLevel } from '../../solver/solve/relaxation.ts'
import { type Search, valueAt, valued } from '../../solver/solve/search.ts'
import { hold } from '../../solver/solve/settle.ts'
import { endless, searchOn } from '../kit/search.ts'

const read = readProfile('qufu')
if (!read.ok) throw new Error('the profile does not read')
const profile = read.value
const goals = goalList.slice(0, goalList.indexOf('burden'))

/** A county whose relaxations halve a school's choice of indicators, with its best plan at hand. */
async function searchOf(seed: number): Promise<Search> {
  const county = generateCounty({ schools: 10, teachers: 300, seed })
  const model = buildModel(county, profile.definitions, profile.clauses)
  const levelled = withLevels(model, goals)
  const { chosen } = await solveInOrder(levelled, endless)
  const search = await searchOn(levelled)
  search.incumbent = valued(levelled.levels, completed(model, chosen))
  return search
}

describe('分支: a bound by branching on the ways to keep a clause', () => {
  test.each([3, 16])('lies between the relaxation and the best plan (seed %i)', async (seed) => {
    const search = await searchOf(seed)
    let raised = 0
    for (const [at, level] of search.levels.entries()) {
      const { found } = await relaxedLevel(search, level)
      if (found === null) throw new Error('no relaxation')
      const bound = await branchedBound(search, at, found, 1)
      expect(bound).toBeGreaterThanOrEqual(found.bound)
      expect(bound).toBeLessThanOrEqual(valueAt(search, at) + 1e-6)
      if (bound > found.bound + 0.5) raised += 1
      hold(search, level, valueAt(search, at))
    }
    expect(raised).toBeGreaterThan(0)
    await search.session.close()
  })

  test('says no more than the relaxation where the plan at hand is called impossible', async () => {
    const search = await searchOf(3)
    for (const [at, level] of search.levels.entries()) {
      const { found } = await relaxedLevel(search, level)
      if (found === null) throw new Error('no relaxation')
      const { session } = search
      search.session = denying(session)
      expect(await branchedBound(search, at, found, 1)).toBe(found.bound)
      search.session = session
      hold(search, level, valueAt(search, at))
    }
    await search.session.close()
  })
})

/** An engine that finds everything impossible. */
const denying = (session: Session): Session => ({
  ...session,
  solve: async (query) => {
    const answer: Answer = await session.solve(query)
    return { ...answer, status: 'infeasible', solution: null, multipliers: null, objective: null }
  },
})
