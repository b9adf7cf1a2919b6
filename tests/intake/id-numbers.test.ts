import { expect, test } from 'vitest'
import { isIdNumber, readIdNumbers } from '../../solver/intake/id-numbers.ts'
import { bookOf, goodTeacher, rowsOf, sheetOf } from './book.ts'

/** Made up: 11010519491231002X is the example GB 11643 itself prints. */
const printed = '11010519491231002X'

test('the check character decides', () => {
  expect(isIdNumber(printed)).toBe(true)
  expect(isIdNumber('110105194912310021')).toBe(false)
  expect(isIdNumber('11010519491231002')).toBe(false)
})

test('numbers come by teacher; what is none is told by place and never by value', () => {
  const sheet = sheetOf('教师', [
    ['教师编号', '姓名', '身份证号码'],
    ['0001', '甲', printed.toLowerCase()],
    ['0002', '乙', '110105194912310021'],
    ['0003', '丙', null],
    ['0004', '丁', 110105194912310020],
  ])
  const { numbers, problems } = readIdNumbers(bookOf(sheet))
  expect(numbers).toEqual([{ teacher: '0001', idNumber: printed }])
  expect(problems.map(({ place }) => place?.row)).toEqual([3, 5])
  expect(JSON.stringify(problems)).not.toContain('1101051949')
})

test('a county without the column has none', () => {
  expect(readIdNumbers(bookOf(rowsOf('teachers', [goodTeacher])))).toEqual({
    numbers: [],
    problems: [],
  })
})
