import { describe, expect, test } from 'vitest'
import { canaries, missedCanaries } from '../../solver/engine/canaries.ts'
import type { Answer, Engine } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { javascript } from '../../solver/engine/javascript.ts'

describe.each([highs, javascript])('$name', (engine) => {
  test('answers every canary', async () => {
    expect(await missedCanaries(engine)).toEqual([])
  })
})

test('there are at least twenty, each by its own name', () => {
  expect(new Set(canaries.map(({ name }) => name)).size).toBe(canaries.length)
  expect(canaries.length).toBeGreaterThanOrEqual(20)
})

const lying = (lie: (answer: Answer) => Answer): Engine => ({
  ...javascript,
  open: async (model) => {
    const session = await javascript.open(model)
    return { ...session, solve: async (query) => lie(await session.solve(query)) }
  },
})

const solved = canaries.filter(({ truth }) => typeof truth === 'number').length

test.each<[string, (answer: Answer) => Answer, number]>([
  [
    'a wrong objective',
    (answer) => ({ ...answer, objective: (answer.objective ?? 0) + 1 }),
    solved,
  ],
  ['a wrong bound', (answer) => ({ ...answer, bound: -99 }), solved],
  [
    'infeasible for everything',
    (answer) => ({ ...answer, status: 'infeasible' }),
    canaries.length - 4,
  ],
  [
    'optimal for everything',
    (answer) => ({ ...answer, status: 'optimal' }),
    canaries.length - solved,
  ],
  [
    'a solution out of bounds',
    (answer) => ({ ...answer, solution: answer.solution?.map((value) => value + 20) ?? null }),
    solved,
  ],
])('%s is noticed', async (_, lie, least) => {
  expect((await missedCanaries(lying(lie))).length).toBeGreaterThanOrEqual(least)
})
