import { subjectList } from '../../domain/codes.ts'
import type { Constraint, Draft } from '../../model/model.ts'
import { atLeast, columnsWhere, joined, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ arrivals - Σ leavers + v ≥ 1 - h   for each unit and subject needed there
 *   h  supplying teachers before the plan, at least 1; v ∈ {0,1}
 */
export const constraint: Constraint<ParamsOf<'subject-cover'>> = {
  rows: (draft, _, writer) => {
    for (const unit of draft.context.units)
      for (const [subject, name] of subjectList.entries()) {
        const heads = draft.context.suppliers[unit.index]?.[subject] ?? 0
        if (heads < 1 || (draft.context.need[unit.index]?.[subject] ?? 0) <= 0) continue
        const change = joined(
          sumOf(arriving(draft, unit.index, name), 1),
          sumOf(leaving(draft, unit.index, name), -1),
        )
        atLeast(draft, writer, `${unit.index}_${name}`, change, 1 - heads)
      }
  },
}

const arriving = (draft: Draft, unit: number, subject: string) =>
  columnsWhere(draft, draft.moves.into(unit), (p, m) => p.supplies && m.subject === subject)

const leaving = (draft: Draft, unit: number, subject: string) =>
  columnsWhere(
    draft,
    draft.moves.outOf(unit),
    (p) => p.supplies && p.teacher.subjects[0] === subject,
  )
