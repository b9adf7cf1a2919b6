import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * The staff of closing schools is placed 撤并学校教师安置. A closing school 拟撤并 is one that enters
 * the county (definition `counting`) and says so (`School.closing`). Its in-quota teachers by
 * personnel school are displaced 待安置, whatever their office, presence or standing.
 *
 * Everything is counted as if the school had closed already, without the plan as with it:
 * - It has no pupils, and so nobody moves in. Those of each stage go to the school it is merged into
 *   (`closing.into`), if that enters the county and is not closing itself, and else to none. There
 *   pupils and classes of the stage are added up; by grade as well where both schools give them for
 *   as many grades, else the grades are given up. A stage the other school did not have begins there
 *   with a quota of 0. Quota, posts and buildings stay where they are.
 * - The transfer of a displaced teacher is of mode 其他 (组织调剂); the relation moves for good. It
 *   counts as rotation only if he is due, and only then does he stand in the denominator.
 * - He brings quota and post along 编随人走: staff-quota and post-capacity leave him out of the number
 *   after the plan at the new school, and do not look at the closing one.
 * - due-only and three-areas-stay pass over displaced teachers; school-loss, leaders-apart,
 *   backbone-flow, town-seat-share and pairing-exchange pass over closing schools.
 *
 * shortfall (人) = displaced teachers whose personnel school after the plan is a closing one.
 */
export const rule = defineRule({
  zh: '撤并学校教师安置',
  en: 'Staff of closing schools is placed',
  unit: '人',
  params: z.strictObject({}),
  sentence: () => '拟撤并学校的在编教师全部安置到其他学校，人事关系随转',
})
