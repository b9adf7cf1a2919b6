import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SheetSpec } from '../../solver/domain/sheet.ts'
import { readCsv } from '../../solver/intake/csv.ts'
import type { RawCell } from '../../solver/intake/raw.ts'
import { openArchive } from '../../solver/workbook/gate.ts'
import { defaultLimits } from '../../solver/workbook/limits.ts'
import { readWorkbook } from '../../solver/workbook/read.ts'
import { writeCsv, writeWorkbook } from '../../solver/workbook.ts'
import { testFolder } from './folder.ts'

const folder = testFolder()

const roster: SheetSpec = {
  name: '教师',
  title: '甲县教师表',
  subtitle: { left: '填报单位（盖章）：甲县教育局', right: '填报时间：2026-07-13' },
  columns: [
    { label: '教师编号', width: 12, format: 'text', required: true, hint: '本县统一编号' },
    { label: '姓名', width: 10, format: 'text' },
    { label: '性别', width: 6, format: 'text', choices: ['男', '女'] },
    { label: '人数', width: 8, format: 'integer' },
    { label: '差异系数', width: 10, format: 'number' },
  ],
  groups: [
    { label: '', span: 1 },
    { label: '基本情况', span: 2 },
    { label: '测算', span: 2 },
  ],
  rows: [
    { kind: 'example', cells: ['示例', '张三', '男', 1, null] },
    { cells: ['007', '李四', '女', -2, { value: 0.4567, decimals: 3, mark: 'fail' }] },
    {
      cells: ['008', { value: '不符合', mark: 'fail' }, { value: '乙', mark: 'error' }, 3, '未填'],
    },
    { kind: 'total', cells: ['合计', null, null, 1, { value: 0.125, decimals: 1, percent: true }] },
  ],
  foot: ['制表单位：甲县教育局', `说明：${'本表由均配生成。'.repeat(20)}`],
  freezeFirstColumns: 1,
  autoFilter: true,
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return book
}

async function sheetOf(spec: SheetSpec): Promise<ExcelJS.Worksheet> {
  const sheet = (await load(await writeWorkbook([spec]))).getWorksheet(spec.name)
  if (sheet === undefined) throw new Error('the sheet is missing')
  return sheet
}

describe('the same sheets', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('give the same bytes, whenever they are written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const writeAt = async (time: string) => {
      vi.setSystemTime(new Date(time))
      return Buffer.from(await writeWorkbook([roster]))
    }
    const first = await writeAt('2026-09-01T08:00:00Z')
    expect(first.equals(await writeAt('2031-02-03T23:59:58Z'))).toBe(true)
    expect(first.equals(Buffer.from(await writeWorkbook([{ ...roster, title: '乙' }])))).toBe(false)
  })
})

describe('an office table', () => {
  test('prints on A4 across, one page wide, with title and header on every page', async () => {
    const { pageSetup, views, autoFilter } = await sheetOf(roster)
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:4',
    })
    const { top, bottom, left, right } = pageSetup.margins ?? {}
    expect([top, bottom, left, right].map((inches) => Math.round((inches ?? 0) * 25.4))).toEqual([
      20, 20, 15, 15,
    ])
    // Title, subtitle and two storeys of labels stay in view, and the first column.
    expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 })
    expect(autoFilter).toBe('A4:E8')
    expect((await sheetOf({ ...roster, page: 'portrait' })).pageSetup.orientation).toBe('portrait')
  })

  test('has a merged title of 18 points, two storeys of labels, and its foot', async () => {
    const sheet = await sheetOf(roster)
    expect(sheet.model.merges).toEqual(
      expect.arrayContaining(['A1:E1', 'A3:A4', 'B3:C3', 'D3:E3', 'A9:E9', 'A10:E10']),
    )
    expect(sheet.getCell('A1')).toMatchObject({
      value: '甲县教师表',
      font: { name: '黑体', size: 18 },
    })
    const labels = [3, 4].map((row) =>
      ['A', 'B', 'D', 'E'].map((c) => sheet.getCell(c + row).value),
    )
    expect(labels).toEqual([
      ['教师编号*', '基本情况', '测算', '测算'],
      ['教师编号*', '姓名', '人数', '差异系数'],
    ])
    // 62 half-width characters do for one line of 46: 160 full-width ones need 326 / 46, so 8.
    expect(sheet.getRow(10).height).toBe(8 * 15 + 3)
  })

  test('shows what must be filled in red, with an asterisk and a hint', async () => {
    const cell = (await sheetOf(roster)).getCell('A3')
    expect(cell.font).toMatchObject({ name: '黑体', size: 11, color: { argb: 'FFC00000' } })
    expect(cell.note).toBe('本县统一编号')
  })

  test('has thin borders, and rows of 18 points or as many as the text needs', async () => {
    const sheet = await sheetOf({
      ...roster,
      rows: [{ cells: ['1', '欧阳'] }, { cells: ['2', '阿卜杜热合曼·买买提'] }],
    })
    expect(sheet.getCell('C5').border.top?.style).toBe('thin')
    expect(sheet.getRow(5).height).toBe(18)
    // Ten characters are 19 half-width ones: two lines in a column of ten.
    expect(sheet.getRow(6).height).toBe(2 * 15 + 3)
  })

  test('keeps codes as text with their zeros, also in rows still to be typed', async () => {
    const sheet = await sheetOf(roster)
    expect(sheet.getCell('A6')).toMatchObject({ value: '007', numFmt: '@' })
    expect(sheet.getCell('A500').numFmt).toBe('@')
    expect(sheet.getCell('D6')).toMatchObject({ value: -2, numFmt: '0' })
  })

  test('marks what fails with a dark fill and a sign that survives copying', async () => {
    const sheet = await sheetOf(roster)
    // The number stays a number: the sign is part of its format.
    expect(sheet.getCell('E6')).toMatchObject({ value: 0.4567, numFmt: '"▲"0.000' })
    expect(sheet.getCell('E6').fill).toMatchObject({ fgColor: { argb: 'FF595959' } })
    expect(sheet.getCell('B7').value).toBe('▲不符合')
    expect(sheet.getCell('C7').fill).toMatchObject({ fgColor: { argb: 'FFFF9999' } })
    expect(sheet.getCell('C6').fill).toMatchObject({ pattern: 'none' })
  })

  test('prints sums bold and the example grey', async () => {
    const sheet = await sheetOf(roster)
    expect(sheet.getCell('A8').font.bold).toBe(true)
    expect(sheet.getCell('E8')).toMatchObject({ value: 0.125, numFmt: '0.0%' })
    expect(sheet.getCell('A6').font.bold).not.toBe(true)
    expect(sheet.getCell('A5').font.color).toEqual({ argb: 'FF808080' })
  })
})

