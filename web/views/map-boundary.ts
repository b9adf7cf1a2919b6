import { polygonContains } from 'd3'
import { type Degrees, onMap, type Projection } from './map-projection.ts'

/** One county or town of the boundary file: rings in degrees, the first of a polygon its outside. */
export type MapArea = {
  readonly name: string
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[]
}

/** 地图边界 with the number under which it was approved: never drawn without it. */
export type MapBoundary = { readonly approval: string; readonly areas: readonly MapArea[] }

export type AreaLine = {
  readonly name: string
  readonly path: string
  /** The area that holds the others: the county itself. */
  readonly outer: boolean
}

type Box = {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The corners of each area: with them in the frame, all of the boundary is. */
export const cornersOf = ({ areas }: Pick<MapBoundary, 'areas'>): readonly Degrees[] =>
  areas.map(boxOf).flatMap(({ west, east, south, north }) => [
    { longitude: west, latitude: south },
    { longitude: east, latitude: north },
  ])

/** One path an area; the outermost is drawn heavier than the towns within. */
export function linesOf(
  { areas }: Pick<MapBoundary, 'areas'>,
  projection: Projection,
): readonly AreaLine[] {
  const boxes = areas.map(boxOf)
  return areas.map(({ name, polygons }, at) => ({
    name,
    path: polygons
      .flat()
      .map((ring) => pathOf(ring, projection))
      .join(''),
    outer: isOuter(boxes, at),
  }))
}

function pathOf(ring: MapArea['polygons'][number][number], projection: Projection): string {
  const points = ring.map((point) => {
    const { x, y } = onMap(projection, degreesOf(point))
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

const degreesOf = ([longitude = 0, latitude = 0]: readonly number[]): Degrees => ({
  longitude,
  latitude,
})

function boxOf({ polygons }: MapArea): Box {
  const points = polygons.flat(2).map(degreesOf)
  const all = (pick: (point: Degrees) => number) => points.map(pick)
  const [longitudes, latitudes] = [
    all(({ longitude }) => longitude),
    all(({ latitude }) => latitude),
  ]
  // A ring may have tens of thousands of points: no spread.
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), 360)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -360)
  return {
    west: least(longitudes),
    east: most(longitudes),
    south: least(latitudes),
    north: most(latitudes),
  }
}

/** Alone, or around the middle of every other. */
function isOuter(boxes: readonly Box[], at: number): boolean {
  const own = boxes[at]
  return (
    own !== undefined &&
    boxes.every((other, index) => {
      if (index === at) return true
      const [x, y] = [(other.west + other.east) / 2, (other.south + other.north) / 2]
      const larger = areaOf(own) > areaOf(other)
      return larger && x > own.west && x < own.east && y > own.south && y < own.north
    })
  )
}

const areaOf = ({ west, east, south, north }: Box): number => (east - west) * (north - south)

/** Schools that lie in none of the areas: the sign of another system of coordinates, or of a typing error. */
export const outsideOf = <School extends { readonly location: Degrees | null }>(
  { areas }: Pick<MapBoundary, 'areas'>,
  schools: readonly School[],
): readonly School[] =>
  schools.filter(
    ({ location }) =>
      location !== null &&
      !areas.some(({ polygons }) => polygons.some((rings) => isInside(rings, location))),
  )

/** Most schools outside: the lines are another county's, or in another system of coordinates, and are not drawn. */
export function isElsewhere(
  boundary: Pick<MapBoundary, 'areas'>,
  schools: readonly { readonly location: Degrees | null }[],
): boolean {
  const located = schools.filter(({ location }) => location !== null)
  return outsideOf(boundary, located).length * 2 > located.length
}

/** In the outside ring and in none of its holes. */
function isInside(rings: MapArea['polygons'][number], { longitude, latitude }: Degrees): boolean {
  const [outside, ...holes] = rings.map((ring) =>
    polygonContains(
      ring.map(([x = 0, y = 0]): [number, number] => [x, y]),
      [longitude, latitude],
    ),
  )
  return outside === true && !holes.includes(true)
}
