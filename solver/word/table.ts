import type { LetterColumn, LetterPage, LetterTable } from '../domain/letter.ts'
import {
  AlignmentType,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from './library.ts'
import { points, twips } from './measures.ts'
import { textWidth } from './page.ts'
import { paragraph, type Style } from './paragraphs.ts'

const headStyle: Style = { typeface: '黑体', size: '小四', line: points(17) }
const cellStyle: Style = { typeface: '仿宋_GB2312', size: '小四', line: points(17) }
/** Wide tables are set smaller, so that a school's full name keeps to two lines. */
const denseHead: Style = { typeface: '黑体', size: '五号', line: points(15) }
const denseCell: Style = { typeface: '仿宋_GB2312', size: '五号', line: points(15) }
const mostWide = 5
/** Rows that go along with a signature under the table. */
const rowsKept = 2
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const
const padding = { top: 50, bottom: 50, left: 45, right: 45, marginUnitType: WidthType.DXA }

/** As wide as the text; its header is repeated on every page and no row is torn in two. */
export function tableOf(table: LetterTable, page: LetterPage, keepsNext = false): Table {
  const widths = widthsOf(table.columns, textWidth(page))
  const dense = table.columns.length > mostWide
  const head = table.header
    ? [
        rowOf(
          table.columns.map(({ label }) => label),
          table.columns.map((column) => ({ ...column, align: 'center' as const })),
          { widths, style: dense ? denseHead : headStyle, header: true },
        ),
      ]
    : []
  const style = dense ? denseCell : cellStyle
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding,
    rows: [
      ...head,
      ...table.rows.map((cells, at) =>
        rowOf(cells, table.columns, {
          widths,
          style,
          header: false,
          labels: !table.header,
          height: twips(table.rowHeight ?? 0),
          keepNext: keepsNext && at >= table.rows.length - rowsKept,
        }),
      ),
    ],
  })
}

type RowLook = {
  readonly widths: readonly number[]
  readonly style: Style
  readonly header: boolean
  /** The first column names what the others say. */
  readonly labels?: boolean
  readonly height?: number
  readonly keepNext?: boolean
}

const rowOf = (
  cells: readonly string[],
  columns: readonly LetterColumn[],
  { widths, style, header, labels = false, height = 0, keepNext = false }: RowLook,
): TableRow =>
  new TableRow({
    tableHeader: header,
    cantSplit: true,
    ...(height === 0 ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: columns.map(
      ({ align }, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: (cells[at] ?? '').split('\n').map((line) =>
            paragraph(line, labels && at === 0 ? { ...style, typeface: '黑体' } : style, {
              alignment: alignments[align],
              keepNext,
            }),
          ),
        }),
    ),
  })

function widthsOf(columns: readonly LetterColumn[], whole: number): number[] {
  const all = sum(columns.map(({ width }) => width))
  return columns.map(({ width }) => Math.floor((whole * width) / all))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
