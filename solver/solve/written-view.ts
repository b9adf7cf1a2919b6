import type { LinearModel } from '../engine/engine.ts'
import type { Entries, EntriesOf } from './entries.ts'
import { eachOf } from './view.ts'

/** A view being written 待写视图: its choices, and the rows it has beside those of the model. */
export type Draft = {
  readonly columns: Column[]
  /** Rows of the view's own. */
  readonly rows: OwnRow[]
  /** Of a move. */
  readonly name: (move: number) => string
}

/** `stands` are the moves it adds up. */
export type Column = {
  readonly name: string
  readonly most: number
  readonly stands: readonly number[]
  readonly entries: Entries
  /** The move it decides by itself; `null` where it counts several. */
  readonly move: number | null
}

export type OwnRow = {
  readonly name: string
  readonly upper: number
  readonly columns: readonly number[]
  readonly values: readonly number[]
}

export type Single = { readonly column: number; readonly move: number }

/** A move that is decided by itself. */
export function writeMove({ columns, name }: Draft, entriesOf: EntriesOf, move: number): Single {
  columns.push({ name: name(move), most: 1, stands: [move], entries: entriesOf(move), move })
  return { column: columns.length - 1, move }
}

/** Rows of the model, of what its columns become here, and the view's own. */
export function linearOf(
  { columns, rows }: Draft,
  extended: LinearModel,
  moves: number,
  isAsked: (row: number) => boolean,
): LinearModel {
  const choices = columns.length
  const columnCount = choices + extended.columnCount - moves
  const rowCount = extended.rowCount + rows.length
  // Names alone are kept of what this was made from.
  const columnNames = columns.map(({ name }) => name)
  const rowNames = rows.map(({ name }) => name)
  const written = [...rowsOf(columns, extended, moves, isAsked), ...rows]
  const rowStart = new Int32Array(rowCount + 1)
  for (const [row, { columns: own }] of written.entries())
    rowStart[row + 1] = (rowStart[row] ?? 0) + own.length
  return {
    columnCount,
    rowCount,
    columnLower: Float64Array.from([
      ...columns.map(() => 0),
      ...extended.columnLower.subarray(moves),
    ]),
    columnUpper: Float64Array.from([
      ...columns.map(({ most }) => most),
      ...extended.columnUpper.subarray(moves),
    ]),
    integer: Uint8Array.from([...columns.map(() => 1), ...extended.integer.subarray(moves)]),
    rowLower: Float64Array.from([...extended.rowLower, ...rows.map(() => 0)]),
    rowUpper: Float64Array.from([...extended.rowUpper, ...rows.map(({ upper }) => upper)]),
    rowStart,
    index: Int32Array.from(written.flatMap((row) => row.columns)),
    value: Float64Array.from(written.flatMap((row) => row.values)),
    columnName: (at) => columnNames[at] ?? extended.columnName(at - choices + moves),
    rowName: (row) =>
      row < extended.rowCount ? extended.rowName(row) : (rowNames[row - extended.rowCount] ?? ''),
  }
}

/** The rows of the model over the choices, and over what is no move, as it stands. */
function rowsOf(
  choices: readonly Column[],
  extended: LinearModel,
  moves: number,
  isAsked: (row: number) => boolean,
) {
  const written = Array.from({ length: extended.rowCount }, () => ({
    columns: [] as number[],
    values: [] as number[],
  }))
  const put = (row: number, column: number, value: number) => {
    written[row]?.columns.push(column)
    written[row]?.values.push(value)
  }
  for (const [column, { entries }] of choices.entries())
    for (const [at, row] of entries.rows.entries()) put(row, column, entries.values[at] ?? 0)
  for (const row of written.keys())
    if (isAsked(row))
      eachOf(extended, row, (column, value) => {
        if (column >= moves) put(row, column - moves + choices.length, value)
      })
  return written
}
