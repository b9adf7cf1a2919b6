import type { LinearModel } from '../engine/engine.ts'
import type { Model, RowSum } from './model.ts'

/** Chosen moves (by column) completed to a full point; auxiliary columns at their least values. */
export function completed(model: Model, chosen: Iterable<number>): Float64Array {
  const point = new Float64Array(model.columnCount)
  for (const column of chosen) point[column] = 1
  const rowSum: RowSum = (row) => sumAt(model, row, point)
  const first = model.moves.all.length
  for (const [at, derive] of model.derived.entries()) point[first + at] = derive(point, rowSum)
  return point
}

/** What a row adds up to at a point. */
function sumAt({ rowStart, index, value }: LinearModel, row: number, point: Float64Array): number {
  const end = rowStart[row + 1] ?? 0
  let sum = 0
  for (let at = rowStart[row] ?? 0; at < end; at += 1)
    sum += (value[at] ?? 0) * (point[index[at] ?? -1] ?? 0)
  return sum
}
