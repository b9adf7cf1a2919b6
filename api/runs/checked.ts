import { type AuditReport, hashOf } from '../../solver/index.ts'
import type { Solved } from './messages.ts'
import { reasons } from './reasons.ts'

/**
 * What the audit holds against a result, in words for people; `null` where it holds nothing. The
 * solver's claims are compared with the count, so that a wrong "optimal" is not believed: the plan can
 * be carried out, it is the plan that was counted, what is claimed of the law is what was counted, and
 * the levels are those that were asked for and say of themselves what is so.
 */
export function objectionTo(
  { plan, record }: Pick<Solved, 'plan' | 'record'>,
  report: AuditReport,
  goals: readonly string[],
): string | null {
  if (hashOf(report.plan) !== hashOf(plan)) return reasons.uncounted
  if (report.unsound.length > 0) return reasons.unsound(report.unsound.length)
  const inOrder = goals.every((goal, at) => record.levels[at]?.goal === goal)
  if (!inOrder || record.levels.length !== goals.length) return reasons.garbled
  const truthful = record.levels.every(
    ({ value, bound, gap, proven }) => gap === value - bound && gap >= 0 && proven === (gap === 0),
  )
  if (!truthful) return reasons.garbled
  const claimed = record.levels.find(({ goal }) => goal === 'shortfall')
  if (claimed !== undefined && claimed.value !== report.points)
    return reasons.disagreeing(claimed.value, report.points)
  return null
}
