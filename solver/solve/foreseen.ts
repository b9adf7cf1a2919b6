import type { LinearModel, Query } from '../engine/engine.ts'
import { lagrangian } from '../engine/lagrangian.ts'
import { withRowBounds } from '../engine/reduce.ts'
import type { Model } from '../model/model.ts'
import type { LevelGoal } from './levels.ts'
import type { LevelProof } from './search.ts'
import type { Bounds } from './view.ts'

/** A bound that holds for every plan, and what a step of each column adds to it. */
export type Foreseen = LevelProof & { readonly bound: number }

/** The model with its levels, as far as it is narrowed and held. */
export type Standing = {
  readonly model: Model
  readonly extended: LinearModel
  readonly plans: Bounds
  readonly held: NonNullable<Query['rowBounds']>
}

/**
 * What multipliers of the rows say of a level, with the levels settled so far held. Any bound it
 * (engine/lagrangian.ts): those of its relaxation in whatever view, and those of a like model 沿用乘子,
 * usually as well as its own would. So a level that a pinned teacher did not make worse is proven by
 * adding up, with no relaxation solved; and no view need be believed for what it proves here.
 */
export function foreseen(
  { model, extended, plans, held }: Standing,
  { dense, objective }: Pick<LevelGoal, 'dense' | 'objective'>,
  multipliers: Float64Array,
): Foreseen | null {
  const { lower, upper } = plans
  const query: Query = {
    kind: 'relaxation',
    objective: dense,
    offset: objective.constant,
    columnLower: lower,
    columnUpper: upper.map((end, column) => (column < model.moves.all.length ? 0 : end)),
    rowBounds: held,
    limits: { seconds: 0, absoluteGap: 0, relativeGap: 0 },
  }
  const given = multipliers.subarray(0, extended.rowCount)
  const { bound, ...proof } = lagrangian(withRowBounds(extended, query), query, given)
  if (bound === null) return null
  return priced(model, upper, { ...proof, bound })
}

/**
 * What the moves take off a bound: a teacher takes one at most, at best the one that costs least. That
 * price goes to the row that says so, and what is left of a move's cost is what it costs more than
 * the best of its teacher.
 */
function priced(
  { context, moves, oneMove }: Model,
  upper: Float64Array,
  proof: Foreseen,
): Foreseen {
  const { reducedCosts, multipliers } = proof
  let { bound } = proof
  for (const person of context.people.keys()) {
    const own = moves.ofPerson(person).filter((column) => upper[column] !== 0)
    const least = own.reduce((low, column) => Math.min(low, reducedCosts[column] ?? 0), 0)
    if (least === 0) continue
    bound += least
    const row = oneMove.get(person)
    if (row === undefined) continue
    multipliers[row] = (multipliers[row] ?? 0) + least
    for (const column of moves.ofPerson(person))
      reducedCosts[column] = (reducedCosts[column] ?? 0) - least
  }
  return { bound, reducedCosts, multipliers }
}
