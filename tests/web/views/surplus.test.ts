import { expect, test } from 'vitest'
import type { Subject } from '../../../solver/browser.ts'
import {
  layoutSurplus,
  type SurplusCell,
  type SurplusSchool,
} from '../../../web/views/surplus-layout.ts'

const school = (id: string, township: string): SurplusSchool => ({
  id,
  name: `${id}小学`,
  setting: 'rural',
  township,
})
const cell = (of: string, subject: Subject, people: number): SurplusCell => ({
  school: of,
  subject,
  people,
})
const schools = [school('b', '甲镇'), school('a', '乙镇'), school('c', '甲镇')]
const cells = [
  cell('a', 'music', -2),
  cell('a', 'chinese', 3),
  cell('b', 'fine-art', -0.4),
  cell('b', 'chinese', -1),
  cell('c', 'science', 0),
]
const size = { width: 1000 }

test('columns: Chinese first, then what the county lacks most; their sums are the cells', () => {
  const { columns } = layoutSurplus(schools, cells, 0, size)
  expect(columns.map(({ subject }) => subject)).toEqual(['chinese', 'music', 'fine-art', 'science'])
  expect(columns.map(({ surplus, shortage }) => [surplus, shortage])).toEqual([
    [3, -1],
    [0, -2],
    [0, -0.4],
    [0, 0],
  ])
})

test('rows stand by township and id, and their margins sum to the whole', () => {
  const { rows } = layoutSurplus(schools, cells, 0, size)
  expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(rows.map(({ people }) => people)).toEqual([1, -1.4, 0])
  expect(layoutSurplus([...schools].reverse(), [...cells].reverse(), 0, size)).toEqual(
    layoutSurplus(schools, cells, 0, size),
  )
})

test('area goes by people, alike for surplus and shortage; nought is a dot', () => {
  const given = [cell('a', 'chinese', 4), cell('b', 'chinese', -1), cell('c', 'chinese', 0)]
  const placed = layoutSurplus(schools, given, 0, size).cells
  const side = (of: string) => placed.find((each) => each.school === of)?.side ?? Number.NaN
  // The largest is beyond the 98th percentile by little and is clipped; a quarter of the domain has half its side.
  const { domain } = layoutSurplus(schools, given, 0, size)
  expect(side('b') ** 2 / side('a') ** 2).toBeCloseTo(1 / domain, 6)
  expect(side('c')).toBe(0)
  expect(placed.filter(({ clipped }) => clipped).map(({ school: of }) => of)).toEqual(['a'])
})

test('small cells are hidden only where asked for, and counted', () => {
  const large = layoutSurplus(schools, cells, 0.5, size)
  expect(large.hidden).toBe(2)
  expect(large.cells).toHaveLength(3)
  expect(layoutSurplus(schools, cells, 0, size).hidden).toBe(0)
  // Sums are of all cells, whatever is shown.
  expect(large.rows.map(({ people }) => people)).toEqual([1, -1.4, 0])
})

test('every square is inside the frame', () => {
  const { cells: placed, height } = layoutSurplus(schools, cells, 0, size)
  for (const { x, y, side } of placed) {
    expect(x - side / 2).toBeGreaterThanOrEqual(0)
    expect(x + side / 2).toBeLessThanOrEqual(size.width)
    expect(y + side / 2).toBeLessThanOrEqual(height)
  }
})
