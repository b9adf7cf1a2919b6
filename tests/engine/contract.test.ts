import { describe, expect, test } from 'vitest'
import type { Query } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { javascript } from '../../solver/engine/javascript.ts'
import { verifyAnswer } from '../../solver/engine/verify.ts'
import { readGap } from '../kit/assignment.ts'
import { answerTo, instanceOf, queryOf } from '../kit/engine.ts'

const fixture = (name: string): string =>
  new URL(`../fixtures/bench-gap/${name}`, import.meta.url).pathname

/** Two goods share ten hours; a takes 4, b takes 3: 2a + 3b at most, b at most 2. */
const workshop = instanceOf(
  {
    columns: { a: [0, 5], b: [0, 2] },
    whole: ['a', 'b'],
    rows: [[{ a: 4, b: 3 }, -Infinity, 10]],
  },
  { a: -2, b: -3 },
  100,
)

describe.each([highs, javascript])('$name', (engine) => {
  test('finds the optimum and counts the offset in objective and bound', async () => {
    // b = 2 leaves 4 hours: a = 1. 100 - 2 - 6.
    const answer = await answerTo(engine, workshop)
    expect(answer).toMatchObject({ status: 'optimal', objective: 92, bound: 92 })
    expect([...(answer.solution ?? [])]).toEqual([1, 2])
  })

  test('a relaxation drops integrality and says what forcing a column costs', async () => {
    // Worth by the hour: b 1, a 1/2. b = 2, a = 1: hours are used up, an hour is worth 1/2.
    // Reduced costs: a -2 + 4/2 = 0; b -3 + 3/2 = -3/2, at its upper bound.
    const answer = await answerTo(engine, workshop, { kind: 'relaxation' })
    expect(answer.status).toBe('optimal')
    expect(answer.objective).toBeCloseTo(92, 9)
    expect(answer.bound).toBeCloseTo(92, 6)
    expect(answer.bound).toBeLessThanOrEqual(92)
    expect(answer.reducedCosts?.[0]).toBeCloseTo(0, 9)
    expect(answer.reducedCosts?.[1]).toBeCloseTo(-1.5, 9)
  })

  test('bounds of columns hold for one query, bounds of rows from then on', async () => {
    const session = await engine.open(workshop.model)
    const query = queryOf(workshop)
    // Without b: a = 2 of 10 hours.
    const without = await session.solve({ ...query, columnUpper: Float64Array.of(5, 0) })
    const again = await session.solve(query)
    // With 7 hours: b = 2 alone, one hour left.
    const short = await session.solve({ ...query, rowBounds: [{ row: 0, lower: 0, upper: 7 }] })
    const stillShort = await session.solve(query)
    // a is forced once: 4 hours, and 3 for one b.
    const forced = await session.solve({ ...query, columnLower: Float64Array.of(1, 0) })
    await session.close()
    expect([without, again, short, stillShort, forced].map(({ objective }) => objective)).toEqual([
      96, 92, 94, 94, 95,
    ])
  })

  test('tells infeasible from unbounded', async () => {
    const rows = [[{ x: 1, y: -1 }, 1, Infinity]] as const
    const open = { columns: { x: [0, Infinity], y: [0, 1] }, whole: ['y'], rows } as const
    const narrow = { columns: { x: [0, 0.5], y: [0, 1] }, whole: ['y'], rows } as const
    for (const kind of ['relaxation', 'integer'] as const) {
      const unbounded = await answerTo(engine, instanceOf(open, { x: -1 }), { kind })
      const infeasible = await answerTo(engine, instanceOf(narrow, { x: 1 }), { kind })
      expect(unbounded).toMatchObject({ status: 'unbounded', solution: null, objective: null })
      expect(infeasible).toMatchObject({ status: 'infeasible', solution: null, objective: null })
    }
  })

  test('answers where nothing, or nothing whole, is left to decide', async () => {
    const fixed = instanceOf(
      { columns: { x: [3, 3], y: [0.5, 0.5] }, whole: ['x'], rows: [[{ x: 1, y: 2 }, 4, 4]] },
      { x: 2, y: 2 },
    )
    expect(await answerTo(engine, fixed)).toMatchObject({
      status: 'optimal',
      objective: 7,
      bound: 7,
    })
    // x fixed at 3, so y is at least 1/2.
    const split = instanceOf(
      { columns: { x: [3, 3], y: [0, 9] }, whole: ['x'], rows: [[{ x: 1, y: 2 }, 4, 9]] },
      { x: 2, y: 2 },
    )
    const rest = await answerTo(engine, split)
    expect(rest.status).toBe('optimal')
    expect(rest.objective).toBeCloseTo(7, 9)
    expect(rest.bound).toBeCloseTo(7, 6)
    const contrary = { columnUpper: Float64Array.of(3, 0), columnLower: Float64Array.of(3, 0) }
    expect(await answerTo(engine, split, contrary)).toMatchObject({ status: 'infeasible' })
    const rowless = instanceOf({ columns: { x: [-2, 7] }, whole: ['x'], rows: [] }, { x: 1 })
    expect(await answerTo(engine, rowless)).toMatchObject({ status: 'optimal', objective: -2 })
    expect(await answerTo(engine, rowless, { kind: 'relaxation' })).toMatchObject({
      status: 'optimal',
      objective: -2,
    })
  })

  test('draws fractional bounds of whole columns in', async () => {
    const column = instanceOf({ columns: { x: [-1.5, 2.5] }, whole: ['x'], rows: [] }, { x: 1 })
    expect(await answerTo(engine, column)).toMatchObject({ status: 'optimal', objective: -1 })
    const none = { columnLower: Float64Array.of(0.2), columnUpper: Float64Array.of(0.8) }
    expect(await answerTo(engine, column, none)).toMatchObject({ status: 'infeasible' })
  })

  test('ignores rows that hold nothing back', async () => {
    const free = {
      ...queryOf(workshop),
      rowBounds: [{ row: 0, lower: -Infinity, upper: Infinity }],
    }
    // a = 5, b = 2.
    expect(await answerTo(engine, workshop, free)).toMatchObject({ objective: 84 })
    expect(await answerTo(engine, workshop, { ...free, kind: 'relaxation' })).toMatchObject({
      objective: 84,
    })
  })

  test('the same query gives the same bytes in every session', async () => {
    const instance = readGap(fixture('cattrysse1994/gap1-0.txt'))
    for (const kind of ['relaxation', 'integer'] as const) {
      const [first, second] = [
        await answerTo(engine, instance, { kind }),
        await answerTo(engine, instance, { kind }),
      ]
      expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 })
    }
  })

  test('a relaxation after others is worth what it is worth in a fresh session', async () => {
    const instance = readGap(fixture('cattrysse1994/gap3-1.txt'))
    const session = await engine.open(instance.model)
    const query = queryOf(instance, { kind: 'relaxation' })
    const columnUpper = instance.model.columnUpper.map((upper, column) => (column % 7 ? upper : 0))
    const objective = instance.objective.map((cost, column) => cost + (column % 3))
    const variants = [{}, { columnUpper }, { objective }, { objective, columnUpper }, {}]
    for (const variant of variants) {
      const warm = await session.solve({ ...query, ...variant })
      const fresh = await answerTo(engine, instance, { kind: 'relaxation', ...variant })
      expect(warm.status).toBe('optimal')
      expect(warm.objective).toBeCloseTo(fresh.objective ?? Number.NaN, 6)
      expect(warm.bound).toBeCloseTo(fresh.bound ?? Number.NaN, 6)
    }
    await session.close()
  })
})

