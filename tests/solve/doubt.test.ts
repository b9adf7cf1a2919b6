import { describe, expect, test } from 'vitest'
import { goalList } from '../../solver/domain/run.ts'
import type { Answer, Engine, Query } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import { generateCounty } from '../../solver/sample/generate.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { everyClause } from '../kit/clauses.ts'
import { testDefinitions } from '../kit/profile.ts'

const county = generateCounty({ schools: 8, teachers: 120, seed: 1 })
const model = buildModel(county, testDefinitions, everyClause)

/** HiGHS, whose answers are changed on the way. */
const twisted = (twist: (query: Query, answer: Answer) => Answer): Engine => ({
  name: 'twisted',
  open: async (linear) => {
    const session = await highs.open(linear)
    return {
      solve: async (query, onIncumbent) => twist(query, await session.solve(query, onIncumbent)),
      close: session.close,
    }
  },
})

const solveBy = async (engine: Engine, signal?: AbortSignal) => {
  let ticks = 0
  const kept: string[] = []
  const solved = solveInOrder(withLevels(model, goalList), {
    engine,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async (_, __, reason) => {
      kept.push(reason)
      return 'kept.mps'
    },
    ...(signal === undefined ? {} : { signal }),
  })
  return { solved, kept }
}

const failed = (answer: Answer): Answer => ({
  ...answer,
  status: 'failed',
  solution: null,
  bound: null,
  objective: null,
  reducedCosts: null,
  multipliers: null,
  basis: null,
})

describe('an engine is believed in nothing', () => {
  test('a bound above a plan at hand is an error that keeps the model', async () => {
    const engine = twisted((query, answer) =>
      query.kind === 'relaxation' && query.offset === 0 && answer.bound !== null
        ? { ...answer, bound: answer.bound + 1e9 }
        : answer,
    )
    const { solved, kept } = await solveBy(engine)
    await expect(solved).rejects.toThrow('bound above a plan')
    expect(kept).toEqual(['bound above a plan'])
  })

  test('whole answers called impossible are set aside, and the model is kept', async () => {
    const engine = twisted((query, answer) =>
      query.kind === 'integer' ? { ...failed(answer), status: 'infeasible' } : failed(answer),
    )
    const { solved, kept } = await solveBy(engine)
    const { levels } = await solved
    expect(new Set(kept)).toEqual(new Set(['a plan called impossible']))
    const open = levels.filter(({ proven }) => !proven)
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open.map(({ stoppedBy }) => stoppedBy))).toEqual(new Set(['failed']))
  })

  test('an engine that only fails leaves a plan, trivial bounds and an honest word', async () => {
    const { solved } = await solveBy(twisted((_, answer) => failed(answer)))
    const { levels } = await solved
    const open = levels.filter(({ proven }) => !proven)
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open.map(({ stoppedBy }) => stoppedBy))).toEqual(new Set(['failed']))
    for (const { value, bound } of levels) expect(bound).toBeLessThanOrEqual(value)
  })

  test('relaxations that fail leave the search to the whole queries', async () => {
    const { solved } = await solveBy(
      twisted((query, answer) => (query.kind === 'relaxation' ? failed(answer) : answer)),
    )
    const { levels } = await solved
    const { solved: honest } = await solveBy(highs)
    expect(levels.map(({ value }) => value)).toEqual((await honest).levels.map((l) => l.value))
  })
})

describe('a run can be stopped', () => {
  test('the promise is rejected with the reason, and nothing is solved afterwards', async () => {
    const stop = new AbortController()
    let asked = 0
    const engine = twisted((_, answer) => {
      asked += 1
      if (asked === 2) stop.abort(new Error('the clerk stopped it'))
      return answer
    })
    const { solved } = await solveBy(engine, stop.signal)
    await expect(solved).rejects.toThrow('the clerk stopped it')
    expect(asked).toBe(2)
  })

  test('a signal given too late opens no engine', async () => {
    const { solved } = await solveBy(
      { name: 'never', open: () => Promise.reject(new Error('opened')) },
      AbortSignal.abort(new Error('too late')),
    )
    await expect(solved).rejects.toThrow('too late')
  })
})
