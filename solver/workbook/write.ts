import type { SheetCell, SheetColumn, SheetSpec } from '../domain/sheet.ts'
import { choiceWriter } from './choices.ts'
import { newBook, type Style, saveBook, type Worksheet } from './library.ts'
import { setUpPage } from './page.ts'
import {
  bodyStyles,
  columnStyle,
  footStyle,
  headerStyle,
  markOf,
  requiredHeaderStyle,
  subtitleLeft,
  subtitleRight,
  titleStyle,
} from './styles.ts'
import { cellText, displayWidth, lineCount } from './text.ts'

/** Points; one line of 11 pt text and the least height of a row. */
const lineHeight = 15
const leastHeight = 18

/** Sheets formatted as Chinese office tables are; the same sheets give the same bytes. */
export async function writeWorkbook(
  sheets: readonly SheetSpec[],
  options: { readonly creator?: string } = {},
): Promise<Uint8Array> {
  const book = newBook(options.creator ?? '均配')
  const written = sheets.map((spec) => {
    const state = spec.hidden === true ? 'hidden' : 'visible'
    return { spec, sheet: book.addWorksheet(checkedName(spec.name), { state }) }
  })
  const bodies = written.map(({ spec, sheet }) => writeSheet(sheet, spec))
  // After all tables: lists of choices stand beside the table of a sheet 代码, or open one.
  const writeChoices = choiceWriter(book)
  written.forEach(({ spec, sheet }, i) => {
    writeChoices(sheet, spec, bodies[i] ?? 1)
  })
  const active = sheets.findIndex((spec) => spec.hidden !== true)
  if (active < 0) throw new Error('a workbook needs a sheet that shows')
  book.views = [
    {
      x: 0,
      y: 0,
      width: 20000,
      height: 12000,
      firstSheet: 0,
      activeTab: active,
      visibility: 'visible',
    },
  ]
  return saveBook(book)
}

/** The library checks the rest of a sheet name; these two it would get wrong in silence. */
function checkedName(name: string): string {
  if (name.length > 31 || name.includes("'")) throw new Error(`bad sheet name: ${name}`)
  return name
}

/** Returns the first row of the body. */
export function writeSheet(sheet: Worksheet, spec: SheetSpec): number {
  spec.columns.forEach((column, i) => {
    const target = sheet.getColumn(i + 1)
    target.width = column.width
    target.style = columnStyle(column)
  })
  const headRows = writeHead(sheet, spec)
  const headerRow = writeHeader(sheet, spec, headRows)
  writeBody(sheet, spec, headerRow)
  writeFoot(sheet, spec, headerRow + spec.rows.length)
  setUpPage(sheet, spec, headerRow)
  return headerRow + 1
}

/** Title and the line under it; returns the last row used. */
function writeHead(sheet: Worksheet, spec: SheetSpec): number {
  const columns = spec.columns.length
  let row = 0
  if (spec.title !== undefined) {
    row += 1
    writeAcross(sheet, { row, from: 1, to: columns, text: spec.title, style: titleStyle })
    sheet.getRow(row).height = 30
  }
  if (spec.subtitle === undefined) return row
  row += 1
  const { left, right } = spec.subtitle
  const split = splitColumn(spec, left, right)
  const leftText = columns === 1 ? `${left}　${right}` : left
  writeAcross(sheet, { row, from: 1, to: split, text: leftText, style: subtitleLeft })
  if (columns > 1) {
    writeAcross(sheet, { row, from: split + 1, to: columns, text: right, style: subtitleRight })
  }
  const lines = [
    lineCount(leftText, widthOf(spec.columns.slice(0, split))),
    lineCount(right, widthOf(spec.columns.slice(split))),
  ]
  sheet.getRow(row).height = heightOf(columns === 1 ? lines[0] : Math.max(...lines))
  return row
}

/** Last column of the left part: the columns are shared as the lengths of the two texts are. */
function splitColumn(spec: SheetSpec, left: string, right: string): number {
  const share = displayWidth(left) / Math.max(1, displayWidth(left) + displayWidth(right))
  const wanted = widthOf(spec.columns) * share
  const fits = spec.columns.findIndex((_, i) => widthOf(spec.columns.slice(0, i + 1)) >= wanted)
  return Math.max(1, Math.min(fits + 1, spec.columns.length - 1))
}

