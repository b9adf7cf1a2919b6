import { expect, test } from 'vitest'
import { expand, reduce, withRowBounds } from '../../solver/engine/reduce.ts'
import { instanceOf, queryOf } from '../kit/engine.ts'

const instance = instanceOf(
  {
    columns: { a: [0, 1], b: [0, 1], c: [2, 2], d: [0, 9] },
    whole: ['a', 'b'],
    rows: [
      [{ a: 1, c: 3, d: 1 }, 6, 10],
      [{ b: 1, c: 1 }, -Infinity, 3],
      [{ a: 1, b: 1 }, -Infinity, Infinity],
      [{ c: 2 }, 0, 4],
    ],
  },
  { a: 5, b: 7, c: 11, d: 1 },
  100,
)
const query = queryOf(instance)

test('decided columns go to the offset and the sides, idle rows go', () => {
  // b is left out by the query, c is 2: 100 + 22, and 3c = 6 of the first row is used up.
  const reduced = reduce(instance.model, { ...query, columnUpper: Float64Array.of(1, 0, 2, 9) })
  expect([...(reduced?.column ?? [])]).toEqual([0, 3])
  expect([...(reduced?.row ?? [])]).toEqual([0])
  expect([...(reduced?.rowLower ?? []), ...(reduced?.rowUpper ?? [])]).toEqual([0, 4])
  expect([...(reduced?.index ?? [])]).toEqual([0, 1])
  expect([...(reduced?.cost ?? []), reduced?.offset]).toEqual([5, 1, 122])
  expect(reduced && [...expand(reduced, Float64Array.of(1, 3))]).toEqual([1, 0, 2, 3])
})

test('a row of decided columns alone that breaks leaves nothing', () => {
  const rowBounds = [{ row: 3, lower: 0, upper: 3 }]
  const narrowed = withRowBounds(instance.model, { ...query, rowBounds })
  expect(reduce(narrowed, query)).toBeNull()
  expect(reduce(instance.model, query)).not.toBeNull()
})

test('whole columns are whole only where the query says integer', () => {
  const columnLower = Float64Array.of(0.5, 0, 2, 0)
  const integer = reduce(instance.model, { ...query, columnLower })
  // a lies between 0.5 and 1: it is 1.
  expect([...(integer?.column ?? [])]).toEqual([1, 3])
  expect(integer?.fixed[0]).toBe(1)
  const relaxed = reduce(instance.model, { ...query, kind: 'relaxation', columnLower })
  expect([...(relaxed?.column ?? [])]).toEqual([0, 1, 3])
  expect([...(relaxed?.integer ?? [])]).toEqual([0, 0, 0])
})
