import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from '../../solver/sample/apportion.ts'
import { concentrate } from '../../solver/sample/concentrate.ts'

test('10 by 3 : 2 : 1 is 5, 3 and 2', () => {
  // Exact shares 5, 3.33, 1.67: the largest remainder takes the last head.
  expect(apportion(10, [3, 2, 1])).toEqual([5, 3, 2])
})

test('equal remainders go to the first', () => {
  expect(apportion(1, [1, 1, 1])).toEqual([1, 0, 0])
})

test('a cap passes on what it cuts off', () => {
  // Without the cap 6, 2, 2; four above the cap of 2 go to the others in equal parts.
  expect(apportion(10, [3, 1, 1], { caps: [2, 9, 9] })).toEqual([2, 4, 4])
})

test('a floor holds though the weight is nothing', () => {
  expect(apportion(10, [1, 1, 0], { floors: [0, 0, 4] })).toEqual([3, 3, 4])
})

test('floors above the total and caps below it are refused', () => {
  expect(() => apportion(3, [1, 1], { floors: [2, 2] })).toThrow(RangeError)
  expect(() => apportion(5, [1, 1], { caps: [2, 2] })).toThrow(RangeError)
})

const rows = fc.array(fc.record({ weight: fc.nat(1000), floor: fc.nat(5), room: fc.nat(30) }), {
  minLength: 1,
  maxLength: 12,
})

property.prop([rows, fc.double({ min: 0, max: 1, noNaN: true })])(
  'shares sum to the total and keep floors and caps',
  (list, fill) => {
    const floors = list.map(({ floor }) => floor)
    const caps = list.map(({ floor, room }) => floor + room)
    const low = floors.reduce((a, b) => a + b, 0)
    const high = caps.reduce((a, b) => a + b, 0)
    const total = low + Math.floor((high - low) * fill)
    const shares = apportion(
      total,
      list.map(({ weight }) => weight),
      { floors, caps },
    )
    expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
    shares.forEach((share, i) => {
      expect(share).toBeGreaterThanOrEqual(floors[i] ?? 0)
      expect(share).toBeLessThanOrEqual(caps[i] ?? 0)
    })
  },
)

test('teachers pile up where the lure is, as unevenly as asked', () => {
  const units = [
    { pupils: 1000, lure: 1600, cap: 100 },
    { pupils: 1000, lure: 1200, cap: 100 },
    { pupils: 500, lure: 600, cap: 100 },
    { pupils: 500, lure: 300, cap: 100 },
  ]
  const even = concentrate(30, units, 0)
  const uneven = concentrate(30, units, 0.6)
  expect(even).toEqual([10, 10, 5, 5])
  expect(uneven.reduce((a, b) => a + b, 0)).toBe(30)
  expect(uneven[0]).toBeGreaterThan(10)
  expect(uneven[3]).toBeLessThan(5)
})
