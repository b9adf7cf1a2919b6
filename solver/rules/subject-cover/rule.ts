import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * No subject is left without a teacher 课程开齐不断档. For each unit and subject with need > 0 that
 * has at least one supplying teacher before the plan (definition `lessons`; a teacher supplies the
 * unit when his teaching share and stage share there are above zero), at least one remains after it.
 * shortfall (个学科) = number of (unit, subject) pairs that lose their last teacher.
 */
export const rule = defineRule({
  zh: '课程开齐不断档',
  en: 'No subject left uncovered',
  unit: '个学科',
  params: z.strictObject({}),
  sentence: () => '不因教师调出造成学校现有学科无人任教',
})
