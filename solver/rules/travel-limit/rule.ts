import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Travel limit 里程上限 (definition `travel`). Travel of a teacher to a school is counted from home
 * where a home is given, else from the present school. A transfer is wrong when travel to the new
 * school is known, exceeds `maxKilometres`, and (home given) also exceeds travel to the present
 * school: nobody is kept from coming nearer. With `exceptBackbone` (left out: no) backbone teachers
 * (definition `backbone`) may be sent anywhere in the county.
 * shortfall (人) = number of such transfers.
 */
export const rule = defineRule({
  zh: '里程上限',
  en: 'Travel limit',
  unit: '人',
  params: z.strictObject({
    maxKilometres: z.int().min(1).max(500),
    exceptBackbone: z.boolean().optional(),
  }),
  sentence: ({ maxKilometres, exceptBackbone }) =>
    `${exceptBackbone ? '骨干教师以外的教师' : ''}交流学校里程不超过 ${maxKilometres} 公里`,
})
