import { expect, test } from 'vitest'
import { type Corner, isArea, pathOf, placesIn } from '../../../web/views/map-area.ts'

const places = [
  { id: 'a', x: 10, y: 10 },
  { id: 'b', x: 50, y: 10 },
  { id: 'c', x: 50, y: 50 },
]

test('a box holds what lies between its first and its last corner, whichever way it was drawn', () => {
  const down: readonly Corner[] = [
    [0, 0],
    [30, 99],
    [60, 20],
  ]
  expect(placesIn(places, down, 'box')).toEqual(['a', 'b'])
  expect(placesIn(places, [...down].reverse(), 'box')).toEqual(['a', 'b'])
})

test('a lasso holds what it was drawn around, not the rectangle around it', () => {
  const triangle: readonly Corner[] = [
    [15, 0],
    [60, 0],
    [60, 65],
  ]
  expect(placesIn(places, triangle, 'lasso')).toEqual(['b', 'c'])
  expect(placesIn(places, [], 'lasso')).toEqual([])
})

test('the line is closed as it is drawn, and a trembling click is no area', () => {
  expect(
    pathOf(
      [
        [0, 0],
        [9, 9],
      ],
      'box',
    ),
  ).toBe('M0.0,0.0L9.0,0.0L9.0,9.0L0.0,9.0Z')
  expect(pathOf([], 'lasso')).toBe('')
  expect([
    isArea([]),
    isArea([
      [0, 0],
      [3, 3],
    ]),
    isArea([
      [0, 0],
      [9, 0],
    ]),
  ]).toEqual([false, false, true])
})
