import type { LinearModel, Query } from '../../solver/engine/engine.ts'
import { highs } from '../../solver/engine/highs.ts'
import { columnBounds, evaluate } from '../../solver/engine/reduce.ts'
import { roundSolution, verifyAnswer } from '../../solver/engine/verify.ts'
import { claimedBound } from '../../solver/solve/levels.ts'
import { queryOf } from '../kit/engine.ts'
import type { Instance } from '../kit/mps.ts'
import type { Timed } from './others-tools.ts'

/** What an optimiser's answer is worth once its point has been checked against the model. */
export type Checked = {
  readonly status: Timed['status']
  /** Recomputed from a point that keeps the model; `null` where there is none. */
  readonly value: number | null
  /** Its own word, rounded up to the whole number no plan can undercut. */
  readonly bound: number | null
  /**
   * `kept`: its whole columns, rounded, and its other columns keep every row. `completed`: its other
   * columns missed one and were found again for the same whole columns. `broken`: there are none.
   */
  readonly point: 'kept' | 'completed' | 'broken' | 'none'
  readonly message: string
  readonly seconds: number
  readonly processorSeconds: number | null
}

export async function check({ model, objective, offset }: Instance, told: Timed): Promise<Checked> {
  const { status, message, seconds, processorSeconds } = told
  const query = queryOf({ objective, offset })
  const { how, point } = await soundPoint(model, query, told)
  return {
    status,
    value: point === null ? null : Math.round(evaluate(query, point)) + 0,
    bound: told.bound === null ? null : claimedBound(told.bound + offset),
    point: how,
    message,
    seconds,
    processorSeconds,
  }
}

type Sound = { readonly how: Checked['point']; readonly point: Float64Array | null }

async function soundPoint(model: LinearModel, query: Query, { amounts }: Timed): Promise<Sound> {
  if (amounts === null) return { how: 'none', point: null }
  const dense = Float64Array.from(
    { length: model.columnCount },
    (_, column) => amounts.get(column) ?? 0,
  )
  const point = roundSolution(model, dense)
  if (verifyAnswer(model, query, point).length === 0) return { how: 'kept', point }
  const completed = await complete(model, query, point)
  return { how: completed === null ? 'broken' : 'completed', point: completed }
}

/** As the product does with its own engine's points: the other columns again, for these whole ones. */
async function complete(
  model: LinearModel,
  query: Query,
  point: Float64Array,
): Promise<Float64Array | null> {
  const { lower, upper } = columnBounds(model, query)
  const within = point.every((value, column) => {
    if (model.integer[column] !== 1) return true
    const allowed = value >= (lower[column] ?? 0) && value <= (upper[column] ?? 0)
    lower[column] = value
    upper[column] = value
    return allowed
  })
  if (!within) return null
  const session = await highs.open(model)
  const { solution } = await session.solve({ ...query, columnLower: lower, columnUpper: upper })
  await session.close()
  return solution !== null && verifyAnswer(model, query, solution).length === 0 ? solution : null
}
