import { z } from 'zod'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import { evidences } from '../domain/policy.ts'
import type { YearMonth } from '../domain/year-month.ts'

/** Keys of a word list are its codes; `Object.keys` forgets that. */
export const codes = <Code extends string>(words: { readonly [C in Code]: unknown }) =>
  z.enum(Object.keys(words) as [Code, ...Code[]])

/** A string whose check is its type. */
export const textOf = <Text extends string>(schema: z.ZodString): z.ZodType<Text> =>
  schema as unknown as z.ZodType<Text>

export const school = textOf<SchoolId>(z.string().min(1))
export const teacher = textOf<TeacherId>(z.string().min(1))
export const month = textOf<YearMonth>(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const count = z.int().min(0)
export const amount = z.number().min(0)

export const source = z.strictObject({
  document: z.string(),
  number: z.string(),
  item: z.string(),
  quote: z.string(),
  effective: z.string(),
  evidence: codes(evidences),
  reviewed: z.strictObject({ by: z.string(), on: z.string() }).nullable(),
  note: z.string(),
})
