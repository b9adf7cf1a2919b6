import type { SheetSpec } from '../domain/sheet.ts'
import type { Worksheet } from './library.ts'

const a4 = 9
const inches = (millimetres: number): number => millimetres / 25.4

/** Paper, print titles and freeze: a table that prints on A4 with its header on every page. */
export function setUpPage(sheet: Worksheet, spec: SheetSpec, headerRow: number): void {
  sheet.pageSetup = {
    paperSize: a4,
    orientation: spec.page ?? 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(20),
      bottom: inches(20),
      left: inches(15),
      right: inches(15),
      header: inches(8),
      footer: inches(8),
    },
    printTitlesRow: `1:${headerRow}`,
  }
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页'
  sheet.views = [{ state: 'frozen', ySplit: headerRow, xSplit: spec.freezeFirstColumns ?? 0 }]
  if (spec.autoFilter === true) {
    const last = headerRow + spec.rows.length
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: last, column: spec.columns.length },
    }
  }
}
