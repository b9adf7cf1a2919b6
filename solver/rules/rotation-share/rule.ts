import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Rotation share 交流轮岗比例: moved ÷ denominator of "due" ≥ `minPercent`.
 * moved = number of transfers that count (definition `kinds`) of teachers who stand in the denominator (definition `due`).
 * shortfall (人) = max(0, ceil(minPercent × denominator / 100) - moved).
 */
export const rule = defineRule({
  zh: '交流轮岗比例',
  en: 'Rotation share',
  unit: '人',
  params: z.strictObject({ minPercent: z.int().min(0).max(100) }),
  sentence: ({ minPercent }) => `交流轮岗教师不低于符合交流条件教师总数的 ${minPercent}%`,
})
