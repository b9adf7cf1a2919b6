import { type Coefficient, type IndicatorRow, indicatorCodes, indicators } from '../solver/index.ts'
import type { IndicatorView } from './contract.ts'

/** One indicator of one stage on one basis, with the three conventions of its coefficient. */
export function indicatorView(
  row: IndicatorRow,
  schools: readonly { readonly id: string; readonly name: string }[],
): IndicatorView {
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  return {
    stage: row.stage,
    indicator: row.indicator,
    code: indicatorCodes[row.indicator],
    name: indicators[row.indicator],
    basis: row.basis,
    amount: row.amount,
    pupils: row.pupils,
    mean: row.mean,
    threshold: row.threshold,
    limit: row.limit,
    coefficients: {
      weighted: coefficientView(row.coefficients.weighted),
      unweighted: coefficientView(row.coefficients.unweighted),
      sample: coefficientView(row.coefficients.sample),
    },
    schools: row.schools.length,
    excluded: row.excluded.map(({ school, reason }) => ({
      school: names.get(school) ?? school,
      reason,
    })),
  }
}

const coefficientView = ({ mean, standardDeviation, value, withinLimit }: Coefficient) => ({
  mean,
  standardDeviation,
  value,
  verdict: verdictOf(withinLimit),
})

/** A coefficient without data, or without a limit, is never read as met. */
export function verdictOf(withinLimit: boolean | null): 'met' | 'short' | 'unknown' {
  if (withinLimit === null) return 'unknown'
  return withinLimit ? 'met' : 'short'
}
