import type { Answer, Engine, Query } from './engine.ts'
import { smallModel, smallObjective, type WrittenOut } from './small-model.ts'
import { verifyAnswer } from './verify.ts'

/**
 * Small models whose optimum anybody can check by hand; the comment beside each does. An engine
 * answers all of them before it may serve: solvers have called such models optimal that were not,
 * in released versions and without a warning.
 */
export type Canary = WrittenOut & {
  readonly name: string
  readonly kind: Query['kind']
  readonly minimise: Readonly<Record<string, number>>
  readonly truth: number | 'infeasible' | 'unbounded'
}

/** The names of the canaries the engine answers wrongly, with what it said. */
export async function missedCanaries(engine: Engine): Promise<readonly string[]> {
  const missed: string[] = []
  for (const canary of canaries) {
    const model = smallModel(canary)
    const query: Query = {
      kind: canary.kind,
      objective: smallObjective(canary, canary.minimise),
      offset: 0,
      limits: { seconds: 10, absoluteGap: 0, relativeGap: 0 },
    }
    const session = await engine.open(model)
    const answer = await session.solve(query)
    await session.close()
    const broken =
      answer.solution !== null && verifyAnswer(model, query, answer.solution).length > 0
    if (broken || !isTrue(answer, canary.truth)) missed.push(`${canary.name}: ${said(answer)}`)
  }
  return missed
}

const isTrue = (answer: Answer, truth: Canary['truth']): boolean =>
  typeof truth === 'string'
    ? answer.status === truth
    : answer.status === 'optimal' &&
      near(answer.objective, truth) &&
      (answer.bound === null || near(answer.bound, truth))

const near = (value: number | null, truth: number): boolean =>
  value !== null && Math.abs(value - truth) <= 1e-6 * Math.max(1, Math.abs(truth))

const said = ({ status, objective, bound, message }: Answer): string =>
  `${status} ${objective} ${bound} ${message}`.trim()

const bit = [0, 1] as const
const count = [0, 10] as const
const positive = [0, Infinity] as const
const free = [-Infinity, Infinity] as const
const atLeast = Infinity
const atMost = -Infinity

