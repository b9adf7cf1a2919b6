import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Leaders move when their term is over 校长任期 (definition `leaders`), each to a school that has a
 * place for him. For each office of the definition and each school, arrivals and leavers are the
 * transfers to and from it of leaders of that office, those of closing schools (rule closing-placed)
 * left out; a vacancy is 1 where no teacher of that personnel school holds the office, else 0.
 *   missing = leaders whose term is over and who are not transferred
 *   beyond  = Σ over schools and offices of max(0, arrivals - leavers - vacancy)
 * shortfall (人) = missing + beyond.
 */
export const rule = defineRule({
  zh: '校长任期交流',
  en: 'Leaders move after their term',
  unit: '人',
  params: z.strictObject({}),
  sentence: () => '任期届满的校长、副校长交流到其他学校，到任学校应有相应职位空出',
})
