import { z } from 'zod'
import {
  backboneLevels,
  backboneTitles,
  deferralReasons,
  degrees,
  employments,
  hirers,
  licenceStages,
  networkKinds,
  offices,
  presences,
  reviews,
  schoolKinds,
  settings,
  specialStatuses,
  sponsors,
  subjects,
  titles,
} from '../domain/codes.ts'
import type { County } from '../domain/county.ts'
import { facilityIndicatorList } from '../domain/indicator.ts'
import { statedItems } from '../domain/supervision.ts'
import { amount, codes, count, month, school, teacher } from './codes-schema.ts'

/**
 * The part `data` 数据: a county after masking. Besides the shapes it says what masked data must not hold,
 * so that a dossier with a home or a proof in it is refused and not read.
 */
const gone = z.null()
const unsaid = z.literal('')
/** 有 or nothing: whether there is a proof, never what it says. */
export const mark = z.enum(['', '有'])

const figures = z.strictObject({
  pupils: count,
  classes: count,
  pupilsByGrade: z.array(count).nullable(),
  classesByGrade: z.array(count).nullable(),
  quota: count.nullable(),
})

const perFacility = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({
    teachingArea: schema,
    sportsArea: schema,
    equipmentValue: schema,
    mediaRoomsPer100: schema,
  })

const posts = z.strictObject({
  senior: count.nullable(),
  intermediate: count.nullable(),
  junior: count.nullable(),
})

const oneSchool = z.strictObject({
  id: school,
  code: z.string().nullable(),
  name: z.string(),
  shortName: z.string().nullable(),
  order: z.number(),
  township: z.string(),
  kind: codes(schoolKinds),
  setting: codes(settings),
  townSeat: z.boolean(),
  weak: z.boolean(),
  strong: z.boolean(),
  sponsor: codes(sponsors),
  legalEntity: z.string().nullable(),
  centralSchool: school.nullable(),
  primary: figures.nullable(),
  junior: figures.nullable(),
  facilities: perFacility(amount.nullable()),
  facilitiesMissed: z.array(z.enum(facilityIndicatorList)).nullable(),
  posts,
  beds: count.nullable(),
  location: z.strictObject({ longitude: z.number(), latitude: z.number() }).nullable(),
  note: unsaid,
  closing: z.strictObject({ into: school.nullable() }).exactOptional(),
  boarders: count.exactOptional(),
  specialPupils: count.exactOptional(),
  specialClasses: count.exactOptional(),
  homePupils: count.exactOptional(),
  leftBehind: count.exactOptional(),
  specialGradePosts: count.exactOptional(),
})

const share = z.int().min(0).max(1000)
const subject = codes(subjects)

const home = z.strictObject({
  township: gone,
  location: gone,
  ways: z.array(z.strictObject({ school, metres: count.nullable() })),
})

const record = z.strictObject({
  title: codes(backboneTitles),
  level: codes(backboneLevels).nullable(),
  issuer: gone,
  certificate: gone,
  awarded: gone,
  validTo: month.nullable(),
})

const person = z
  .strictObject({
    id: teacher,
    name: z.string(),
    sex: z.enum(['male', 'female']),
    birth: month,
    personnelSchool: school,
    teaching: z.array(z.strictObject({ school, share })),
    employment: codes(employments),
    hirer: codes(hirers).nullable(),
    presence: codes(presences),
    lentTo: z.string().nullable(),
    office: codes(offices),
    stages: z.strictObject({ primary: share, junior: share }),
    subjects: z.tuple([subject], subject),
    licences: z.array(z.strictObject({ stage: codes(licenceStages), subject: subject.nullable() })),
    weeklyLessons: amount.nullable(),
    degree: codes(degrees),
    title: codes(titles),
    backbone: z.array(record),
    since: month,
    workSince: month.nullable(),
    ruralYears: amount.nullable(),
    lastRotationStart: month.nullable(),
    lastRotationEnd: month.nullable(),
    lastRotationFrom: school.nullable(),
    lastRotationMoved: z.boolean().nullable(),
    schoolsServed: gone,
    retirement: month.nullable(),
    retirementKind: z.enum(['cadre', 'worker']),
    deferral: z
      .strictObject({
        reason: codes(deferralReasons),
        proof: mark,
        until: month.nullable(),
        consent: z.boolean().nullable(),
      })
      .nullable(),
    deferralSince: month.nullable(),
    special: z.strictObject({ status: codes(specialStatuses), until: month.nullable() }).nullable(),
    review: codes(reviews).nullable(),
    misconduct: z.boolean(),
    spouse: gone,
    home: home.nullable(),
    trained: z.boolean().nullable(),
    note: unsaid,
    study: z.strictObject({ degree: codes(degrees), until: month.nullable() }).exactOptional(),
  })
  .refine(({ id, name }) => name === id)

export const countySchema = z.strictObject({
  name: z.string(),
  year: z.int(),
  baseMonth: month,
  synthetic: z.boolean(),
  schools: z.array(oneSchool),
  teachers: z.array(person),
  lessons: z.array(
    z.strictObject({
      school: school.nullable(),
      grade: z.int().min(1).max(9),
      subject,
      classes: count.nullable(),
      lessonsPerClass: amount,
      coveredElsewhere: amount,
    }),
  ),
  distances: z.array(
    z.strictObject({
      from: school,
      to: school,
      metres: count,
      minutes: amount.nullable(),
      bothWays: z.boolean(),
    }),
  ),
  networks: z.array(
    z.strictObject({
      name: z.string(),
      kind: codes(networkKinds),
      lead: school,
      members: z.array(school),
      from: month.nullable(),
      until: month.nullable(),
    }),
  ),
  wishes: z.array(z.never()),
  overrides: z.array(z.never()),
  stated: z
    .array(
      z.strictObject({
        item: codes(statedItems),
        value: z.string(),
        standard: z.string(),
        met: z.boolean().nullable(),
      }),
    )
    .exactOptional(),
}) satisfies z.ZodType<County>
