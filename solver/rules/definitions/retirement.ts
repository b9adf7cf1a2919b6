import { z } from 'zod'
import { defineDefinition } from '../rule.ts'

const ladder = z.strictObject({
  /** Retirement age in months before the reform: 720 is 60 years. */
  ageMonths: z.int(),
  /** First birth month that is delayed, `YYYY-MM`. */
  firstBirth: z.string().regex(/^\d{4}-\d{2}$/),
  /** One month of delay for each so many months of birth after `firstBirth`. */
  step: z.int().min(1),
  /** Greatest delay in months. */
  cap: z.int().min(0),
})

/**
 * Statutory retirement month 法定退休年月. Given 拟退休年月 wins. Otherwise birth month +
 * ageMonths + delay, where delay = clamp(floor((birth - firstBirth) / step) + 1, 0, cap) months and
 * birth - firstBirth is in months (a birth before `firstBirth` has no delay).
 * Men by `male`; women by `femaleCadre` (女干部) or `femaleWorker` (女工人).
 */
export const definition = defineDefinition({
  zh: '法定退休年龄',
  en: 'Statutory retirement',
  params: z.strictObject({ male: ladder, femaleCadre: ladder, femaleWorker: ladder }),
})
