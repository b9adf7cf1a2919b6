import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Only due teachers move 只安排符合交流条件的教师: the deferred and those not due stay
 * (definition `due`).
 * shortfall (人) = number of transfers of teachers whose standing is not `due`, but for those of a
 * closing school (rule closing-placed) and of leaders whose term is over (definition `leaders`).
 */
export const rule = defineRule({
  zh: '交流对象资格',
  en: 'Only due teachers move',
  unit: '人',
  params: z.strictObject({}),
  sentence: () => '只安排符合交流条件的教师交流，暂缓人员和不符合条件人员不安排',
})
