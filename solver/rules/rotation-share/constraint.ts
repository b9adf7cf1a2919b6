import type { Constraint } from '../../model/model.ts'
import { atLeast, ceilDiv, columnsWhere, countedColumns, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ xₘ + v ≥ ⌈p·n/100⌉   over counted moves m of teachers in the denominator
 *   n  符合交流条件教师总数, p  minPercent
 */
export const constraint: Constraint<ParamsOf<'rotation-share'>> = {
  rows: (draft, { minPercent }, writer) => {
    const movers = columnsWhere(draft, countedColumns(draft), (p) => p.standing.inDenominator)
    const least = ceilDiv(minPercent * draft.context.denominator, 100)
    atLeast(draft, writer, 'moved', sumOf(movers), least)
  },
}
