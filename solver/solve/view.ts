import type { LinearModel } from '../engine/engine.ts'

/**
 * How the search puts its questions to an engine 求解视图: a model whose first columns, the choices,
 * stand for moves, behind which all other columns stand as they are, and whose first rows are those
 * of the model with its levels. Every plan has a point in it, worth the same, so a bound in a view
 * holds for all plans.
 */
export type View = {
  readonly linear: LinearModel
  /** How many moves the model has. */
  readonly moves: number
  /** The moves that each choice adds up. */
  readonly stands: readonly (readonly number[])[]
  /** Does every whole point that keeps the rows stand for a plan that does, worth the same? */
  readonly exact: boolean
  /** The moves of a whole solution, or of one that is nearly whole; `null` where it fits none. */
  readonly movesOf: (solution: Float64Array) => readonly number[] | null
}

/** Bounds of columns; a move is closed by an upper bound of 0. */
export type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/** Where a column of the model that is no move stands in a view. */
export const placeIn = ({ moves, stands }: View, column: number): number =>
  column - moves + stands.length

/** A completed point of the model, seen in a view. */
export function pointIn(view: View, point: Float64Array): Float64Array {
  const { linear, moves, stands } = view
  const seen = new Float64Array(linear.columnCount)
  seen.set(point.subarray(moves), stands.length)
  for (const [choice, added] of stands.entries())
    seen[choice] = added.reduce((sum, move) => sum + (point[move] ?? 0), 0)
  return seen
}

/** Bounds of the model's columns, seen in a view. */
export function boundsIn(view: View, { lower, upper }: Bounds): Bounds {
  const { linear, moves, stands } = view
  const seen = {
    lower: new Float64Array(linear.columnCount),
    upper: new Float64Array(linear.columnCount),
  }
  seen.lower.set(lower.subarray(moves), stands.length)
  seen.upper.set(upper.subarray(moves), stands.length)
  for (const [choice, added] of stands.entries()) {
    const open = added.reduce((count, move) => count + (upper[move] === 0 ? 0 : 1), 0)
    seen.upper[choice] = Math.min(linear.columnUpper[choice] ?? 0, open)
  }
  return seen
}

/** What was drawn in of a view, drawn in of the model: choices closed, and what is no choice. */
export function drawnBack(view: View, seen: Bounds, { lower, upper }: Bounds): void {
  const { moves, stands } = view
  lower.set(seen.lower.subarray(stands.length), moves)
  upper.set(seen.upper.subarray(stands.length), moves)
  for (const [choice, added] of stands.entries())
    if (seen.upper[choice] === 0) for (const move of added) upper[move] = 0
}

/** A row as coefficients of all columns: the goal of a level is its row. */
export function rowOf(linear: LinearModel, row: number): Float64Array {
  const dense = new Float64Array(linear.columnCount)
  eachOf(linear, row, (column, value) => {
    dense[column] = (dense[column] ?? 0) + value
  })
  return dense
}

/** The entries of a row, in their order; a column may come more than once. */
export function eachOf(
  { rowStart, index, value }: LinearModel,
  row: number,
  visit: (column: number, value: number) => void,
): void {
  const end = rowStart[row + 1] ?? 0
  for (let at = rowStart[row] ?? 0; at < end; at += 1) visit(index[at] ?? 0, value[at] ?? 0)
}
