import type { Slip } from '../domain/letter.ts'
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type Paragraph,
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

const titleStyle: Style = { typeface: '方正小标宋简体', size: '三号', line: points(24) }
const textStyle: Style = { typeface: '仿宋_GB2312', size: '四号', line: points(23) }
const smallStyle: Style = { typeface: '仿宋_GB2312', size: '小四', line: points(18) }
const slipHeight = twips(82)
const seamHeight = twips(12)
const indent = points(14)

/** Three slips on one page; the number stands across each seam, where the seal is set 骑缝. */
export function slipsTable(slips: readonly Slip[], seam: string): Table {
  const width = textWidth('slips')
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: slips.flatMap((slip, at) => [
      ...(at === 0 ? [] : [seamRow(seam, width)]),
      row(slipParagraphs(slip), { width, height: slipHeight }),
    ]),
  })
}

function slipParagraphs(slip: Slip): readonly Paragraph[] {
  return [
    paragraph(slip.title, titleStyle, { alignment: AlignmentType.CENTER, before: points(12) }),
    paragraph(slip.number, smallStyle, { alignment: AlignmentType.RIGHT, after: points(4) }),
    ...(slip.addressee === '' ? [] : [paragraph(slip.addressee, textStyle)]),
    ...slip.paragraphs.map((text) =>
      paragraph(text, textStyle, { indent: { firstLine: 2 * indent } }),
    ),
    ...slip.signature.map((line, at) =>
      paragraph(line, textStyle, {
        alignment: AlignmentType.RIGHT,
        indent: { right: 2 * indent },
        before: at === 0 ? points(10) : 0,
      }),
    ),
  ]
}

/** The line to cut along, with the number on it. */
const seamRow = (seam: string, width: number): TableRow =>
  row([paragraph(seam, smallStyle, { alignment: AlignmentType.CENTER })], {
    width,
    height: seamHeight,
    dashed: true,
  })

type RowSize = { readonly width: number; readonly height: number; readonly dashed?: boolean }

const row = (children: readonly Paragraph[], { width, height, dashed }: RowSize): TableRow =>
  new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: dashed === true ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
        ...(dashed === true
          ? { borders: { top: none, bottom: cut, left: none, right: none } }
          : {}),
        children,
      }),
    ],
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const cut = { style: BorderStyle.DASHED, size: 6, color: '000000' } as const
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const
