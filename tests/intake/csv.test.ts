import { describe, expect, test } from 'vitest'
import { readCsv } from '../../solver/intake/csv.ts'
import type { RawCell } from '../../solver/intake/raw.ts'
import { defaultLimits } from '../../solver/workbook/limits.ts'

const text = (value: string): RawCell => ({ kind: 'text', text: value })
const read = (content: string | Buffer, limits = defaultLimits) =>
  readCsv(Buffer.from(content), '教师', limits)

describe('encodings', () => {
  test.each([
    ['UTF-8', Buffer.from('编号,姓名\n001,李龘\n')],
    ['UTF-8 with a mark', Buffer.from('\uFEFF编号,姓名\n001,李龘\n')],
    // 编 = B1E0, 号 = BAC5, 姓 = D0D5, 名 = C3FB, 李 = C0EE, 龘 = FD93 in GBK.
    ['GBK', Buffer.from('b1e0bac52cd0d5c3fb0a3030312cc0eefd930a', 'hex')],
    ['UTF-16, as “Unicode 文本”', Buffer.from('\uFEFF编号\t姓名\r\n001\t李龘\r\n', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\uFEFF编号;姓名\n001;李龘\n', 'utf16le').swap16()],
  ])('%s is recognised', (_, content) => {
    expect(read(content)).toEqual({
      ok: true,
      value: [
        { number: 1, cells: [text('编号'), text('姓名')] },
        { number: 2, cells: [text('001'), text('李龘')] },
      ],
    })
  })

  test('characters that only GB18030 has, in four bytes, are read', () => {
    // 㐀 U+3400 is 8139EE39 in GB18030 and absent from GBK.
    expect(read(Buffer.from('8139ee39', 'hex'))).toEqual({
      ok: true,
      value: [{ number: 1, cells: [text('㐀')] }],
    })
  })

  test.each([
    ['bytes of no encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a]), 'F10'],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), 'F10'],
    ['bytes that are no text', Buffer.from('a,b\n\u0000\u0001'), 'F26'],
  ])('%s are refused', (_, content, code) => {
    expect(read(content)).toEqual({ ok: false, error: { code, slots: {} } })
  })
})

describe('rows', () => {
  test('keep their number; blank ones are left out; quotes and guards come off', () => {
    const content = [
      '编号,姓名,,',
      '',
      '"001",甲',
      ',,',
      // Systems write ="0002" so that Excel keeps the zeros.
      '="0002",',
      '"=""0003""",,乙',
      // The apostrophe our own CSV puts before what looks like a formula.
      "'=1+1,'abc",
      '"多\n行",a"b',
    ].join('\r\n')
    expect(read(content)).toEqual({
      ok: true,
      value: [
        { number: 1, cells: [text('编号'), text('姓名')] },
        { number: 3, cells: [text('001'), text('甲')] },
        { number: 5, cells: [text('0002')] },
        { number: 6, cells: [text('0003'), null, text('乙')] },
        { number: 7, cells: [text('=1+1'), text("'abc")] },
        // A record over two lines is one row, as in a spreadsheet.
        { number: 8, cells: [text('多\n行'), text('a"b')] },
      ],
    })
  })

  test('a quotation mark that never closes is told with its row', () => {
    expect(read('a,b\n1,"2\n3,4\n')).toEqual({
      ok: false,
      error: { code: 'F29', slots: { line: 2 } },
    })
  })

  test('20,000 rows with content are taken and 20,001 are not', () => {
    const full = 'a,b\n\n'.repeat(20_000)
    expect(read(full)).toMatchObject({ ok: true, value: { length: 20_000 } })
    expect(read(`${full}a\n`)).toEqual({
      ok: false,
      error: { code: 'F09', slots: { sheet: '教师', n: 20_001, max: 20_000 } },
    })
  })

  test('200 columns are taken and 201 are not; empty ones do not count', () => {
    expect(read(`${'a,'.repeat(200)},,,\n`)).toMatchObject({ ok: true })
    expect(read(`${'a,'.repeat(201)}\n`)).toEqual({
      ok: false,
      error: { code: 'F25', slots: { sheet: '教师', n: 201, max: 200 } },
    })
  })
})
