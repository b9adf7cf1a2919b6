import type { Standing, Unsound } from '../domain/audit-report.ts'
import type { County, School, Teacher } from '../domain/county.ts'
import type { Count } from '../domain/finding.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Plan, Transfer } from '../domain/plan.ts'
import type { Definitions } from '../rules/definitions/index.ts'
import { isDisplaced } from './closures.ts'
import { type Kind, kindOf, modeRemark } from './kinds.ts'
import { isTermOver } from './leaders.ts'
import type { UnitPlace } from './places.ts'
import { type Posting, postingAfter } from './postings.ts'
import { soundnessOf } from './soundness.ts'
import { type Staff, staffOf } from './staff.ts'
import { type StatusQuo, statusQuoOf } from './status-quo.ts'
import type { TravelBook } from './travel.ts'
import { type Unit, unitsOf } from './units.ts'

/** How the auditor recounts one rule. The doc comment of the rule's `rule.ts` defines the count. */
export type Check<Params> = (replay: Replay, params: Params) => Count

/** 推演: the plan carried out on paper. Everything the checks and the report count from. */
export type Replay = {
  readonly statusQuo: StatusQuo
  /** With closing schools closed already (rule closing-placed). */
  readonly county: County
  readonly definitions: Definitions
  readonly plan: Plan
  /** Left out of everything below, with the reasons. */
  readonly unsound: readonly Unsound[]
  readonly remarks: readonly Unsound[]
  readonly schools: ReadonlyMap<SchoolId, School>
  readonly teachers: ReadonlyMap<TeacherId, Teacher>
  /** Sorted by teacher. */
  readonly moved: readonly Moved[]
  /** Those of them that count as rotation 计入交流轮岗 (definition `kinds`). */
  readonly rotated: readonly Moved[]
  readonly standings: ReadonlyMap<TeacherId, Standing>
  /** 符合交流条件教师: sorted. */
  readonly denominator: readonly TeacherId[]
  /** Units that enter the county, in the order of schools, primary first. */
  readonly units: readonly Unit[]
  /** Schools that enter the county, in their order. */
  readonly countySchools: readonly School[]
  /** Every unit of the files, also those that do not enter the county. */
  readonly places: readonly UnitPlace[]
  readonly staff: ReadonlyMap<SchoolId, Staff>
  /** Where everybody is posted, in the order of the county. */
  readonly postings: { readonly before: readonly Posting[]; readonly after: readonly Posting[] }
  readonly travel: TravelBook
}

/** One transfer with everybody it concerns. Travel in metres, `null` where unknown. */
export type Moved = {
  readonly transfer: Transfer
  readonly teacher: Teacher
  readonly standing: Standing
  readonly from: School
  readonly to: School
  /** 交流类型, by the definition and not by what the plan calls it. */
  readonly kind: Kind
  /** 待安置: of a closing school. */
  readonly displaced: boolean
  /** 任期届满: a leader whose term is over. */
  readonly termOver: boolean
  /** To the new school: from home where given, else from the present school. */
  readonly travel: number | null
  /** From home to the present school; `null` also where no home is given. */
  readonly travelBefore: number | null
}

/** Carries the sound part of a plan out on paper. Pure, and quick enough to run on every click. */
export function replay(given: County, definitions: Definitions, plan: Plan): Replay {
  const statusQuo = statusQuoOf(given, definitions)
  const { county, standings, travel, schools, teachers } = statusQuo
  const { sound, unsound, remarks } = soundnessOf(county, plan, { schools, teachers })
  const postings = { before: statusQuo.postings, after: postingsAfter(statusQuo, sound) }
  const moved = movedOf({ county, definitions, schools, teachers, standings, travel }, sound)
  return {
    statusQuo,
    county,
    definitions,
    plan,
    unsound,
    remarks: [...remarks, ...moved.flatMap((move) => misnamed(definitions, move))],
    schools,
    teachers,
    moved,
    rotated: moved.filter(({ kind }) => kind.counts),
    standings,
    denominator: statusQuo.denominator,
    units: unitsOf(statusQuo.units, definitions, postings, statusQuo.backbone),
    countySchools: statusQuo.countySchools,
    places: statusQuo.places,
    staff: staffOf(county.schools, postings.before, postings.after, definitions.counting),
    postings,
    travel,
  }
}

/** Whoever stays keeps the very posting he had. */
function postingsAfter(
  { postings }: StatusQuo,
  transfers: readonly Transfer[],
): readonly Posting[] {
  const byTeacher = new Map(transfers.map((transfer) => [transfer.teacher, transfer]))
  return postings.map((posting) => {
    const transfer = byTeacher.get(posting.teacher.id)
    return transfer === undefined ? posting : postingAfter(posting.teacher, transfer)
  })
}

type Parties = Pick<
  Replay,
  'county' | 'definitions' | 'schools' | 'teachers' | 'standings' | 'travel'
>

function movedOf(
  { county, definitions, schools, teachers, standings, travel }: Parties,
  transfers: readonly Transfer[],
): readonly Moved[] {
  return transfers.map((transfer) => {
    const teacher = known(teachers, transfer.teacher)
    const { home } = teacher
    const standing = known(standings, transfer.teacher)
    const from = known(schools, transfer.from)
    const to = known(schools, transfer.to)
    return {
      transfer,
      teacher,
      standing,
      from,
      to,
      kind: kindOf(county, definitions, { teacher, standing, from, to }),
      displaced: isDisplaced(teacher, from),
      termOver: isTermOver(county, definitions, teacher, from),
      travel:
        home === null
          ? travel.betweenSchools(transfer.from, transfer.to)
          : travel.fromHome(home, transfer.to),
      travelBefore: home === null ? null : travel.fromHome(home, transfer.from),
    }
  })
}

function misnamed(definitions: Definitions, { transfer, kind }: Moved): readonly Unsound[] {
  const sentence = modeRemark(definitions, transfer, kind)
  return sentence === null ? [] : [{ transfer, sentence }]
}

/** Soundness has been checked, so a missing entry is our own mistake. */
function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The replay lost ${String(key)}.`)
  return value
}

// Checks see the domain, this file and their own rule, and nothing else.
export { closes, isDisplaced } from './closures.ts'
export {
  coefficientOf,
  coefficientValue,
  excessPercent,
  isWithin,
  spreadOf,
} from './coefficient.ts'
export { figureText, kilometresText, shareText, unitName } from './display.ts'
export type { Facility } from './facilities.ts'
export {
  atLeastShare,
  atMostShare,
  ceilingOf,
  exactly,
  fraction,
  minus,
  times,
} from './fraction.ts'
export { networksInForce } from './kinds.ts'
export { isTermOver } from './leaders.ts'
export { headsOf, measureOf, type Standard, standardOf, statusOf } from './measure.ts'
export { isTownSeat, isUrbanOrStrong, quotaOf } from './places.ts'
export type { Posting } from './postings.ts'
export { shareCount } from './share-count.ts'
export type { Staff } from './staff.ts'
export type { SubjectLessons, Unit } from './units.ts'
export { notApplicable, total, verdictOf } from './verdict.ts'
export { sizesOf } from './whole.ts'
