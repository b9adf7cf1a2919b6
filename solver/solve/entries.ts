import type { LinearModel } from '../engine/engine.ts'
import { gathered } from './gathered.ts'
import { eachOf } from './view.ts'

/** What a column adds to rows; rows ascending. */
export type Entries = { readonly rows: Int32Array; readonly values: Float64Array }

export const none: Entries = { rows: new Int32Array(0), values: new Float64Array(0) }

/** Of a move; made when asked for, because all at once would take more room than what they say. */
export type EntriesOf = (move: number) => Entries

/**
 * Some rows of a model turned into what each of the first columns, the moves, adds to them; nothing of
 * a move that is not asked for. A row that names a column more than once is read as adding each amount.
 */
export function entriesOfMoves(
  linear: LinearModel,
  count: number,
  isAsked: (row: number) => boolean,
  isMoveAsked: (move: number) => boolean = () => true,
): EntriesOf {
  const { start, item, value } = gathered(count, (put) => {
    for (let row = 0; row < linear.rowCount; row += 1)
      if (isAsked(row))
        eachOf(linear, row, (column, amount) => {
          if (column < count && isMoveAsked(column)) put(column, row, amount)
        })
  })
  return (move) => ({
    rows: item.subarray(start[move], start[move + 1]),
    values: value.subarray(start[move], start[move + 1]),
  })
}

/** What all of these add alike; of one alone nothing is said. */
export function commonOf([first = none, ...others]: readonly Entries[]): Entries {
  if (others.length === 0) return none
  const shared = [...first.rows.keys()].filter((at) =>
    others.every(({ rows, values }) => {
      const place = rows.indexOf(first.rows[at] ?? -1)
      return place >= 0 && values[place] === first.values[at]
    }),
  )
  return {
    rows: Int32Array.from(shared, (at) => first.rows[at] ?? 0),
    values: Float64Array.from(shared, (at) => first.values[at] ?? 0),
  }
}

/** `all` without `part`. */
export function less(all: Entries, part: Entries): Entries {
  const rows: number[] = []
  const values: number[] = []
  let [i, j] = [0, 0]
  for (;;) {
    const row = Math.min(rowAt(all, i), rowAt(part, j))
    if (row === afterAll) return { rows: Int32Array.from(rows), values: Float64Array.from(values) }
    const rest = amountOf(all, i, row) - amountOf(part, j, row)
    if (rest !== 0) {
      rows.push(row)
      values.push(rest)
    }
    i = after(all, i, row)
    j = after(part, j, row)
  }
}

/** To the last digit. */
export function isSum(all: Entries, part: Entries, other: Entries): boolean {
  let [i, j, k] = [0, 0, 0]
  for (;;) {
    const row = Math.min(rowAt(all, i), rowAt(part, j), rowAt(other, k))
    if (row === afterAll) return true
    if (amountOf(all, i, row) !== amountOf(part, j, row) + amountOf(other, k, row)) return false
    i = after(all, i, row)
    j = after(part, j, row)
    k = after(other, k, row)
  }
}

const afterAll = 2 ** 31 - 1
const rowAt = ({ rows }: Entries, at: number) => rows[at] ?? afterAll
const amountOf = ({ rows, values }: Entries, at: number, row: number) =>
  rows[at] === row ? (values[at] ?? 0) : 0
const after = ({ rows }: Entries, at: number, row: number) => (rows[at] === row ? at + 1 : at)
