import { describe, expect, test } from 'vitest'
import { type HolidayFile, holidaysFrom, readHolidays } from '../../solver/intake/holidays.ts'
import { problemAsLine } from '../../solver/intake/problems.ts'
import { calendarOf } from '../../solver/process/work-calendar.ts'
import { testFolder } from '../workbook/folder.ts'

const folder = testFolder()

const head = '年份,日期,类型,名称,来源(文件·日期),状态,录入人,录入时间'
const good = '2027,2027-01-01,放假,元旦,通知·2026-11-10,正式,甲,2026-11-11'

const table = (...rows: readonly string[]): HolidayFile => ({
  file: '2027.csv',
  bytes: new TextEncoder().encode([head, ...rows].join('\n')),
})

function linesOf(...rows: readonly string[]): readonly string[] {
  const read = holidaysFrom([table(...rows)])
  const problems = read.ok ? read.value.problems : read.error
  return problems.map((problem) => `${problem.code} ${problemAsLine(problem)}`)
}

describe('the shipped tables', () => {
  test('are in order: 33 days off and 6 weekend days worked in 2026', () => {
    const read = readHolidays()
    if (!read.ok) throw new Error('the holiday tables do not parse')
    expect(read.value.problems).toEqual([])
    const of2026 = read.value.rows.filter(({ year }) => year === 2026)
    expect(of2026.filter(({ kind }) => kind === 'off')).toHaveLength(33)
    expect(of2026.filter(({ kind }) => kind === 'work').map(({ day }) => day)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ])
    expect(calendarOf(read.value.rows).official).toEqual(new Set([2026]))
  })

  test('a folder without tables is told', () => {
    const read = readHolidays(folder.path)
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['H01'])
  })
})

describe('a row as people type it', () => {
  test.each(['2027-01-01', '2027/1/1', '2027.1.1', '2027年1月1日', '２０２７-01-01'])(
    '%s is the first of January',
    (day) => {
      const read = holidaysFrom([table(good.replace('2027-01-01', day))])
      expect(read.ok && read.value.rows).toEqual([
        {
          year: 2027,
          day: '2027-01-01',
          kind: 'off',
          name: '元旦',
          source: '通知·2026-11-10',
          state: 'official',
          enteredBy: '甲',
          enteredAt: '2026-11-11',
        },
      ])
    },
  )

  test('columns may stand in another order, their remarks left out', () => {
    const read = holidaysFrom([
      {
        file: '2027.csv',
        bytes: new TextEncoder().encode(
          '日期,年份,状态,类型,来源,名称,录入时间,录入人\n2027-01-01,2027,暂按法定,放假,法定,元旦,,',
        ),
      },
    ])
    expect(read.ok && read.value.rows.map(({ day, state }) => [day, state])).toEqual([
      ['2027-01-01', 'provisional'],
    ])
  })

  test('元旦 of the year may begin in the December before', () => {
    expect(linesOf(good.replace('2027-01-01', '2026-12-31'))[0]).toMatch(/^H10/)
  })
})

const where = (column: string, cell: string, row = 2): string =>
  `文件“2027.csv”第 ${row} 行“${column}”（${cell}）：`

describe('one thing wrong gives one message, with its place', () => {
  test.each([
    ['H03', good.replace('通知·2026-11-10', ''), where('来源', 'E2'), '“来源”是必填项，现为空。'],
    ['H04', good.replace('2027,', '27,'), where('年份', 'A2'), '年份“27”不是四位数字。'],
    [
      'H05',
      good.replace('2027-01-01', '2027-02-30'),
      where('日期', 'B2'),
      '“2027-02-30”不是存在的日期。',
    ],
    [
      'H06',
      good.replace('2027-01-01', '2028-01-01'),
      where('日期', 'B2'),
      '日期 2028-01-01 不属于 2027 年的安排。',
    ],
    [
      'H07',
      good.replace('放假', '休息'),
      where('类型', 'C2'),
      '“休息”不是可选值。可填：放假、上班。',
    ],
    [
      'H07',
      good.replace('正式', '草案'),
      where('状态', 'F2'),
      '“草案”不是可选值。可填：正式、暂按法定。',
    ],
  ])('%s in %s', (code, row, place, sentence) => {
    const lines = linesOf(row)
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${code} ${place}${sentence}`)
  })

  test('H08 a day stands once, over all tables', () => {
    expect(linesOf(good, good)).toEqual([
      `H08 ${where('日期', 'B3', 3)}日期 2027-01-01 与《2027.csv》第 2 行重复。一天只填一行。`,
    ])
    const twice = holidaysFrom([table(good), { ...table(good), file: '另表.csv' }])
    expect(twice.ok ? [] : twice.error.map(({ code }) => code)).toEqual(['H08'])
  })

  test('H02 a missing column, and the table is not read', () => {
    const read = holidaysFrom([
      { file: '2027.csv', bytes: new TextEncoder().encode('年份,日期\n2027,2027-01-01') },
    ])
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(Array(6).fill('H02'))
  })

  test('H09 a working day marked as worked, H10 a year that does not name its festivals', () => {
    const lines = linesOf(good, good.replace('2027-01-01,放假', '2027-03-10,上班'))
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['H09', 'H10'])
    expect(lines[1]).toContain('2027 年的安排没有列出春节、清明节、劳动节、端午节、中秋节、国庆节')
  })

  test('files that are no table', () => {
    const codes = (bytes: Uint8Array): readonly string[] => {
      const read = holidaysFrom([{ file: '坏.csv', bytes }])
      return read.ok ? [] : read.error.map(({ code }) => code)
    }
    expect(codes(new Uint8Array())).toEqual(['F01'])
    expect(codes(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual(['F26'])
  })
})