describe('drop-downs', () => {
  const column = (label: string, choices: readonly string[]) =>
    ({ label, width: 10, format: 'text', choices }) as const
  const subjects = Array.from({ length: 60 }, (_, i) => `第${i}号学科`)

  async function xmlOf(specs: readonly SheetSpec[]): Promise<string> {
    const path = folder.save('choices.xlsx', await writeWorkbook(specs))
    const opened = await openArchive(path, defaultLimits)
    if (!opened.ok) throw new Error(opened.error.code)
    let xml = ''
    for await (const piece of opened.value.text('xl/worksheets/sheet1.xml')) xml += piece
    opened.value.close()
    return xml
  }

  test('are one rule per column, short lists inside it, long ones on the hidden 代码', async () => {
    const spec: SheetSpec = {
      name: '教师',
      columns: [column('性别', ['男', '女']), column('学科', subjects), column('兼任', subjects)],
      rows: [],
    }
    const xml = await xmlOf([spec])
    expect(xml.match(/<dataValidation /g)).toHaveLength(3)
    expect(xml.match(/sqref="[^"]*"/g)).toEqual(
      expect.arrayContaining(['sqref="A2:A8001"', 'sqref="B2:B8001"', 'sqref="C2:C8001"']),
    )
    expect(xml).toContain('<formula1>&quot;男,女&quot;</formula1>')
    // Both columns use one list of 60.
    expect(xml.match(/<formula1>&apos;代码&apos;!\$A\$1:\$A\$60<\/formula1>/g)).toHaveLength(2)
    const codes = (await load(await writeWorkbook([spec]))).getWorksheet('代码')
    expect(codes?.state).toBe('hidden')
    expect(codes?.getCell('A60').value).toBe('第59号学科')
  })

  test('stand beside the table of a 代码 sheet that is there already', async () => {
    const codes: SheetSpec = {
      name: '代码',
      hidden: true,
      columns: [column('学段', []), column('代码', [])],
      rows: [{ cells: ['小学', '1'] }],
    }
    const spec: SheetSpec = { name: '教师', columns: [column('含逗号', ['甲,乙', '丙'])], rows: [] }
    const book = await load(await writeWorkbook([spec, codes]))
    expect(book.worksheets.map(({ name }) => name)).toEqual(['教师', '代码'])
    expect(book.getWorksheet('代码')?.getCell('C1').value).toBe('甲,乙')
    expect(book.getWorksheet('代码')?.getCell('A2').value).toBe('小学')
  })
})

describe('promises the caller must keep', () => {
  const one: SheetSpec = {
    name: '表',
    columns: [{ label: '一', width: 8, format: 'number' }],
    rows: [],
  }
  test.each([
    ['more cells than columns', { ...one, rows: [{ cells: [1, 2] }] }],
    ['a number that is none', { ...one, rows: [{ cells: [Number.NaN] }] }],
    ['groups that do not cover the columns', { ...one, groups: [{ label: '甲', span: 2 }] }],
    ['a name longer than a sheet may have', { ...one, name: '甲'.repeat(32) }],
    ['nothing that shows', { ...one, hidden: true }],
  ] satisfies readonly (readonly [string, SheetSpec])[])('%s is a broken one', async (_, spec) => {
    await expect(writeWorkbook([spec])).rejects.toThrow()
  })
})