describe('HiGHS beyond the small', () => {
  const hard = readGap(fixture('chu1997/d05200.txt'))

  /** Every item with the first agent that still has room, dearest last: a plan, not a good one. */
  const greedy = (): Float64Array => {
    const items = hard.model.rowCount - 5
    const room = Array.from({ length: 5 }, (_, agent) => hard.model.rowUpper[items + agent] ?? 0)
    const start = new Float64Array(hard.model.columnCount)
    for (let item = 0; item < items; item += 1) {
      const weightOf = (agent: number): number =>
        hard.model.value[hard.model.columnCount + agent * items + item] ?? 0
      const agent = room.reduce(
        (best, left, other) =>
          left - weightOf(other) > (room[best] ?? 0) - weightOf(best) ? other : best,
        0,
      )
      room[agent] = (room[agent] ?? 0) - weightOf(agent)
      start[agent * items + item] = 1
    }
    return start
  }

  test('a start is kept when nothing better is found', async () => {
    const start = greedy()
    const limits = { seconds: 20, nodes: 0, absoluteGap: 1e9, relativeGap: 1e9 }
    const query = queryOf(hard, { start, limits })
    expect(verifyAnswer(hard.model, query, start)).toEqual([])
    const answer = await answerTo(highs, hard, query)
    const worth = start.reduce(
      (sum, value, column) => sum + value * (hard.objective[column] ?? 0),
      0,
    )
    expect(answer.objective).toBeLessThanOrEqual(worth)
  })

  test('a limit of nodes ends with a plan, an honest bound and the same bytes', async () => {
    const limits = { seconds: 60, nodes: 1, absoluteGap: 0, relativeGap: 0 }
    const instance = readGap(fixture('chu1997/c05100.txt'))
    const [first, second] = [
      await answerTo(highs, instance, { limits }),
      await answerTo(highs, instance, { limits }),
    ]
    expect(first.status).toBe('work-limit')
    // The published optimum is 1931.
    expect(first.objective).toBeGreaterThanOrEqual(1931)
    expect(first.bound).toBeLessThanOrEqual(1931)
    expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 })
  })

  test('a bound that settles what is asked ends a run, and lies below the optimum', async () => {
    const instance = readGap(fixture('chu1997/c05100.txt'))
    const limits = { seconds: 60, absoluteGap: 0, relativeGap: 0, enough: 1925 }
    for (const draw of [0, 1]) {
      const [first, second] = [
        await answerTo(highs, instance, { limits, draw }),
        await answerTo(highs, instance, { limits, draw }),
      ]
      expect(first.status).toBe('enough')
      expect(first.bound).toBeGreaterThanOrEqual(1925)
      // The published optimum is 1931.
      expect(first.bound).toBeLessThanOrEqual(1931)
      expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 })
    }
    const never = { ...limits, enough: 1932 }
    expect(await answerTo(highs, instance, { limits: never })).toMatchObject({
      status: 'optimal',
      objective: 1931,
    })
  })

  test('incumbents are told as they are found, each better and each keeping the model', async () => {
    const instance = readGap(fixture('chu1997/c05100.txt'))
    const told: number[] = []
    const answer = await answerTo(highs, instance, {}, (objective, bound, solution) => {
      told.push(objective)
      expect(bound).toBeLessThanOrEqual(1931)
      const rounded = solution.map(Math.round)
      expect(verifyAnswer(instance.model, queryOf(instance), rounded)).toEqual([])
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual([...told].sort((a, b) => b - a))
    expect(told.at(-1)).toBeCloseTo(answer.objective ?? Number.NaN, 6)
  })

  test('the clock ends a run with what was found and what is still open', async () => {
    const long = readGap(fixture('yagiura2004/d10400.txt'))
    const answer = await answerTo(highs, long, {
      limits: { seconds: 1, absoluteGap: 0, relativeGap: 0 },
    })
    expect(answer.status).toBe('clock')
    expect(answer.objective ?? Infinity).toBeGreaterThanOrEqual(24961)
    expect(answer.bound ?? -Infinity).toBeLessThanOrEqual(24961)
  })

  test('a query HiGHS cannot take fails alone; the session goes on with a new instance', async () => {
    const session = await highs.open(workshop.model)
    const query = queryOf(workshop)
    const relaxed = { ...query, kind: 'relaxation' } as const
    expect(await session.solve(relaxed)).toMatchObject({ status: 'optimal' })
    const spoiled = await session.solve({ ...query, objective: Float64Array.of(Number.NaN, 1) })
    expect(spoiled).toMatchObject({ status: 'failed', solution: null, objective: null })
    expect(spoiled.message).not.toBe('')
    expect(await session.solve(query)).toMatchObject({ status: 'optimal', objective: 92 })
    expect(await session.solve(relaxed)).toMatchObject({ status: 'optimal', objective: 92 })
    await session.close()
  })

  test('a relaxation is worth the same from whatever basis it starts', async () => {
    const instance = readGap(fixture('cattrysse1994/gap5-1.txt'))
    const session = await highs.open(instance.model)
    const relax = (more: Partial<Query>) =>
      session.solve(queryOf(instance, { kind: 'relaxation', ...more }))
    // Four of five columns first; then another goal, then all of them, from the basis of the first.
    const columnUpper = instance.model.columnUpper.map((upper, column) => (column % 5 ? upper : 0))
    const objective = instance.objective.map((cost, column) => cost + (column % 4))
    const first = await relax({ columnUpper, keepBasis: true })
    const kept = await relax({ basis: 'kept', columnUpper, objective })
    const given = await relax(first.basis === null ? {} : { basis: first.basis })
    const none = { columns: new Uint8Array(instance.model.columnCount), rows: new Uint8Array(1) }
    const misfit = await relax({ basis: none })
    await session.close()
    const fresh = await answerTo(highs, instance, { kind: 'relaxation' })
    const other = await answerTo(highs, instance, { kind: 'relaxation', columnUpper, objective })
    expect([given, misfit, kept].map(({ status }) => status)).toEqual(Array(3).fill('optimal'))
    expect(first.basis).not.toBeNull()
    expect(given.bound).toBeCloseTo(fresh.bound ?? Number.NaN, 6)
    expect(misfit.bound).toBeCloseTo(fresh.bound ?? Number.NaN, 6)
    expect(kept.bound).toBeCloseTo(other.bound ?? Number.NaN, 6)
  })

  test('a gap that is allowed ends the search early', async () => {
    const limits = { seconds: 60, absoluteGap: 1e6, relativeGap: 0 }
    const answer = await answerTo(highs, hard, { limits, start: greedy() })
    expect(answer.status).toBe('optimal')
    expect(answer.bound ?? Infinity).toBeLessThanOrEqual(12742)
    expect(answer.objective ?? 0).toBeGreaterThanOrEqual(12742)
  })
})

describe('javascript-lp-solver at its limits', () => {
  test('declines what is too large for a dense tableau', async () => {
    const large = readGap(fixture('yagiura2004/c10400.txt'))
    const answer = await answerTo(javascript, large)
    expect(answer).toMatchObject({ status: 'failed', solution: null })
    expect(answer.message).toContain('too large')
  })

  test('never calls a search optimal that its limit ended', async () => {
    const instance = readGap(fixture('cattrysse1994/gap7-0.txt'))
    const answer = await answerTo(javascript, instance, {
      limits: { seconds: 0.2, absoluteGap: 0, relativeGap: 0 },
    })
    expect(answer.status).toBe('clock')
    expect(answer.bound).toBeNull()
  })
})
