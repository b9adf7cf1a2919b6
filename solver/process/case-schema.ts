import { z } from 'zod'
import { type AssessmentKind, assessmentKinds, type Grade, grades } from '../domain/assessment.ts'
import type { TeacherId } from '../domain/ids.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { type Outcome, outcomes } from '../report/process.ts'
import {
  type CaseState,
  type Channel,
  channels,
  type Phase,
  phases,
  type Renewal,
  renewals,
} from './case.ts'
import { type Day, isDay, isMoment, type Moment } from './day.ts'
import { type PeriodUnit, periodUnits } from './period.ts'
import { type DayState, dayStates } from './work-calendar.ts'

/**
 * The case as it is stored and as the dossier carries it. Where schema and type part, it stops
 * compiling; unknown keys are refused, so that a newer or edited case is never half read.
 */

/** Keys of a word list are its codes; `Object.keys` forgets that. */
const codes = <Code extends string>(words: { readonly [C in Code]: string }) =>
  z.enum(Object.keys(words) as [Code, ...Code[]])

/**
 * A string whose check is its type. A cast and no transform, so that the schema can be described in
 * OpenAPI in both directions.
 */
const textOf = <Text extends string>(schema: z.ZodString): z.ZodType<Text, string> =>
  schema as unknown as z.ZodType<Text, string>

export const daySchema = textOf<Day>(
  z.string().refine(isDay, '日期应写作 YYYY-MM-DD，且确实存在。'),
)
export const momentSchema = textOf<Moment>(
  z.string().refine(isMoment, '时间应写作 YYYY-MM-DDTHH:mm。'),
)
export const accountSchema = z.string().min(1)
export const teacherSchema = textOf<TeacherId>(z.string().min(1))
const month = textOf<YearMonth>(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '年月应写作 YYYY-MM。'))
const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制校验码。')

export const tripleSchema = z.strictObject({ planHash: hash, profileHash: hash, dataHash: hash })

export const personSchema = z.strictObject({
  teacher: teacherSchema,
  line: z.string().min(1),
  relationMoves: z.boolean(),
  ends: month.nullable(),
})

export const channelSchema = codes<Channel>(channels)
export const outcomeSchema = codes<Outcome>(outcomes)
export const gradeSchema = codes<Grade>(grades)
export const assessmentKindSchema = codes<AssessmentKind>(assessmentKinds)
export const renewalSchema = codes<Renewal>(renewals)

export const periodSchema = z.strictObject({
  days: z.int().min(1).max(60),
  unit: codes<PeriodUnit>(periodUnits),
  countPostingDay: z.boolean(),
})

const computedDay = z.strictObject({ day: daySchema, state: codes<DayState>(dayStates) })
const signed = z.strictObject({ by: accountSchema, at: momentSchema })
const reasoned = signed.extend({ reason: z.string().min(1) })

const notice = z.strictObject({
  planHash: hash,
  people: z.array(z.strictObject({ teacher: teacherSchema, line: z.string().min(1).nullable() })),
  web: momentSchema,
  boards: momentSchema,
  period: periodSchema,
  end: computedDay,
  recordedBy: accountSchema,
  recordedAt: momentSchema,
})

const objection = z.strictObject({
  id: z.string().min(1),
  receivedAt: momentSchema,
  channel: channelSchema,
  inTime: z.boolean(),
  against: hash,
  due: computedDay,
  registeredBy: accountSchema,
  registeredAt: momentSchema,
  answer: signed
    .extend({ planHash: hash, outcome: outcomeSchema, changesPlan: z.boolean() })
    .nullable(),
  replannedBy: hash.nullable(),
})

const arrival = signed.extend({
  teacher: teacherSchema,
  arrived: z.boolean(),
  on: daySchema.nullable(),
  reason: z.string(),
  relationMoved: z.boolean(),
})

const assessment = signed.extend({
  teacher: teacherSchema,
  kind: assessmentKindSchema,
  year: z.int(),
  grade: gradeSchema,
})

export const caseSchema = z.strictObject({
  format: z.literal('junpei-case'),
  version: z.literal(1),
  year: z.int().min(2000).max(2100),
  phase: codes<Phase>(phases),
  triple: tripleSchema,
  people: z.array(personSchema),
  authors: z.array(accountSchema).min(1),
  importers: z.array(accountSchema),
  submitted: signed.nullable(),
  approvals: z.array(signed.extend({ triple: tripleSchema })),
  returned: reasoned.nullable(),
  notices: z.array(notice),
  renewedAfter: z.int().min(0),
  objections: z.array(objection),
  finalised: signed.nullable(),
  dispatched: signed.nullable(),
  arrivals: z.array(arrival),
  assessments: z.array(assessment),
  closed: signed.nullable(),
  withdrawn: reasoned.nullable(),
  replaces: tripleSchema.nullable(),
  replacedBy: tripleSchema.nullable(),
}) satisfies z.ZodType<CaseState>
