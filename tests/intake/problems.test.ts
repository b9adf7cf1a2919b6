import { expect, test } from 'vitest'
import type { Problem } from '../../solver/domain/problem.ts'
import { problemOf } from '../../solver/intake/messages.ts'
import { placeText } from '../../solver/intake/place.ts'
import {
  problemAsLine,
  problemsAsJson,
  problemsAsText,
  problemsSchema,
  sorted,
  summaryOf,
} from '../../solver/intake/problems.ts'
import { file } from './book.ts'

const at = (row: number | null, column: number | null = 5, sheet = '教师') => ({
  file,
  sheet,
  row,
  column,
  header: column === null ? null : '出生年月',
})
const wrong = (row: number): Problem => problemOf('G06', at(row), {}, '八五年')
const notice = problemOf('G10', at(2), { code: '一级教师' }, '小高')
const warning = problemOf('T24', at(3), {}, '借出')

test('a place is told as far as it is known', () => {
  expect(placeText(at(12))).toBe('《教师》第 12 行“出生年月”（E12）：')
  expect(placeText(at(12, 28))).toBe('《教师》第 12 行“出生年月”（AB12）：')
  expect(placeText(at(12, null))).toBe('《教师》第 12 行：')
  expect(placeText(at(null, null))).toBe('《教师》：')
  expect(placeText({ file, sheet: null, row: null, column: null, header: null })).toBe(
    `文件“${file}”：`,
  )
  expect(placeText(null)).toBe('')
})

test('errors come first, each kind together, under the totals', () => {
  const problems = [notice, warning, wrong(2), wrong(3)]
  expect(problemsAsText(problems, summaryOf(problems, 12, 345))).toBe(
    [
      '共读取 学校 12 所、教师 345 人；错误 2 处（必须改）、提醒 1 处（可继续）、提示 1 处',
      '',
      '错误 G06（2 处）',
      `  ${problemAsLine(wrong(2))}`,
      `  ${problemAsLine(wrong(3))}`,
      '',
      '提醒 T24（1 处）',
      `  ${problemAsLine(warning)}`,
      '',
      '提示 G10（1 处）',
      `  ${problemAsLine(notice)}`,
    ].join('\n'),
  )
})

test('200 of a kind are listed, the rest is counted', () => {
  const listed = (count: number) =>
    problemsAsText(Array.from({ length: count }, (_, i) => wrong(i + 1))).split('\n')
  // Totals, an empty line and the heading stand above them.
  expect(listed(200)).toHaveLength(203)
  expect(listed(237)).toHaveLength(204)
  expect(listed(237).at(-1)).toBe('  另有 37 处相同问题，见错误说明列')
})

test('programs get every one of them, in a shape that can be checked', () => {
  const problems = Array.from({ length: 237 }, (_, i) => wrong(i + 1))
  const json = problemsAsJson(problems, summaryOf(problems, 12, 345))
  const again = problemsSchema.parse(JSON.parse(JSON.stringify(json)))
  expect(again.summary).toEqual({
    schools: 12,
    teachers: 345,
    errors: 237,
    warnings: 0,
    notices: 0,
  })
  expect(again.problems).toHaveLength(237)
  expect(again.problems[0]).toEqual({
    code: 'G06',
    severity: 'error',
    place: at(1),
    value: '八五年',
    message: wrong(1).message,
    line: problemAsLine(wrong(1)),
  })
  expect(problemsSchema.safeParse({ ...json, problems: [{ code: 'G06' }] }).success).toBe(false)
})

test('problems stand in the order of the workbook', () => {
  const file1 = problemOf('F05', { ...at(null, null), sheet: null }, { sheet: '教师', list: '无' })
  const school = problemOf('S03', at(9, 1, '学校'), {})
  const given = [wrong(3), notice, problemOf('T24', at(2, 3), {}), school, file1]
  expect(sorted(given)).toEqual([file1, school, given[2], notice, wrong(3)])
})
