import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * The county's subject gap does not grow 结构性缺员不扩大: Σ gap(unit, subject) after the plan ≤
 * before it (definition `lessons`, thousandths of weekly lessons).
 * shortfall (节) = ceil((Σ after - Σ before) / 1000) when positive, else 0.
 */
export const rule = defineRule({
  zh: '结构性缺员不扩大',
  en: 'Subject gap does not grow',
  unit: '节',
  params: z.strictObject({}),
  sentence: () => '交流后全县各校学科缺口课时合计不大于交流前',
})
