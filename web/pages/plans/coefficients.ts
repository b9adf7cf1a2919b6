import {
  type AuditReport,
  type Convention,
  type IndicatorRow,
  type Profile,
  staffIndicators,
} from '../../../solver/browser.ts'

/** A difference coefficient that staffing decides, under the profile's own basis and convention. */
export type CoefficientLine = {
  readonly key: string
  readonly row: IndicatorRow
  readonly convention: Convention
  readonly value: number | null
  readonly limit: number | null
  readonly met: boolean | null
}

export function coefficientsOf(
  profile: Profile,
  report: AuditReport,
  moment: 'before' | 'after',
): readonly CoefficientLine[] {
  const { basis } = profile.definitions.counting
  const convention = conventionOf(profile)
  return report.indicators[moment]
    .filter((row) => row.basis === basis && row.indicator in staffIndicators)
    .map((row) => {
      const { value, withinLimit } = row.coefficients[convention]
      const key = `${row.stage} ${row.indicator}`
      return { key, row, convention, value, limit: row.limit, met: withinLimit }
    })
}

/** The convention the profile limits; weighted where no clause says otherwise. */
export const conventionOf = (profile: Profile): Convention =>
  profile.clauses.find((clause) => clause.rule === 'difference-coefficient')?.params.convention ??
  'weighted'
