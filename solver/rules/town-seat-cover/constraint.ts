import { subjectList } from '../../domain/codes.ts'
import { isTownSeat } from '../../model/context.ts'
import type { Constraint, Derive } from '../../model/model.ts'
import { plus, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ gap(u,k) - 1000/γ·v ≤ 0   over units u of town-seat schools and subjects k, in gap units
 *   γ  thousandths of a lesson per gap unit, so 1000/γ gap units are one lesson
 */
export const constraint: Constraint<ParamsOf<'town-seat-cover'>> = {
  rows: (draft, _, writer) => {
    const columns: number[] = []
    let constant = 0
    for (const unit of draft.context.units) {
      const school = draft.context.schools[unit.school]
      if (school === undefined || !isTownSeat(school)) continue
      for (const subject of subjectList.keys()) {
        const gap = draft.gap(unit.index, subject)
        if (gap.column === null) constant += gap.constant
        else columns.push(gap.column)
      }
    }
    const lesson = 1000 / draft.gapUnit
    if (columns.length === 0) {
      writer.constant(Math.ceil(constant / lesson))
      return
    }
    const missing: Derive = (_, rowSum) => Math.ceil((rowSum(written) + constant) / lesson)
    const most = columns.reduce((sum, column) => sum + draft.upperOf(column), constant)
    const shortfall = writer.column('total', Math.ceil(most / lesson), missing)
    const terms = plus(sumOf(columns), shortfall, -lesson)
    const written = draft.row('town_seat_cover', Number.NEGATIVE_INFINITY, terms, -constant)
  },
}
