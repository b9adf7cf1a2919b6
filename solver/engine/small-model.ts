import type { LinearModel } from './engine.ts'

/** A model small enough to be written out by hand. Columns appear in the order of `columns`. */
export type WrittenOut = {
  /** Lower and upper bound. */
  readonly columns: Readonly<Record<string, readonly [number, number]>>
  /** Columns that must be whole. */
  readonly whole: readonly string[]
  readonly rows: readonly WrittenRow[]
}

/** Terms, least and greatest value. */
export type WrittenRow = readonly [Readonly<Record<string, number>>, number, number]

export function smallModel({ columns, whole, rows }: WrittenOut): LinearModel {
  const names = Object.keys(columns)
  const place = new Map(names.map((name, column) => [name, column]))
  const entries = rows.map(([terms]) =>
    Object.entries(terms).map(([name, value]) => [place.get(name) ?? -1, value] as const),
  )
  const bounds = Object.values(columns)
  return {
    columnCount: names.length,
    rowCount: rows.length,
    columnLower: Float64Array.from(bounds, ([lower]) => lower),
    columnUpper: Float64Array.from(bounds, ([, upper]) => upper),
    integer: Uint8Array.from(names, (name) => (whole.includes(name) ? 1 : 0)),
    rowLower: Float64Array.from(rows, ([, lower]) => lower),
    rowUpper: Float64Array.from(rows, ([, , upper]) => upper),
    rowStart: startsOf(entries),
    index: Int32Array.from(entries.flat(), ([column]) => column),
    value: Float64Array.from(entries.flat(), ([, value]) => value),
    columnName: (column) => names[column] ?? '',
    rowName: (row) => `r${row}`,
  }
}

function startsOf(rows: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, place) => {
    starts[place + 1] = (starts[place] ?? 0) + row.length
  })
  return starts
}

export const smallObjective = (
  { columns }: WrittenOut,
  costs: Readonly<Record<string, number>>,
): Float64Array => Float64Array.from(Object.keys(columns), (name) => costs[name] ?? 0)
