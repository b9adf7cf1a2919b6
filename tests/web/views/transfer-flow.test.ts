import { expect, test } from 'vitest'
import { layoutChord } from '../../../web/views/chord-layout.ts'
import { type Flow, layoutFlow } from '../../../web/views/flow-layout.ts'
import { cellStep, matrixOf, type Stop, squareSide } from '../../../web/views/matrix-layout.ts'

const size = { width: 600, height: 332 }
const flow = (from: Flow['from'], to: Flow['to'], count: number): Flow => ({
  from,
  to,
  count,
  backbone: 0,
})

test('bands are as high as their people, in fixed order, whatever the order of the flows', () => {
  const flows = [flow('rural', 'urban', 1), flow('urban', 'rural', 6), flow('urban', 'town', 3)]
  const laid = layoutFlow(flows, size)
  expect(layoutFlow([...flows].reverse(), size)).toEqual(laid)
  // 332 − 2 × 16 = 300 px for 10 people.
  expect(
    laid.nodes.map(({ side, setting, count, y0, y1 }) => [side, setting, count, y0, y1]),
  ).toEqual([
    ['left', 'urban', 9, 0, 270],
    ['left', 'town', 0, 286, 286],
    ['left', 'rural', 1, 302, 332],
    ['right', 'urban', 1, 0, 30],
    ['right', 'town', 3, 46, 136],
    ['right', 'rural', 6, 152, 332],
  ])
})

test('ribbons tile both ends of each band without gap or overlap', () => {
  const flows = [
    flow('urban', 'town', 41),
    flow('urban', 'rural', 17),
    flow('town', 'urban', 3),
    flow('town', 'town', 9),
    flow('rural', 'town', 2),
  ]
  const { nodes, ribbons } = layoutFlow(flows, size)
  for (const node of nodes) {
    const ends = ribbons
      .filter((ribbon) => ribbon[node.side === 'left' ? 'from' : 'to'] === node.setting)
      .map((ribbon) => ribbon[node.side])
      .sort(([a], [b]) => a - b)
    const edges = [node.y0, ...ends.map(([, bottom]) => bottom)]
    for (const [at, [top]] of ends.entries())
      expect(Math.abs(top - (edges[at] ?? 0))).toBeLessThan(0.5)
    expect(Math.abs((edges.at(-1) ?? 0) - node.y1)).toBeLessThan(0.5)
  }
})

test('those who stay stand below those who go to a school of the same kind, and add to its band', () => {
  const flows = [
    { ...flow('town', 'town', 5), stays: true },
    flow('town', 'town', 1),
    flow('urban', 'town', 4),
  ]
  const { nodes, ribbons } = layoutFlow(flows, size)
  expect(ribbons.map(({ id, left }) => [id, ...left])).toEqual([
    ['urban-town', 0, 120],
    ['town-town', 136, 166],
    ['town-town stays', 166, 316],
  ])
  expect(nodes.filter(({ setting }) => setting === 'town').map(({ count }) => count)).toEqual([
    6, 10,
  ])
})

test('one person beside hundreds is two pixels, and the largest gives them', () => {
  const { ribbons } = layoutFlow([flow('urban', 'rural', 999), flow('rural', 'urban', 1)], size)
  const heights = ribbons.map(({ left: [top, bottom] }) => bottom - top)
  expect(heights).toEqual([298, 2])
})

test('nobody moves: nothing is drawn', () => {
  expect(layoutFlow([flow('urban', 'town', 0)], size).ribbons).toEqual([])
})

const stops: readonly Stop[] = ['a', 'b', 'c'].map((id) => ({ id, name: `${id}镇`, group: '' }))
const trips = [
  ['a', 'b'],
  ['a', 'b'],
  ['a', 'c'],
  ['b', 'a'],
].map(([from = '', to = ''], at) => ({ from, to, backbone: at === 0 }))

test('rows add up to those who leave, columns to those who come', () => {
  const matrix = matrixOf(stops, trips)
  expect(matrix.cells).toEqual([
    { from: 0, to: 1, count: 2, backbone: 1 },
    { from: 0, to: 2, count: 1, backbone: 0 },
    { from: 1, to: 0, count: 1, backbone: 0 },
  ])
  expect([matrix.out, matrix.come, matrix.most]).toEqual([[3, 1, 0], [1, 2, 1], 2])
  expect(squareSide(2, 2, 18)).toBe(16)
  expect(squareSide(1, 4, 18)).toBe(8)
})

test('up and down stay in the column of the matrix, left and right are left to the reading order', () => {
  const { cells } = matrixOf(stops, [...trips, { from: 'c', to: 'b', backbone: false }])
  // a→b, a→c, b→a, c→b
  expect(cellStep(cells, 'ArrowDown', 0)).toBe(3)
  expect(cellStep(cells, 'ArrowDown', 3)).toBe(3)
  expect(cellStep(cells, 'ArrowUp', 3)).toBe(0)
  expect(cellStep(cells, 'ArrowRight', 0)).toBeNull()
})

test('the chord leaves out whom nobody leaves or joins, and puts those who gain first', () => {
  const { groups, chords } = layoutChord(
    matrixOf([...stops, { id: 'd', name: 'd镇', group: '' }], trips),
  )
  expect(groups.map(({ name, net }) => [name, net])).toEqual([
    ['b镇', 1],
    ['c镇', 1],
    ['a镇', -2],
  ])
  expect(chords.map(({ id, count }) => [id, count]).sort()).toEqual([
    ['a-b', 2],
    ['a-c', 1],
    ['b-a', 1],
  ])
  for (const { source, target } of chords)
    expect(source.endAngle - source.startAngle).toBeCloseTo(target.endAngle - target.startAngle, 9)
})
