import { expect, test } from 'vitest'
import { cornersOf, linesOf, type MapArea, outsideOf } from '../../../web/views/map-boundary.ts'
import { onMap, projectionFor } from '../../../web/views/map-projection.ts'
import { layoutMap, mapSize } from '../../../web/views/transfer-map-layout.ts'

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const area = (name: string, ...rings: readonly (readonly number[])[][]): MapArea => ({
  name,
  polygons: [rings],
})
const county = area('某县', square(116, 35, 1))
const town = area('某镇', square(116.2, 35.2, 0.2))
const boundary = { approval: '鲁S（2026）012号', areas: [town, county] }

const school = (id: string, longitude: number, latitude: number) => ({
  id,
  name: id,
  setting: 'rural' as const,
  township: '某镇',
  teachers: 20,
  location: { longitude, latitude },
})
const schools = [school('a', 116.25, 35.25), school('b', 116.3, 35.3), school('c', 116.28, 35.22)]

test('all of the boundary is in the frame, and schools lie where the lines say', () => {
  const { lines, projection, places } = layoutMap(schools, [], 'auto', boundary)
  const numbers = lines.flatMap(({ path }) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  )
  expect(numbers).toHaveLength(10)
  for (const [x = -1, y = -1] of numbers) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(mapSize.width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(mapSize.height)
  }
  // Schools are three kilometres and more apart, glyphs 13 pixels: none was moved.
  const at = projection === null ? null : onMap(projection, { longitude: 116.25, latitude: 35.25 })
  expect(Math.abs((places[0]?.x ?? 0) - (at?.x ?? 0))).toBeLessThan(30)
})

test('the area around all others is the county, whatever the order', () => {
  const projection = projectionFor(cornersOf(boundary), mapSize)
  const outer = (areas: readonly MapArea[]) =>
    linesOf({ areas }, projection).flatMap((line) => (line.outer ? [line.name] : []))
  expect(outer([town, county])).toEqual(['某县'])
  expect(outer([county, town])).toEqual(['某县'])
  const beside = area('邻镇', square(116.4, 35.2, 0.2))
  expect(outer([town, beside])).toEqual([])
})

test('a square of degrees is as many pixels of latitude high as it is wide on the ground', () => {
  const projection = projectionFor(cornersOf({ areas: [county] }), mapSize)
  const [a, b] = [
    onMap(projection, { longitude: 116, latitude: 35 }),
    onMap(projection, { longitude: 117, latitude: 36 }),
  ]
  // cos 35.5° = 0.8141.
  expect((b.x - a.x) / (a.y - b.y)).toBeCloseTo(0.8141, 4)
  // The height fills the frame but for its margins of 26.
  expect(a.y - b.y).toBeCloseTo(400 - 52, 6)
})

test('schools outside every area are told; a hole is outside, no location is no answer', () => {
  const ring = area('环', square(116, 35, 1), square(116.4, 35.4, 0.2))
  const all = [
    school('in', 116.1, 35.1),
    school('hole', 116.5, 35.5),
    school('out', 118, 35),
    { ...school('lost', 0, 0), location: null },
  ]
  expect(outsideOf({ areas: [ring] }, all).map(({ id }) => id)).toEqual(['hole', 'out'])
})

test('lines of another county are neither drawn nor make room for themselves', () => {
  const far = { ...boundary, areas: [area('别县', square(120, 23, 1))] }
  const { lines, places } = layoutMap(schools, [], 'auto', far)
  expect(lines).toEqual([])
  expect(places).toEqual(layoutMap(schools, [], 'auto', null).places)
})

test('where townships stand in blocks no boundary is drawn', () => {
  const lost = schools.map((one) => ({ ...one, location: null }))
  expect(layoutMap(lost, [], 'auto', boundary).lines).toEqual([])
})
