import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Problem, Severity } from '../../solver/domain/problem.ts'
import { noteColumn } from '../../solver/workbook/note-column.ts'
import { colourCopy } from '../../solver/workbook.ts'
import { partsOf, rowsXml, textXml, xlsxOf, zipOf } from './archive.ts'
import { testFolder } from './folder.ts'

const folder = testFolder()

const red = 'FFFF9999'
const yellow = 'FFFFF2A8'
const blue = 'FFBDD7EE'

function problem(
  code: string,
  severity: Severity,
  at: { readonly sheet?: string; readonly row?: number; readonly column?: number } = {},
): Problem {
  const place = {
    file: '甲县.xlsx',
    sheet: at.sheet ?? '教师',
    row: at.row ?? null,
    column: at.column ?? null,
    header: at.column === 2 ? '出生年月' : null,
  }
  return { code, severity, place, value: '85.3', message: '请改正。' }
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return book
}

const fillOf = (sheet: ExcelJS.Worksheet | undefined, address: string): string | null => {
  const fill = sheet?.getCell(address).fill
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? (fill.fgColor?.argb ?? null) : null
}

/** A county's workbook with a look of its own, formulas, a link and drop-downs over a column. */
async function countyBook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('教师')
  sheet.addRow(['甲县教师表'])
  sheet.addRow(['编号', '出生年月', '教龄'])
  sheet.addRow(['001', '85.3', 8])
  sheet.addRow(['002', '1990-01', 3])
  sheet.mergeCells('A1:C1')
  sheet.getColumn(2).width = 23
  for (const row of [3, 4]) sheet.getCell(row, 1).font = { name: '楷体', size: 13 }
  sheet.getCell('C5').value = { formula: 'SUM(C3:C4)', result: 11 }
  sheet.getCell('B5').value = { text: '网址', hyperlink: 'http://example.invalid/' }
  sheet.getCell('A5').value = { formula: 'NOW()' } as ExcelJS.CellFormulaValue
  sheet.getCell('A3').dataValidation = { type: 'list', formulae: ['"001,002"'] }
  sheet.views = [{ state: 'frozen', ySplit: 2 }]
  book.addWorksheet('备注').addRow(['=1+1'])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('the coloured copy of a workbook', () => {
  const problems = [
    problem('G10', 'notice', { row: 3, column: 2 }),
    problem('G06', 'error', { row: 3, column: 2 }),
    problem('G11', 'warning', { row: 3, column: 3 }),
    problem('T22', 'notice', { row: 4, column: 1 }),
    problem('F14', 'notice'),
    { ...problem('F05', 'error'), place: null },
  ]

  test('keeps its look, colours faulty cells and says what is wrong', async () => {
    const path = folder.save('甲县.xlsx', await countyBook())
    const bytes = await colourCopy(path, problems)
    const book = await load(bytes)
    const sheet = book.getWorksheet('教师')
    expect(book.worksheets.map(({ name }) => name)).toEqual(['错误汇总', '教师', '备注'])
    // Two faults in B3: the worse one gives the colour. A3 shares its style with A4.
    expect(['A3', 'B3', 'C3', 'A4', 'B4'].map((cell) => fillOf(sheet, cell))).toEqual([
      null,
      red,
      yellow,
      blue,
      null,
    ])
    expect(sheet?.getCell('D2').value).toBe('错误说明')
    expect(sheet?.getCell('D3').value).toBe('G10 请改正。\nG06 请改正。\nG11 请改正。')
    expect(sheet?.getCell('D4').value).toBe('T22 请改正。')
    expect(sheet?.getCell('A4').font).toMatchObject({ name: '楷体', size: 13 })
    expect(sheet?.getColumn(2).width).toBe(23)
    expect(sheet?.getCell('A3').dataValidation.type).toBe('list')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 })
    // Nothing in the copy computes or leads away.
    expect(['A5', 'B5', 'C5'].map((cell) => sheet?.getCell(cell).value)).toEqual([
      '=NOW()',
      '网址',
      11,
    ])
    expect(book.getWorksheet('备注')?.getCell('A1').value).toBe('=1+1')

    const summary = book.getWorksheet('错误汇总')
    const lines = [2, 4, 7, 8].map((row) =>
      Array.from({ length: 8 }, (_, i) => summary?.getCell(row, i + 1).value ?? null),
    )
    expect(lines).toEqual([
      ['序号', '级别', '工作表', '行', '列', '单元格', '填写值', '说明'],
      [2, '错误', '教师', 3, '出生年月', 'B3', '85.3', 'G06 请改正。'],
      [5, '提示', '教师', null, null, null, '85.3', 'F14 请改正。'],
      [6, '错误', null, null, null, null, '85.3', 'F05 请改正。'],
    ])
    expect(Buffer.from(await colourCopy(path, problems)).equals(bytes)).toBe(true)
  })

  test('handed in again is cleared of its old colours and notes', async () => {
    const first = await colourCopy(folder.save('a.xlsx', await countyBook()), problems)
    const second = await colourCopy(folder.save('b.xlsx', first), [
      problem('G01', 'error', { row: 4, column: 2 }),
    ])
    const book = await load(second)
    const sheet = book.getWorksheet('教师')
    expect(book.worksheets.map(({ name }) => name)).toEqual(['错误汇总', '教师', '备注'])
    expect(['B3', 'C3', 'A4', 'B4'].map((cell) => fillOf(sheet, cell))).toEqual([
      null,
      null,
      null,
      red,
    ])
    expect(['D2', 'D3', 'D4', 'E2'].map((cell) => sheet?.getCell(cell).value)).toEqual([
      '错误说明',
      null,
      'G01 请改正。',
      null,
    ])
    expect(book.getWorksheet('错误汇总')?.rowCount).toBe(3)
  })

  test('keeps the values where the library cannot keep the look', async () => {
    const parts = partsOf({ sheets: [{ name: '教师', xml: '' }] }).filter(
      ({ name }) => !name.endsWith('sheet1.xml'),
    )
    const data =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const path = folder.save(
      'x.xlsx',
      zipOf([...parts, { name: 'xl/worksheets/sheet1.xml', data }]),
    )
    const book = await load(
      await colourCopy(path, [problem('G01', 'error', { row: 2, column: 2 })]),
    )
    const sheet = book.getWorksheet('教师')
    expect(sheet?.getCell('B2').value).toBe(2)
    expect(fillOf(sheet, 'B2')).toBe(red)
    expect(sheet?.getCell('C2').value).toBe('错误说明')
  })

  test('does not choke on drop-downs over whole columns', async () => {
    const validations = ['A', 'B', 'C', 'D', 'E', 'F']
      .map(
        (c) =>
          `<dataValidation type="list" sqref="${c}2:${c}1048576"><formula1>"是,否"</formula1></dataValidation>`,
      )
      .join('')
    const xml = `${rowsXml(textXml('A1', '编号'), textXml('A2', '1'))}<dataValidations count="6">${validations}</dataValidations>`
    const path = folder.save('v.xlsx', xlsxOf({ sheets: [{ name: '教师', xml }] }))
    const book = await load(
      await colourCopy(path, [problem('G01', 'error', { row: 2, column: 1 })]),
    )
    expect(fillOf(book.getWorksheet('教师'), 'A2')).toBe(red)
  }, 20_000)
})

