import { apart, overlap } from './map-apart.ts'
import type { Place, Places } from './map-places.ts'
import type { Size } from './map-projection.ts'

export type Rectangle = Size & { readonly x: number; readonly y: number }

/** 城区放大图: where glyphs had to be moved apart most, three times as large, in a corner that is free. */
export type Inset = {
  readonly box: Rectangle
  /** The same piece in the map itself. */
  readonly window: Rectangle
  /** In the coordinates of the map; sorted by id. */
  readonly places: readonly Place[]
}

const insetSize = { width: 204, height: 165 } as const
const times = 3
/** Fewer pairs that cover each other are told apart well enough without. */
const leastPairs = 3

export function insetOf({ places, raw, schematic }: Places, size: Size): Inset | null {
  if (schematic) return null
  const window = densest(raw)
  if (window === null) return null
  const own = raw.filter((place) => isWithin(place, window))
  const box = freeCorner(places, window, size)
  if (pairsIn(own) < leastPairs || box === null) return null
  const enlarged = own.map((place) => ({
    ...place,
    x: (place.x - window.x) * times,
    y: (place.y - window.y) * times,
  }))
  return {
    box,
    window,
    places: apart(enlarged, box).map((place) => ({
      ...place,
      x: place.x + box.x,
      y: place.y + box.y,
    })),
  }
}

export const isWithin = ({ x, y }: Pick<Place, 'x' | 'y'>, window: Rectangle): boolean =>
  x >= window.x && x <= window.x + window.width && y >= window.y && y <= window.y + window.height

/** The window that holds most schools, around the middle of those it holds. */
function densest(raw: readonly Place[]): Rectangle | null {
  const windows = raw.map(around)
  const count = (window: Rectangle) => raw.filter((place) => isWithin(place, window)).length
  const counted = windows.map((window) => ({ window, held: count(window) }))
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, next) => (most === null || next.held > most.held ? next : most),
    null,
  )
  if (best === null) return null
  const own = raw.filter((place) => isWithin(place, best.window))
  const mean = (pick: (place: Place) => number) =>
    own.reduce((sum, place) => sum + pick(place), 0) / own.length
  return around({ x: mean(({ x }) => x), y: mean(({ y }) => y) })
}

function around({ x, y }: Pick<Place, 'x' | 'y'>): Rectangle {
  const [width, height] = [insetSize.width / times, insetSize.height / times]
  return { x: x - width / 2, y: y - height / 2, width, height }
}

const pairsIn = (places: readonly Place[]): number =>
  places.reduce(
    (sum, one, at) => sum + places.slice(at + 1).filter((other) => overlap(one, other)).length,
    0,
  )

/** The corner farthest from every school, where one is clear of them all and of what it enlarges. */
function freeCorner(
  places: readonly Place[],
  window: Rectangle,
  { width, height }: Size,
): Rectangle | null {
  const right = width - insetSize.width - 2
  // The last line belongs to the approval number.
  const bottom = height - insetSize.height - 24
  const corners = [
    { x: 2, y: 2 },
    { x: right, y: 2 },
    { x: 2, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => {
    const box = { ...corner, ...insetSize }
    return { box, room: Math.min(...places.map((place) => clearOf(place, box))) }
  })
  const [best] = corners
    .filter(({ box, room }) => room > leastRoom && !touches(box, window))
    .sort((a, b) => b.room - a.room)
  return best?.box ?? null
}

const leastRoom = 3

/** Pixels between a glyph and a rectangle. */
function clearOf({ x, y, radius }: Place, box: Rectangle): number {
  const [right, down] = [
    Math.max(box.x - x, 0, x - box.x - box.width),
    Math.max(box.y - y, 0, y - box.y - box.height),
  ]
  return Math.hypot(right, down) - radius
}

const touches = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
