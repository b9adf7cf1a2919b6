import { describe, expect, test } from 'vitest'
import type { RawCell } from '../../solver/intake/raw.ts'
import { sheetCollector } from '../../solver/workbook/collect.ts'
import { openArchive } from '../../solver/workbook/gate.ts'
import { defaultLimits, type ReadLimits } from '../../solver/workbook/limits.ts'
import { dateOfSerial, isDateFormat } from '../../solver/workbook/number-format.ts'
import { readWorkbook } from '../../solver/workbook/read.ts'
import { type BookXml, partsOf, rowsXml, textXml, xlsxOf, zipOf } from './archive.ts'
import { testFolder } from './folder.ts'

const folder = testFolder()

async function read(bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  const all = { ...defaultLimits, ...limits }
  const opened = await openArchive(folder.save('book.xlsx', bytes), all)
  if (!opened.ok) return { sheets: [], refusals: [opened.error] }
  const collector = sheetCollector()
  const refusals: unknown[] = []
  for await (const piece of readWorkbook(opened.value, all)) {
    if (piece.kind === 'refusal') refusals.push(piece.refusal)
    else collector.hear(piece.kind === 'sheet' ? { ...piece, file: 'book.xlsx' } : piece)
  }
  opened.value.close()
  return { sheets: collector.sheets(), refusals }
}

/** Cells of the first row of a workbook of one sheet. */
async function firstRow(
  cells: string,
  book: Partial<BookXml> = {},
): Promise<readonly (RawCell | null)[]> {
  const bytes = xlsxOf({ sheets: [{ name: '教师', xml: rowsXml(cells) }], ...book })
  const { sheets, refusals } = await read(bytes)
  expect(refusals).toEqual([])
  return sheets[0]?.rows[0]?.cells ?? []
}

const text = (value: string): RawCell => ({ kind: 'text', text: value })

describe('cells', () => {
  test('numbers, texts, truth values and errors keep their kind', async () => {
    const cells =
      '<c r="A1"><v>1.5</v></c><c r="B1" t="str"><v>甲</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="inlineStr"><is><t>007</t></is></c>'
    expect(await firstRow(cells)).toEqual([
      { kind: 'number', value: 1.5 },
      text('甲'),
      { kind: 'boolean', value: true },
      { kind: 'error', text: '#REF!' },
      text('007'),
    ])
  })

  test('rich text is joined and reading aids above it are left out', async () => {
    const strings =
      '<si><r><t>李</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 四</t></r><rPh sb="0" eb="1"><t>LI</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si>'
    const cells = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'
    expect(await firstRow(cells, { strings })).toEqual([text('李 四'), text('a\rb_x0041_')])
  })

  test('a formula brings its saved result, or none', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c><c r="C1" t="str"><f>T("")</f><v></v></c>' +
      '<c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>2x</v></c>'
    expect(await firstRow(cells)).toEqual([
      { kind: 'formula', formula: '1+1', result: { kind: 'number', value: 2 } },
      { kind: 'formula', formula: 'NOW()', result: null },
      { kind: 'formula', formula: 'T("")', result: text('') },
      { kind: 'formula', formula: '1/0', result: { kind: 'error', text: '#DIV/0!' } },
      { kind: 'formula', formula: 'A1&"x"', result: text('2x') },
    ])
  })

  test('cells that share a formula all count as formulas', async () => {
    const cells =
      '<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c>'
    expect(await firstRow(cells)).toEqual([
      { kind: 'formula', formula: 'C1*2', result: { kind: 'number', value: 4 } },
      { kind: 'formula', formula: 'C1*2', result: { kind: 'number', value: 6 } },
    ])
  })

  test('a number shown as a date is a date, Chinese built-in formats included', async () => {
    // 46217 = 45658 (2025-01-01) + 559: 365 days of 2025 and 194 of 2026, that is 2026-07-14.
    const styles =
      '<numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;.&quot;mm"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="200"/><xf numFmtId="20"/></cellXfs>'
    const cells = [1, 2, 3].map((s, i) => `<c r="${'ABC'[i]}1" s="${s}"><v>46217.5</v></c>`)
    const date: RawCell = { kind: 'date', year: 2026, month: 7, day: 14 }
    expect(await firstRow(cells.join(''), { styles })).toEqual([
      date,
      date,
      // Format 20 is a time of day.
      { kind: 'number', value: 46217.5 },
    ])
  })

  test('workbooks that count days from 1904 are read so', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    // 1462 days lie between the two beginnings.
    expect(await firstRow('<c r="A1" s="1"><v>44755</v></c>', { styles, from1904: true })).toEqual([
      { kind: 'date', year: 2026, month: 7, day: 14 },
    ])
  })

  test('what is no finite number stays as typed', async () => {
    expect(await firstRow('<c r="A1"><v>1e999</v></c>')).toEqual([text('1e999')])
  })
})

