import { expect, test } from 'vitest'
import { arrowsOf, levelFor, type MapTransfer } from '../../../web/views/map-arrows.ts'
import { pointAt } from '../../../web/views/map-curve.ts'
import { type MapSchool, placesOf } from '../../../web/views/map-places.ts'
import { wheelStep } from '../../../web/views/map-zoom.ts'

const size = { width: 600, height: 400 }

const school = (id: string, longitude: number, latitude: number): MapSchool => ({
  id,
  name: `${id}小学`,
  setting: 'rural',
  township: `${id}镇`,
  teachers: 30,
  location: { longitude, latitude },
})
const transfer = (id: string, from: string, to: string): MapTransfer => ({
  id,
  from,
  to,
  direction: 'down',
  backbone: false,
})

const square = [
  school('a', 117, 35),
  school('b', 117.3, 35),
  school('c', 117, 35.2),
  school('d', 117.3, 35.2),
]

test('the level of the arrows changes at 60/61 and at 400/401 transfers', () => {
  expect([60, 61, 400, 401].map(levelFor)).toEqual(['person', 'pair', 'pair', 'township'])
})

test('all schools are inside the frame and one degree is as long both ways on the ground', () => {
  const { places, pixelsPerKilometre } = placesOf(square, size)
  for (const { x, y, radius } of places) {
    expect(x - radius).toBeGreaterThanOrEqual(0)
    expect(x + radius).toBeLessThanOrEqual(size.width)
    expect(y - radius).toBeGreaterThanOrEqual(0)
    expect(y + radius).toBeLessThanOrEqual(size.height)
  }
  const [a, b, c] = places
  const across = (b?.x ?? 0) - (a?.x ?? 0)
  const up = (a?.y ?? 0) - (c?.y ?? 0)
  // 0.3° of longitude at 35.1° north are 0.2455° of latitude.
  expect(across / up).toBeCloseTo(0.24545 / 0.2, 3)
  expect(up / (pixelsPerKilometre ?? 1)).toBeCloseTo(0.2 * 111.2, 1)
})

test('the order of schools and transfers does not matter', () => {
  const transfers = [transfer('1', 'a', 'b'), transfer('2', 'b', 'a'), transfer('3', 'c', 'd')]
  const one = placesOf(square, size)
  const other = placesOf([...square].reverse(), size)
  expect(other).toEqual(one)
  expect(arrowsOf([...transfers].reverse(), other.places, 'pair')).toEqual(
    arrowsOf(transfers, one.places, 'pair'),
  )
})

test('the mirror of a county mirrors its map', () => {
  const uneven = [...square, school('e', 117.1, 35.05)]
  const mirrored = uneven.map((one) => ({
    ...one,
    location: { longitude: -(one.location?.longitude ?? 0), latitude: one.location?.latitude ?? 0 },
  }))
  const there = placesOf(mirrored, size).places
  for (const [at, { x, y }] of placesOf(uneven, size).places.entries()) {
    expect(there[at]?.x).toBeCloseTo(size.width - x, 6)
    expect(there[at]?.y).toBeCloseTo(y, 6)
  }
})

test('two schools at one point stand beside each other', () => {
  const { places } = placesOf([...square, school('e', 117, 35)], size)
  const [a, e] = [places[0], places[4]]
  const distance = Math.hypot((a?.x ?? 0) - (e?.x ?? 0), (a?.y ?? 0) - (e?.y ?? 0))
  expect(distance).toBeGreaterThanOrEqual((a?.radius ?? 0) + (e?.radius ?? 0))
})

