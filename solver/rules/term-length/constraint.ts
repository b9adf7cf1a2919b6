import type { Constraint } from '../../model/model.ts'
import { allColumns, atMost, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Every planned transfer has the term of definition `term`; if that lies outside the range, each
 * move falls short:  Σ xₘ - v ≤ 0.
 */
export const constraint: Constraint<ParamsOf<'term-length'>> = {
  rows: (draft, { minMonths, maxMonths }, writer) => {
    const { relationMoves, years } = draft.context.definitions.term
    const months = years * 12
    if (relationMoves || (months >= minMonths && months <= maxMonths)) return
    atMost(draft, writer, 'term', sumOf(allColumns(draft)), 0)
  },
}
