import type { Constraint, Derive } from '../../model/model.ts'
import { ceilDiv, countedColumns, personOf, plus } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ (100·bₘ - p)·xₘ + 100·v ≥ 0   over all counted moves m
 *   bₘ ∈ {0,1}  the mover is a backbone teacher, p  minPercent
 * "backbone ÷ all ≥ p %" multiplied out; v whole makes it ⌈p·moved/100⌉ - backbone.
 */
export const constraint: Constraint<ParamsOf<'backbone-share'>> = {
  rows: (draft, { minPercent }, writer) => {
    const { context, moves } = draft
    const columns = countedColumns(draft)
    const row = {
      columns: [...columns],
      values: columns.map(
        (column) => (personOf(context, moves.all[column])?.backbone ? 100 : 0) - minPercent,
      ),
    }
    const missing: Derive = (_, rowSum) => Math.max(0, ceilDiv(-rowSum(written), 100))
    const shortfall = writer.column('backbone', columns.length, missing)
    const terms = plus(row, shortfall, 100)
    const written = draft.row('backbone_share', 0, terms, Number.POSITIVE_INFINITY)
  },
}
