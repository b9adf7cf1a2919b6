import { subjectList } from '../../domain/codes.ts'
import type { Constraint } from '../../model/model.ts'
import { at, ceilDiv, plus, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * γ·Σ gap(u,k) - 1000·v ≤ Σ gap before   over units u and subjects k, in thousandths of a lesson
 *   γ  thousandths of a lesson per gap unit
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
    const row = sumOf(columns, draft.gapUnit)
    const room = before - constant * draft.gapUnit
    const excess = (values: Float64Array) => Math.max(0, ceilDiv(at(row, values) - room, 1000))
    const shortfall = writer.column('total', Number.POSITIVE_INFINITY, excess)
    draft.row('subject_gap', Number.NEGATIVE_INFINITY, plus(row, shortfall, -1000), room)
  },
}
