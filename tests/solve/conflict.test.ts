import { describe, expect, test } from 'vitest'
import type { Engine } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { inChild } from '../../solver/engine/process.ts'
import { buildModel } from '../../solver/model/build.ts'
import { completed } from '../../solver/model/completed.ts'
import type { Model } from '../../solver/model/model.ts'
import { conflicts } from '../../solver/solve/conflict.ts'
import { groupedView } from '../../solver/solve/grouped-view.ts'
import { withLevels } from '../../solver/solve/levels.ts'
import { countyBackbone, countyOf, school, teacher } from '../kit/county.ts'
import { clauseOf, testDefinitions } from '../kit/profile.ts'

const schools = [school('a'), school('b')]

/** Asked of the plan in which everybody stays. */
async function conflictsOf(
  model: Model,
  { engine = highs, seconds = 1_000_000, now = () => 0 }: Partial<Asked> = {},
) {
  const levelled = withLevels(model, ['shortfall'])
  const { levels } = levelled
  const view = groupedView(levelled)
  const session = await engine.open(view.linear)
  try {
    const point = completed(model, [])
    return await conflicts(model, {
      view,
      session,
      levels,
      point,
      seconds,
      now,
    })
  } finally {
    await session.close()
  }
}
type Asked = { readonly engine: Engine; readonly seconds: number; readonly now: () => number }

const explain = (
  teachers: Parameters<typeof countyOf>[0]['teachers'],
  clauses: readonly ReturnType<typeof clauseOf>[],
) => conflictsOf(buildModel(countyOf({ schools, teachers }), testDefinitions, clauses))
const ten = Array.from({ length: 10 }, (_, at) =>
  teacher(`t${at}`, 'a', at === 0 ? { backbone: countyBackbone } : {}),
)

describe('互不相容的条款: smallest sets of clauses that cannot hold together', () => {
  test('a demand nobody can meet stands alone, with the number missing', async () => {
    // Ten are due, 40 % of them must move, and there is no other school to go to: 4 are missing.
    const lonely = countyOf({ schools: [school('a')], teachers: ten })
    const model = buildModel(lonely, testDefinitions, [
      clauseOf('rotation-share', { minPercent: 40 }),
      clauseOf('rotation-cap', { maxPercent: 20 }),
    ])
    expect(await conflictsOf(model)).toEqual([
      {
        clauses: ['test/rotation-share'],
        atLeast: 4,
        proven: true,
        missing: { 'test/rotation-share': 4 },
      },
    ])
  })

  test('the same is found by the engine in its own process', async () => {
    const lonely = countyOf({ schools: [school('a')], teachers: ten })
    const model = buildModel(lonely, testDefinitions, [
      clauseOf('rotation-share', { minPercent: 40 }),
    ])
    const found = await conflictsOf(model, { engine: inChild('highs') })
    expect(found.map(({ atLeast }) => atLeast)).toEqual([4])
  })

  test('clauses that hold are not named', async () => {
    expect(await explain(ten, [clauseOf('rotation-share', { minPercent: 40 })])).toEqual([])
  })

  test('without time nothing is claimed', async () => {
    let ticks = 0
    const model = buildModel(countyOf({ schools, teachers: ten }), testDefinitions, [
      clauseOf('rotation-share', { minPercent: 40 }),
      clauseOf('rotation-cap', { maxPercent: 20 }),
    ])
    expect(await conflictsOf(model, { seconds: 0, now: () => ticks++ })).toEqual([])
  })

  test('two clauses that clash are named with what stays missing', async () => {
    // 40 % of 10 must move: 4. At most 20 % may: 2. Together at least 2 are missing.
    const found = await explain(ten, [
      clauseOf('rotation-share', { minPercent: 40 }),
      clauseOf('backbone-share', { minPercent: 10 }),
      clauseOf('rotation-cap', { maxPercent: 20 }),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      clauses: ['test/rotation-share', 'test/rotation-cap'],
      atLeast: 2,
      proven: true,
    })
  })

  test('three clauses of which any two hold are all needed for the clash', async () => {
    // 20 % of 10: at least 2 move; half of the movers backbone with one backbone teacher: at most 2
    // move. A cap of 20 %: at most 2. So 2 move, one of them backbone: all hold.
    expect(
      await explain(ten, [
        clauseOf('rotation-share', { minPercent: 20 }),
        clauseOf('backbone-share', { minPercent: 50 }),
        clauseOf('rotation-cap', { maxPercent: 20 }),
      ]),
    ).toEqual([])
    // 60 % backbone instead: of two movers ceil(1.2) = 2, but there is one. Share and backbone clash
    // without the cap as well: of 3 movers 2 are asked for, of 4 movers 3.
    const found = await explain(ten, [
      clauseOf('rotation-share', { minPercent: 20 }),
      clauseOf('backbone-share', { minPercent: 60 }),
      clauseOf('rotation-cap', { maxPercent: 20 }),
    ])
    expect(found.map(({ clauses, atLeast }) => ({ clauses, atLeast }))).toEqual([
      { clauses: ['test/rotation-share', 'test/backbone-share'], atLeast: 1 },
    ])
  })
})
