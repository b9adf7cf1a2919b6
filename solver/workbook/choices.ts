import type { SheetColumn, SheetSpec } from '../domain/sheet.ts'
import type { Workbook, Worksheet } from './library.ts'
import { cellText } from './text.ts'

/** A list written into the rule itself may not be longer. */
const longestInline = 255
/** Rows under the header that offer a drop-down, at least: more than a county has teachers. */
const usualRows = 8000
const codeSheet = '代码'

/** Missing from the library's types; one rule over a range is what keeps big files fast. */
type Validations = { readonly add: (range: string, rule: object) => void }

/**
 * Drop-downs 下拉列表: one rule per column. Lists too long for a rule stand on the hidden sheet
 * 代码, each list once. They warn rather than forbid: other spellings are intake's to judge.
 */
export function choiceWriter(
  book: Workbook,
): (sheet: Worksheet, spec: SheetSpec, firstRow: number) => void {
  const lists = new Map<string, string>()
  const sourceOf = (choices: readonly string[]): string => {
    const inline = choices.join(',')
    if (fitsInline(choices)) return `"${inline}"`
    const key = JSON.stringify(choices)
    const range = lists.get(key) ?? writeList(book, choices)
    lists.set(key, range)
    return range
  }
  return (sheet, spec, firstRow) => {
    const lastRow = firstRow + Math.max(spec.rows.length, usualRows) - 1
    spec.columns.forEach((column, i) => {
      if (column.choices === undefined || column.choices.length === 0) return
      const letter = sheet.getColumn(i + 1).letter
      const { dataValidations } = sheet as unknown as { dataValidations: Validations }
      dataValidations.add(`${letter}${firstRow}:${letter}${lastRow}`, {
        type: 'list',
        allowBlank: true,
        formulae: [sourceOf(column.choices)],
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '请核对',
        error: `“${shortLabel(column)}”一般从下拉列表中选择。确认按现在的写法填写吗？`,
      })
    })
  }
}

const fitsInline = (choices: readonly string[]): boolean =>
  choices.join(',').length <= longestInline &&
  choices.every((choice) => choice === choice.trim() && !/[,"\n]/.test(choice))

const shortLabel = (column: SheetColumn): string => column.label.slice(0, 40)

function writeList(book: Workbook, choices: readonly string[]): string {
  const sheet = book.getWorksheet(codeSheet) ?? book.addWorksheet(codeSheet, { state: 'hidden' })
  const column = sheet.getColumn(sheet.columnCount + 1)
  choices.forEach((choice, i) => {
    const cell = sheet.getCell(i + 1, column.number)
    cell.value = cellText(choice)
    cell.numFmt = '@'
  })
  return `'${codeSheet}'!$${column.letter}$1:$${column.letter}$${choices.length}`
}
