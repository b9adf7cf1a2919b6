import { z } from 'zod'
import { defineRule } from '../rule.ts'

/**
 * Leaders move when their term is over 校长任期 (definition `leaders`), each to a school that has a
 * place for him. For each office of the definition and each school, arrivals and leavers are the
 * transfers to and from it of leaders of that office, those of closing schools (rule closing-placed)
 * left out; a vacancy is 1 where no teacher of that personnel school holds the office, else 0.
 *   missing = max(0, ceil(minPercent · n / 100) - t), t of the n leaders whose term is over transferred;
 *             below 100 a backlog is spread over several years
 *   beyond  = Σ over schools and offices of max(0, arrivals - leavers - vacancy)
 * shortfall (人) = missing + beyond.
 */
export const rule = defineRule({
  zh: '校长任期交流',
  en: 'Leaders move after their term',
  unit: '人',
  params: z.strictObject({ minPercent: z.int().min(1).max(100) }),
  sentence: ({ minPercent }) =>
    `任期届满的校长、副校长${minPercent === 100 ? '' : `本年度不少于 ${minPercent}% `}交流到其他学校，到任学校应有相应职位空出`,
})
