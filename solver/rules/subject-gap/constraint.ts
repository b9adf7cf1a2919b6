import { subjectList } from '../../domain/codes.ts'
import type { Constraint, Derive } from '../../model/model.ts'
import { plus, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ gap(u,k) - 1000/γ·v ≤ Σ gap before   over units u and subjects k, in gap units
 *   γ  thousandths of a lesson per gap unit, so 1000/γ gap units are one lesson
 */
export const constraint: Constraint<ParamsOf<'subject-gap'>> = {
  rows: (draft, _, writer) => {
    const columns: number[] = []
    let before = 0
    let constant = 0
    for (const unit of draft.context.units)
      for (const subject of subjectList.keys()) {
        const need = draft.context.need[unit.index]?.[subject] ?? 0
        before += Math.max(0, need - (draft.context.supply[unit.index]?.[subject] ?? 0))
        const gap = draft.gap(unit.index, subject)
        if (gap.column === null) constant += gap.constant
        else columns.push(gap.column)
      }
    if (columns.length === 0) return
    const room = Math.round(before / draft.gapUnit) - constant
    const lesson = 1000 / draft.gapUnit
    const excess: Derive = (_, rowSum) => Math.max(0, Math.ceil((rowSum(written) - room) / lesson))
    const most = columns.reduce((sum, column) => sum + draft.upperOf(column), 0)
    const shortfall = writer.column('total', Math.ceil(most / lesson), excess)
    const terms = plus(sumOf(columns), shortfall, -lesson)
    const written = draft.row('subject_gap', Number.NEGATIVE_INFINITY, terms, room)
  },
}
