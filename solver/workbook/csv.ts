import { stringify } from 'csv-stringify/sync'
import type { SheetCell, SheetColumn, SheetSpec } from '../domain/sheet.ts'
import { toWellFormed } from './text.ts'

/**
 * Header and rows of a sheet as CSV for spreadsheet programs: UTF-8 with a byte order mark, without
 * title, subtitle and foot. A two-storey header is joined top to bottom, as intake joins it.
 */
export function writeCsv(sheet: SheetSpec): string {
  const groups = (sheet.groups ?? []).flatMap(({ label, span }) => Array<string>(span).fill(label))
  const header = sheet.columns.map((column, i) =>
    guarded(`${groups[i] ?? ''}${column.label}${column.required === true ? '*' : ''}`),
  )
  const rows = sheet.rows.map((row) =>
    sheet.columns.map((column, i) => csvCell(column, row.cells[i] ?? null)),
  )
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    // A line break of the other kind ends a row in many programs, too.
    quoted_match: /[\r\n]/,
  })
}

/**
 * A spreadsheet program would run a text that begins like this, full-width signs included
 * (CWE-1236). The apostrophe says "text"; reading takes one off again, hence it guards itself.
 */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/
const guarded = (text: string): string => (formulaStart.test(text) ? `'${text}` : text)

/** Undoes the guard of a cell read from a CSV. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text

function csvCell(column: SheetColumn, cell: SheetCell): string {
  const { value, decimals, percent, mark } =
    typeof cell === 'object' && cell !== null ? cell : { value: cell }
  if (value === null) return ''
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`${column.label}: ${value} cannot be written`)
  }
  const text =
    typeof value === 'number' ? numberText(value, decimals, percent) : toWellFormed(value)
  if (mark === 'fail') return `▲${text}`
  const numeric = typeof value === 'number' || column.format !== 'text'
  return numeric && plainNumber.test(text) ? text : guarded(text)
}

/** What no program takes for more than a number, signed as balances are: `-2`, `+3`, `12.3%`. */
const plainNumber = /^[+-]?\d+(\.\d+)?%?$/

function numberText(value: number, decimals?: number, percent?: boolean): string {
  if (percent === true) return `${rounded(value, 2, decimals ?? 0)}%`
  return decimals === undefined ? String(value) : rounded(value, 0, decimals)
}

/** Half up on the decimal figure, as spreadsheets show it; `shift` moves the point right. */
function rounded(value: number, shift: number, decimals: number): string {
  const [digits, exponent] = String(Math.abs(value)).split('e')
  const scaled = Math.round(Number(`${digits}e${Number(exponent ?? 0) + shift + decimals}`))
  const text = Number(`${scaled}e-${decimals}`).toFixed(decimals)
  return value < 0 && scaled !== 0 ? `-${text}` : text
}