export const canaries: readonly Canary[] = [
  {
    // highs-js 53, HiGHS 3043: z = 0, x = 4.5 costs 9; core 1.14.0 said 15 (x = 0, z = 5).
    name: 'stuffed-singleton',
    kind: 'integer',
    columns: { x: count, z: count },
    whole: ['z'],
    minimise: { x: 2, z: 3 },
    rows: [[{ x: 1, z: 1 }, 4.5, atLeast]],
    truth: 9,
  },
  {
    // After HiGHS 3050. A whole z saves 99.99, ten units of x only 10: z = 3 leaves x = 1.5.
    name: 'stuffed-knapsack',
    kind: 'integer',
    columns: { x: [0, 31.5], z: [0, 3] },
    whole: ['z'],
    minimise: { x: -1, z: -99.99 },
    rows: [[{ x: 1, z: 10 }, atMost, 31.5]],
    truth: -301.47,
  },
  {
    // HiGHS 3002. y = z - 7.5 is -0.5 or 0.5; z = 7 needs x = 3: 3 - 2 + 63. z = 8: 2 + 2 + 72.
    name: 'half-equality',
    kind: 'integer',
    columns: { x: [0, 4], y: [-1, 1], z: positive },
    whole: ['z'],
    minimise: { x: 1, y: 4, z: 9 },
    rows: [
      [{ x: 1, y: 1 }, atMost, 5],
      [{ x: 1, z: 1 }, 10, atLeast],
      [{ y: -1, z: 1 }, 7.5, 7.5],
    ],
    truth: 64,
  },
  {
    // HiGHS 3073. Closing the gap costs 100 a unit, size 0.01: x = 3, gap = 0, size = 3.
    name: 'gap-against-size',
    kind: 'integer',
    columns: { gap: positive, size: free, x: [0.45, 3] },
    whole: ['x'],
    minimise: { gap: 100, size: 0.01 },
    rows: [
      [{ gap: 1, x: 1 }, 3, 3],
      [{ x: 1, size: -1 }, atMost, 0],
      [{ x: -1, size: -1 }, atMost, 0],
    ],
    truth: 0.03,
  },
  {
    // linopy 648. x = 0 needs y = 10; x = 1 needs y = 9 (its bound): 11.
    name: 'binary-or-bound',
    kind: 'integer',
    columns: { x: bit, y: [9, Infinity] },
    whole: ['x'],
    minimise: { x: 2, y: 1 },
    rows: [[{ x: 2, y: 1 }, 10, atLeast]],
    truth: 10,
  },
  {
    // HiGHS 3094. One slot only: serve the dearer demand, lose 1000 of the other at 8.
    name: 'one-slot',
    kind: 'integer',
    columns: { x0: bit, x1: bit, z0: [0, 1000], z1: [0, 1000], d0: [0, 1000], d1: [0, 1000] },
    whole: ['x0', 'x1'],
    minimise: { d0: 10, d1: 8 },
    rows: [
      [{ z0: 1, x0: -1000 }, atMost, 0],
      [{ z1: 1, x1: -1000 }, atMost, 0],
      [{ z0: 1, d0: 1 }, 1000, 1000],
      [{ z1: 1, d1: 1 }, 1000, 1000],
      [{ x0: 1, x1: 1 }, atMost, 1],
    ],
    truth: 8000,
  },
  {
    // x1 = x3 = x6 = 1 keeps every row (-3 + 3 + 4 = 4; 0; 4 + 3 = 7) and costs nothing.
    // Core 1.15.1 with restarts says 1.
    name: 'penalised-slacks',
    kind: 'integer',
    columns: { x1: bit, x3: bit, x5: bit, x6: bit, x7: bit, p0: [0, 3], q0: [0, 3], p2: [0, 3] },
    whole: ['x1', 'x3', 'x5', 'x6', 'x7'],
    minimise: { x5: 1, q0: 8, p0: 8, p2: 8 },
    rows: [
      [{ x1: -3, x3: 3, x5: 2, x6: 4, x7: 1, p0: 1, q0: -1 }, 4, 4],
      [{ x5: 3, x7: -1 }, atMost, 2],
      [{ x1: 4, x6: 3, x7: 1, p2: 1 }, 6, atLeast],
    ],
    truth: 0,
  },
  {
    // The row fixes a = 1; then b = 1 gives 3 - 6. javascript-lp-solver reports -6.
    name: 'fixed-by-row',
    kind: 'integer',
    columns: { a: bit, b: bit },
    whole: ['a', 'b'],
    minimise: { a: 3, b: -6 },
    rows: [[{ a: -2 }, -2, -2]],
    truth: -3,
  },
  {
    // Twice a whole sum is even, never 3; halves would do.
    name: 'parity',
    kind: 'integer',
    columns: { a: bit, b: bit, c: bit },
    whole: ['a', 'b', 'c'],
    minimise: { a: 1 },
    rows: [[{ a: 2, b: 2, c: 2 }, 3, 3]],
    truth: 'infeasible',
  },
  {
    // 29 is the greatest number that 6, 10 and 15 cannot make.
    name: 'coins-29',
    kind: 'integer',
    columns: { six: count, ten: count, fifteen: count },
    whole: ['six', 'ten', 'fifteen'],
    minimise: { six: 1, ten: 1, fifteen: 1 },
    rows: [[{ six: 6, ten: 10, fifteen: 15 }, 29, 29]],
    truth: 'infeasible',
  },
  {
    // 31 is odd, so it holds one 15; the remaining 16 is 6 + 10 only.
    name: 'coins-31',
    kind: 'integer',
    columns: { six: count, ten: count, fifteen: count },
    whole: ['six', 'ten', 'fifteen'],
    minimise: { six: 1, ten: 1, fifteen: 1 },
    rows: [[{ six: 6, ten: 10, fifteen: 15 }, 31, 31]],
    truth: 3,
  },
  {
    // After Netlib's galenet: sources hold 5 + 5, but only 3 + 4 of it can pass to a need of 8.
    name: 'narrow-pipes',
    kind: 'relaxation',
    columns: { first: [0, 3], second: [0, 4], through: positive },
    whole: [],
    minimise: { first: 1 },
    rows: [
      [{ first: 1 }, atMost, 5],
      [{ second: 1 }, atMost, 5],
      [{ first: 1, second: 1, through: -1 }, 0, 0],
      [{ through: 1 }, 8, atLeast],
    ],
    truth: 'infeasible',
  },
  {
    // Three teachers, two posts, everybody placed: a pigeon too many.
    name: 'pigeons',
    kind: 'integer',
    columns: { a1: bit, a2: bit, b1: bit, b2: bit, c1: bit, c2: bit },
    whole: ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'],
    minimise: {},
    rows: [
      [{ a1: 1, a2: 1 }, 1, 1],
      [{ b1: 1, b2: 1 }, 1, 1],
      [{ c1: 1, c2: 1 }, 1, 1],
      [{ a1: 1, b1: 1, c1: 1 }, atMost, 1],
      [{ a2: 1, b2: 1, c2: 1 }, atMost, 1],
    ],
    truth: 'infeasible',
  },
  {
    // The same three with one allowed to stay at a price of 7; the cheapest stays home: 2 + 3 + 7.
    name: 'pigeons-bend',
    kind: 'integer',
    columns: { a1: bit, a2: bit, b1: bit, b2: bit, c1: bit, c2: bit, s: [0, 3] },
    whole: ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 's'],
    minimise: { a1: 2, a2: 9, b1: 9, b2: 3, c1: 9, c2: 9, s: 7 },
    rows: [
      [{ a1: 1, a2: 1, b1: 1, b2: 1, c1: 1, c2: 1, s: 1 }, 3, 3],
      [{ a1: 1, a2: 1 }, atMost, 1],
      [{ b1: 1, b2: 1 }, atMost, 1],
      [{ c1: 1, c2: 1 }, atMost, 1],
      [{ a1: 1, b1: 1, c1: 1 }, atMost, 1],
      [{ a2: 1, b2: 1, c2: 1 }, atMost, 1],
    ],
    truth: 12,
  },
  {
    // Both want the place that costs 1; the other pays: 1 + 4 against 2 + 1.
    name: 'assignment',
    kind: 'integer',
    columns: { a1: bit, a2: bit, b1: bit, b2: bit },
    whole: ['a1', 'a2', 'b1', 'b2'],
    minimise: { a1: 1, a2: 2, b1: 1, b2: 4 },
    rows: [
      [{ a1: 1, a2: 1 }, 1, 1],
      [{ b1: 1, b2: 1 }, 1, 1],
      [{ a1: 1, b1: 1 }, 1, 1],
      [{ a2: 1, b2: 1 }, 1, 1],
    ],
    truth: 3,
  },
  {
    // Around a ring of five, each edge needs an end: two vertices cover at most four edges.
    name: 'ring-of-five',
    kind: 'integer',
    columns: { a: bit, b: bit, c: bit, d: bit, e: bit },
    whole: ['a', 'b', 'c', 'd', 'e'],
    minimise: { a: 1, b: 1, c: 1, d: 1, e: 1 },
    rows: [
      [{ a: 1, b: 1 }, 1, atLeast],
      [{ b: 1, c: 1 }, 1, atLeast],
      [{ c: 1, d: 1 }, 1, atLeast],
      [{ d: 1, e: 1 }, 1, atLeast],
      [{ e: 1, a: 1 }, 1, atLeast],
    ],
    truth: 3,
  },
  {
    // The same ring with halves: 5 / 2. The five rows added together prove it.
    name: 'ring-of-five-halved',
    kind: 'relaxation',
    columns: { a: bit, b: bit, c: bit, d: bit, e: bit },
    whole: ['a', 'b', 'c', 'd', 'e'],
    minimise: { a: 1, b: 1, c: 1, d: 1, e: 1 },
    rows: [
      [{ a: 1, b: 1 }, 1, atLeast],
      [{ b: 1, c: 1 }, 1, atLeast],
      [{ c: 1, d: 1 }, 1, atLeast],
      [{ d: 1, e: 1 }, 1, atLeast],
      [{ e: 1, a: 1 }, 1, atLeast],
    ],
    truth: 2.5,
  },
  {
    // Weight 10: {6, 4} is worth 11 + 6; the best by weight, {5, 4}, is worth 10 + 6.
    name: 'knapsack',
    kind: 'integer',
    columns: { six: bit, five: bit, four: bit, three: bit },
    whole: ['six', 'five', 'four', 'three'],
    minimise: { six: -11, five: -10, four: -6, three: -3 },
    rows: [[{ six: 6, five: 5, four: 4, three: 3 }, atMost, 10]],
    truth: -17,
  },
  {
    // Below zero, and a range: -7 <= 3x + y <= -5 with y whole in [-1, 1]; x = -2, y = -1.
    name: 'range-below-zero',
    kind: 'integer',
    columns: { x: [-5, 5], y: [-1, 1] },
    whole: ['x', 'y'],
    minimise: { x: 1, y: 2 },
    rows: [[{ x: 3, y: 1 }, -7, -5]],
    truth: -4,
  },
  {
    // |2k - 3| is never below 1 for whole k.
    name: 'absolute-value',
    kind: 'integer',
    columns: { k: [-5, 5], t: free },
    whole: ['k'],
    minimise: { t: 1 },
    rows: [
      [{ t: 1, k: -2 }, -3, atLeast],
      [{ t: 1, k: 2 }, 3, atLeast],
    ],
    truth: 1,
  },
  {
    // 7 lessons short: one opening (cost 5) gives 6 at 1 each, the 7th is missed at 20. Two
    // openings: 10 + 7.
    name: 'fixed-charge',
    kind: 'integer',
    columns: { open: [0, 2], give: [0, 12], miss: [0, 7] },
    whole: ['open', 'give', 'miss'],
    minimise: { open: 5, give: 1, miss: 20 },
    rows: [
      [{ give: 1, open: -6 }, atMost, 0],
      [{ give: 1, miss: 1 }, 7, atLeast],
    ],
    truth: 17,
  },
  {
    // All on the cheap arc but for its limit: 4 * 1 + 2 * 3.
    name: 'two-arcs',
    kind: 'relaxation',
    columns: { cheap: [0, 4], dear: positive },
    whole: [],
    minimise: { cheap: 1, dear: 3 },
    rows: [[{ cheap: 1, dear: 1 }, 6, 6]],
    truth: 10,
  },
  {
    // Nothing stops x.
    name: 'no-end',
    kind: 'relaxation',
    columns: { x: positive, y: bit },
    whole: [],
    minimise: { x: -1, y: 1 },
    rows: [[{ x: -1, y: 1 }, atMost, 1]],
    truth: 'unbounded',
  },
  {
    // Everything is decided by its bounds: 2 * 3 + 4.
    name: 'nothing-open',
    kind: 'integer',
    columns: { x: [3, 3], y: [4, 4] },
    whole: ['x'],
    minimise: { x: 2, y: 1 },
    rows: [[{ x: 1, y: 1 }, 7, 7]],
    truth: 10,
  },
]
