import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Quota 编制余缺: flow runs from overstaffed to understaffed schools. For each school of the county
 * (definition counting: those that enter it) with a quota - the sum over its stages, all of which
 * must be given - let before and after be its in-quota 在编 staff by personnel school:
 * after ≤ max(quota, before) and after ≥ min(quota, before).
 * A transfer changes it only when the relation moves and the teacher is in quota.
 * Those placed from closing schools bring their quota along (rule closing-placed): they are left out
 * of `after`, and closing schools are not looked at.
 * shortfall (人) = Σ over schools of how far `after` lies outside that range.
 */
export const rule = defineRule({
  zh: '编制余缺',
  en: 'Staff quota',
  unit: '人',
  params: z.strictObject({}),
  sentence: () => '超编学校不净流入，缺编学校不净流出，满编学校进出相当',
})
