import { expect, test } from 'vitest'
import { layoutRuralYears, type Served } from '../../../web/views/rural-years-layout.ts'

const size = { width: 660, height: 270 }
const served = (years: readonly number[], rural: readonly number[] = []): readonly Served[] =>
  years.map((each, at) => ({ id: `t${at}`, years: each, toRural: rural.includes(at) }))

test('everybody stands in the bar of his years, and the two parts fill the bar', () => {
  const { bars, axisY } = layoutRuralYears(served([0, 0, 3, 3, 3, 8], [1, 2, 5]), size)
  expect(bars.map(({ toRural, others }) => toRural.length + others.length)).toEqual([
    2, 0, 0, 3, 0, 0, 0, 0, 1,
  ])
  expect(bars[3]?.toRural).toEqual(['t2'])
  for (const { rural, other } of bars) {
    expect(rural.y + rural.height).toBeCloseTo(axisY, 6)
    expect(other.y + other.height).toBeCloseTo(rural.y, 6)
  }
  // One of three is a third of the height of all three.
  const bar = bars[3]
  expect(
    (bar?.rural.height ?? 0) / ((bar?.rural.height ?? 0) + (bar?.other.height ?? 1)),
  ).toBeCloseTo(1 / 3, 6)
})

test('median and worst tenth by the nearest rank; those sent again are named, longest first', () => {
  // Of ten the ninth in order, 9 years; the median lies between 5 and 6.
  const { median, worstTenth, again } = layoutRuralYears(
    served([1, 2, 3, 4, 5, 6, 7, 8, 9, 12], [0, 8, 9]),
    size,
  )
  expect([median, worstTenth]).toEqual([5.5, 9])
  expect(again.map(({ years }) => years)).toEqual([12, 9])
})

test('the order of the people does not matter, and nobody is no picture of nobody', () => {
  const people = served([4, 0, 9, 4, 2], [0, 2])
  const drawn = ({ xOf: _, ...rest }: ReturnType<typeof layoutRuralYears>) => rest
  expect(drawn(layoutRuralYears([...people].reverse(), size))).toEqual(
    drawn(layoutRuralYears(people, size)),
  )
  expect(layoutRuralYears([], size)).toMatchObject({ median: null, worstTenth: null, again: [] })
})

test('a median between two years stands between their bars', () => {
  const { xOf } = layoutRuralYears(served([1, 2]), size)
  expect(xOf(1.5)).toBeCloseTo((xOf(1) + xOf(2)) / 2, 6)
})
