import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Term 交流期限: a transfer whose relation does not move lasts at least `minMonths` and at most
 * `maxMonths` (months from `start` to `end`, both included; 2026-09 to 2029-08 is 36). One whose
 * relation moves for good has no end and passes; with an end it is measured like the rest.
 * shortfall (人) = number of transfers outside the range, or without an end though the relation stays.
 */
export const rule = defineRule({
  zh: '交流期限',
  en: 'Term of a transfer',
  unit: '人',
  params: z.strictObject({ minMonths: z.int().min(1), maxMonths: z.int().min(1) }),
  sentence: ({ minMonths, maxMonths }) =>
    `交流期限不少于 ${minMonths} 个月、不超过 ${maxMonths} 个月`,
})
