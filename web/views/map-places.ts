import { extent, max, mean, scaleSqrt } from 'd3'

/** A school as the map draws it; without a location it stands in the tray beside the map. */
export type MapSchool = {
  readonly id: string
  readonly name: string
  readonly setting: 'urban' | 'town' | 'rural'
  readonly township: string
  readonly teachers: number
  readonly location: { readonly longitude: number; readonly latitude: number } | null
}

export type Size = { readonly width: number; readonly height: number }

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
  /** Schools without a location, where the others have one. */
  readonly tray: readonly string[]
  /** True where the positions are townships in blocks: then there is no scale bar. */
  readonly schematic: boolean
  readonly pixelsPerKilometre: number | null
}

const margin = 26
/** On the ground, one degree of latitude. */
const kilometresPerDegree = 111.2

/**
 * Schools in place: equirectangular at the county's mean latitude, one scale for both ways. Glyphs
 * that would cover each other are moved apart just so far that they touch. Where fewer than half the
 * schools have a location, the townships stand in blocks instead.
 */
export function placesOf(schools: readonly MapSchool[], size: Size): Places {
  const sorted = [...schools].sort((a, b) => (a.id < b.id ? -1 : 1))
  const radius = scaleSqrt()
    .domain([0, max(sorted, ({ teachers }) => teachers) ?? 1])
    .range([4, 13])
  const located = sorted.filter(({ location }) => location !== null)
  if (located.length * 2 < sorted.length || located.length === 0)
    return {
      places: blocks(sorted, size, (school) => radius(school.teachers)),
      tray: [],
      schematic: true,
      pixelsPerKilometre: null,
    }
  const { project, pixelsPerKilometre } = projection(located, size)
  const raw = located.map((school) => ({
    ...placeOf(school, radius(school.teachers)),
    ...project(school),
  }))
  return {
    places: apart(raw, size),
    tray: sorted.filter(({ location }) => location === null).map(({ id }) => id),
    schematic: false,
    pixelsPerKilometre,
  }
}

const placeOf = ({ id, name, setting, township }: MapSchool, radius: number) => ({
  id,
  name,
  setting,
  township,
  radius,
})

function projection(schools: readonly MapSchool[], { width, height }: Size) {
  const shrink = Math.cos(
    ((mean(schools, ({ location }) => location?.latitude ?? 0) ?? 0) * Math.PI) / 180,
  )
  const east = ({ location }: MapSchool) => (location?.longitude ?? 0) * shrink
  const south = ({ location }: MapSchool) => -(location?.latitude ?? 0)
  const [west = 0, farEast = 0] = extent(schools, east)
  const [north = 0, farSouth = 0] = extent(schools, south)
  const room = (from: number, to: number, pixels: number) =>
    to > from ? (pixels - 2 * margin) / (to - from) : Number.POSITIVE_INFINITY
  const fitting = Math.min(room(west, farEast, width), room(north, farSouth, height))
  // All schools at one point: any scale will do.
  const scale = Number.isFinite(fitting) ? fitting : 1
  return {
    project: (school: MapSchool) => ({
      x: width / 2 + (east(school) - (west + farEast) / 2) * scale,
      y: height / 2 + (south(school) - (north + farSouth) / 2) * scale,
    }),
    pixelsPerKilometre: scale / kilometresPerDegree,
  }
}

const gap = 2

/** Moves overlapping glyphs apart, pair by pair in the order of ids, for a fixed number of rounds. */
function apart(places: readonly Place[], { width, height }: Size): readonly Place[] {
  const spots = places.map(({ x, y, radius }) => ({ x, y, radius }))
  for (let round = 0; round < 60; round += 1) {
    let moved = false
    for (const [index, one] of spots.entries())
      for (const other of spots.slice(index + 1)) moved = push(one, other, index) || moved
    if (!moved) break
  }
  return places.map((place, index) => ({
    ...place,
    x: within(spots[index]?.x ?? place.x, place.radius, width),
    y: within(spots[index]?.y ?? place.y, place.radius, height),
  }))
}

type Spot = { x: number; y: number; readonly radius: number }

function push(one: Spot, other: Spot, index: number): boolean {
  const wanted = one.radius + other.radius + gap
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const distance = Math.hypot(dx, dy)
  if (distance >= wanted - 0.01) return false
  // Two at one point go apart along a direction of their own.
  const turn = distance < 0.01 ? index * 2.4 : Math.atan2(dy, dx)
  const half = (wanted - distance) / 2
  one.x -= Math.cos(turn) * half
  one.y -= Math.sin(turn) * half
  other.x += Math.cos(turn) * half
  other.y += Math.sin(turn) * half
  return true
}

const within = (value: number, radius: number, room: number): number =>
  Math.min(Math.max(value, radius + gap), room - radius - gap)

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
