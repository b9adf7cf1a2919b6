import { expect, test } from 'vitest'
import type { Indicator } from '../../../solver/browser.ts'
import {
  coefficientText,
  type DifferenceRow,
  differenceMargin,
  layoutDifferences,
  type Spreads,
} from '../../../web/views/differences-layout.ts'

const spreads = (
  weighted: number | null,
  unweighted: number | null,
  sample: number | null,
  limit: number,
): Spreads => {
  const of = (value: number | null) => ({ value, within: value === null ? null : value <= limit })
  return { weighted: of(weighted), unweighted: of(unweighted), sample: of(sample) }
}
const row = (
  indicator: Indicator,
  before: Spreads,
  after: Spreads | null = null,
  limit = 0.5,
): DifferenceRow => ({ stage: 'primary', indicator, limit, before, after })

const size = { width: 480 }
const plotWidth = size.width - differenceMargin.left - differenceMargin.right

test('the five schools of the official annex stand on the right sides of 0.50', () => {
  // Weighted 0.5153 and sample 0.5465 fail, unweighted 0.4888 passes: the verdict is disputed.
  const given = row('backbonePer100', spreads(0.5153, 0.4888, 0.5465, 0.5))
  const { lines } = layoutDifferences([given], 'weighted', '1-R2', size)
  const [line] = lines
  const at = (convention: string) =>
    line?.lanes.find((lane) => lane.convention === convention)?.before?.x ?? Number.NaN
  const limit = line?.limitX ?? Number.NaN
  expect(at('weighted')).toBeGreaterThan(limit)
  expect(at('unweighted')).toBeLessThan(limit)
  expect(at('sample')).toBeGreaterThan(limit)
  expect(line?.flipped).toBe(true)
  expect(line?.lanes[0]).toMatchObject({ convention: 'weighted', own: true })
})

test('the axis begins at nought and ends a quarter beyond the limit', () => {
  const given = [row('backbonePer100', spreads(0.25, 0.2, 0.2, 0.5))]
  const { lines, end } = layoutDifferences(given, 'weighted', null, size)
  expect(end).toBe(0.625)
  // 0.25 of 0.625 is 40 % of the way.
  expect(lines[0]?.lanes[0]?.before?.x).toBeCloseTo(differenceMargin.left + 0.4 * plotWidth, 6)
})

test('equality is a pass and reads as one; a hair beyond gets the digits to show it', () => {
  expect(coefficientText({ value: 0.5, within: true }, 0.5)).toBe('0.5000')
  expect(coefficientText({ value: 0.50004, within: false }, 0.5)).toBe('0.50004')
  expect(coefficientText({ value: null, within: null }, 0.5)).toBe('—')
})

test('without data there is no mark; unchanged figures draw one mark, not two', () => {
  const none = row('backbonePer100', spreads(null, null, null, 0.5))
  const same = row('higherDegreePer100', spreads(0.3, 0.3, 0.3, 0.5), spreads(0.3, 0.3, 0.3, 0.5))
  const moved = row('artsSportsPer100', spreads(0.6, 0.6, 0.6, 0.5), spreads(0.4, 0.4, 0.4, 0.5))
  const { lines } = layoutDifferences([none, same, moved], 'weighted', null, size)
  const lane = (id: string) => lines.find((line) => line.id === id)?.lanes[0]
  expect(lane('1-R2')).toMatchObject({ before: null, after: null })
  expect(lane('1-R1')?.before).not.toBeNull()
  expect(lane('1-R1')?.after).toBeNull()
  expect(lane('1-R3')?.after?.x).toBeLessThan(lane('1-R3')?.before?.x ?? 0)
})

test('what fails by most comes first, the rest keep R1 to R7, in whatever order they are given', () => {
  const given = [
    row('mediaRoomsPer100', spreads(0.1, 0.1, 0.1, 0.5)),
    row('artsSportsPer100', spreads(0.52, 0.5, 0.5, 0.5)),
    row('higherDegreePer100', spreads(0.2, 0.1, 0.1, 0.5)),
    row('backbonePer100', spreads(0.7, 0.5, 0.5, 0.5)),
  ]
  const ids = (rows: readonly DifferenceRow[]) =>
    layoutDifferences(rows, 'weighted', null, size).lines.map(({ id }) => id)
  expect(ids(given)).toEqual(['1-R2', '1-R3', '1-R1', '1-R7'])
  expect(ids([...given].reverse())).toEqual(['1-R2', '1-R3', '1-R1', '1-R7'])
})

test('a figure of more than four limits is clipped at the edge of the frame', () => {
  const given = [row('backbonePer100', spreads(3, 0.4, 0.4, 0.5))]
  const { lines, end } = layoutDifferences(given, 'weighted', null, size)
  expect(end).toBe(2)
  expect(lines[0]?.lanes[0]?.before).toEqual({
    x: size.width - differenceMargin.right,
    clipped: true,
  })
})
