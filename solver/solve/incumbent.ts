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
 * An engine's solution, believed only as far as its moves go: they are read as yes or no, every
 * other column is recomputed from them at its least value, and the whole point must satisfy every
 * row and bound of the model. `null` when it does not.
 */
export function verified(model: Model, solution: Float64Array): Float64Array | null {
  const point = model.complete(chosenMoves(model, solution))
  return violations(model, point).length === 0 ? point : null
}

/** Names of the rows and columns a point violates. Whole rows are compared exactly. */
export function violations(model: Model, point: Float64Array): readonly string[] {
  const broken: string[] = []
  for (const [column, value] of point.entries()) {
    const slack = tolerance(value)
    if (value < (model.columnLower[column] ?? 0) - slack) broken.push(model.columnName(column))
    if (value > (model.columnUpper[column] ?? 0) + slack) broken.push(model.columnName(column))
  }
  for (let row = 0; row < model.rowCount; row++)
    if (!rowHolds(model, row, point)) broken.push(model.rowName(row))
  return broken
}

function rowHolds(model: Model, row: number, point: Float64Array): boolean {
  let sum = 0
  let whole = true
  let size = 0
  for (let at = model.rowStart[row] ?? 0; at < (model.rowStart[row + 1] ?? 0); at++) {
    const term = (model.value[at] ?? 0) * (point[model.index[at] ?? 0] ?? 0)
    sum += term
    size = Math.max(size, Math.abs(term))
    whole &&= Number.isInteger(term)
  }
  const slack = whole ? 0 : 1e-7 * (1 + size)
  return sum >= (model.rowLower[row] ?? 0) - slack && sum <= (model.rowUpper[row] ?? 0) + slack
}

const tolerance = (value: number) => (Number.isInteger(value) ? 0 : 1e-7 * (1 + Math.abs(value)))
