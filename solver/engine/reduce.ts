import type { LinearModel, Query } from './engine.ts'

/** The part of a query still to be decided: fixed columns substituted out, idle rows dropped. */
export type Reduced = {
  /** Original index of each remaining column. */
  readonly column: Int32Array
  /** Original index of each remaining row. */
  readonly row: Int32Array
  readonly cost: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** 1 where the column must be whole; nowhere in a relaxation. */
  readonly integer: Uint8Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly rowStart: Int32Array
  readonly index: Int32Array
  readonly value: Float64Array
  readonly offset: number
  /** Dense, over all original columns: the fixed ones have their value, the others 0. */
  readonly fixed: Float64Array
}

export type Bounds = { readonly lower: Float64Array; readonly upper: Float64Array }

/** A row or bound may be missed by this much, times its size: what the engines themselves allow. */
export const tolerance = 1e-6

/** `null` when a bound or a row of fixed columns alone already contradicts itself. */
export function reduce(model: LinearModel, query: Query): Reduced | null {
  const { lower, upper } = columnBounds(model, query)
  const fixed = new Float64Array(model.columnCount)
  const kept = new Int32Array(model.columnCount).fill(-1)
  let count = 0
  let offset = query.offset
  for (let column = 0; column < model.columnCount; column += 1) {
    const low = at(lower, column)
    const high = at(upper, column)
    if (low > high + 1e-9) return null
    if (low >= high) {
      fixed[column] = low
      offset += at(query.objective, column) * low
    } else {
      kept[column] = count
      count += 1
    }
  }
  const rows = reduceRows(model, kept, fixed)
  if (rows === null) return null
  const column = new Int32Array(count)
  kept.forEach((place, original) => {
    if (place >= 0) column[place] = original
  })
  return {
    column,
    cost: pick(query.objective, column),
    lower: pick(lower, column),
    upper: pick(upper, column),
    integer: Uint8Array.from(column, (original) =>
      query.kind === 'integer' ? at(model.integer, original) : 0,
    ),
    ...rows,
    offset,
    fixed,
  }
}

/** The bounds in force; those of whole columns are drawn in to whole numbers for integer queries. */
export function columnBounds(model: LinearModel, query: Query): Bounds {
  const lower = Float64Array.from(query.columnLower ?? model.columnLower)
  const upper = Float64Array.from(query.columnUpper ?? model.columnUpper)
  if (query.kind === 'relaxation') return { lower, upper }
  for (let column = 0; column < model.columnCount; column += 1) {
    if (model.integer[column] !== 1) continue
    // Adding 0 makes of -0 a 0.
    lower[column] = Math.ceil(at(lower, column) - 1e-9) + 0
    upper[column] = Math.floor(at(upper, column) + 1e-9) + 0
  }
  return { lower, upper }
}

/** The model with the row bounds of a query in force, as they stay for the queries after it. */
export function withRowBounds(model: LinearModel, query: Query): LinearModel {
  if (query.rowBounds === undefined || query.rowBounds.length === 0) return model
  const rowLower = Float64Array.from(model.rowLower)
  const rowUpper = Float64Array.from(model.rowUpper)
  for (const { row, lower, upper } of query.rowBounds) {
    rowLower[row] = lower
    rowUpper[row] = upper
  }
  return { ...model, rowLower, rowUpper }
}

/** The model with the rows a query leaves out unbounded. */
export function withoutRows(model: LinearModel, { leftOut }: Query): LinearModel {
  if (leftOut === undefined) return model
  return {
    ...model,
    rowLower: model.rowLower.map((bound, row) => (leftOut[row] === 1 ? -Infinity : bound)),
    rowUpper: model.rowUpper.map((bound, row) => (leftOut[row] === 1 ? Infinity : bound)),
  }
}

export const pick = (dense: Float64Array, columns: Int32Array): Float64Array =>
  Float64Array.from(columns, (column) => at(dense, column))

export function expand(reduced: Reduced, values: Float64Array): Float64Array {
  const solution = Float64Array.from(reduced.fixed)
  reduced.column.forEach((original, place) => {
    solution[original] = at(values, place)
  })
  return solution
}

export const evaluate = (query: Query, solution: Float64Array): number =>
  solution.reduce((sum, value, column) => {
    const cost = at(query.objective, column)
    return cost === 0 || value === 0 ? sum : sum + cost * value
  }, query.offset)

type Rows = Pick<Reduced, 'row' | 'rowLower' | 'rowUpper' | 'rowStart' | 'index' | 'value'>

function reduceRows(model: LinearModel, kept: Int32Array, fixed: Float64Array): Rows | null {
  const rows: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  const rowStart: number[] = [0]
  const index = new Int32Array(model.index.length)
  const value = new Float64Array(model.value.length)
  let filled = 0
  for (let row = 0; row < model.rowCount; row += 1) {
    const low = at(model.rowLower, row)
    const high = at(model.rowUpper, row)
    if (low === -Infinity && high === Infinity) continue
    const begin = filled
    for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry += 1) {
      const place = at(kept, at(model.index, entry))
      if (place < 0) continue
      index[filled] = place
      value[filled] = at(model.value, entry)
      filled += 1
    }
    const settled = activity(model, row, fixed)
    if (filled > begin) {
      rows.push(row)
      rowLower.push(low - settled)
      rowUpper.push(high - settled)
      rowStart.push(filled)
    } else if (missed(settled, low, high)) return null
  }
  return {
    row: Int32Array.from(rows),
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    rowStart: Int32Array.from(rowStart),
    index: index.slice(0, filled),
    value: value.slice(0, filled),
  }
}

/** What a row comes to at a point; columns at 0 take no part. */
export function activity(model: LinearModel, row: number, solution: Float64Array): number {
  let sum = 0
  for (let entry = at(model.rowStart, row); entry < at(model.rowStart, row + 1); entry += 1) {
    const amount = at(solution, at(model.index, entry))
    if (amount !== 0) sum += at(model.value, entry) * amount
  }
  return sum
}

const missed = (activity: number, low: number, high: number): boolean =>
  activity < low - tolerance * Math.max(1, Math.abs(low)) ||
  activity > high + tolerance * Math.max(1, Math.abs(high))

/** Typed arrays read within their length; the compiler cannot know it. */
export const at = (array: { readonly [index: number]: number }, index: number): number =>
  array[index] ?? Number.NaN
