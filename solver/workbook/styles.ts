import type { SheetCell, SheetColumn, SheetRow } from '../domain/sheet.ts'
import type { Style } from './library.ts'

/** 小标宋 is licensed and often absent; 黑体 is on every office machine. No font is shipped. */
const heading = '黑体'
const body = '宋体'

export const markFills = {
  fail: 'FF595959',
  error: 'FFFF9999',
  warning: 'FFFFF2A8',
  notice: 'FFBDD7EE',
} as const
export type Mark = keyof typeof markFills

export const solid = (argb: string): NonNullable<Style['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})

const line = { style: 'thin', color: { argb: 'FF000000' } } as const
const borders = { top: line, left: line, bottom: line, right: line }
const middle = { vertical: 'middle', wrapText: true } as const

export const titleStyle: Partial<Style> = {
  font: { name: heading, size: 18 },
  alignment: { horizontal: 'center', ...middle },
}
export const subtitleLeft: Partial<Style> = {
  font: { name: body, size: 11 },
  alignment: { horizontal: 'left', ...middle },
}
export const subtitleRight: Partial<Style> = {
  font: { name: body, size: 11 },
  alignment: { horizontal: 'right', ...middle },
}
export const footStyle = subtitleLeft

export const headerStyle: Partial<Style> = {
  font: { name: heading, size: 11 },
  alignment: { horizontal: 'center', ...middle },
  border: borders,
  fill: solid('FFEDEDED'),
}
export const requiredHeaderStyle: Partial<Style> = {
  ...headerStyle,
  font: { name: heading, size: 11, color: { argb: 'FFC00000' } },
}

/** What empty cells below the table get, so that codes typed there keep their zeros. */
export const columnStyle = (column: SheetColumn): Partial<Style> => ({
  font: { name: body, size: 11 },
  numFmt: plainFormat(column),
  alignment: { horizontal: alignOf(column), ...middle },
})

/** Equal cells share one style object: the library remembers styles by object, which is fast. */
export function bodyStyles(): (
  column: SheetColumn,
  kind: NonNullable<SheetRow['kind']>,
  cell: SheetCell,
) => Partial<Style> {
  const known = new Map<string, Partial<Style>>()
  return (column, kind, cell) => {
    const format = numberFormat(column, cell)
    const mark = markOf(cell)
    const key = [alignOf(column), kind, format, mark].join('|')
    const style = known.get(key) ?? bodyStyle(column, kind, format, mark)
    known.set(key, style)
    return style
  }
}

function bodyStyle(
  column: SheetColumn,
  kind: NonNullable<SheetRow['kind']>,
  numFmt: string,
  mark: Mark | null,
): Partial<Style> {
  const sum = kind === 'subtotal' || kind === 'total'
  const colour = mark === 'fail' ? 'FFFFFFFF' : kind === 'example' ? 'FF808080' : 'FF000000'
  const bold = sum || mark === 'fail'
  const fill = mark === null ? fillOfKind[kind] : markFills[mark]
  return {
    font: { name: body, size: 11, bold, color: { argb: colour } },
    alignment: { horizontal: alignOf(column), ...middle },
    border: borders,
    numFmt,
    ...(fill === null ? {} : { fill: solid(fill) }),
  }
}

const fillOfKind = { body: null, subtotal: null, total: null, example: 'FFF2F2F2' } as const

export const markOf = (cell: SheetCell): Mark | null =>
  (typeof cell === 'object' && cell?.mark) || null

const alignOf = (column: SheetColumn): 'left' | 'center' | 'right' =>
  column.align ?? (column.format === 'text' ? 'left' : 'right')

/** ▲ before a failing number is part of its format, so that the number stays one. */
function numberFormat(column: SheetColumn, cell: SheetCell): string {
  const plain = digitsFormat(cell) ?? plainFormat(column)
  return markOf(cell) === 'fail' && plain !== '@' ? `"▲"${plain}` : plain
}

function digitsFormat(cell: SheetCell): string | null {
  if (typeof cell !== 'object' || cell === null) return null
  if (cell.decimals === undefined && cell.percent !== true) return null
  const decimals = cell.decimals ?? 0
  return `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${cell.percent === true ? '%' : ''}`
}

const plainFormat = (column: SheetColumn): string =>
  ({ text: '@', integer: '0', number: 'General' })[column.format]
