import { readFileSync } from 'node:fs'
import type { LinearModel } from '../../solver/engine/engine.ts'

export type Instance = {
  readonly model: LinearModel
  readonly objective: Float64Array
  readonly offset: number
}

/**
 * MPS files of the benchmark, fixed or free, and of our own export. Names are without spaces; a
 * whole column without any stated bound is a binary.
 */
export function parseMps(text: string): Instance {
  const file: File = { rows: new Map(), columns: new Map(), objective: '', offset: 0, whole: false }
  let section = ''
  for (const line of text.split('\n')) {
    if (line.startsWith('*') || line.trim() === '') continue
    const fields = line.trim().split(/\s+/)
    if (!line.startsWith(' ')) section = fields[0] ?? ''
    else readers[section]?.(file, fields)
  }
  return instanceOf(file)
}

export const readMps = (path: string): Instance => parseMps(readFileSync(path, 'utf8'))

type Row = { readonly place: number; lower: number; upper: number }
type Column = {
  readonly entries: Map<string, number>
  whole: boolean
  lower: number
  upper: number
  bounded: boolean
}
type File = {
  readonly rows: Map<string, Row>
  readonly columns: Map<string, Column>
  objective: string
  offset: number
  whole: boolean
}

const readers: Readonly<Record<string, (file: File, fields: readonly string[]) => void>> = {
  ROWS: readRow,
  COLUMNS: readColumn,
  RHS: (file, fields) => {
    for (const [name, value] of pairs(named(fields))) readSide(file, name, value)
  },
  RANGES: (file, fields) => {
    for (const [name, value] of pairs(named(fields))) readRange(file, name, value)
  },
  BOUNDS: readBound,
}

const sides: Readonly<Record<string, readonly [number, number]>> = {
  N: [-Infinity, Infinity],
  L: [-Infinity, 0],
  G: [0, Infinity],
  E: [0, 0],
}

function readRow(file: File, [sense = '', name = '']: readonly string[]): void {
  const [lower, upper] = sides[sense] ?? [Number.NaN, Number.NaN]
  if (sense === 'N' && file.objective === '') file.objective = name
  else file.rows.set(name, { place: file.rows.size, lower, upper })
}

function readColumn(file: File, fields: readonly string[]): void {
  if (fields[1] === "'MARKER'") {
    file.whole = fields[2] === "'INTORG'"
    return
  }
  const name = fields[0] ?? ''
  const column = file.columns.get(name) ?? {
    whole: file.whole,
    entries: new Map<string, number>(),
    lower: 0,
    upper: Infinity,
    bounded: false,
  }
  file.columns.set(name, column)
  for (const [row, value] of pairs(fields.slice(1))) column.entries.set(row, value)
}

function readSide(file: File, name: string, value: number): void {
  if (name === file.objective) file.offset = -value
  const row = file.rows.get(name)
  if (row === undefined) return
  if (row.lower !== -Infinity) row.lower = value
  if (row.upper !== Infinity) row.upper = value
}

function readRange(file: File, name: string, value: number): void {
  const row = file.rows.get(name)
  if (row === undefined) return
  if (row.lower === row.upper) {
    row.lower += Math.min(0, value)
    row.upper += Math.max(0, value)
  } else if (row.upper === Infinity) row.upper = row.lower + Math.abs(value)
  else row.lower = row.upper - Math.abs(value)
}

function readBound(file: File, fields: readonly string[]): void {
  const type = fields[0] ?? ''
  const bare = type === 'FR' || type === 'MI' || type === 'PL' || type === 'BV'
  const [name = '', number = ''] = fields.slice(fields.length - (bare ? 1 : 2))
  const column = file.columns.get(name)
  if (column === undefined) throw new Error(`no column ${name}`)
  const value = Number(number)
  column.bounded = true
  if (type === 'UP' && value < 0 && column.lower === 0) column.lower = -Infinity
  if (type === 'UP' || type === 'FX') column.upper = value
  if (type === 'LO' || type === 'FX') column.lower = value
  if (type === 'FR' || type === 'MI') column.lower = -Infinity
  if (type !== 'BV') return
  column.whole = true
  column.upper = 1
}

/** RHS and RANGES lines may begin with the name of their set. */
const named = (fields: readonly string[]): readonly string[] =>
  fields.length % 2 === 1 ? fields.slice(1) : fields

function pairs(fields: readonly string[]): readonly (readonly [string, number])[] {
  return fields.flatMap((field, place) =>
    place % 2 === 0 ? [[field, Number(fields[place + 1])] as const] : [],
  )
}

function instanceOf({ rows, columns, objective, offset }: File): Instance {
  const listed = [...columns.values()]
  const names = [...columns.keys()]
  for (const column of listed) if (column.whole && !column.bounded) column.upper = 1
  const triples = listed.flatMap(({ entries }, column) =>
    [...entries].flatMap(([name, value]) => {
      const row = rows.get(name)
      return row === undefined ? [] : [{ row: row.place, column, value }]
    }),
  )
  triples.sort((a, b) => a.row - b.row || a.column - b.column)
  const rowStart = new Int32Array(rows.size + 1)
  for (const { row } of triples) rowStart[row + 1] = (rowStart[row + 1] ?? 0) + 1
  rowStart.forEach((count, row) => {
    if (row > 0) rowStart[row] = count + (rowStart[row - 1] ?? 0)
  })
  const sidesOfRows = [...rows.values()]
  const rowNames = [...rows.keys()]
  return {
    model: {
      columnCount: listed.length,
      rowCount: rows.size,
      columnLower: Float64Array.from(listed, ({ lower }) => lower),
      columnUpper: Float64Array.from(listed, ({ upper }) => upper),
      integer: Uint8Array.from(listed, ({ whole }) => (whole ? 1 : 0)),
      rowLower: Float64Array.from(sidesOfRows, ({ lower }) => lower),
      rowUpper: Float64Array.from(sidesOfRows, ({ upper }) => upper),
      rowStart,
      index: Int32Array.from(triples, ({ column }) => column),
      value: Float64Array.from(triples, ({ value }) => value),
      columnName: (column) => names[column] ?? '',
      rowName: (row) => rowNames[row] ?? '',
    },
    objective: Float64Array.from(listed, ({ entries }) => entries.get(objective) ?? 0),
    offset,
  }
}
