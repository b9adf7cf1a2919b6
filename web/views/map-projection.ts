import { extent, mean } from 'd3'

export type Size = { readonly width: number; readonly height: number }
export type Degrees = { readonly longitude: number; readonly latitude: number }

/** Equirectangular at one latitude: one scale for both ways, in plain numbers so that it can be compared. */
export type Projection = {
  /** Pixels of a degree of latitude. */
  readonly scale: number
  /** Degrees of longitude to degrees of latitude on the ground. */
  readonly shrink: number
  readonly middle: Degrees
  readonly size: Size
}

const margin = 26
/** On the ground, one degree of latitude. */
const kilometresPerDegree = 111.2

/** Everything that is to be seen fits; all at one point, any scale will do. */
export function projectionFor(points: readonly Degrees[], size: Size): Projection {
  const shrink = Math.cos(((mean(points, ({ latitude }) => latitude) ?? 0) * Math.PI) / 180)
  const [west = 0, east = 0] = extent(points, ({ longitude }) => longitude)
  const [south = 0, north = 0] = extent(points, ({ latitude }) => latitude)
  const room = (degrees: number, pixels: number) =>
    degrees > 0 ? (pixels - 2 * margin) / degrees : Number.POSITIVE_INFINITY
  const fitting = Math.min(
    room((east - west) * shrink, size.width),
    room(north - south, size.height),
  )
  return {
    scale: Number.isFinite(fitting) ? fitting : 1,
    shrink,
    middle: { longitude: (west + east) / 2, latitude: (south + north) / 2 },
    size,
  }
}

export const onMap = (
  { scale, shrink, middle, size }: Projection,
  { longitude, latitude }: Degrees,
): { readonly x: number; readonly y: number } => ({
  x: size.width / 2 + (longitude - middle.longitude) * shrink * scale,
  y: size.height / 2 - (latitude - middle.latitude) * scale,
})

export const pixelsPerKilometre = ({ scale }: Projection): number => scale / kilometresPerDegree
