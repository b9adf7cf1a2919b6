import { group } from 'd3'
import { type Curve, curve, outside, type Point, pointAt } from './map-curve.ts'
import type { Place } from './map-places.ts'

export type MapTransfer = {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly direction: 'down' | 'level' | 'up'
  readonly backbone: boolean
}

/** One arrow a person, a pair of schools or a pair of townships. */
export type MapLevel = 'person' | 'pair' | 'township'

export const levelFor = (visible: number): MapLevel =>
  visible <= 60 ? 'person' : visible <= 400 ? 'pair' : 'township'

/** Its curve ends at the tip of the head. */
export type Arrow = Curve & {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly direction: MapTransfer['direction']
  readonly count: number
  readonly backbone: number
  readonly people: readonly string[]
  readonly width: number
}

export type Arrows = {
  readonly level: MapLevel
  readonly arrows: readonly Arrow[]
  /** Transfers within one township, where townships are the ends. */
  readonly inner: readonly {
    readonly township: string
    readonly count: number
    readonly at: Point
  }[]
}

/** Arrows between the places; transfers of schools without a place are told by the tray. */
export function arrowsOf(
  transfers: readonly MapTransfer[],
  places: readonly Place[],
  level: MapLevel,
): Arrows {
  const ends = level === 'township' ? townshipEnds(places) : schoolEnds(places)
  const sorted = [...transfers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const known = sorted.flatMap((transfer) => {
    const [from, to] = [ends.get(transfer.from), ends.get(transfer.to)]
    return from === undefined || to === undefined ? [] : [{ transfer, from, to }]
  })
  const pairs = group(known, ({ from, to }) => `${from.id}-${to.id}`)
  const both = new Set(pairs.keys())
  const arrows: Arrow[] = []
  const inner: Arrows['inner'][number][] = []
  for (const [id, all] of [...pairs].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = all
    if (first === undefined) continue
    if (first.from.id === first.to.id) {
      inner.push({ township: first.from.id, count: all.length, at: first.from })
      continue
    }
    const bundles = level === 'person' ? all.map((one) => [one]) : [all]
    const reverse = both.has(`${first.to.id}-${first.from.id}`)
    for (const [at, bundle] of bundles.entries())
      arrows.push(
        arrowOf(
          id,
          bundle.map(({ transfer }) => transfer),
          first,
          {
            fan: (at - (bundles.length - 1) / 2) * 4,
            // The other bend belongs to the way back, where there is one.
            obstacles: reverse || level === 'township' ? [] : places,
          },
        ),
      )
  }
  return { level, arrows, inner }
}

type End = Point & { readonly id: string; readonly radius: number }

const schoolEnds = (places: readonly Place[]): ReadonlyMap<string, End> =>
  new Map(places.map((place) => [place.id, place]))

function townshipEnds(places: readonly Place[]): ReadonlyMap<string, End> {
  const ends = new Map<string, End>()
  for (const [township, own] of group(places, (place) => place.township)) {
    const sum = own.reduce((so, { x, y }) => ({ x: so.x + x, y: so.y + y }), { x: 0, y: 0 })
    const end = { id: township, x: sum.x / own.length, y: sum.y / own.length, radius: 15 }
    for (const { id } of own) ends.set(id, end)
  }
  return ends
}

const widthFor = (count: number): number =>
  count === 1 ? 1.2 : count <= 3 ? 2.4 : count <= 7 ? 4 : 6

function arrowOf(
  pair: string,
  people: readonly MapTransfer[],
  { from, to }: { readonly from: End; readonly to: End },
  { fan, obstacles }: { readonly fan: number; readonly obstacles: readonly Place[] },
): Arrow {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const height = Math.min(Math.max(0.18 * distance, 4), 60)
  const bent = curve(from, to, height + fan)
  const flipped = curve(from, to, -height + fan)
  const chosen =
    obstacles.length > 0 && hits(bent, from, to, obstacles) > hits(flipped, from, to, obstacles)
      ? flipped
      : bent
  const directions = people.map(({ direction }) => direction)
  const [one] = people
  return {
    id: people.length === 1 && one !== undefined ? `${pair}#${one.id}` : pair,
    from: from.id,
    to: to.id,
    direction: mostOf(directions),
    count: people.length,
    backbone: people.filter(({ backbone }) => backbone).length,
    people: people.map(({ id }) => id),
    width: widthFor(people.length),
    ...outside(chosen, from.radius + 3, to.radius + 3),
  }
}

const samples = [0.2, 0.35, 0.5, 0.65, 0.8]

const hits = (line: Curve, from: End, to: End, places: readonly Place[]): number =>
  places.filter(
    (place) =>
      place.id !== from.id &&
      place.id !== to.id &&
      samples.some((t) => {
        const point = pointAt(line, t)
        return Math.hypot(point.x - place.x, point.y - place.y) < place.radius + 2
      }),
  ).length

function mostOf(directions: readonly MapTransfer['direction'][]): MapTransfer['direction'] {
  const count = (wanted: MapTransfer['direction']) =>
    directions.filter((direction) => direction === wanted).length
  const order = ['down', 'level', 'up'] as const
  return order.reduce((best, next) => (count(next) > count(best) ? next : best))
}
