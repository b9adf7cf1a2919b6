import type { Constraint } from '../../model/model.ts'
import { at, ceilDiv, personOf, plus } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ (100·bₘ - p)·xₘ + 100·v ≥ 0   over all moves m
 *   bₘ ∈ {0,1}  the mover is a backbone teacher, p  minPercent
 * "backbone ÷ all ≥ p %" multiplied out; v whole makes it ⌈p·moved/100⌉ - backbone.
 */
export const constraint: Constraint<ParamsOf<'backbone-share'>> = {
  rows: (draft, { minPercent }, writer) => {
    const { context, moves } = draft
    const row = {
      columns: moves.all.map((_, column) => column),
      values: moves.all.map((m) => (personOf(context, m)?.backbone ? 100 : 0) - minPercent),
    }
    const missing = (values: Float64Array) => Math.max(0, ceilDiv(-at(row, values), 100))
    const shortfall = writer.column('backbone', moves.all.length, missing)
    draft.row('backbone_share', 0, plus(row, shortfall, 100), Number.POSITIVE_INFINITY)
  },
}
