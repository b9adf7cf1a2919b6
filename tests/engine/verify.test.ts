import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LinearModel } from '../../solver/engine/engine.ts'
import { keepModel, roundSolution, verifyAnswer } from '../../solver/engine/verify.ts'
import { instanceOf, queryOf } from '../kit/engine.ts'
import { parseMps } from '../kit/mps.ts'

/** x and y whole, z not; 2x + y at most 7 is a row of whole numbers, x + z = 2.5 is not. */
const mixed = instanceOf(
  {
    columns: { x: [0, 3], y: [-4, 9], z: [0, 5] },
    whole: ['x', 'y'],
    rows: [
      [{ x: 2, y: 1 }, -Infinity, 7],
      [{ x: 1, z: 1 }, 2.5, 2.5],
    ],
  },
  { x: 1, y: 1, z: 1 },
)
const query = queryOf(mixed)
const kinds = (...point: number[]) =>
  verifyAnswer(mixed.model, query, Float64Array.from(point)).map(
    ({ kind, name }) => `${kind} ${name}`,
  )

test('a point that keeps everything has no violation', () => {
  expect(kinds(2, 3, 0.5)).toEqual([])
})

test('each broken promise is named', () => {
  expect(kinds(1.5, 3, 1)).toEqual(['integrality x'])
  expect(kinds(-1, 3, 3.5)).toEqual(['column x'])
  expect(kinds(2, 4, 0.5)).toEqual(['row r0'])
  expect(kinds(2, 3, 0.6)).toEqual(['row r1'])
  expect(kinds(2, 3, Number.NaN)).toEqual(['column z', 'row r1'])
  expect(kinds(2, 3)).toEqual(['length '])
})

test('only what need not be whole may miss by a millionth of its size', () => {
  expect(kinds(2, 3, 0.5000009)).toEqual([])
  expect(kinds(2, 3, 0.50001)).toEqual(['row r1'])
  // 2 + 1e-9 is no whole number, however near.
  expect(kinds(2 + 1e-9, 3, 0.5)).toEqual(['integrality x'])
})

test('a relaxation may be fractional; queries bring their own bounds', () => {
  const half = Float64Array.of(1.5, 3, 1)
  expect(verifyAnswer(mixed.model, queryOf(mixed, { kind: 'relaxation' }), half)).toEqual([])
  const point = Float64Array.of(2, 3, 0.5)
  const columnUpper = Float64Array.of(1, 9, 5)
  const rowBounds = [{ row: 0, lower: 0, upper: 6 }]
  expect(verifyAnswer(mixed.model, { ...query, columnUpper }, point)).toMatchObject([
    { kind: 'column', index: 0, value: 2, upper: 1 },
  ])
  expect(verifyAnswer(mixed.model, { ...query, rowBounds }, point)).toMatchObject([
    { kind: 'row', index: 0, value: 7, upper: 6 },
  ])
})

test('whole rows are summed exactly where floating point would lose the last unit', () => {
  // 2^53 - 1 + 2 - 2^53 = 1, but the first sum, 2^53 + 1, has no double: it becomes 2^53 and the
  // row seems to come to 0. (2^53 is 2 times 2^52, so that every coefficient is whole and safe.)
  const large = instanceOf(
    {
      columns: { a: [0, 1], b: [0, 2], c: [0, 2] },
      whole: ['a', 'b', 'c'],
      rows: [[{ a: 2 ** 53 - 1, b: 1, c: -(2 ** 52) }, 0, 0]],
    },
    {},
  )
  const point = Float64Array.of(1, 2, 2)
  expect(2 ** 53 - 1 + 2 - 2 ** 53).toBe(0)
  expect(verifyAnswer(large.model, queryOf(large), point)).toMatchObject([{ kind: 'row' }])
  const one: LinearModel = {
    ...large.model,
    rowLower: Float64Array.of(1),
    rowUpper: Float64Array.of(1),
  }
  expect(verifyAnswer(one, queryOf(large), point)).toEqual([])
})

test('rounding touches whole columns only', () => {
  const rounded = roundSolution(mixed.model, Float64Array.of(1.9999999, -0.2, 0.4999999))
  expect([...rounded]).toEqual([2, 0, 0.4999999])
})

test('a kept model is the query as it was asked, under one name', () => {
  const directory = mkdtempSync(join(tmpdir(), 'kept-'))
  const asked = {
    ...query,
    columnUpper: Float64Array.of(1, 9, 5),
    rowBounds: [{ row: 0, lower: 0, upper: 6 }],
    offset: 4,
  }
  const path = keepModel(mixed.model, asked, 'it said\n9', directory)
  expect(keepModel(mixed.model, asked, 'it said\n9', directory)).toBe(path)
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('* it said 9\n')).toBe(true)
  const { model, objective, offset } = parseMps(text)
  expect([...model.columnUpper]).toEqual([1, 9, 5])
  expect([...model.rowLower, ...model.rowUpper]).toEqual([0, 2.5, 6, 2.5])
  expect([...objective, offset]).toEqual([1, 1, 1, 4])
  rmSync(directory, { recursive: true })
})
