import {
  type Arrow,
  type Arrows,
  arrowsOf,
  levelFor,
  type MapLevel,
  type MapTransfer,
} from './map-arrows.ts'
import { type AreaLine, cornersOf, isElsewhere, linesOf, type MapBoundary } from './map-boundary.ts'
import { type Inset, insetOf } from './map-inset.ts'
import { type MapSchool, type Places, placesOf } from './map-places.ts'

export const mapSize = { width: 660, height: 400 } as const

export type MapLayout = Places &
  Arrows & {
    readonly lines: readonly AreaLine[]
    /** How much nearer than the whole: places and arrows are laid out on a plane as much larger. */
    readonly nearer: number
    readonly inset: (Inset & { readonly arrows: readonly Arrow[] }) | null
  }

export type MapLevelChoice = MapLevel | 'auto'

/** Everything of the map in its place; the inset shows the ways between its own schools, of the whole map only. */
export function layoutMap(
  schools: readonly MapSchool[],
  transfers: readonly MapTransfer[],
  choice: MapLevelChoice,
  given: MapBoundary | null,
  nearer = 1,
): MapLayout {
  const boundary = given !== null && isElsewhere(given, schools) ? null : given
  const frame = boundary === null ? [] : cornersOf(boundary)
  const places = placesOf(schools, mapSize, frame, nearer)
  const level = choice === 'auto' ? levelFor(transfers.length) : choice
  const inset = nearer === 1 ? insetOf(places, mapSize) : null
  return {
    ...places,
    nearer,
    ...arrowsOf(transfers, places.places, level),
    lines:
      boundary === null || places.projection === null ? [] : linesOf(boundary, places.projection),
    inset:
      inset === null
        ? null
        : { ...inset, arrows: arrowsOf(transfers, inset.places, 'pair').arrows },
  }
}
