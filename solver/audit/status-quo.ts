import type { Standing } from '../domain/audit-report.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { closeSchools } from './closures.ts'
import { once } from './once.ts'
import { allUnits, entersCounty, type UnitPlace } from './places.ts'
import { type Posting, postingBefore } from './postings.ts'
import { standingsOf } from './standing.ts'
import { type TravelBook, travelBook } from './travel.ts'
import { type UnitBefore, unitsBefore } from './units.ts'

/** 现状: what stands before any plan and no plan changes. */
export type StatusQuo = {
  /** With closing schools closed already (rule closing-placed). */
  readonly county: County
  readonly definitions: Definitions
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly teachers: ReadonlyMap<TeacherId, Teacher>
  readonly standings: ReadonlyMap<TeacherId, Standing>
  readonly backbone: ReadonlySet<TeacherId>
  /** 符合交流条件教师: sorted. */
  readonly denominator: readonly TeacherId[]
  readonly countySchools: readonly School[]
  readonly places: readonly UnitPlace[]
  readonly postings: readonly Posting[]
  readonly units: readonly UnitBefore[]
  readonly travel: TravelBook
}

/** Counted once for a county and its definitions, however many plans are then carried out on it. */
export const statusQuoOf = (given: County, definitions: Definitions): StatusQuo =>
  statusQuos(given)(definitions)

const statusQuos = once((given: County) => {
  const county = closeSchools(given)
  return once((definitions: Definitions) => statusQuo(county, definitions))
})

/** A count no plan can change: made once for a status quo. */
/* @__NO_SIDE_EFFECTS__ */
export function beforeAnyPlan<Count>(
  count: (statusQuo: StatusQuo) => Count,
): (replay: { readonly statusQuo: StatusQuo }) => Count {
  const counted = once(count)
  return ({ statusQuo: found }) => counted(found)
}

function statusQuo(county: County, definitions: Definitions): StatusQuo {
  const schools = new Map(county.schools.map((school) => [school.id, school]))
  const found = standingsOf(county, definitions, schools)
  const backbone = new Set(found.filter((s) => s.backbone).map(({ teacher }) => teacher))
  const postings = county.teachers.map(postingBefore)
  return {
    county,
    definitions,
    schools,
    teachers: new Map(county.teachers.map((teacher) => [teacher.id, teacher])),
    standings: new Map(found.map((standing) => [standing.teacher, standing])),
    backbone,
    denominator: found.filter((s) => s.inDenominator).map(({ teacher }) => teacher),
    countySchools: county.schools.filter(entersCounty),
    places: allUnits(county),
    postings,
    units: unitsBefore(county, definitions, postings, backbone),
    travel: travelBook(county, definitions.travel),
  }
}
