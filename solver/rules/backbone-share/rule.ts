import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Backbone share 骨干教师交流比例: of all teachers who move, at least `minPercent` are backbone
 * teachers (definition `backbone`). Who moves: transfers that count (definition `kinds`).
 * shortfall (人) = max(0, ceil(minPercent × moved / 100) - backbone among moved); 0 when nobody moves.
 */
export const rule = defineRule({
  zh: '骨干教师交流比例',
  en: 'Backbone share',
  unit: '人',
  params: z.strictObject({ minPercent: z.int().min(0).max(100) }),
  sentence: ({ minPercent }) => `交流教师中骨干教师不低于 ${minPercent}%`,
})
