import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Town-seat schools lack no lessons in any subject 镇驻地学校学科配齐: G, the sum of gap(unit, subject)
 * after the plan (definition `lessons`, thousandths of weekly lessons) over the units of schools that
 * are a town seat 镇驻地, not urban and enter the county, is 0.
 * shortfall (节) = ceil(G / 1000).
 */
export const rule = defineRule({
  zh: '镇驻地学校学科配齐',
  en: 'Town-seat schools fully staffed',
  unit: '节',
  params: z.strictObject({}),
  sentence: () => '镇驻地学校各学科专任教师配齐，每周没有缺口课时',
})
