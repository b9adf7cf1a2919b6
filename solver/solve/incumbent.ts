import type { Query } from '../engine/engine.ts'
import { type Violation, verifyAnswer } from '../engine/verify.ts'
import { completed } from '../model/completed.ts'
import type { Model } from '../model/model.ts'

/** A full point of the model with the whole value of every goal. */
export type Incumbent = { readonly point: Float64Array; readonly values: readonly number[] }

/** Moves taken at a point, ascending. */
export function chosenMoves(model: Model, point: Float64Array): readonly number[] {
  const chosen: number[] = []
  for (let column = 0; column < model.moves.all.length; column++)
    if ((point[column] ?? 0) > 0.5) chosen.push(column)
  return chosen
}

/**
 * An engine's solution is believed only as far as its moves go: every other column is recomputed from
 * them at its least value, and the whole point must satisfy every row and bound of the model. `null`
 * when it does not.
 */
export function verified(model: Model, moves: readonly number[]): Float64Array | null {
  const point = completed(model, moves)
  return violations(model, point).length === 0 ? point : null
}

/** What of the model a point does not keep; whole rows are compared exactly (engine/verify.ts). */
export const violations = (model: Model, point: Float64Array): readonly Violation[] =>
  verifyAnswer(model, anyPlan, point)

const anyPlan: Query = {
  kind: 'integer',
  objective: new Float64Array(0),
  offset: 0,
  limits: { seconds: 0, absoluteGap: 0, relativeGap: 0 },
}
