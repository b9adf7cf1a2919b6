import { max, scaleSqrt } from 'd3'
import { apart } from './map-apart.ts'
import {
  type Degrees,
  onMap,
  type Projection,
  pixelsPerKilometre,
  projectionFor,
  type Size,
} from './map-projection.ts'

/** A school as the map draws it; without a location it stands in the tray beside the map. */
export type MapSchool = {
  readonly id: string
  readonly name: string
  readonly setting: 'urban' | 'town' | 'rural'
  readonly township: string
  readonly teachers: number
  readonly location: Degrees | null
}

export type Place = {
  readonly id: string
  readonly name: string
  readonly setting: MapSchool['setting']
  readonly township: string
  readonly x: number
  readonly y: number
  readonly radius: number
}

export type Places = {
  /** Sorted by id. */
  readonly places: readonly Place[]
  /** The same where they really are, before glyphs were moved apart. */
  readonly raw: readonly Place[]
  /** Schools without a location, where the others have one. */
  readonly tray: readonly string[]
  /** True where the positions are townships in blocks: then there is no scale bar and no boundary. */
  readonly schematic: boolean
  readonly projection: Projection | null
  readonly pixelsPerKilometre: number | null
}

/**
 * Schools in place: equirectangular at the county's mean latitude, one scale for both ways; `frame`
 * are further points to be seen, as those of a boundary. Where fewer than half the schools have a
 * location, the townships stand in blocks instead. Zoomed in, `nearer` times as far apart: glyphs keep
 * their size, and those that were moved apart come to where they are.
 */
export function placesOf(
  schools: readonly MapSchool[],
  size: Size,
  frame: readonly Degrees[] = [],
  nearer = 1,
): Places {
  const sorted = [...schools].sort((a, b) => (a.id < b.id ? -1 : 1))
  const radius = scaleSqrt()
    .domain([0, max(sorted, ({ teachers }) => teachers) ?? 1])
    .range([4, 13])
  const away = (place: Place): Place => ({
    ...place,
    x: place.x * nearer,
    y: place.y * nearer,
  })
  const located = sorted.flatMap(({ location, ...school }) =>
    location === null ? [] : [{ ...school, location }],
  )
  if (located.length * 2 < sorted.length || located.length === 0) {
    const places = blocks(sorted, size, (school) => radius(school.teachers)).map(away)
    return {
      places,
      raw: places,
      tray: [],
      schematic: true,
      projection: null,
      pixelsPerKilometre: null,
    }
  }
  const projection = projectionFor([...located.map(({ location }) => location), ...frame], size)
  const raw = located
    .map((school) => ({
      ...placeOf(school, radius(school.teachers)),
      ...onMap(projection, school.location),
    }))
    .map(away)
  return {
    places: apart(raw, { width: size.width * nearer, height: size.height * nearer }),
    raw,
    tray: sorted.filter(({ location }) => location === null).map(({ id }) => id),
    schematic: false,
    projection,
    pixelsPerKilometre: pixelsPerKilometre(projection) * nearer,
  }
}

const placeOf = (
  { id, name, setting, township }: Omit<MapSchool, 'location'>,
  radius: number,
): Omit<Place, 'x' | 'y'> => ({ id, name, setting, township, radius })

/** Townships in a grid, their schools in rows: an order, not a place. */
function blocks(
  schools: readonly MapSchool[],
  { width, height }: Size,
  radiusOf: (school: MapSchool) => number,
): readonly Place[] {
  const townships = [...new Set(schools.map(({ township }) => township))]
  const columns = Math.max(1, Math.ceil(Math.sqrt((townships.length * width) / height)))
  const rows = Math.max(1, Math.ceil(townships.length / columns))
  const [cellWidth, cellHeight] = [width / columns, height / rows]
  return townships
    .flatMap((township, block) => {
      const own = schools.filter((school) => school.township === township)
      const across = Math.max(1, Math.ceil(Math.sqrt((own.length * cellWidth) / cellHeight)))
      const down = Math.ceil(own.length / across)
      return own.map((school, index) => ({
        ...placeOf(school, radiusOf(school)),
        x: ((block % columns) + ((index % across) + 0.5) / across) * cellWidth,
        y:
          (Math.floor(block / columns) + (Math.floor(index / across) + 0.5) / Math.max(1, down)) *
          cellHeight,
      }))
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
