import type { Distance } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { normalise, typedText } from './cell.ts'
import { distanceColumns } from './columns/other-sheets.ts'
import { type MessageCode, problemOf, type Slots } from './messages.ts'
import { placeIn } from './place.ts'
import type { RawCell, RawRow, RawSheet } from './raw.ts'
import { readCell } from './read-cell.ts'
import type { Report } from './report.ts'
import type { SchoolIndex } from './school-index.ts'

/** A distance with the cell to blame. */
export type ToldDistance = Distance & {
  readonly tell: <Code extends MessageCode>(code: Code, slots: Slots<Code>) => void
}

/** The row of a square distance table that names the schools above its columns. */
export type Matrix = { readonly header: RawRow }

const searchedRows = 6

/** A row near the top with two schools or more beside its first cell, or `null`. */
export function findMatrix(raw: RawSheet, index: SchoolIndex): Matrix | null {
  const header = raw.rows.find(({ number, cells }) => {
    const schools = cells.slice(1).filter((cell) => index.find(nameIn(cell)).kind === 'one')
    return number <= searchedRows && schools.length >= 2
  })
  return header === undefined ? null : { header }
}

const nameIn = (cell: RawCell | null | undefined): string =>
  cell == null ? '' : normalise(typedText(cell))

/** Every cell beside the diagonal; a pair that agrees in both directions is one distance. */
export function matrixDistances(
  raw: RawSheet,
  { header }: Matrix,
  index: SchoolIndex,
  report: Report,
): readonly ToldDistance[] {
  const school = (row: number, column: number, cell: RawCell | null | undefined) =>
    schoolIn(raw, row, column, cell, index, report)
  const above = header.cells.map((cell, column) =>
    column === 0 ? undefined : school(header.number, column, cell),
  )
  const distances: ToldDistance[] = []
  for (const row of raw.rows) {
    if (row.number <= header.number) continue
    const from = school(row.number, 0, row.cells[0])
    if (from === undefined) continue
    above.forEach((to, column) => {
      if (to === undefined || to === from) return
      const distance = distanceIn(raw, row, column, from, to, nameIn(header.cells[column]), report)
      if (distance !== null) distances.push(distance)
    })
  }
  const seen = new Map(distances.map((distance) => [`${distance.from}|${distance.to}`, distance]))
  return distances.filter(({ from, to, metres }) => {
    const reverse = seen.get(`${to}|${from}`)
    return reverse?.metres !== metres || from < to
  })
}

function schoolIn(
  raw: RawSheet,
  row: number,
  column: number,
  cell: RawCell | null | undefined,
  index: SchoolIndex,
  report: Report,
): SchoolId | undefined {
  const name = nameIn(cell)
  if (name === '') return undefined
  const lookup = index.find(name)
  if (lookup.kind === 'one') return lookup.id
  const col = (column === 0 ? distanceColumns.from : distanceColumns.to).header
  const place = placeIn(raw, { row, column, header: col })
  const near = lookup.kind === 'none' ? lookup.near : lookup.names
  report(problemOf('T02', place, { col, near: near.join('、') }, name))
  return undefined
}

function distanceIn(
  raw: RawSheet,
  row: RawRow,
  column: number,
  from: SchoolId,
  to: SchoolId,
  header: string,
  report: Report,
): ToldDistance | null {
  const cell = row.cells[column] ?? null
  const place = placeIn(raw, { row: row.number, column, header })
  const tell = <Code extends MessageCode>(code: Code, slots: Slots<Code>): void =>
    report(problemOf(code, place, slots, cell === null ? null : typedText(cell)))
  const kind = { ...distanceColumns.metres, required: false }
  const metres = readCell(cell, kind, { tenths: null, tell })
  return metres == null ? null : { from, to, metres, minutes: null, bothWays: true, tell }
}
