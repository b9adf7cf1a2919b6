import type { LinearModel } from '../engine/engine.ts'

/** What a column adds to rows; rows ascending. */
export type Entries = { readonly rows: readonly number[]; readonly values: readonly number[] }

export const none: Entries = { rows: [], values: [] }
export const entriesAt = (columns: readonly Entries[], column: number): Entries =>
  columns[column] ?? none

/** Some rows of a model turned into what each of the first columns, the moves, adds to them. */
export function entriesOfMoves(
  { rowCount, rowStart, index, value }: LinearModel,
  count: number,
  isAsked: (row: number) => boolean,
): readonly Entries[] {
  const columns = Array.from({ length: count }, (): Draft => ({ rows: [], values: [] }))
  for (let row = 0; row < rowCount; row += 1) {
    if (!isAsked(row)) continue
    for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at += 1)
      put(columns[index[at] ?? -1], row, value[at] ?? 0)
  }
  return columns
}

type Draft = { readonly rows: number[]; readonly values: number[] }

/** A row may name a column more than once. */
function put(column: Draft | undefined, row: number, value: number): void {
  if (column === undefined || value === 0) return
  const last = column.rows.length - 1
  if (column.rows[last] === row) column.values[last] = (column.values[last] ?? 0) + value
  else {
    column.rows.push(row)
    column.values.push(value)
  }
}

/** What all of these add alike; of one alone nothing is said. */
export function commonOf([first = none, ...others]: readonly Entries[]): Entries {
  const rows: number[] = []
  const values: number[] = []
  const readers = others.map(reader)
  for (const [at, row] of first.rows.entries()) {
    const value = first.values[at] ?? 0
    const isCommon = readers.reduce((all, { upTo }) => upTo(row) === value && all, true)
    if (!isCommon || others.length === 0) continue
    rows.push(row)
    values.push(value)
  }
  return { rows, values }
}

/** `all` without `part`. */
export function less(all: Entries, part: Entries): Entries {
  const rows: number[] = []
  const values: number[] = []
  walk([all, part], (row, [whole = 0, taken = 0]) => {
    if (whole !== taken) {
      rows.push(row)
      values.push(whole - taken)
    }
    return true
  })
  return { rows, values }
}

/** To the last digit. */
export const isSum = (all: Entries, part: Entries, other: Entries): boolean =>
  walk([all, part, other], (_, [whole = 0, one = 0, two = 0]) => whole === one + two)

/** Every row that any of them names, ascending, with what each adds to it, until `visit` says no. */
function walk(
  lists: readonly Entries[],
  visit: (row: number, values: readonly number[]) => boolean,
): boolean {
  const readers = lists.map(reader)
  for (;;) {
    const row = readers.reduce((least, { next }) => Math.min(least, next()), Infinity)
    if (row === Infinity) return true
    if (
      !visit(
        row,
        readers.map(({ upTo }) => upTo(row)),
      )
    )
      return false
  }
}

/** Reads from row to row, never back. */
function reader({ rows, values }: Entries) {
  let at = 0
  return {
    next: () => rows[at] ?? Infinity,
    /** What it adds to this row; those before it have been read. */
    upTo: (row: number): number => {
      while ((rows[at] ?? Infinity) < row) at += 1
      if (rows[at] !== row) return 0
      at += 1
      return values[at - 1] ?? 0
    },
  }
}
