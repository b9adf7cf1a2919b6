import type { Location } from '../domain/county.ts'

/** Mean radius of the earth in metres (IUGG). */
const radius = 6_371_008.8

/** Straight distance over ground in metres, by the haversine formula. */
export function greatCircle(from: Location, to: Location): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (a: number, b: number): number => Math.sin((radians(b) - radians(a)) / 2) ** 2
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude)
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
