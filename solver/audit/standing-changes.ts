import type { Standing } from '../domain/audit-report.ts'
import type { County, Teacher } from '../domain/county.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { standingsOf } from './standing.ts'

/** Somebody who stands differently under other definitions: due or not, counted or not, backbone or not. */
export type StandingChange = {
  readonly teacher: Teacher
  readonly before: Standing
  readonly after: Standing
}

/** Who changes standing when B is in force instead of A, in the order of the county. */
export function standingChanges(
  county: County,
  a: Definitions,
  b: Definitions,
): readonly StandingChange[] {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  const after = standingsOf(county, b, schools)
  return standingsOf(county, a, schools).flatMap((before, at) => {
    const [teacher, then] = [county.teachers[at], after[at]]
    if (teacher === undefined || then === undefined || isSame(before, then)) return []
    return [{ teacher, before, after: then }]
  })
}

/** Reasons may be worded by other limits; what counts is where the teacher stands. */
const isSame = (one: Standing, other: Standing): boolean =>
  one.standing === other.standing &&
  one.inDenominator === other.inDenominator &&
  one.backbone === other.backbone
