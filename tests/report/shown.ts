import type { SheetCell, SheetSpec } from '../../solver/domain/sheet.ts'

/** A cell as a reader sees it on paper; a failing one is led by ▲. */
export function shown(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  const mark = cell.mark === 'fail' ? '▲' : ''
  if (typeof cell.value !== 'number') return `${mark}${cell.value ?? ''}`
  const factor = cell.percent === true ? 100 : 1
  const digits = (cell.value * factor).toFixed(cell.decimals ?? 0)
  return `${mark}${digits}${cell.percent === true ? '%' : ''}`
}

export const rowsShown = (sheet: SheetSpec): readonly (readonly string[])[] =>
  sheet.rows.map(({ cells }) => cells.map(shown))

/** One column of one sheet by its label, from top to bottom. */
export function columnShown(sheet: SheetSpec, label: string): readonly string[] {
  const at = sheet.columns.findIndex((column) => column.label === label)
  if (at < 0) throw new Error(`${sheet.name} has no column ${label}`)
  return rowsShown(sheet).map((row) => row[at] ?? '')
}

export function sheetNamed(sheets: readonly SheetSpec[], name: string): SheetSpec {
  const found = sheets.find((sheet) => sheet.name === name)
  if (found === undefined) throw new Error(`no sheet is called ${name}`)
  return found
}
