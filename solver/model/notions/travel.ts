import type { County, Location, Teacher } from '../../domain/county.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { Definitions } from '../../rules/definitions/index.ts'

/** Metres; `null` where unknown. */
export type Travel = {
  readonly between: (from: SchoolId, to: SchoolId) => number | null
  /** From home where one is given, else from the present school. */
  readonly toSchool: (teacher: Teacher, school: SchoolId) => number | null
  /** To the present school; 0 where no home is given. */
  readonly now: (teacher: Teacher) => number | null
}

/** Travel 里程 as definition `travel` says, for the solver. */
export function travelOf(county: County, definitions: Definitions): Travel {
  const places = new Map(county.schools.map((school) => [school.id, school.location]))
  const sheet = sheetDistances(county)
  const townships = townshipCentres(county)
  const road = (a: Location | null, b: Location | null) =>
    a === null || b === null
      ? null
      : Math.round((greatCircle(a, b) * definitions.travel.roadPercent) / 100)
  const homeOf = (teacher: Teacher): Location | null => {
    if (teacher.home === null) return null
    if (teacher.home.location !== null) return teacher.home.location
    return teacher.home.township === null ? null : (townships.get(teacher.home.township) ?? null)
  }
  const between = (from: SchoolId, to: SchoolId): number | null =>
    from === to
      ? 0
      : (sheet.get(`${from}|${to}`) ?? road(places.get(from) ?? null, places.get(to) ?? null))
  return {
    between,
    toSchool: (teacher, school) => {
      const home = homeOf(teacher)
      return home === null
        ? between(teacher.personnelSchool, school)
        : road(home, places.get(school) ?? null)
    },
    now: (teacher) => {
      const home = homeOf(teacher)
      return home === null ? 0 : road(home, places.get(teacher.personnelSchool) ?? null)
    },
  }
}

function sheetDistances(county: County): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { from, to, metres } of county.distances)
    for (const key of [`${from}|${to}`, `${to}|${from}`])
      found.set(key, Math.max(metres, found.get(key) ?? 0))
  return found
}

function townshipCentres(county: County): ReadonlyMap<string, Location> {
  const sums = new Map<string, { x: number; y: number; n: number }>()
  for (const { township, location } of county.schools) {
    if (location === null) continue
    const sum = sums.get(township) ?? { x: 0, y: 0, n: 0 }
    sums.set(township, {
      x: sum.x + location.longitude,
      y: sum.y + location.latitude,
      n: sum.n + 1,
    })
  }
  return new Map(
    [...sums].map(([name, { x, y, n }]) => [name, { longitude: x / n, latitude: y / n }]),
  )
}

const earthMetres = 6_371_008.8

function greatCircle(a: Location, b: Location): number {
  const radians = Math.PI / 180
  const dLat = (b.latitude - a.latitude) * radians
  const dLon = (b.longitude - a.longitude) * radians
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLon / 2) ** 2
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(h)))
}
