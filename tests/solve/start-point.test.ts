import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { goalList } from '../../solver/domain/run.ts'
import { highs } from '../../solver/engine/highs.ts'
import { buildModel } from '../../solver/model/build.ts'
import type { Clause } from '../../solver/rules/index.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { solveInOrder } from '../../solver/solve/lexicographic.ts'
import { testDefinitions } from '../kit/profile.ts'

const fixture: { readonly county: County; readonly clause: Clause } = JSON.parse(
  readFileSync(new URL('../fixtures/start-point/county.json', import.meta.url), 'utf8'),
)

test('a proof never rests on a query that was given a start', async () => {
  let ticks = 0
  const { levels } = await solveInOrder(
    withLevels(buildModel(fixture.county, testDefinitions, [fixture.clause]), goalList),
    {
      engine: highs,
      seconds: 1_000_000,
      now: () => ticks++ / 1000,
      keepModel: async () => 'nowhere',
    },
  )
  // By writing all plans down: one move to the music gap, not two moves around it.
  expect(levels.map(({ value }) => value)).toEqual([0, 48, 8000, -2, 30, 1, 8278])
  expect(levels.every(({ proven }) => proven)).toBe(true)
})
