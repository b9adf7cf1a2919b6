import type { Constraint } from '../../model/model.ts'
import { atMost, ceilDiv, countedColumns, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ xₘ - v ≤ ⌈p·n/100⌉   over all counted moves m;  n  符合交流条件教师总数, p  maxPercent */
export const constraint: Constraint<ParamsOf<'rotation-cap'>> = {
  rows: (draft, { maxPercent }, writer) => {
    const most = ceilDiv(maxPercent * draft.context.denominator, 100)
    atMost(draft, writer, 'moved', sumOf(countedColumns(draft)), most)
  },
}
