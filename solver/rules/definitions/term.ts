import { z } from 'zod'
import { type Mode, modes } from '../../domain/codes.ts'
import { defineDefinition } from '../rule.ts'

/**
 * How a planned transfer is made 交流方式与期限: its mode, whether the personnel relation moves,
 * and its term. A transfer starts in September of the school year; it ends `years` later in August
 * (`null` when the relation moves).
 */
export const definition = defineDefinition({
  zh: '交流方式与期限',
  en: 'Mode and term',
  params: z.strictObject({
    mode: z.enum(Object.keys(modes) as [Mode, ...Mode[]]),
    relationMoves: z.boolean(),
    years: z.int().min(1).max(6),
  }),
})
