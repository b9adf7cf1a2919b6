import { expect, test } from 'vitest'
import { isApproval } from '../../../api/boundaries/contract.ts'
import { boundaryLimits, readBoundary } from '../../../api/boundaries/lines.ts'

const square = [
  [116.9, 35.5],
  [117.1, 35.5],
  [117.1, 35.7],
  [116.9, 35.7],
  [116.9, 35.5],
]
const feature = (coordinates: unknown, type = 'Polygon', properties: unknown = {}) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const told = (file: unknown): string => {
  const read = readBoundary(file)
  return read.ok ? '' : read.problems.map(({ message }) => message).join('\n')
}

test('areas keep their names and rings; degrees are kept to a metre', () => {
  const fine = square.map(([x = 0, y = 0]) => [x + 0.000001, y])
  const file = {
    type: 'FeatureCollection',
    features: [
      feature([fine], 'Polygon', { 名称: '小雪街道' }),
      feature([[square], [square]], 'MultiPolygon'),
    ],
  }
  expect(readBoundary(file)).toEqual({
    ok: true,
    boundary: {
      areas: [
        { name: '小雪街道', polygons: [[square]] },
        { name: '', polygons: [[square], [square]] },
      ],
    },
  })
})

test('points that fall together once rounded are one', () => {
  const [first, ...others] = square
  const read = readBoundary(feature([[first, [116.900001, 35.500001], ...others]]))
  expect(read).toMatchObject({ ok: true, boundary: { areas: [{ polygons: [[square]] }] } })
})

test.each([
  ['a table', [1, 2], '不是 GeoJSON'],
  ['a point', feature([117, 35], 'Point'), '应为面'],
  ['a shape without geometry', { type: 'Feature', geometry: null }, '类型是“无”'],
  ['nothing', { type: 'FeatureCollection', features: [] }, '没有任何图形'],
  ['a ring of three points', feature([square.slice(0, 3)]), '少于 4 个点'],
  ['an open ring', feature([square.slice(0, 4)]), '没有闭合'],
  ['text for a number', feature([[['x', 1], ...square]]), '经度、纬度两个数'],
  ['latitude first', feature([square.map(([x, y]) => [y, x])]), '经度应写在前面'],
  ['metres of a projection', feature([square.map(() => [500_000, 3_900_000])]), '平面投影'],
  ['another continent', feature([square.map(() => [2.3, 48.8])]), '不在我国经纬度范围内'],
])('%s is refused with its reason', (_, file, reason) => {
  expect(told(file)).toContain(reason)
})

test('all problems are told at once, at most twenty', () => {
  const features = Array.from({ length: 30 }, () => feature([square.slice(0, 4)]))
  const read = readBoundary({ type: 'FeatureCollection', features })
  expect(read.ok ? 0 : read.problems.length).toBe(boundaryLimits.problems)
})

test('a file of more areas or points than a county has is refused', () => {
  const many = Array.from({ length: boundaryLimits.areas + 1 }, () => feature([square]))
  expect(told({ type: 'FeatureCollection', features: many })).toContain('超过 200 个')
  // Zigzag of one step of a metre each, closed at its start.
  const long = Array.from({ length: boundaryLimits.points + 1 }, (_, at) => [
    117 + at / 100_000,
    35 + (at % 2) / 1000,
  ])
  expect(told(feature([[...long, long[0]]]))).toContain('请在制图软件中简化')
})

test('an approval number names who approved, the year and the number', () => {
  expect(['鲁S（2026）012号', 'GS(2024)0650号', 'GS京(2022)0001号'].every(isApproval)).toBe(true)
  expect(['', '无', '2026', '鲁S2026012', '鲁S（26）012号'].some(isApproval)).toBe(false)
})
