import { expect, test } from 'vitest'
import { readCounty } from '../../solver/intake/county.ts'
import type { RawSheet } from '../../solver/intake/raw.ts'
import { typedRows } from '../../solver/intake/typed-rows.ts'
import { bookOf, goodSchool, goodTeacher, rowsOf, sheetOf } from './book.ts'

const told = (...sheets: readonly RawSheet[]) => {
  const book = bookOf(...sheets)
  return typedRows(book, readCounty(book).problems)
}

test('the row of a problem comes as it was typed, with empty cells, and no other row', () => {
  const teachers = rowsOf('teachers', [
    { ...goodTeacher, id: '0001' },
    { ...goodTeacher, id: '0002', birth: '不详' },
  ])
  const [sheet, ...others] = told(rowsOf('schools', [goodSchool]), teachers).filter(
    (each) => each.sheet === '教师',
  )
  expect(others).toEqual([])
  expect(sheet?.rows.map(({ row }) => row)).toEqual([3])
  const at = sheet?.columns.findIndex(({ header }) => header === '出生年月') ?? -1
  expect(sheet?.rows[0]?.cells[at]).toBe('不详')
  expect(sheet?.rows[0]?.cells).toHaveLength(sheet?.columns.length ?? 0)
})

test('columns nobody reads are left out; ID numbers in a wrong column are only a place', () => {
  const teachers = sheetOf('教师', [
    ['教师编号', '姓名', '联系人电话', '出生年月'],
    ['11010519491231002X', '甲', '13800000000', '不详'],
  ])
  const [sheet] = told(rowsOf('schools', [goodSchool]), teachers).filter(
    (each) => each.sheet === '教师',
  )
  expect(sheet?.columns.map(({ header }) => header)).toEqual(['教师编号', '姓名', '出生年月'])
  expect(sheet?.rows[0]?.cells).toEqual([null, '甲', '不详'])
})

test('of one kind twenty rows are kept, whatever their number', () => {
  const teachers = rowsOf(
    'teachers',
    Array.from({ length: 30 }, (_, at) => ({
      ...goodTeacher,
      id: String(1000 + at),
      birth: '不详',
    })),
  )
  const [sheet] = told(rowsOf('schools', [goodSchool]), teachers).filter(
    (each) => each.sheet === '教师',
  )
  expect(sheet?.rows).toHaveLength(20)
})
