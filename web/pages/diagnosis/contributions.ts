import type { Convention, IndicatorRow, SchoolId } from '../../../solver/browser.ts'

/** Share of one school in the variance 对方差的贡献. */
export type Contribution = {
  readonly school: SchoolId
  readonly value: number
  readonly mean: number
  /** Of the whole variance; all sum to 1. */
  readonly share: number
}

/**
 * Where a coefficient comes from: each school's share of Σ weight × (value − mean)², most first. Pupils
 * are the weight under the weighted convention, else every school weighs the same.
 */
export function contributionsOf(
  row: IndicatorRow,
  convention: Convention,
): readonly Contribution[] {
  const out = new Set<string>(row.excluded.map(({ school }) => school))
  const mean = row.coefficients[convention].mean
  if (mean === null) return []
  const parts = row.schools.flatMap(({ school, value, pupils }) =>
    value === null || out.has(school)
      ? []
      : [{ school, value, part: (convention === 'weighted' ? pupils : 1) * (value - mean) ** 2 }],
  )
  const whole = parts.reduce((sum, { part }) => sum + part, 0)
  return parts
    .map(({ school, value, part }) => ({
      school,
      value,
      mean,
      share: whole === 0 ? 0 : part / whole,
    }))
    .sort((a, b) => b.share - a.share || (a.school < b.school ? -1 : 1))
}