const widthOf = (columns: readonly SheetColumn[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0)

const heightOf = (lines = 1): number => Math.max(leastHeight, lines * lineHeight + 3)

/** One storey of labels, or two; returns the last row used. */
function writeHeader(sheet: Worksheet, spec: SheetSpec, above: number): number {
  const groups = spec.groups ?? []
  const spanned = groups.reduce((sum, group) => sum + group.span, 0)
  if (groups.length > 0 && spanned !== spec.columns.length) {
    throw new Error(`groups of ${spec.name} span ${spanned} of ${spec.columns.length} columns`)
  }
  const labelRow = above + (groups.length > 0 ? 2 : 1)
  let column = 1
  for (const { label, span } of groups) {
    const to = column + span - 1
    if (label !== '') {
      writeAcross(sheet, { row: above + 1, from: column, to, text: label, style: headerStyle })
    }
    column = to + 1
  }
  const storeys = groups.flatMap(({ label, span }) => Array<boolean>(span).fill(label === ''))
  spec.columns.forEach((item, i) => {
    const top = storeys[i] === true ? labelRow - 1 : labelRow
    writeLabel(sheet, item, { top, bottom: labelRow, column: i + 1 })
  })
  const lines = spec.columns.map((item) => lineCount(`${item.label}*`, item.width))
  if (groups.length > 0) sheet.getRow(above + 1).height = heightOf()
  sheet.getRow(labelRow).height = heightOf(Math.max(2, ...lines))
  return labelRow
}

function writeLabel(
  sheet: Worksheet,
  item: SheetColumn,
  at: { readonly top: number; readonly bottom: number; readonly column: number },
): void {
  const style = item.required === true ? requiredHeaderStyle : headerStyle
  for (let row = at.top; row <= at.bottom; row++) sheet.getCell(row, at.column).style = style
  if (at.top < at.bottom) sheet.mergeCells(at.top, at.column, at.bottom, at.column)
  const cell = sheet.getCell(at.top, at.column)
  cell.value = cellText(item.required === true ? `${item.label}*` : item.label)
  if (item.hint !== undefined) cell.note = { texts: [{ text: cellText(item.hint) }] }
}

function writeBody(sheet: Worksheet, spec: SheetSpec, headerRow: number): void {
  const styleOf = bodyStyles()
  spec.rows.forEach((row, i) => {
    if (row.cells.length > spec.columns.length) {
      throw new Error(`row ${i + 1} of ${spec.name} has more cells than columns`)
    }
    const target = sheet.getRow(headerRow + 1 + i)
    let lines = 1
    spec.columns.forEach((column, c) => {
      const content = row.cells[c] ?? null
      const cell = target.getCell(c + 1)
      cell.value = cellValue(column, content)
      cell.style = styleOf(column, row.kind ?? 'body', content)
      lines = Math.max(
        lines,
        typeof cell.value === 'string' ? lineCount(cell.value, column.width) : 1,
      )
    })
    target.height = heightOf(lines)
  })
}

function cellValue(column: SheetColumn, content: SheetCell): string | number | null {
  const { value, formatted } =
    typeof content === 'object' && content !== null
      ? {
          value: content.value,
          formatted: content.decimals !== undefined || content.percent === true,
        }
      : { value: content, formatted: false }
  if (value === null || value === '') return null
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`${column.label}: ${value} cannot be written`)
  }
  if (typeof value === 'number' && (formatted || column.format !== 'text')) return value
  return cellText(markOf(content) === 'fail' ? `▲${value}` : String(value))
}

function writeFoot(sheet: Worksheet, spec: SheetSpec, above: number): void {
  const columns = spec.columns.length
  const width = widthOf(spec.columns)
  ;(spec.foot ?? []).forEach((text, i) => {
    const row = above + 1 + i
    writeAcross(sheet, { row, from: 1, to: columns, text, style: footStyle })
    sheet.getRow(row).height = heightOf(lineCount(text, width))
  })
}

function writeAcross(
  sheet: Worksheet,
  line: {
    readonly row: number
    readonly from: number
    readonly to: number
    readonly text: string
    readonly style: Partial<Style>
  },
): void {
  for (let column = line.from; column <= line.to; column++) {
    sheet.getCell(line.row, column).style = line.style
  }
  if (line.from < line.to) sheet.mergeCells(line.row, line.from, line.row, line.to)
  sheet.getCell(line.row, line.from).value = cellText(line.text)
}
