import type { Query } from '../engine/engine.ts'
import { lagrangian } from '../engine/lagrangian.ts'
import { withRowBounds } from '../engine/reduce.ts'
import type { Model } from '../model/model.ts'
import type { LevelGoal } from './levels.ts'
import type { LevelProof, Search } from './search.ts'

/** A bound that holds for every plan, and what a step of each column adds to it. */
export type Foreseen = LevelProof & { readonly bound: number }

/**
 * What the multipliers of another run say of a level of this one 沿用乘子: any multipliers bound it
 * (engine/lagrangian.ts), and those of a like model usually bound it as well as its own would. So a
 * level that a pinned teacher did not make worse is proven by adding up, with no relaxation solved.
 */
export function foreseen(search: Search, level: LevelGoal): Foreseen | null {
  const end = search.traced.ends.get(level.goal)
  if (end === undefined) return null
  return boundBy(search, level.dense, level.objective.constant, end.multipliers)
}

/** With the levels settled so far held. */
function boundBy(
  { model, extended, lower, upper, held }: Search,
  objective: Float64Array,
  offset: number,
  given: Float64Array,
): Foreseen | null {
  const query: Query = {
    kind: 'relaxation',
    objective,
    offset,
    columnLower: lower,
    columnUpper: upper.map((end, column) => (column < model.moves.all.length ? 0 : end)),
    rowBounds: held,
    limits: { seconds: 0, absoluteGap: 0, relativeGap: 0 },
  }
  const proof = lagrangian(withRowBounds(extended, query), query, given)
  const { bound, reducedCosts, multipliers } = proof
  if (bound === null || reducedCosts === null || multipliers === null) return null
  const moves = leastOfMoves(model, reducedCosts, (column) => upper[column] !== 0)
  return { bound: bound + moves, reducedCosts, multipliers }
}

/** What the moves may take off a bound: a teacher takes one at most, at best the one that costs least. */
export function leastOfMoves(
  { context, moves }: Model,
  costs: Float64Array,
  isOpen: (column: number) => boolean,
): number {
  let sum = 0
  for (const person of context.people.keys()) {
    let least = 0
    for (const column of moves.ofPerson(person))
      if (isOpen(column)) least = Math.min(least, costs[column] ?? 0)
    sum += least
  }
  return sum
}
