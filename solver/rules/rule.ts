import type { z } from 'zod'

/**
 * What a rule is: the law's voice. It has names, the parameters a clause may set, and the sentence
 * that says the clause in Chinese. Its other two voices are `constraint.ts` (what the solver is
 * told) and `check.ts` (what the auditor recounts); the two share nothing but the parameters.
 *
 * A clause bends: both voices count a shortfall in whole units (people, posts, lessons …), and on
 * every plan the least shortfall the model can assign equals the shortfall the audit counts.
 * The doc comment of `rule.ts` defines that number exactly; it is the specification of both.
 */
export type Rule<Schema extends z.ZodType> = {
  readonly zh: string
  readonly en: string
  /** Unit of the shortfall, in Chinese. */
  readonly unit: string
  readonly params: Schema
  readonly sentence: (params: z.infer<Schema>) => string
}

export const defineRule = <Schema extends z.ZodType>(rule: Rule<Schema>): Rule<Schema> => rule

/** A definition 口径: a notion several rules read (who is due, who counts), set by the law as data. */
export type Definition<Schema extends z.ZodType> = {
  readonly zh: string
  readonly en: string
  readonly params: Schema
}

export const defineDefinition = <Schema extends z.ZodType>(
  definition: Definition<Schema>,
): Definition<Schema> => definition