describe('sheets', () => {
  test('rows and cells without addresses are counted on, blank ones left out', async () => {
    const xml =
      '<sheetData><row><c t="str"><v>a</v></c><c><v></v></c><c t="str"><v>b</v></c><c s="0"/></row><row/><row><c/></row><row><c><v>7</v></c></row></sheetData>'
    const { sheets } = await read(xlsxOf({ sheets: [{ name: '学校', xml }] }))
    expect(sheets[0]?.rows).toEqual([
      { number: 1, cells: [text('a'), null, text('b')] },
      { number: 4, cells: [{ kind: 'number', value: 7 }] },
    ])
  })

  test('hidden sheets are marked and merged areas told', async () => {
    const xml = `${rowsXml(textXml('A1', '标题'))}<mergeCells><mergeCell ref="A1:C2"/></mergeCells>`
    const { sheets } = await read(
      xlsxOf({
        sheets: [
          { name: '学校', xml },
          { name: '代码', state: 'veryHidden', xml: rowsXml() },
        ],
      }),
    )
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['学校', false],
      ['代码', true],
    ])
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }])
  })

  test('programs that prefix every element are understood', async () => {
    const parts = partsOf({ sheets: [{ name: '教师', xml: '' }] }).filter(
      ({ name }) => !name.endsWith('sheet1.xml'),
    )
    const data =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>'
    const { sheets } = await read(zipOf([...parts, { name: 'xl/worksheets/sheet1.xml', data }]))
    expect(sheets[0]?.rows).toEqual([{ number: 1, cells: [text('甲')] }])
  })

  test('no character is lost where one piece of the file ends and the next begins', async () => {
    // 60,000 characters of three bytes each: many pieces, whatever their size.
    const names = Array.from({ length: 3000 }, (_, i) => `欧阳${'娜龘燚鑫'.repeat(4)}${i}`)
    const xml = rowsXml(...names.map((name, i) => textXml(`A${i + 1}`, name)))
    const { sheets } = await read(xlsxOf({ sheets: [{ name: '教师', xml }] }))
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(names.map(text))
  })
})

describe('files that are not what they claim', () => {
  const sheet = { name: '教师', xml: rowsXml(textXml('A1', '甲')) }

  test.each([
    ['unfinished XML', '<sheetData><row r="1">'],
    ['rows that go backwards', '<sheetData><row r="2"/><row r="1"/></sheetData>'],
    ['a cell beside the grid', '<sheetData><row r="1"><c r="9"><v>1</v></c></row></sheetData>'],
    ['a shared text that is not there', rowsXml('<c r="A1" t="s"><v>5</v></c>')],
    ['an entity of its own', rowsXml(textXml('A1', '&lol;'))],
  ])('%s is called broken, with the part', async (_, xml) => {
    const { refusals } = await read(xlsxOf({ sheets: [{ name: '教师', xml }] }))
    expect(refusals).toEqual([{ code: 'F20', slots: { part: 'xl/worksheets/sheet1.xml' } }])
  })

  test('a sheet whose part is missing is called broken', async () => {
    const parts = partsOf({ sheets: [sheet] }).filter(({ name }) => !name.endsWith('sheet1.xml'))
    expect((await read(zipOf(parts))).refusals).toEqual([
      { code: 'F20', slots: { part: 'xl/worksheets/sheet1.xml' } },
    ])
  })

  test('one text used by very many cells does not become very many texts', async () => {
    const strings = `<si><t>${'甲'.repeat(30_000)}</t></si>`
    const cells = Array.from({ length: 100 }, () => '<c t="s"><v>0</v></c>').join('')
    const xml = rowsXml(...Array.from({ length: 20 }, () => cells))
    const { refusals } = await read(xlsxOf({ sheets: [{ name: '教师', xml }], strings }))
    // 2,000 cells × 30,000 characters are over the limit of 50 million.
    expect(refusals).toEqual([{ code: 'F28', slots: { max: 2_000_000 } }])
  })

  test('every sheet that is too long or too wide is told, not only the first', async () => {
    const long = rowsXml(...Array.from({ length: 12 }, (_, i) => textXml(`A${i + 1}`, '甲')))
    const wide = rowsXml(textXml('GS1', '甲'))
    const { refusals } = await read(
      xlsxOf({
        sheets: [
          { name: '教师', xml: long },
          { name: '距离', xml: long },
          { name: '学校', xml: wide },
        ],
      }),
      { rows: 10, rowsOf: { 距离: 12 } },
    )
    // GS is column 7 × 26 + 19 = 201.
    expect(refusals).toEqual([
      { code: 'F09', slots: { sheet: '教师', n: 12, max: 10 } },
      { code: 'F25', slots: { sheet: '学校', n: 201, max: 200 } },
    ])
  })
})

describe('dates', () => {
  test.each([
    ['yyyy-mm-dd', true],
    ['yyyy"年"m"月";@', true],
    ['[$-804]e"年"mmm', true],
    ['h:mm:ss', false],
    ['[mm]:ss', false],
    ['G/通用格式', false],
    ['0.00"day"', false],
    ['0_d', false],
    ['[Red]0', false],
  ])('format %s: %s', (code, dated) => {
    expect(isDateFormat(200, code)).toBe(dated)
  })

  test('serial numbers count from 1900, the day that never was included', () => {
    expect(dateOfSerial(1, false)).toEqual({ year: 1900, month: 1, day: 1 })
    expect(dateOfSerial(59, false)).toEqual({ year: 1900, month: 2, day: 28 })
    expect(dateOfSerial(61, false)).toEqual({ year: 1900, month: 3, day: 1 })
    expect(dateOfSerial(2_958_465.9, false)).toEqual({ year: 9999, month: 12, day: 31 })
    expect(dateOfSerial(0.5, false)).toBeNull()
    expect(dateOfSerial(2_958_466, false)).toBeNull()
  })
})