test('nearer, the map is as much larger and its glyphs are not; those moved apart come to their places', () => {
  const close = [...square, school('e', 117.003, 35)]
  const whole = placesOf(close, size)
  const near = placesOf(close, size, [], 8)
  for (const [at, place] of near.places.entries()) {
    expect(place.radius).toBe(whole.places[at]?.radius)
    expect(near.raw[at]?.x).toBeCloseTo((whole.raw[at]?.x ?? 0) * 8, 6)
  }
  expect(near.pixelsPerKilometre).toBeCloseTo((whole.pixelsPerKilometre ?? 0) * 8, 6)
  // 0.003° are 6 px of the whole map, less than two glyphs; eight times as far they need not move.
  expect(whole.places[0]?.x).not.toBeCloseTo(whole.raw[0]?.x ?? 0, 1)
  expect(near.places[0]?.x).toBeCloseTo(near.raw[0]?.x ?? 0, 6)
})

test('a notch of the wheel goes as far as a button, two fingers as far as they do', () => {
  const pixels = (deltaY: number) => wheelStep({ deltaY, deltaMode: 0 })
  // The zoom goes by powers of two; a press of the button is one and a half.
  expect(2 ** pixels(-120)).toBeCloseTo(1.5, 2)
  expect(2 ** pixels(120)).toBeCloseTo(1 / 1.5, 2)
  expect(pixels(-5)).toBeCloseTo(0.1, 6)
  expect(wheelStep({ deltaY: -3, deltaMode: 1 })).toBeCloseTo(Math.log2(1.5), 6)
})

test('a school without a location goes to the tray, and is no place at nought', () => {
  const lost = { ...school('e', 0, 0), location: null }
  const found = placesOf([...square, lost], size)
  expect(found.tray).toEqual(['e'])
  expect(found.places.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  expect(found.schematic).toBe(false)
})

test('where most locations are missing townships stand in blocks without a scale', () => {
  const found = placesOf(
    square.map((one) => ({ ...one, location: null })),
    size,
  )
  expect(found).toMatchObject({ schematic: true, pixelsPerKilometre: null, tray: [] })
  expect(found.places).toHaveLength(4)
})

test('the arrows of each level add up to all transfers, inner ones included', () => {
  const transfers = [
    transfer('1', 'a', 'b'),
    transfer('2', 'a', 'b'),
    transfer('3', 'b', 'a'),
    transfer('4', 'c', 'd'),
  ]
  const near = square.map((one) => ({ ...one, township: one.id < 'c' ? '甲镇' : '乙镇' }))
  const { places } = placesOf(near, size)
  for (const level of ['person', 'pair', 'township'] as const) {
    const { arrows, inner } = arrowsOf(transfers, places, level)
    const counted = [...arrows, ...inner].reduce((sum, { count }) => sum + count, 0)
    expect(counted).toBe(4)
  }
  expect(arrowsOf(transfers, places, 'pair').arrows.map(({ width }) => width)).toEqual([
    2.4, 1.2, 1.2,
  ])
})

test('ways there and back are six pixels apart in their middle, however near the schools are', () => {
  const close = [school('a', 117, 35), school('b', 117.001, 35), school('c', 117.3, 35.2)]
  const { places } = placesOf(close, size)
  const { arrows } = arrowsOf([transfer('1', 'a', 'b'), transfer('2', 'b', 'a')], places, 'pair')
  const [there, back] = arrows.map((arrow) => pointAt(arrow, 0.5))
  const distance = Math.hypot((there?.x ?? 0) - (back?.x ?? 0), (there?.y ?? 0) - (back?.y ?? 0))
  expect(distance).toBeGreaterThanOrEqual(6)
})

test('the tip of an arrow stays three pixels off the glyph it points to', () => {
  const { places } = placesOf(square, size)
  const { arrows } = arrowsOf([transfer('1', 'a', 'd'), transfer('2', 'a', 'b')], places, 'person')
  for (const { to, end } of arrows) {
    const place = places.find(({ id }) => id === to)
    const distance = Math.hypot(end.x - (place?.x ?? 0), end.y - (place?.y ?? 0))
    expect(distance).toBeCloseTo((place?.radius ?? 0) + 3, 1)
  }
})
