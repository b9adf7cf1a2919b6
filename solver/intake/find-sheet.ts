import { matchKey } from './cell.ts'
import type { Columns, Sheet } from './column.ts'
import { problemOf } from './messages.ts'
import type { RawBook, RawSheet } from './raw.ts'
import type { Report } from './report.ts'

/**
 * Finds sheets by their own names, else by the first other name they are known by. An optional
 * sheet left as it came, or emptied, is not there; a required one that is not there is told (F05).
 */
export const sheetFinder =
  (book: RawBook, report: Report) =>
  ({ name, synonyms, required }: Sheet<Columns, Columns>): RawSheet | null => {
    for (const word of [name, ...synonyms]) {
      const found = book.sheets.find((sheet) => matchKey(sheet.name) === matchKey(word))
      if (found !== undefined) return !required && isBlank(found) ? null : found
    }
    if (required) {
      const names = book.sheets.filter(({ hidden }) => !hidden).map((sheet) => sheet.name)
      const list = names.length === 0 ? '（没有工作表）' : names.join('、')
      const place = { file: book.file, sheet: null, row: null, column: null, header: null }
      report(problemOf('F05', place, { sheet: name, list }))
    }
    return null
  }

const isBlank = ({ rows }: RawSheet): boolean =>
  rows.every(({ cells }) =>
    cells.every((cell) => cell === null || (cell.kind === 'text' && cell.text.trim() === '')),
  )
