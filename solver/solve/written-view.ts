import type { LinearModel } from '../engine/engine.ts'
import type { Entries, EntriesOf } from './entries.ts'
import { type Gathered, gathered, type Put } from './gathered.ts'
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
  draft: Draft,
  extended: LinearModel,
  moves: number,
  isAsked: (row: number) => boolean,
): LinearModel {
  const { columns, rows } = draft
  const choices = columns.length
  const columnCount = choices + extended.columnCount - moves
  const rowCount = extended.rowCount + rows.length
  // Names alone are kept of what this was made from.
  const columnNames = columns.map(({ name }) => name)
  const rowNames = rows.map(({ name }) => name)
  const { start: rowStart, item: index, value } = writtenRows(draft, extended, moves, isAsked)
  return {
    columnCount,
    rowCount,
    columnLower: joined(new Float64Array(choices), extended.columnLower.subarray(moves)),
    columnUpper: joined(
      Float64Array.from(columns, ({ most }) => most),
      extended.columnUpper.subarray(moves),
    ),
    integer: Uint8Array.from([...columns.map(() => 1), ...extended.integer.subarray(moves)]),
    rowLower: joined(extended.rowLower, new Float64Array(rows.length)),
    rowUpper: joined(
      extended.rowUpper,
      Float64Array.from(rows, ({ upper }) => upper),
    ),
    rowStart,
    index,
    value,
    columnName: (at) => columnNames[at] ?? extended.columnName(at - choices + moves),
    rowName: (row) =>
      row < extended.rowCount ? extended.rowName(row) : (rowNames[row - extended.rowCount] ?? ''),
  }
}

/** A function of its own, so that the names a view keeps do not keep the draft. */
const writtenRows = (
  { columns, rows }: Draft,
  extended: LinearModel,
  moves: number,
  isAsked: (row: number) => boolean,
): Gathered =>
  gathered(extended.rowCount + rows.length, (put) => {
    putChoices(columns, put)
    for (let row = 0; row < extended.rowCount; row += 1)
      if (isAsked(row)) putOthers(extended, row, moves, columns.length, put)
    putOwn(rows, extended.rowCount, put)
  })

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function putChoices(columns: readonly Column[], put: Put): void {
  for (const [column, { entries }] of columns.entries())
    for (let at = 0; at < entries.rows.length; at += 1)
      put(entries.rows[at] ?? 0, column, entries.values[at] ?? 0)
}

/** What is no move stands in its rows as it does in those of the model. */
function putOthers(
  extended: LinearModel,
  row: number,
  moves: number,
  choices: number,
  put: Put,
): void {
  eachOf(extended, row, (column, value) => {
    if (column >= moves) put(row, column - moves + choices, value)
  })
}

function putOwn(rows: readonly OwnRow[], first: number, put: Put): void {
  for (const [at, { columns, values }] of rows.entries())
    for (const [entry, column] of columns.entries()) put(first + at, column, values[entry] ?? 0)
}
