import { expect, test } from 'vitest'
import { rowsBetween } from '../../../web/pages/plans/use-row-brush.ts'

const marks = [['a'], ['b', 'c'], [], ['c', 'd']]

test('from one row to another all between are meant, either way, each mark once', () => {
  expect(rowsBetween(marks, 1, 3)).toEqual(['b', 'c', 'd'])
  expect(rowsBetween(marks, 3, 1)).toEqual(['b', 'c', 'd'])
  expect(rowsBetween(marks, 0, 0)).toEqual(['a'])
  expect(rowsBetween(marks, 2, 2)).toEqual([])
})
