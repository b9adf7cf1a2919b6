import { expect, test } from 'vitest'
import { planningSheet } from '../../../api/cities/planning-sheet.ts'

const totals = Array.from({ length: 10 }, (_, at) => ({
  year: 2021 + at,
  counties: at === 6 ? 1 : 0,
}))
const row = (name: string, year: number | null, note = '') => ({
  county: name,
  name,
  year,
  note,
  version: 1,
})
const sheet = planningSheet('北市', {
  firstYear: 2021,
  rows: [row('甲县', 2027), row('乙县', null), row('丙县', 2033, '分两批')],
  totals,
})

test('one mark a county, in the year it applies; who has none says why', () => {
  const [first, second, third] = sheet.rows.map(({ cells }) => cells)
  expect(first?.filter((cell) => cell === '√')).toHaveLength(1)
  // 2021 stands in the second column.
  expect(first?.[1 + 2027 - 2021]).toBe('√')
  expect(second?.filter((cell) => cell === '√')).toHaveLength(0)
  expect(second?.at(-1)).toBe('未定')
  expect(third?.at(-1)).toBe('2033年，不在本表年度内；分两批')
})

test('every row is as wide as the head, and the storey above covers all columns', () => {
  const width = sheet.columns.length
  expect(width).toBe(12)
  expect(sheet.rows.map(({ cells }) => cells.length)).toEqual(sheet.rows.map(() => width))
  expect(sheet.groups?.reduce((sum, { span }) => sum + span, 0)).toBe(width)
  expect(sheet.rows.at(-1)?.cells.slice(1, 11)).toEqual(totals.map(({ counties }) => `${counties}`))
})
