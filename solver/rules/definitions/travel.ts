import { z } from 'zod'
import { defineDefinition } from '../rule.ts'

/**
 * Travel between two places, in metres 里程: the 距离 sheet where it has the pair (the larger of
 * two directions; a row of one direction serves both), else the great circle between coordinates × `roadPercent` ÷ 100, rounded to
 * whole metres; unknown where either place has no coordinates. A home given by township stands at
 * the mean of the coordinates of that township's schools.
 */
export const definition = defineDefinition({
  zh: '里程测算',
  en: 'Travel',
  params: z.strictObject({ roadPercent: z.int().min(100).max(300) }),
})
