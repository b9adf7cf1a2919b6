import type { Constraint } from '../../model/model.ts'
import { atMost, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ xₘ - vₛ ≤ 1   over moves m of the leaders of school s, for each s */
export const constraint: Constraint<ParamsOf<'leaders-apart'>> = {
  rows: (draft, _, writer) => {
    for (const [school, { closing }] of draft.context.schools.entries()) {
      if (closing !== undefined) continue
      const leaving = columnsWhere(draft, draft.moves.outOfSchool(school), (p) => p.leader)
      atMost(draft, writer, `school_${school}`, sumOf(leaving), 1)
    }
  },
}
