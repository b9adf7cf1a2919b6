import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * What one school may lose 单校流出上限. For each school with teachers before the plan: leavers ≤
 * max(1, floor(maxPercent × counted teachers / 100)); and per school and subject: leavers whose main
 * subject it is ≤ max(1, floor(maxSubjectPercent × counted teachers of that main subject / 100)).
 * Counted teachers: employment in counting.employments, by personnel school, before the plan.
 * Leavers: transfers from that school (`from`). Closing schools (rule closing-placed) lose everybody
 * and are passed over.
 * shortfall (人) = Σ of excesses over schools, plus Σ of excesses over (school, subject).
 */
export const rule = defineRule({
  zh: '单校流出上限',
  en: 'What one school may lose',
  unit: '人',
  params: z.strictObject({
    maxPercent: z.int().min(1).max(100),
    maxSubjectPercent: z.int().min(1).max(100),
  }),
  sentence: ({ maxPercent, maxSubjectPercent }) =>
    `单所学校流出不超过专任教师的 ${maxPercent}%，同一学科流出不超过该学科教师的 ${maxSubjectPercent}%（不足 1 人的按 1 人）`,
})
