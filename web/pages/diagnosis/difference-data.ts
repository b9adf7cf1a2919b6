import type { IndicatorRow } from '../../../solver/browser.ts'
import type { DifferenceRow, Spreads } from '../../views/differences-layout.ts'
import { type Counted, rowsOf, stagesIn } from './counted.ts'

/** Fourteen coefficients, as they are before any plan. */
export const differenceRows = (counted: Counted): readonly DifferenceRow[] =>
  stagesIn(counted).flatMap((stage) =>
    rowsOf(counted, stage).map((row) => ({
      stage,
      indicator: row.indicator,
      limit: row.limit,
      before: spreadsOf(row),
      after: null,
    })),
  )

const spreadsOf = ({ coefficients }: IndicatorRow): Spreads => ({
  weighted: spreadOf(coefficients.weighted),
  unweighted: spreadOf(coefficients.unweighted),
  sample: spreadOf(coefficients.sample),
})

const spreadOf = ({ value, withinLimit }: IndicatorRow['coefficients']['sample']) => ({
  value,
  within: withinLimit,
})
