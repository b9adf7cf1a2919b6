import { z } from 'zod'
import { type Phase, phases } from '../process/case.ts'
import { accountSchema, daySchema, momentSchema, tripleSchema } from '../process/case-schema.ts'
import { type DayState, dayStates } from '../process/work-calendar.ts'
import type { JournalRow } from './chain.ts'
import { checkpointSchema } from './checkpoint.ts'
import { codes, count } from './codes-schema.ts'
import { hashShape } from './crypto.ts'
import type { ProcessExtract } from './parts.ts'

const hash = z.string().regex(hashShape)
const signed = z.strictObject({ by: accountSchema, at: momentSchema })

/** The part `process` 办理流程. */
export const processSchema = z.strictObject({
  object: z.string().min(1),
  state: hash,
  phase: codes<Phase>(phases),
  triple: tripleSchema,
  authors: z.array(accountSchema),
  importers: z.array(accountSchema),
  submitted: signed.nullable(),
  approvals: z.array(signed.extend({ triple: tripleSchema })),
  notices: z.array(
    z.strictObject({
      planHash: hash,
      people: count,
      web: momentSchema,
      boards: momentSchema,
      end: z.strictObject({ day: daySchema, state: codes<DayState>(dayStates) }),
      recordedBy: accountSchema,
      recordedAt: momentSchema,
    }),
  ),
  objections: z.strictObject({
    received: count,
    inTime: count,
    answered: count,
    changing: count,
    replanned: count,
  }),
  finalised: signed.nullable(),
  dispatched: signed.nullable(),
  arrivals: z.strictObject({ arrived: count, notArrived: count, relationMoved: count }),
  assessments: count,
  closed: signed.nullable(),
  withdrawn: signed.nullable(),
  replaces: tripleSchema.nullable(),
  replacedBy: tripleSchema.nullable(),
}) satisfies z.ZodType<ProcessExtract>

export const rowSchema = z.strictObject({
  chain: z.string().min(1),
  seq: z.int().min(1),
  at: z.string().min(1),
  actor: z.string().min(1),
  role: z.string().min(1),
  action: z.string().min(1),
  object: z.string().min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  prev: hash,
  hash,
}) satisfies z.ZodType<JournalRow>

/** The part `journal` 操作日志. */
export const journalSchema = z.strictObject({
  chain: z.string().min(1),
  acts: z.array(hash),
  rows: z.array(rowSchema),
  checkpoint: checkpointSchema,
})
