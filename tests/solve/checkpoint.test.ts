import { fc, test } from '@fast-check/vitest'
import { describe, expect, test as plain } from 'vitest'
import {
  type Checkpoint,
  type GoalId,
  goalList,
  type Level,
  type Progress,
  replanGoalList,
} from '../../solver/domain/run.ts'
import type { Engine } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import { decode } from '../../solver/model/decode.ts'
import type { Model } from '../../solver/model/model.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { everyClause } from '../kit/clauses.ts'
import { countyOf, school, teacher } from '../kit/county.ts'
import { anyDecisions, consistent } from '../kit/decisions.ts'
import { everyChoice } from '../kit/plans.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'
import { tinyCounty } from '../kit/tiny.ts'

type Told = {
  readonly checkpoints: readonly Checkpoint[]
  readonly messages: readonly string[]
  readonly queries: number
  readonly levels: readonly Level[]
  readonly bytes: string
}

/** Solves, and keeps what was told on the way as it would come back from a database. */
async function run(model: Model, goals: readonly GoalId[], resume?: Checkpoint): Promise<Told> {
  const checkpoints: Checkpoint[] = []
  const progress: Progress[] = []
  let [ticks, queries] = [0, 0]
  const engine: Engine = {
    name: highs.name,
    open: async (linear) => {
      const session = await highs.open(linear)
      return {
        close: session.close,
        solve: (query, onIncumbent) => {
          queries += 1
          return session.solve(query, onIncumbent)
        },
      }
    },
  }
  const { chosen, levels } = await solveInOrder(withLevels(model, goals), {
    engine,
    seconds: 1_000_000,
    now: () => ticks++ / 1000,
    keepModel: async () => 'nowhere',
    onLevel: (done) => checkpoints.push(JSON.parse(JSON.stringify(done))),
    onProgress: (step) => progress.push(step),
    resume,
  })
  return {
    checkpoints,
    messages: progress.map(({ message }) => message).filter((message) => message !== ''),
    queries,
    levels,
    bytes: JSON.stringify(decode(model, chosen)),
  }
}

const timeless = (levels: readonly Level[]) => levels.map((level) => ({ ...level, seconds: 0 }))

describe('a run that is taken up from a checkpoint', () => {
  test.prop([tinyCounty, anyDecisions, fc.nat()], { numRuns: 15, seed: 61 })(
    'comes to the same plan, byte for byte, after whichever level it was broken off',
    async (county, some, seed) => {
      const plain = buildModel(county, testDefinitions, everyClause)
      const all = everyChoice(plain)
      const model = buildModel(county, testDefinitions, everyClause, {
        decisions: consistent(county, some),
        reference: decode(plain, all[seed % all.length] ?? []),
      })
      const undisturbed = await run(model, replanGoalList)
      expect(undisturbed.levels.every(({ proven }) => proven)).toBe(true)
      expect(undisturbed.checkpoints.map(({ levels }) => levels.length)).toEqual(
        replanGoalList.map((_, at) => at + 1),
      )
      for (const checkpoint of undisturbed.checkpoints) {
        const again = await run(model, replanGoalList, checkpoint)
        expect(again.bytes).toBe(undisturbed.bytes)
        expect(timeless(again.levels)).toEqual(timeless(undisturbed.levels))
        expect(again.messages).toEqual([])
        expect(again.checkpoints).toHaveLength(replanGoalList.length - checkpoint.levels.length)
      }
      const last = undisturbed.checkpoints.at(-1)
      expect((await run(model, replanGoalList, last)).queries).toBe(0)
    },
  )

  test.prop([tinyCounty, fc.constantFrom(...everyClause)], { numRuns: 15, seed: 62 })(
    'so does one without decisions or a reference, under a single clause',
    async (county, clause) => {
      const model = buildModel(county, testDefinitions, [clause])
      const undisturbed = await run(model, goalList)
      for (const checkpoint of undisturbed.checkpoints) {
        const again = await run(model, goalList, checkpoint)
        expect(again.bytes).toBe(undisturbed.bytes)
        expect(timeless(again.levels)).toEqual(timeless(undisturbed.levels))
      }
    },
  )
})

describe('a checkpoint that does not fit', () => {
  const county = countyOf({
    schools: [school('a', { setting: 'urban' }), school('b'), school('c')],
    teachers: [1, 2, 3, 4].map((n) => teacher(`t${n}`, 'a')),
  })
  const model = buildModel(county, testDefinitions, [
    clauseOf('rotation-share', { minPercent: 50 }),
    clauseOf('due-only', {}),
  ])

  /** The checkpoint after the second level, falsified. */
  const resumedWith = async (falsify: (honest: Checkpoint) => Checkpoint) => {
    const undisturbed = await run(model, goalList)
    const honest = undisturbed.checkpoints[1]
    if (honest === undefined) throw new Error('no second level')
    expect(honest.plan.transfers.length).toBeGreaterThan(0)
    const again = await run(model, goalList, falsify(honest))
    expect(again.bytes).toBe(undisturbed.bytes)
    return again
  }

  const firstOf = (
    { levels, plan }: Checkpoint,
    change: (level: Level) => Partial<Level>,
  ): Checkpoint => ({
    plan,
    levels: levels.map((level, at) => (at === 0 ? { ...level, ...change(level) } : level)),
  })

  plain('an honest one is believed', async () => {
    expect(await resumedWith((honest) => honest)).toMatchObject({ messages: [] })
  })

  plain.each([
    [
      'a value the plan does not come to',
      (c: Checkpoint) => firstOf(c, ({ value, bound }) => ({ value: value + 1, bound: bound + 1 })),
    ],
    ['a bound above the value', (c) => firstOf(c, ({ value }) => ({ bound: value + 1, gap: -1 }))],
    ['a proof that is none', (c) => firstOf(c, ({ value }) => ({ bound: value - 1, gap: 1 }))],
    ['another unit', (c) => firstOf(c, () => ({ unit: '个' }))],
    ['another order of goals', ({ plan, levels }) => ({ plan, levels: levels.toReversed() })],
    ['another year', ({ plan, levels }) => ({ levels, plan: { ...plan, year: 2025 } })],
    ['a plan of nobody', ({ plan, levels }) => ({ levels, plan: { ...plan, transfers: [] } })],
    [
      'a transfer twice',
      ({ plan, levels }) => ({
        levels,
        plan: { ...plan, transfers: [...plan.transfers, ...plan.transfers.slice(0, 1)] },
      }),
    ],
    [
      'a transfer of another kind',
      ({ plan, levels }) => ({
        levels,
        plan: {
          ...plan,
          transfers: plan.transfers.map((transfer) => ({ ...transfer, mode: 'support' as const })),
        },
      }),
    ],
    [
      'a transfer the model does not know',
      ({ plan, levels }) => ({
        levels,
        plan: {
          ...plan,
          transfers: plan.transfers.map((transfer) => ({ ...transfer, to: transfer.from })),
        },
      }),
    ],
  ] as const satisfies readonly (readonly [string, (honest: Checkpoint) => Checkpoint])[])(
    '%s: the run says so and begins anew',
    async (_, falsify) => {
      const again = await resumedWith(falsify)
      expect(again.messages).toEqual(['断点与本次测算的数据、规则或目标不符，已从头开始测算。'])
      expect(again.checkpoints).toHaveLength(goalList.length)
    },
  )
})
