import { expect, test } from 'vitest'
import { highs } from '../../solver/engine/highs.ts'
import { lagrangian } from '../../solver/engine/lagrangian.ts'
import { answerTo, instanceOf, queryOf } from '../kit/engine.ts'
import { randomMips } from '../kit/random-mip.ts'

/** Six lessons from two sources: 4 at 1 each, the rest at 3. 4 + 6 = 10. */
const lessons = instanceOf(
  {
    columns: { cheap: [0, 4], dear: [0, Infinity] },
    whole: [],
    rows: [[{ cheap: 1, dear: 1 }, 6, 6]],
  },
  { cheap: 1, dear: 3 },
  5,
)
const query = queryOf(lessons, { kind: 'relaxation' })

test('the right multiplier proves the optimum, any other less', () => {
  // At 3 a lesson: 6 · 3 + 4 · (1 - 3) + 5 = 15. At 1: 6 + 5. At 0: 5.
  const boundAt = (price: number) => lagrangian(lessons.model, query, Float64Array.of(price)).bound
  expect(boundAt(3)).toBeCloseTo(15, 9)
  expect(boundAt(3)).toBeLessThanOrEqual(15)
  expect(boundAt(1)).toBeCloseTo(11, 9)
  expect(boundAt(0)).toBeCloseTo(5, 9)
  expect([...lagrangian(lessons.model, query, Float64Array.of(3)).reducedCosts]).toEqual([-2, 0])
})

test('a multiplier above what an unlimited column costs proves nothing', () => {
  expect(lagrangian(lessons.model, query, Float64Array.of(3.1)).bound).toBeNull()
})

test('a multiplier on the side where a row has no bound is left out', () => {
  const model = { ...lessons.model, rowUpper: Float64Array.of(Infinity) }
  expect(lagrangian(model, query, Float64Array.of(-2)).bound).toBeCloseTo(5, 9)
})

test('bounds and reduced costs of HiGHS hold on every plan of random models', async () => {
  for (const mip of randomMips(7, 60)) {
    const relaxed = await answerTo(highs, mip, { kind: 'relaxation' })
    if (relaxed.status !== 'optimal' || typeof mip.truth !== 'number') continue
    expect(relaxed.bound).toBeLessThanOrEqual(mip.truth)
    expect(relaxed.bound).toBeCloseTo(relaxed.objective ?? Number.NaN, 6)
    // Forced up to 1, a column costs at least its reduced cost more.
    const dearest = relaxed.reducedCosts?.indexOf(Math.max(...(relaxed.reducedCosts ?? []))) ?? 0
    const columnLower = mip.model.columnLower.map((low, column) => (column === dearest ? 1 : low))
    const forced = await answerTo(highs, mip, { columnLower })
    if (forced.objective === null) continue
    const cost = relaxed.reducedCosts?.[dearest] ?? 0
    expect(forced.objective).toBeGreaterThanOrEqual((relaxed.bound ?? 0) + cost - 1e-6)
  }
})
