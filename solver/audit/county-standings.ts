import type { Standing } from '../domain/audit-report.ts'
import type { County } from '../domain/county.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { closeSchools } from './closures.ts'
import { standingsOf } from './standing.ts'

/** Standing 交流身份 of everybody, as a recount of the county finds it before any transfer. */
export function countyStandings(given: County, definitions: Definitions): readonly Standing[] {
  const county = closeSchools(given)
  return standingsOf(
    county,
    definitions,
    new Map(county.schools.map((school) => [school.id, school])),
  )
}
