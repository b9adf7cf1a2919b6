import type { LinearModel } from '../engine/engine.ts'
import type { Bounds, View } from './view.ts'

/** Who goes where, one by one 逐人视图: a column for each move that is still open. */
export function personalView(extended: LinearModel, moves: number, { lower, upper }: Bounds): View {
  const open: number[] = []
  for (let column = 0; column < moves; column += 1) if (upper[column] !== 0) open.push(column)
  const kept = Int32Array.from({ length: open.length + extended.columnCount - moves }, (_, at) =>
    at < open.length ? (open[at] ?? 0) : at - open.length + moves,
  )
  const seen = (dense: Float64Array) => Float64Array.from(kept, (column) => dense[column] ?? 0)
  return {
    linear: {
      ...columnsOf(extended, kept, { lower: seen(lower), upper: seen(upper) }),
      columnName: (at) => extended.columnName(kept[at] ?? 0),
    },
    moves,
    stands: open.map((move) => [move]),
    exact: true,
    movesOf: (solution) => open.filter((_, at) => (solution[at] ?? 0) > 0.5),
  }
}

/** Some columns of a model; all its rows. */
function columnsOf(
  model: LinearModel,
  kept: Int32Array,
  { lower, upper }: Bounds,
): Omit<LinearModel, 'columnName'> {
  const place = new Int32Array(model.columnCount).fill(-1)
  for (const [at, column] of kept.entries()) place[column] = at
  const rowStart = new Int32Array(model.rowCount + 1)
  const index = new Int32Array(model.index.length)
  const value = new Float64Array(model.value.length)
  let filled = 0
  for (let row = 0; row < model.rowCount; row += 1) {
    for (let at = model.rowStart[row] ?? 0; at < (model.rowStart[row + 1] ?? 0); at += 1) {
      const column = place[model.index[at] ?? 0] ?? -1
      if (column < 0) continue
      index[filled] = column
      value[filled] = model.value[at] ?? 0
      filled += 1
    }
    rowStart[row + 1] = filled
  }
  return {
    columnCount: kept.length,
    rowCount: model.rowCount,
    columnLower: lower,
    columnUpper: upper,
    integer: Uint8Array.from(kept, (column) => model.integer[column] ?? 0),
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    rowStart,
    index: index.slice(0, filled),
    value: value.slice(0, filled),
    rowName: model.rowName,
  }
}
