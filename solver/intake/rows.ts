import type { Place } from '../domain/county.ts'
import { typedText } from './cell.ts'
import type { Columns, FieldsOf, Sheet } from './column.ts'
import { judgeHeader, type Where } from './header-problems.ts'
import { findHeader, type Header, headerKey } from './headers.ts'
import { type MessageCode, problemOf, type Slots } from './messages.ts'
import { showsOneDigitMonth, type Tenths } from './month-cell.ts'
import { placeIn } from './place.ts'
import type { RawCell, RawRow, RawSheet } from './raw.ts'
import { readCell } from './read-cell.ts'
import type { Report } from './report.ts'
import { tidy, totals } from './totals.ts'

/** A row of the body, read; wrong cells have been reported and are `undefined`. */
export type Row<C extends Columns> = {
  readonly number: number
  readonly fields: FieldsOf<C>
  readonly place: (key: keyof C | null) => Place
  /**
   * Reports at a cell of this row. What was typed there goes along, or the `part` of it that is
   * meant, unless the column is sensitive.
   */
  readonly tell: <Code extends MessageCode>(
    key: keyof C | null,
    code: Code,
    slots: Slots<Code>,
    part?: string,
  ) => void
}

export type Rows<C extends Columns> = {
  readonly raw: RawSheet
  readonly header: Header
  readonly rows: readonly Row<C>[]
}

/** Reads one sheet by its schema; `null` where nothing of it can be read. */
export function readRows<C extends Columns, A extends Columns>(
  raw: RawSheet,
  sheet: Sheet<C, A>,
  report: Report,
): Rows<C & A> | null {
  if (raw.rows.length > sheet.maxRows) {
    const slots = { sheet: sheet.name, n: raw.rows.length, max: sheet.maxRows }
    report(problemOf('F09', placeIn(raw), slots))
    return null
  }
  const columns = { ...sheet.columns, ...sheet.also }
  const header = findHeader(raw, columns)
  if (header === null) {
    const [a = '', b = '', c = ''] = leadingHeaders(sheet.columns)
    report(problemOf('F06', placeIn(raw), { a, b, c }))
    return null
  }
  const where = judgeHeader(raw, header, columns, report)
  const body = raw.rows.filter(({ number }) => number > header.lastRow)
  const data = body.filter((row) => wordOfSkipped(row) === null && !isEmpty(row, where))
  tellMerges(raw, header, data, report)
  const tenths = tenthsOf(raw, data, columns, where)
  const sums = totals(columns)
  const rows: Row<C & A>[] = []
  const isData = new Set(data)
  for (const row of body) {
    if (isData.has(row)) {
      const read = readRow<C & A>(raw, row, columns, where, tenths, report)
      sums.add(read.fields)
      rows.push(read)
    } else compareTotals(raw, row, columns, where, sums, report)
  }
  return { raw, header, rows }
}

/** What a header is known by: its required columns, filled up with others. */
function leadingHeaders(columns: Columns): readonly string[] {
  const all = Object.values(columns)
  const required = all.filter((column) => column.required)
  return [...required, ...all.filter((column) => !column.required)].map(({ header }) => header)
}

/**
 * Rows that are no data: 示例 合计 小计 总计 填表 注 说明. 注 must stand as a label, for there are places
 * whose names begin with it.
 */
const skipped = /^(示例|合计|小计|总计|填表|说明|注(?=[:：意]|\d|$))/

function wordOfSkipped(row: RawRow): string | null {
  const first = row.cells.find((cell) => cell !== null && typedText(cell) !== '')
  return first == null ? null : (skipped.exec(headerKey(typedText(first)))?.[1] ?? null)
}

const isEmpty = (row: RawRow, where: Where): boolean =>
  [...where.values()].every((index) => {
    const cell = index === null ? null : row.cells[index]
    return cell == null || (cell.kind === 'text' && cell.text.trim() === '')
  })

function tellMerges(raw: RawSheet, header: Header, data: readonly RawRow[], report: Report): void {
  const numbers = new Set(data.map(({ number }) => number))
  const merged = raw.merges.filter(({ top }) => top > header.lastRow && numbers.has(top))
  if (merged.length > 0) report(problemOf('F16', placeIn(raw), { n: merged.length }))
}

/** How each column of months writes its tenths (see month-cell.ts). */
function tenthsOf(
  raw: RawSheet,
  data: readonly RawRow[],
  columns: Columns,
  where: Where,
): ReadonlyMap<string, Tenths> {
  const isCsv = csv.test(raw.file)
  const oneDigit = (cell: RawCell | null | undefined): boolean =>
    cell != null &&
    (cell.kind === 'number' || (isCsv && cell.kind === 'text')) &&
    showsOneDigitMonth(typedText(cell))
  return new Map(
    [...where].flatMap(([key, index]) => {
      if (index === null || columns[key]?.months !== true) return []
      const january = data.some((row) => oneDigit(row.cells[index]))
      return [[key, january ? 'january' : 'october'] as const]
    }),
  )
}

/** A CSV made by a spreadsheet program shows numbers as the program does: without the last nought. */
const csv = /[.]csv$/i

function readRow<C extends Columns>(
  raw: RawSheet,
  row: RawRow,
  columns: Columns,
  where: Where,
  tenths: ReadonlyMap<string, Tenths>,
  report: Report,
): Row<C> {
  const cellAt = (key: string): RawCell | null => {
    const index = where.get(key)
    return index == null ? null : (row.cells[index] ?? null)
  }
  const place = (key: keyof C | null): Place =>
    placeIn(raw, {
      row: row.number,
      column: key === null ? null : (where.get(String(key)) ?? null),
      header: key === null ? null : (columns[String(key)]?.header ?? null),
    })
  const tell: Row<C>['tell'] = (key, code, slots, part) => {
    const cell = key === null ? null : cellAt(String(key))
    const sensitive = key !== null && columns[String(key)]?.sensitive === true
    const typed = part ?? (cell === null ? null : typedText(cell))
    report(problemOf(code, place(key), slots, sensitive ? null : typed))
  }
  const fields = Object.entries(columns).map(([key, column]) => {
    const index = where.get(key)
    // A column that is missing or repeated has been told with the header.
    if (index === undefined) return [key, column.required ? undefined : null]
    if (index === null) return [key, undefined]
    const cell = cellAt(key)
    const maybeCut = csv.test(raw.file) || cell?.kind === 'number' || cell?.kind === 'formula'
    const value = readCell(cell, column, {
      tenths: maybeCut ? (tenths.get(key) ?? null) : null,
      tell: (code, slots) => tell(key, code, slots),
    })
    return [key, value]
  })
  // The entries are those of `columns`, each read by its own column.
  return { number: row.number, fields: Object.fromEntries(fields) as FieldsOf<C>, place, tell }
}

function compareTotals(
  raw: RawSheet,
  row: RawRow,
  columns: Columns,
  where: Where,
  sums: ReturnType<typeof totals>,
  report: Report,
): void {
  const word = wordOfSkipped(row)
  if (word !== '合计' && word !== '小计' && word !== '总计') return
  const indexOf = (key: string): number | null => where.get(key) ?? null
  const mismatches = sums.compare(word, (key) => row.cells[indexOf(key) ?? -1] ?? null)
  for (const { key, stated, summed } of mismatches) {
    const header = columns[key]?.header ?? key
    const place = placeIn(raw, { row: row.number, column: indexOf(key), header })
    const d = tidy(Math.abs(stated - summed))
    report(problemOf('F17', place, { col: header, a: stated, b: summed, d }))
  }
}
