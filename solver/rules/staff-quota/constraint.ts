import { stageList } from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { Constraint } from '../../model/model.ts'
import { atLeast, atMost, netOfSchool } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * aₛ + Δₛ - v ≤ max(qₛ, aₛ)  and  aₛ + Δₛ + v' ≥ min(qₛ, aₛ)   for each school s with a quota
 *   aₛ  in-quota staff before, Δₛ  in-quota arrivals - leavers whose relation moves, none of
 *       them displaced, qₛ  quota
 */
export const constraint: Constraint<ParamsOf<'staff-quota'>> = {
  rows: (draft, _, writer) => {
    const { context } = draft
    for (const [index, school] of context.schools.entries()) {
      const quota = quotaOf(school)
      if (quota === null) continue
      const before = context.people.filter((p) => p.inQuota && p.school === index).length
      const change = netOfSchool(
        draft,
        index,
        (p, move) => p.inQuota && !p.displaced && context.kindOf(move).relationMoves,
      )
      if (change.columns.length === 0) continue
      atMost(draft, writer, `over_${index}`, change, Math.max(quota, before) - before)
      atLeast(draft, writer, `under_${index}`, change, Math.min(quota, before) - before)
    }
  },
}

/** 核定编制 of the whole school; `null` where a stage's is missing or the school stands outside. */
function quotaOf(school: School): number | null {
  if (school.sponsor !== 'county' || school.kind === 'special') return null
  const quotas = stageList.flatMap((stage) => (school[stage] === null ? [] : [school[stage].quota]))
  if (quotas.length === 0) return null
  return quotas.reduce((sum, quota) => (sum === null || quota === null ? null : sum + quota), 0)
}
