import { expect, test } from 'vitest'
import { travelSummary } from '../../../solver/audit/transfer-figures.ts'
import type { TransferFigures } from '../../../solver/domain/audit-report.ts'
import {
  dotRadius,
  kilometresAt,
  type Load,
  layoutBurden,
  mostDots,
} from '../../../web/views/burden-layout.ts'

const size = { width: 640, height: 300 }
const loads = (values: readonly number[]): readonly Load[] =>
  values.map((metres, at) => ({ id: String(at).padStart(4, '0'), metres, backbone: at % 3 === 0 }))

/** Uneven, with ties and people who come nearer home. */
const mixed = loads(Array.from({ length: 88 }, (_, at) => ((at * 37) % 60) * 500 - 4000))

test('each mover is a dot and no two dots cover each other', () => {
  const { dots } = layoutBurden(mixed, size)
  expect(dots).toHaveLength(88)
  for (const [at, one] of dots.entries())
    for (const other of dots.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
        2 * dotRadius - 1e-9,
      )
})

test('a place of the axis means the kilometres that stand there', () => {
  const laid = layoutBurden(mixed, size)
  for (const { metres, x } of laid.dots) expect(kilometresAt(laid, x)).toBeCloseTo(metres / 1000, 6)
  expect(kilometresAt({ ticks: [] }, 10)).toBeNull()
})

test('the order of the people does not matter', () => {
  expect(layoutBurden([...mixed].reverse(), size)).toEqual(layoutBurden(mixed, size))
})

test('median and worst tenth are those of the audit, to the metre', () => {
  for (const values of [
    [5, 1, 4, 2, 3, 6, 9, 8, 7, 10],
    [3],
    [7, 7, 1],
    mixed.map(({ metres }) => metres),
  ]) {
    const { median, worstTenth } = layoutBurden(loads(values), size)
    const figures = values.map((extraTravel) => ({ extraTravel }) as TransferFigures)
    const counted = travelSummary(figures)
    expect([median?.metres, worstTenth?.metres]).toEqual([counted.median, counted.worstTenth])
  }
})

test('those at or beyond the line are listed, farthest first', () => {
  const eleven = layoutBurden(loads([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), size)
  expect(eleven.worst.map(({ metres }) => metres)).toEqual([11, 10])
  expect(layoutBurden([], size)).toMatchObject({ dots: [], median: null, worstTenth: null })
})

test('people equal to the worst tenth are listed with it', () => {
  const { worst } = layoutBurden(loads([1, 2, 3, 4, 5, 6, 9, 9, 9, 9]), size)
  expect(worst).toHaveLength(4)
})

test('who comes nearer home stands left of nought', () => {
  const { dots, ticks } = layoutBurden(mixed, size)
  const nought = ticks.find(({ kilometres }) => kilometres === 0)?.x ?? 0
  for (const { x, metres } of dots) expect(x < nought).toBe(metres < 0)
})

test('beyond four hundred people a hundred dots stand for them and the worst stay people', () => {
  const many = loads(Array.from({ length: mostDots + 100 }, (_, at) => at * 40))
  const { dots, quantiles } = layoutBurden(many, size)
  expect(quantiles).toBe(true)
  expect(dots.filter(({ person }) => person).map(({ metres }) => metres)).toEqual(
    many.slice(-25).map(({ metres }) => metres),
  )
  expect(dots.filter(({ person }) => !person)).toHaveLength(95)
})

test('where all are equal the stack would leave the frame: the quantiles are drawn', () => {
  expect(layoutBurden(loads(Array.from({ length: 120 }, () => 3000)), size).quantiles).toBe(true)
})
