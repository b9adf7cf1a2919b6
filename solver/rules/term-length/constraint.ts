import type { Constraint } from '../../model/model.ts'
import { allColumns, atMost, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ xₘ - v ≤ 0   over moves m whose kind (definitions `kinds`, `term`) has a term outside the range
 */
export const constraint: Constraint<ParamsOf<'term-length'>> = {
  rows: (draft, { minMonths, maxMonths }, writer) => {
    const { context } = draft
    const wrong = columnsWhere(draft, allColumns(draft), (_, move) => {
      const { relationMoves, years } = context.kindOf(move)
      return !relationMoves && (years * 12 < minMonths || years * 12 > maxMonths)
    })
    atMost(draft, writer, 'term', sumOf(wrong), 0)
  },
}
