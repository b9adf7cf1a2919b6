import { describe, expect, test } from 'vitest'
import { layoutSlope, type Panel } from '../../../web/views/comparison-slope.tsx'

const panel = (key: string, values: readonly (number | null)[], limit: number | null = null) => ({
  key,
  label: key,
  limit,
  better: 'lower' as const,
  values: values.map((value, at): Panel['values'][number] => ({
    mark: ['○', '简', 'A', 'B'][at] ?? '',
    value,
    text: String(value),
  })),
})
// Panels of (1100 - 3 * 12) / 4 = 266, marks from 26 to 266 - 62 = 204: three steps of 59.33.
const size = { width: 1100, panelHeight: 132, across: 4, most: 8 }

describe('layout of the comparison’s slopes', () => {
  test('every panel has the columns in the same order at the same places', () => {
    const { panels } = layoutSlope([panel('a', [4, 3, 2, 1]), panel('b', [10, 9, 8, 7])], size)
    for (const { marks, x } of panels) {
      expect(marks.map(({ mark }) => mark)).toEqual(['○', '简', 'A', 'B'])
      expect(marks.map((mark) => Math.round(mark.x - x))).toEqual([26, 85, 145, 204])
    }
  })

  test('the axis starts at 0 and leaves room above the limit; equal values share a height', () => {
    const [laid] = layoutSlope([panel('a', [0.6, 0.4, 0.2, 0.2], 0.5)], size).panels
    // Up to 0.5 × 1.25 = 0.625 at y 42, 0 at y 120.
    expect(laid?.limitY).toBeCloseTo(120 - (78 * 0.5) / 0.625, 6)
    expect(laid?.marks[2]?.y).toBeCloseTo(120 - (78 * 0.2) / 0.625, 6)
    expect(laid?.marks[2]?.y).toBe(laid?.marks[3]?.y)
  })

  test('the widest difference between the plans comes first, whatever order they come in', () => {
    const given = [
      panel('a', [9, 9, 100, 99]),
      panel('b', [9, 9, 100, 50]),
      panel('c', [1, 2, 5, 5]),
    ]
    const order = (panels: readonly Panel[]) =>
      layoutSlope(panels, size).panels.map(({ key }) => key)
    expect(order(given)).toEqual(['c', 'b', 'a'])
    expect(layoutSlope([...given].reverse(), size)).toEqual(layoutSlope(given, size))
  })

  test('a missing value is a gap in the line', () => {
    const [laid] = layoutSlope([panel('a', [null, 3, null, 1])], size).panels
    expect(laid?.marks.map(({ y }) => y === null)).toEqual([true, false, true, false])
    expect(laid?.line.match(/M/g)).toHaveLength(2)
  })

  test('more measures than fit are counted', () => {
    const many = Array.from({ length: 11 }, (_, at) => panel(`m${at}`, [1, 2, 3, 4 + at]))
    const laid = layoutSlope(many, size)
    expect(laid.panels).toHaveLength(8)
    expect(laid.left).toBe(3)
    expect(Math.max(...laid.panels.map(({ x, width }) => x + width))).toBe(1100)
    expect(laid.height).toBe(2 * (132 + 12))
  })

  test('numbers stand only where they have room', () => {
    const wide = layoutSlope([panel('a', [1, 2, 3, 4])], size).panels[0]
    const narrow = layoutSlope([panel('a', [1, 2, 3, 4])], { ...size, width: 718 }).panels[0]
    expect(wide?.marks.every(({ textY }) => textY !== null)).toBe(true)
    expect(narrow?.marks.every(({ textY }) => textY === null)).toBe(true)
  })
})
