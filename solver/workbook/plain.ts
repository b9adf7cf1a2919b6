import type { RawCell, RawSheet } from '../intake/raw.ts'
import { newBook, type Workbook, type Worksheet } from './library.ts'
import { cellText } from './text.ts'

/** The values of read sheets in a bare workbook, each cell where it stood. */
export function plainBook(sheets: readonly RawSheet[]): {
  readonly book: Workbook
  readonly places: ReadonlyMap<RawSheet, Worksheet>
} {
  const book = newBook('均配')
  const places = new Map<RawSheet, Worksheet>()
  for (const sheet of sheets) {
    const state = sheet.hidden ? 'hidden' : 'visible'
    const target = book.addWorksheet(freeName(book, sheet.name), { state })
    places.set(sheet, target)
    for (const { number, cells } of sheet.rows) {
      cells.forEach((cell, i) => {
        if (cell !== null) putValue(target, number, i + 1, cell)
      })
    }
    for (const { top, left, bottom, right } of mergeable(sheet.merges)) {
      target.mergeCells(top, left, bottom, right)
    }
  }
  return { book, places }
}

/** What an office has merged: few areas, of a modest size, that do not overlap. */
function mergeable(merges: RawSheet['merges']): RawSheet['merges'] {
  const kept: RawSheet['merges'][number][] = []
  for (const merge of merges.slice(0, 1000)) {
    const { top, left, bottom, right } = merge
    const size = (bottom - top + 1) * (right - left + 1)
    const apart = kept.every(
      (other) =>
        other.bottom < top || bottom < other.top || other.right < left || right < other.left,
    )
    if (bottom >= top && right >= left && size <= 10_000 && apart) kept.push(merge)
  }
  return kept
}

/** A file name may be what a sheet name may not. */
function freeName(book: Workbook, name: string): string {
  const clean = name.replaceAll(/[\\/*?:[\]']/g, '_').slice(0, 28) || '工作表'
  let free = clean
  const taken = new Set(book.worksheets.map((sheet) => sheet.name.toLowerCase()))
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${clean}_${i}`
  return free
}

/** One object each: the library remembers styles by object. */
const styles = { text: { numFmt: '@' }, date: { numFmt: 'yyyy-mm-dd' } } as const

/** A formula gives way to its saved result: a copy of a stranger's file must not compute. */
function putValue(sheet: Worksheet, row: number, column: number, cell: RawCell): void {
  const target = sheet.getCell(row, column)
  const value = writtenValue(cell)
  target.value = value
  if (typeof value === 'string') target.style = styles.text
  if (value instanceof Date) target.style = styles.date
}

/** What the library is handed for a cell. */
export function writtenValue(cell: RawCell): string | number | boolean | Date {
  switch (cell.kind) {
    case 'text':
    case 'error':
      return cellText(cell.text)
    case 'number':
    case 'boolean':
      return cell.value
    case 'date':
      return new Date(Date.UTC(cell.year, cell.month - 1, cell.day))
    case 'formula':
      return cell.result === null ? cellText(`=${cell.formula}`) : writtenValue(cell.result)
  }
}
