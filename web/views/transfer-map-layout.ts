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
    readonly inset: (Inset & { readonly arrows: readonly Arrow[] }) | null
  }

export type MapLevelChoice = MapLevel | 'auto'

/** Everything of the map in its place; the inset shows the ways between its own schools. */
export function layoutMap(
  schools: readonly MapSchool[],
  transfers: readonly MapTransfer[],
  choice: MapLevelChoice,
  given: MapBoundary | null,
): MapLayout {
  const boundary = given !== null && isElsewhere(given, schools) ? null : given
  const places = placesOf(schools, mapSize, boundary === null ? [] : cornersOf(boundary))
  const level = choice === 'auto' ? levelFor(transfers.length) : choice
  const inset = insetOf(places, mapSize)
  return {
    ...places,
    ...arrowsOf(transfers, places.places, level),
    lines:
      boundary === null || places.projection === null ? [] : linesOf(boundary, places.projection),
    inset:
      inset === null
        ? null
        : { ...inset, arrows: arrowsOf(transfers, inset.places, 'pair').arrows },
  }
}