describe('where there is no workbook to colour', () => {
  test('CSV files become the sheets of one', async () => {
    const path = join(folder.path, '县')
    mkdirSync(path)
    writeFileSync(join(path, '教师.csv'), '编号,姓名\n001,=1+1\n')
    writeFileSync(join(path, '学[校].csv'), '名称\n甲\n')
    const book = await load(
      await colourCopy(path, [problem('G01', 'warning', { row: 2, column: 2 })]),
    )
    expect(book.worksheets.map(({ name }) => name)).toEqual(['错误汇总', '学_校_', '教师'])
    const sheet = book.getWorksheet('教师')
    expect(['A2', 'B2', 'C1', 'C2'].map((cell) => sheet?.getCell(cell).value)).toEqual([
      '001',
      '=1+1',
      '错误说明',
      'G01 请改正。',
    ])
    expect(fillOf(sheet, 'B2')).toBe(yellow)
  })

  test('a file that cannot be read gives the list of problems', async () => {
    const problems = [{ ...problem('F19', 'error'), place: null }]
    const book = await load(await colourCopy(folder.save('t.xlsx', '<html>'), problems))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['错误汇总'])
    expect(book.worksheets[0]?.getCell('H3').value).toBe('F19 请改正。')
  })

  test('a sheet read in part does not come back as if it were whole', async () => {
    const rows = ['甲', '乙', '丙'].map((text, i) => textXml(`A${i + 1}`, text))
    const path = folder.save(
      'l.xlsx',
      xlsxOf({ sheets: [{ name: '教师', xml: rowsXml(...rows) }] }),
    )
    const limits = { rows: 2 }
    const book = await load(await colourCopy(path, [problem('F09', 'error')], { limits }))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['错误汇总'])
  })
})

describe('the column of notes', () => {
  const text = (value: string) => ({ kind: 'text', text: value }) as const
  const sheet = { file: 'a.xlsx', name: '教师', hidden: false, rows: [], merges: [] }

  test('stands right of everything, its label beside the lower storey of the labels', () => {
    const rows = [
      { number: 1, cells: [text('标题')] },
      { number: 2, cells: [text('编号'), text('测算')] },
      { number: 3, cells: [null, text('一'), text('二')] },
      { number: 4, cells: [text('001'), text('1'), text('2')] },
    ]
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 2, right: 3 },
    ]
    // Filled: row 1 one cell, row 2 two, row 3 two and one from above, row 4 three.
    expect(noteColumn({ ...sheet, rows, merges })).toEqual({ column: 5, headerRow: 3, used: false })
  })

  test('is found again where an earlier copy has it', () => {
    const rows = [{ number: 2, cells: [text('编号'), text('错误说明'), text('新列')] }]
    expect(noteColumn({ ...sheet, rows })).toEqual({ column: 2, headerRow: 2, used: true })
  })
})