/** Texts that programs have stumbled over, and any others. */
const anyText = fc.oneof(
  fc.constantFrom('=1+1', '+A1', '-2+3', '@SUM(A1)', "'=x", "''", '\t=1', '\r=1', '＝1', '_x0041_'),
  fc.constantFrom('__proto__', 'constructor', '<b>&amp;', ']]>', ' 甲 ', '\n', '\u0000', '\uFFFE'),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '_x00'), fc.string())
    .map((parts) => parts.join('')),
)
const anyRows = fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 20 })

const specOf = (rows: readonly (readonly string[])[]): SheetSpec => ({
  name: '表',
  columns: [
    { label: '一', width: 10, format: 'text' },
    { label: '二', width: 10, format: 'number' },
  ],
  rows: rows.map((cells) => ({ cells })),
})

describe('any text', () => {
  test('comes back from a workbook as it was, as text and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const bytes = await writeWorkbook([specOf(rows)])
        const { cells, formulas } = await readBack(bytes)
        expect(cells).toEqual(rows)
        expect(formulas).toBe(0)
        // And so a second reader finds it.
        const sheet = (await load(bytes)).getWorksheet('表')
        rows.forEach((row, i) => {
          row.forEach((text, c) => {
            expect(sheet?.getCell(i + 2, c + 1)).toMatchObject({
              type: ExcelJS.ValueType.String,
              value: text,
            })
          })
        })
      }),
      { numRuns: 60, seed: 20260901 },
    )
  })

  test('comes back from a CSV as it was, and no cell in the file starts as a formula', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const shown = rows.map((row) => row.map(printable))
        const csv = writeCsv(specOf(shown))
        expect(csv.startsWith('\uFEFF一,二\r\n')).toBe(true)
        const raw: readonly (readonly string[])[] = parse(csv, {
          bom: true,
          record_delimiter: '\r\n',
        })
        for (const cell of raw.flat().filter((text) => !/^[+-]?\d+(\.\d+)?%?$/.test(text))) {
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        }
        const read = readCsv(Buffer.from(csv), '表', defaultLimits)
        const texts = read.ok ? read.value.slice(1).map(({ cells }) => cells.map(textOf)) : []
        expect(texts).toEqual(shown)
      }),
      { numRuns: 300, seed: 20260901 },
    )
  })

  test('half a character becomes the sign for a lost one, in both', async () => {
    const { cells } = await readBack(await writeWorkbook([specOf([['a\uD842b', '\uDFB7']])]))
    expect(cells).toEqual([['a\uFFFDb', '\uFFFD']])
    expect(writeCsv(specOf([['a\uD842b', '甲']]))).toContain('a\uFFFDb')
  })

  test('is cut at the length a cell can hold', async () => {
    const { cells } = await readBack(await writeWorkbook([specOf([['甲'.repeat(40_000), '乙']])]))
    expect(cells[0]?.[0]).toHaveLength(32_767)
    expect(cells[0]?.[0]?.endsWith('甲…')).toBe(true)
  })
})

describe('a CSV', () => {
  test('keeps numbers numbers and guards the rest', () => {
    const csv = writeCsv({
      ...roster,
      rows: [
        { cells: ['-5', '=1', '男', -2, { value: 0.4567, decimals: 3 }] },
        { cells: ['007', null, '', '+3', { value: 1.005, decimals: 2, mark: 'fail' }] },
        { cells: ['@a', '＝1', '-', '-', { value: -0.125, decimals: 1, percent: true }] },
        { cells: ['a"b', 'c,d', 'e\nf', 7, 1e-7] },
      ],
    })
    expect(csv).toBe(
      [
        '\uFEFF教师编号*,基本情况姓名,基本情况性别,测算人数,测算差异系数',
        "'-5,'=1,男,-2,0.457",
        '007,,,+3,▲1.01',
        "'@a,'＝1,'-,'-,-12.5%",
        '"a""b","c,d","e\nf",7,1e-7',
        '',
      ].join('\r\n'),
    )
  })
})

/** What the CSV reader takes for binary content is no text an office has typed. */
const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  text.replaceAll(/[\u0000-\u0008\u000E-\u001F]/g, '□')

const textOf = (cell: RawCell | null | undefined): string =>
  cell?.kind === 'text' ? cell.text : `not a text: ${JSON.stringify(cell)}`

async function readBack(bytes: Uint8Array) {
  const opened = await openArchive(folder.save('back.xlsx', bytes), defaultLimits)
  if (!opened.ok) throw new Error(opened.error.code)
  const rows: string[][] = []
  for await (const piece of readWorkbook(opened.value, defaultLimits)) {
    if (piece.kind === 'refusal') throw new Error(JSON.stringify(piece.refusal))
    if (piece.kind === 'rows') rows.push(...piece.rows.map(({ cells }) => cells.map(textOf)))
  }
  let xml = ''
  for await (const piece of opened.value.text('xl/worksheets/sheet1.xml')) xml += piece
  opened.value.close()
  return { cells: rows.slice(1), formulas: xml.match(/<f[ />]/g)?.length ?? 0 }
}
