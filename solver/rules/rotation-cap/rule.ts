import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Upper cap on moves 交流规模上限: all transfers that count as rotation (definition `kinds`) ≤ ceil(maxPercent × denominator / 100),
 * the denominator as in `rotation-share`.
 * shortfall (人) = max(0, transfers - cap).
 */
export const rule = defineRule({
  zh: '交流规模上限',
  en: 'Cap on transfers',
  unit: '人',
  params: z.strictObject({ maxPercent: z.int().min(0).max(100) }),
  sentence: ({ maxPercent }) => `交流轮岗教师不超过符合交流条件教师总数的 ${maxPercent}%`,
})
