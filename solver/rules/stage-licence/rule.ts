import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Stage and licence 学段与教师资格匹配. A transfer is wrong when any of these holds:
 * - `crossStage` is false and the teacher's share of the target stage before the plan is not 1000;
 * - no licence reaches the target stage (a licence qualifies for its stage and lower ones:
 *   senior > junior > primary; kindergarten qualifies for none here);
 * - `matchSubject` is true and, among the licences that reach the stage, none has the subject taught
 *   or leaves the subject unstated;
 * - the subject taught is not one of the teacher's subjects.
 * shortfall (人) = number of such transfers.
 */
export const rule = defineRule({
  zh: '学段与教师资格匹配',
  en: 'Stage and licence',
  unit: '人',
  params: z.strictObject({ crossStage: z.boolean(), matchSubject: z.boolean() }),
  sentence: ({ crossStage, matchSubject }) =>
    `交流教师须持有拟任学段${matchSubject ? '、学科' : ''}及以上教师资格${crossStage ? '' : '，不跨学段安排'}`,
})
