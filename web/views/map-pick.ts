import { quadtree } from 'd3'
import type { Arrows } from './map-arrows.ts'
import { pointAt } from './map-curve.ts'
import type { Inset } from './map-inset.ts'
import type { Places } from './map-places.ts'

/** The mark at a point of the map, `s id` or `a id`; schools lie above arrows. */
export type Find = (x: number, y: number) => string | null

export function finderOf({ arrows, places }: Pick<Places, 'places'> & Arrows): Find {
  type Spot = { readonly id: string; readonly x: number; readonly y: number }
  const spots: readonly Spot[] = arrows.flatMap((arrow) => {
    const length = Math.hypot(arrow.end.x - arrow.start.x, arrow.end.y - arrow.start.y)
    const steps = Math.max(2, Math.ceil(length / 12))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      id: `a ${arrow.id}`,
      ...pointAt(arrow, step / steps),
    }))
  })
  const tree = quadtree<Spot>(
    [...spots],
    ({ x }) => x,
    ({ y }) => y,
  )
  return (x, y) => placeAt(places, x, y) ?? tree.find(x, y, 8)?.id ?? null
}

/** A school of the inset; its empty ground hides what lies below it. */
export const inInset = (inset: Inset, x: number, y: number): string | null =>
  placeAt(inset.places, x, y)

const placeAt = (places: Places['places'], x: number, y: number): string | null => {
  const place = places.find((one) => Math.hypot(one.x - x, one.y - y) <= one.radius + 2)
  return place === undefined ? null : `s ${place.id}`
}
