import { expect, test } from 'vitest'
import type { County } from '../../solver/domain/county.ts'
import { readCounty } from '../../solver/intake/county.ts'
import { countySheets } from '../../solver/intake/county-sheets.ts'
import { countyOf, school, teacher } from '../kit/county.ts'
import { bookFrom } from './book.ts'

const county = countyOf({
  schools: [school('河东小学', { name: '河东小学' })],
  teachers: [teacher('t1', '河东小学')],
})

/** The county written into its sheets, some cell of one sheet changed, and read again. */
function readWith(from: County, sheet: string, header: string, value: string | null) {
  const sheets = countySheets(from).map((one) => {
    if (one.name !== sheet) return one
    const at = one.columns.findIndex(({ label }) => label === header)
    return {
      ...one,
      rows: one.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.with(at, value) })),
    }
  })
  return readCounty(bookFrom(sheets))
}

test('a workbook from before there was the sheet, or the columns, reads as it did', () => {
  const added = [
    '寄宿生数',
    '特殊需要学生数',
    '特教班数',
    '送教上门学生数',
    '留守儿童数',
    '特级岗位数',
  ]
  const older = countySheets(county)
    .filter(({ name }) => name !== '其他指标')
    .map((sheet) => {
      const kept = sheet.columns.flatMap(({ label }, at) =>
        [...added, '在读学历', '预计毕业年月'].includes(label) ? [] : [at],
      )
      return {
        ...sheet,
        columns: kept.flatMap((at) => sheet.columns[at] ?? []),
        rows: sheet.rows.map(({ cells, ...row }) => ({
          ...row,
          cells: kept.map((at) => cells[at] ?? null),
        })),
      }
    })
  const read = readCounty(bookFrom(older))
  expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(read.county).not.toHaveProperty('stated')
  for (const key of ['boarders', 'specialPupils', 'specialGradePosts'])
    expect(read.county?.schools[0]).not.toHaveProperty(key)
  expect(read.county?.teachers[0]).not.toHaveProperty('study')
})

test('nought is an answer, an empty cell is none', () => {
  const boarders = (value: string | null) =>
    readWith(county, '学校', '寄宿生数', value).county?.schools[0]?.boarders
  expect([boarders('0'), boarders('12'), boarders(null)]).toEqual([0, 12, undefined])
})

test('an indicator nobody knows is told with the list; a bare word for one is understood', () => {
  const stated = {
    ...county,
    stated: [{ item: 'Q1', value: '99%', standard: '', met: true }],
  } as const
  const item = (value: string) => readWith(stated, '其他指标', '指标', value)
  expect(item('升学率').problems.map(({ code }) => code)).toContain('G02')
  expect(item('学业差异率').county?.stated?.[0]?.item).toBe('academic-difference')
})

test('a month of graduation without a degree is not taken up, and that is said', () => {
  const read = readWith(county, '教师', '预计毕业年月', '2027-06')
  expect(read.county?.teachers[0]).not.toHaveProperty('study')
  expect(read.problems.find(({ place }) => place?.header === '预计毕业年月')?.message).toContain(
    '没有填在读学历',
  )
})
