import { describe, expect, test } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { buildModel } from '../../solver/model/build.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { cheapestColumns, choiceOf, usedColumns } from '../../solver/solve/choice.ts'
import { foreseen } from '../../solver/solve/foreseen.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { narrow } from '../../solver/solve/narrow.ts'
import { opened, openMoves } from '../../solver/solve/opened.ts'
import { personalView } from '../../solver/solve/personal-view.ts'
import { relaxedLevel } from '../../solver/solve/relaxation.ts'
import { type Search, valueAt } from '../../solver/solve/search.ts'
import { settle } from '../../solver/solve/settle.ts'
import { boundsIn } from '../../solver/solve/view.ts'
import { searchOn } from '../kit/search.ts'

const read = readProfile('qufu')
if (!read.ok) throw new Error('the profile does not read')
const profile = read.value

async function searchOf(seed: number): Promise<Search> {
  const county = generateCounty({ schools: 10, teachers: 300, seed })
  const model = buildModel(county, profile.definitions, profile.clauses)
  return searchOn(withLevels(model, goalList))
}

/** Moves that a search among these columns may choose: every column that adds them up is open. */
function open({ view }: Search, upper: Float64Array): ReadonlySet<number> {
  const shut = new Set<number>()
  const known = new Set<number>()
  for (const [column, moves] of view.stands.entries())
    for (const move of moves) (upper[column] === 0 ? shut : known).add(move)
  return new Set([...known].filter((move) => !shut.has(move)))
}

describe('the columns a search is let have', () => {
  test.each(['how many go where', 'who goes where'])(
    'a move that is let in has all of its columns (%s)',
    async (way) => {
      const search = await searchOf(3)
      if (way === 'who goes where') {
        const { grouped, plans } = search
        await search.session.close()
        const view = personalView(search, grouped, plans)
        search.session = (await opened(view, search.options)).session
        search.view = view
        search.bounds = boundsIn(view, plans)
      }
      const level = search.levels[1]
      if (level === undefined) throw new Error('no level')
      const { found } = await relaxedLevel(search, level)
      if (found === null) throw new Error('no relaxation')
      const choice = choiceOf(search, found)
      const used = open(search, usedColumns(choice)).size
      const wider = open(search, cheapestColumns(choice, 100)).size
      const all = open(search, cheapestColumns(choice, choice.upper.length)).size
      expect(wider).toBeGreaterThanOrEqual(used + 30)
      expect(all).toBe(openMoves(search))
      await search.session.close()
    },
  )

  test.each([3, 7])(
    'the plan a level ends with leaves nothing open that its bound rules out (seed %i)',
    async (seed) => {
      const search = await searchOf(seed)
      for (const [at, level] of search.levels.entries()) {
        search.done.push(await settle(search, at))
        const multipliers = search.proofs[at]?.multipliers
        if (multipliers === undefined) continue
        const standing = { ...search, held: search.held.slice(0, at) }
        const left = openMoves(search)
        narrow(search, valueAt(search, at), foreseen(standing, level, multipliers), null)
        expect(openMoves(search)).toBe(left)
      }
      await search.session.close()
    },
  )
})
