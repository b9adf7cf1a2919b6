import type { SheetRow, SheetSpec } from '../domain/sheet.ts'
import type { Columns, Sheet } from './column.ts'
import { sheetSpec } from './county-sheets.ts'
import { guideSheet } from './guide.ts'
import { sheetIds, sheets } from './sheets.ts'

/** 导入模板: the empty workbook a county fills in, with a guide and one grey example row a sheet. */
export function templateSheets(): readonly SheetSpec[] {
  return [
    guideSheet('均配导入表填写说明'),
    ...sheetIds.map((id) => {
      const sheet: Sheet<Columns, Columns> = sheets[id]
      return sheetSpec(sheet, `均配导入表：${sheet.name}`, [], [exampleRow(sheet.columns)])
    }),
  ]
}

/** Its first cell begins with 示例, by which the reader knows to pass it over. */
const exampleRow = (columns: Columns): SheetRow => ({
  kind: 'example',
  cells: Object.values(columns).map(({ example }, i) => (i === 0 ? `示例：${example}` : example)),
})
