import { expect, test } from 'vitest'
import { overlap } from '../../../web/views/map-apart.ts'
import { insetOf, isWithin } from '../../../web/views/map-inset.ts'
import { labelsOf } from '../../../web/views/map-labels.ts'
import { type MapSchool, placesOf } from '../../../web/views/map-places.ts'

const size = { width: 660, height: 400 }
const school = (id: string, longitude: number, latitude: number): MapSchool => ({
  id,
  name: `${id}小学`,
  setting: 'urban',
  township: '城关镇',
  teachers: 60,
  location: { longitude, latitude },
})

/** Nine schools of a town within three kilometres, and two far away that span the county from west to east. */
const town = Array.from({ length: 9 }, (_, at) =>
  school(`t${at}`, 117 + (at % 3) * 0.01, 35 + Math.floor(at / 3) * 0.008),
)
const county = [...town, school('west', 116.6, 35), school('east', 117.4, 35.01)]

test('the town is drawn again in a free corner, every school of it once', () => {
  const places = placesOf(county, size)
  const inset = insetOf(places, size)
  expect(inset?.places.map(({ id }) => id)).toEqual(town.map(({ id }) => id))
  const box = inset?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  for (const place of inset?.places ?? []) expect(isWithin(place, box)).toBe(true)
  expect(places.places.filter((place) => isWithin(place, box))).toEqual([])
})

test('glyphs that cover each other in place stand apart in the inset', () => {
  const places = placesOf(county, size)
  const inset = insetOf(places, size)?.places ?? []
  const pairs = inset.flatMap((one, at) =>
    inset.slice(at + 1).map((other) => [one, other] as const),
  )
  expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([])
})

test('the order of schools does not matter', () => {
  const other = insetOf(placesOf([...county].reverse(), size), size)
  expect(other).toEqual(insetOf(placesOf(county, size), size))
})

test('a county whose schools lie apart, and a schematic one, have no inset', () => {
  const apart = [0, 0.3, 0.6].map((step) => school(`a${step}`, 117 + step, 35 + step))
  expect(insetOf(placesOf(apart, size), size)).toBeNull()
  const unknown = county.map((one) => ({ ...one, location: null }))
  expect(insetOf(placesOf(unknown, size), size)).toBeNull()
})

test('without a corner that is free there is none', () => {
  const corners = [
    school('a', 116.6, 34.8),
    school('b', 116.6, 35.25),
    school('c', 117.4, 34.8),
    school('d', 117.4, 35.25),
  ]
  expect(insetOf(placesOf([...town, ...corners], size), size)).toBeNull()
})

test('names of the map keep out of the inset, names of the inset within it', () => {
  const places = placesOf(county, size)
  const box = insetOf(places, size)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  const name = () => '八个字的学校名称'
  const beside = labelsOf(places.places, name, new Set(), { beside: box })
  expect(beside.filter(({ x, y }) => isWithin({ x, y }, box))).toEqual([])
  const within = labelsOf(places.places, name, new Set(), { within: box })
  expect(within.every(({ x, y }) => isWithin({ x, y }, box))).toBe(true)
})
