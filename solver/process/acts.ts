import { z } from 'zod'
import {
  accountSchema,
  assessmentKindSchema,
  channelSchema,
  daySchema,
  gradeSchema,
  momentSchema,
  outcomeSchema,
  personSchema,
  teacherSchema,
  tripleSchema,
} from './case-schema.ts'

/**
 * What somebody does to a case. An act that decides about a plan names the version its author has
 * seen; people and importers are filled in from the stored plan and data, not by whoever acts.
 */

/** A plan put before the case, and whose hands it comes from. */
const drafted = {
  triple: tripleSchema,
  people: z.array(personSchema),
  importers: z.array(accountSchema),
}

export const openSchema = z.strictObject({ year: z.int().min(2000).max(2100), ...drafted })
/** 建立流程: the first draft. */
export type Opening = z.infer<typeof openSchema>

const actSchemas = {
  /** 修改方案: another draft in place of this one. */
  revise: z.strictObject({ kind: z.literal('revise'), ...drafted }),
  submit: z.strictObject({ kind: z.literal('submit'), triple: tripleSchema }),
  approve: z.strictObject({ kind: z.literal('approve'), triple: tripleSchema }),
  /** 退回. */
  return: z.strictObject({ kind: z.literal('return'), reason: z.string() }),
  withdraw: z.strictObject({ kind: z.literal('withdraw'), reason: z.string() }),
  /** 开始公示: recorded once both are up. `confirmEnd` is the end a person has looked at, else null. */
  post: z.strictObject({
    kind: z.literal('post'),
    triple: tripleSchema,
    web: momentSchema,
    boards: momentSchema,
    confirmEnd: daySchema.nullable(),
  }),
  /** The holiday table has changed: clocks that have not ended are computed again. */
  recount: z.strictObject({ kind: z.literal('recount') }),
  register: z.strictObject({
    kind: z.literal('register'),
    id: z.string().min(1),
    receivedAt: momentSchema,
    channel: channelSchema,
  }),
  answer: z.strictObject({
    kind: z.literal('answer'),
    id: z.string().min(1),
    outcome: outcomeSchema,
    changesPlan: z.boolean(),
  }),
  finalise: z.strictObject({ kind: z.literal('finalise'), triple: tripleSchema }),
  /** 以新版本替代, after an objection that changes the plan. */
  supersede: z.strictObject({ kind: z.literal('supersede'), ...drafted }),
  dispatch: z.strictObject({ kind: z.literal('dispatch') }),
  arrive: z.strictObject({
    kind: z.literal('arrive'),
    teacher: teacherSchema,
    arrived: z.boolean(),
    on: daySchema.nullable(),
    reason: z.string(),
    relationMoved: z.boolean(),
  }),
  assess: z.strictObject({
    kind: z.literal('assess'),
    teacher: teacherSchema,
    assessment: assessmentKindSchema,
    year: z.int(),
    grade: gradeSchema,
  }),
  close: z.strictObject({ kind: z.literal('close') }),
} as const

export type ActKind = keyof typeof actSchemas
export type ActOf<Kind extends ActKind> = z.infer<(typeof actSchemas)[Kind]>
export type Act = { [Kind in ActKind]: ActOf<Kind> }[ActKind]

export const actSchema = z.discriminatedUnion('kind', [
  actSchemas.revise,
  actSchemas.submit,
  actSchemas.approve,
  actSchemas.return,
  actSchemas.withdraw,
  actSchemas.post,
  actSchemas.recount,
  actSchemas.register,
  actSchemas.answer,
  actSchemas.finalise,
  actSchemas.supersede,
  actSchemas.dispatch,
  actSchemas.arrive,
  actSchemas.assess,
  actSchemas.close,
]) satisfies z.ZodType<Act>
