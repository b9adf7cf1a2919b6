import loadHighs from 'highs'
import { expect, test } from 'vitest'
import { exportModel } from '../../solver/engine/mps.ts'
import { instanceOf } from '../kit/engine.ts'
import { type Instance, parseMps, readMps } from '../kit/mps.ts'

const fixture = (name: string): string =>
  new URL(`../fixtures/bench-mps/${name}.mps`, import.meta.url).pathname

/** Every kind of row, bound and number the format has words for. */
const everything = instanceOf(
  {
    columns: {
      free: [-Infinity, Infinity],
      down: [-Infinity, 2.5],
      up: [0.1, Infinity],
      both: [-7, 7],
      fixed: [1 / 3, 1 / 3],
      idle: [0, 4],
      bit: [0, 1],
    },
    whole: ['both', 'bit', 'idle'],
    rows: [
      [{ free: 1, down: 0.1 }, -Infinity, 1e-7],
      [{ up: 12345678901, both: -1 }, -3, Infinity],
      [{ fixed: 1, bit: 1 / 7 }, 2, 2],
      [{ free: 1, both: 2 }, -1.5, 4],
      [{ bit: 1 }, -Infinity, Infinity],
      [{}, 0, 3],
    ],
  },
  { free: 1, up: 2 / 3, bit: -5 },
  -12.25,
)

const numbers = ({ model, objective, offset }: Instance) => ({
  columns: [model.columnLower, model.columnUpper, model.integer, objective].map((of) => [...of]),
  rows: [model.rowLower, model.rowUpper, model.rowStart].map((of) => [...of]),
  entries: [model.index, model.value].map((of) => [...of]),
  offset,
})

test('what is written is read back number by number', () => {
  const text = exportModel(everything.model, everything.objective, everything.offset)
  expect(numbers(parseMps(text))).toEqual(numbers(everything))
})

test.each(['flugpl', 'egout', 'sp150x300d', 'galenet'])('%s survives a round trip', (name) => {
  const instance = readMps(fixture(name))
  const text = exportModel(instance.model, instance.objective, instance.offset)
  expect(numbers(parseMps(text))).toEqual(numbers(instance))
})

test('HiGHS reads the same model from the text, without the row that holds nothing', async () => {
  const { model, objective, offset } = everything
  const highs = await loadHighs()
  const data = exportModel(model, objective, offset)
  const read = highs.withModel({ format: 'mps', data }, (it) => it.getModel('csr'))
  const bound = [0, 1, 2, 3, 5]
  expect([...read.colLower]).toEqual([...model.columnLower])
  expect([...read.colUpper]).toEqual([...model.columnUpper])
  expect([...read.colCost]).toEqual([...objective])
  expect([...read.integrality]).toEqual([...model.integer])
  expect([...read.rowLower]).toEqual(bound.map((row) => model.rowLower[row]))
  expect([...read.rowUpper]).toEqual(bound.map((row) => model.rowUpper[row]))
  // The entry of the row left out is the last.
  expect([...read.matrix.values]).toEqual([...model.value].slice(0, -1))
  expect(read.offset).toBe(offset)
})
