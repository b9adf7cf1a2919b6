import { expect, test } from 'vitest'
import {
  type BalanceSchool,
  balanceMargin,
  layoutBalance,
  mostBalanceRows,
} from '../../../web/views/school-balance-layout.ts'

const school = (
  id: string,
  setting: BalanceSchool['setting'],
  before: number,
  after = before,
): BalanceSchool => ({ id, name: `${id}小学`, setting, before, after })

const measure = { limit: 1, lowerIsBetter: false }
const size = { width: 600 }
const schools = [
  school('d', 'rural', 0.2, 0.9),
  school('c', 'rural', 0.4),
  school('b', 'rural', 0.6, 0.5),
  school('a', 'urban', 2, 1.8),
]

test('schools stand by setting, then by the figure before, in whatever order they come', () => {
  const ids = (some: readonly BalanceSchool[]) =>
    layoutBalance(some, measure, false, size).rows.map(({ id }) => id)
  expect(ids(schools)).toEqual(['a', 'd', 'c', 'b'])
  expect(ids([...schools].reverse())).toEqual(['a', 'd', 'c', 'b'])
})

test('medians of a setting are exact, before and after', () => {
  const { medians } = layoutBalance(schools, measure, false, size)
  // Rural before 0.2 0.4 0.6, after 0.9 0.4 0.5.
  expect(medians.map(({ setting, before, after }) => [setting, before, after])).toEqual([
    ['urban', 2, 1.8],
    ['rural', 0.4, 0.5],
  ])
})

test('unchanged schools fold where asked for: rows are the schools without them', () => {
  const { rows, folded } = layoutBalance(schools, measure, true, size)
  expect(rows.map(({ id }) => id)).toEqual(['a', 'd', 'b'])
  expect(folded).toBe(1)
})

test('before and after share one axis from nought; nothing moves without a plan', () => {
  const { rows, limitX } = layoutBalance(schools, measure, false, size)
  // The axis ends at 1.05 × 2; the limit of 1 stands at 1/2.1 of it.
  const width = size.width - balanceMargin.left - balanceMargin.right
  expect(limitX).toBeCloseTo(balanceMargin.left + width / 2.1, 6)
  const unchanged = rows.find(({ id }) => id === 'c')
  expect(unchanged).toMatchObject({ changed: false, better: null })
  expect(unchanged?.x1).toBe(unchanged?.x2)
})

test('a smaller pupil–teacher ratio is better, a smaller share of backbone is not', () => {
  const better = (lowerIsBetter: boolean) =>
    layoutBalance([school('a', 'urban', 18, 16)], { limit: null, lowerIsBetter }, false, size)
      .rows[0]?.better
  expect(better(true)).toBe(true)
  expect(better(false)).toBe(false)
})

test('beyond eighty schools only those that change are drawn', () => {
  const many = Array.from({ length: mostBalanceRows + 1 }, (_, at) =>
    school(String(at), 'town', at, at === 3 ? at + 1 : at),
  )
  const { rows, folded } = layoutBalance(many, measure, false, size)
  expect(rows.map(({ id }) => id)).toEqual(['3'])
  expect(folded).toBe(mostBalanceRows)
})
