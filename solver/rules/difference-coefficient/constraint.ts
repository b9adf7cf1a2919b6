import { stageList } from '../../domain/codes.ts'
import { staffIndicatorList } from '../../domain/indicator.ts'
import { writeCoefficient } from '../../model/coefficient.ts'
import { curveOf } from '../../model/curve.ts'
import type { Constraint } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

/**
 * A - (1 + L²)·B² ≤ L²·B0²·v/100   for each stage and each of R1-R3, exact at whole heads: convex
 * curves by secants, a moving county total by breakpoints (model/curve.ts, model/coefficient.ts).
 */
export const constraint: Constraint<ParamsOf<'difference-coefficient'>> = {
  rows: (draft, { maxPercent, convention }, writer) => {
    for (const stage of stageList)
      for (const indicator of staffIndicatorList) {
        const curve = curveOf(draft, stage, indicator, convention, maxPercent[stage])
        if (curve !== null)
          writer.constant(writeCoefficient(draft, curve, convention, writer.column))
      }
  },
}
