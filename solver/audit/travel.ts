import type { County, Home, Location } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'

/** Metres between two places 里程; `null` where it cannot be known. */
export type TravelBook = {
  readonly betweenSchools: (from: SchoolId, to: SchoolId) => number | null
  readonly fromHome: (home: Home, school: SchoolId) => number | null
}

/** Indexes the 距离 sheet and all coordinates once. */
export function travelBook(
  county: County,
  { roadPercent }: DefinitionParams<'travel'>,
): TravelBook {
  const sheet = new Map<string, number>()
  for (const { from, to, metres } of county.distances) {
    const key = pairKey(from, to)
    sheet.set(key, Math.max(metres, sheet.get(key) ?? 0))
  }
  const locations = new Map(county.schools.map(({ id, location }) => [id, location]))
  const townships = townshipMiddles(county)
  const byRoad = (from: Location | null, to: Location | null): number | null =>
    from === null || to === null ? null : Math.round((greatCircle(from, to) * roadPercent) / 100)
  return {
    betweenSchools: (from, to) =>
      sheet.get(pairKey(from, to)) ??
      byRoad(locations.get(from) ?? null, locations.get(to) ?? null),
    fromHome: ({ location, township, ways }, school) =>
      ways === undefined
        ? byRoad(
            location ?? (township === null ? null : (townships.get(township) ?? null)),
            locations.get(school) ?? null,
          )
        : (ways.find((way) => way.school === school)?.metres ?? null),
  }
}

/** Metres on a sphere of the mean earth radius (haversine). */
export function greatCircle(from: Location, to: Location): number {
  const rise = radians(to.latitude - from.latitude) / 2
  const turn = radians(to.longitude - from.longitude) / 2
  const chord =
    Math.sin(rise) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(turn) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Mean of the coordinates of the schools of each township. */
function townshipMiddles(county: County): ReadonlyMap<string, Location> {
  const sums = new Map<string, { longitude: number; latitude: number; count: number }>()
  for (const { township, location } of county.schools) {
    if (location === null) continue
    const sum = sums.get(township) ?? { longitude: 0, latitude: 0, count: 0 }
    sum.longitude += location.longitude
    sum.latitude += location.latitude
    sum.count += 1
    sums.set(township, sum)
  }
  return new Map(
    [...sums].map(([township, { longitude, latitude, count }]) => [
      township,
      { longitude: longitude / count, latitude: latitude / count },
    ]),
  )
}

const earthRadiusMetres = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const pairKey = (a: SchoolId, b: SchoolId): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
