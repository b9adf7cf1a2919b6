import { z } from 'zod'
import { deferralReasons, subjects } from '../domain/codes.ts'
import { type Decision, decisionOrigins } from '../domain/decision.ts'
import { codes, month, school, teacher } from './codes-schema.ts'
import { mark } from './county-schema.ts'

/** The part `decisions` 人员决定, in the order they were taken into the scenario. */
const ground = {
  teacher,
  origin: codes(decisionOrigins),
  reason: z.string(),
  proof: mark,
}

export const decisionsSchema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ ...ground, kind: z.literal('go') }),
    z.strictObject({
      ...ground,
      kind: z.literal('go-to'),
      school,
      subject: codes(subjects).exactOptional(),
    }),
    z.strictObject({ ...ground, kind: z.literal('stay') }),
    z.strictObject({ ...ground, kind: z.literal('not-to'), school }),
    z.strictObject({
      ...ground,
      reason: mark,
      kind: z.literal('defer'),
      deferral: codes(deferralReasons),
      until: month.nullable(),
      consent: z.boolean().exactOptional(),
    }),
  ]),
) satisfies z.ZodType<readonly Decision[]>
