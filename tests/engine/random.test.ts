import { describe, expect, test } from 'vitest'
import { highs } from '../../solver/engine/highs.ts'
import { javascript } from '../../solver/engine/javascript.ts'
import { answerTo } from '../kit/engine.ts'
import { randomMips } from '../kit/random-mip.ts'

const models = randomMips(42, 300)

test('the models are of both kinds', () => {
  const infeasible = models.filter(({ truth }) => truth === 'infeasible').length
  expect(infeasible).toBeGreaterThan(60)
  expect(infeasible).toBeLessThan(240)
})

describe.each([highs, javascript])('$name', (engine) => {
  test('finds on 300 random models what enumeration finds', async () => {
    const wrong: string[] = []
    for (const [place, mip] of models.entries()) {
      // answerTo has every solution checked against its model.
      const { status, objective, bound, message } = await answerTo(engine, mip)
      const right =
        typeof mip.truth === 'string'
          ? status === mip.truth
          : status === 'optimal' &&
            Math.abs((objective ?? Infinity) - mip.truth) <= 1e-5 &&
            Math.abs((bound ?? Infinity) - mip.truth) <= 1e-5
      if (!right)
        wrong.push(`${place}: ${mip.truth}, not ${status} ${objective} ${bound} ${message}`)
    }
    expect(wrong).toEqual([])
  })
})
