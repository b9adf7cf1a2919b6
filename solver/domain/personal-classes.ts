import type { Activity, BackboneRecord, Deferral, Home, School, Teacher, Wish } from './county.ts'
import type { Decision } from './decision.ts'
import type { Transfer } from './plan.ts'

/**
 * 个人信息分级, the one table: A may stand in a public notice 公示; B is for those who work on the plan;
 * C is sensitive and read one record at a time. A field added to one of these types does not compile
 * without its class, and imports, papers and replies are held against this table by tests.
 */
export const personalClasses = { A: '可以公示', B: '工作使用', C: '敏感' } as const
export type PersonalClass = keyof typeof personalClasses

type Keys<Of> = Of extends unknown ? keyof Of : never
type Classed<Of> = { readonly [Field in Keys<Of>]-?: PersonalClass }

/** Of health papers show the ground's code and its end; what proves it stays with personnel. */
export const deferralClasses = {
  reason: 'B',
  proof: 'C',
  until: 'B',
  consent: 'C',
} as const satisfies Classed<Deferral>

export const homeClasses = {
  township: 'C',
  location: 'C',
  ways: 'C',
} as const satisfies Classed<Home>

export const backboneClasses = {
  title: 'B',
  level: 'B',
  issuer: 'B',
  certificate: 'B',
  awarded: 'B',
  validTo: 'B',
} as const satisfies Classed<BackboneRecord>

/** A field that is a record of its own is classed by the table of that record. */
export const teacherClasses = {
  id: 'B',
  name: 'A',
  sex: 'A',
  birth: 'B',
  personnelSchool: 'A',
  teaching: 'B',
  employment: 'B',
  hirer: 'B',
  presence: 'B',
  lentTo: 'B',
  office: 'B',
  stages: 'A',
  subjects: 'A',
  licences: 'B',
  weeklyLessons: 'B',
  degree: 'B',
  title: 'B',
  backbone: backboneClasses,
  since: 'B',
  workSince: 'B',
  ruralYears: 'B',
  lastRotationStart: 'B',
  lastRotationEnd: 'B',
  lastRotationFrom: 'B',
  lastRotationMoved: 'B',
  schoolsServed: 'B',
  retirement: 'B',
  retirementKind: 'B',
  deferral: deferralClasses,
  deferralSince: 'B',
  special: 'B',
  review: 'B',
  misconduct: 'C',
  spouse: 'C',
  home: homeClasses,
  trained: 'B',
  note: 'C',
  study: 'B',
} as const satisfies {
  readonly [Field in keyof Required<Teacher>]:
    | PersonalClass
    | Readonly<Record<string, PersonalClass>>
}

/** Wishes are the person's own, down to whose they are. */
export const wishClasses = {
  teacher: 'C',
  willingness: 'C',
  schools: 'C',
  townships: 'C',
  maxMetres: 'C',
  hardship: 'C',
} as const satisfies Classed<Wish>

export const transferClasses = {
  teacher: 'B',
  from: 'A',
  to: 'A',
  stage: 'A',
  subject: 'A',
  mode: 'A',
  relationMoves: 'B',
  start: 'A',
  end: 'A',
} as const satisfies Classed<Transfer>

export const decisionClasses = {
  teacher: 'B',
  origin: 'B',
  kind: 'B',
  reason: 'B',
  proof: 'C',
  school: 'B',
  subject: 'B',
  deferral: deferralClasses.reason,
  until: deferralClasses.until,
  consent: deferralClasses.consent,
} as const satisfies Classed<Decision>

export const activityClasses = {
  kind: 'B',
  teacher: 'B',
  name: 'A',
  school: 'A',
  month: 'B',
  hours: 'B',
  note: 'C',
} as const satisfies Classed<Activity>

/**
 * Of a school: remarks may name people, and children with special needs, taught at home, boarding or
 * left behind are often so few that a count tells who they are. `null`: tells of nobody.
 */
export const schoolClasses = {
  id: null,
  code: null,
  name: null,
  shortName: null,
  order: null,
  township: null,
  kind: null,
  setting: null,
  townSeat: null,
  weak: null,
  strong: null,
  sponsor: null,
  legalEntity: null,
  centralSchool: null,
  primary: null,
  junior: null,
  facilities: null,
  facilitiesMissed: null,
  posts: null,
  beds: null,
  location: null,
  note: 'C',
  closing: null,
  boarders: 'B',
  specialPupils: 'B',
  specialClasses: null,
  homePupils: 'B',
  leftBehind: 'B',
  specialGradePosts: null,
} as const satisfies {
  readonly [Field in keyof Required<School>]: PersonalClass | null
}

/** `deferral.proof`, `birth`: every field of a teacher with its class. */
export const teacherFieldClasses: ReadonlyMap<string, PersonalClass> = new Map(
  Object.entries(teacherClasses).flatMap(([field, own]) =>
    typeof own === 'string'
      ? [[field, own] as const]
      : Object.entries(own).map(([inner, one]) => [`${field}.${inner}`, one] as const),
  ),
)
