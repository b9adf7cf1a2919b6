import type { Stage } from '../domain/codes.ts'
import type { SchoolId } from '../domain/ids.ts'
import {
  type Basis,
  type Convention,
  facilityIndicators,
  type Indicator,
  type IndicatorRow,
  type SchoolIndicator,
} from '../domain/indicator.ts'
import { exactly } from './exact.ts'
import type { Limit } from './format.ts'
import type { Register } from './register.ts'
import { type FieldValue, figure, notApplicable, notGiven, rate } from './values.ts'
import { clauseOf } from './verdict.ts'

/** Before or after the plan. */
export type Moment = 'before' | 'after'
export const moments = { before: '交流前', after: '交流后' } as const satisfies Record<
  Moment,
  string
>

/** The audit's row of one indicator; the profile's own basis unless another is asked for. */
export function indicatorRow(
  register: Register,
  stage: Stage,
  indicator: Indicator,
  moment: Moment,
  basis: Basis = register.profile.definitions.counting.basis,
): IndicatorRow | null {
  return (
    register.report.indicators[moment].find(
      (row) => row.stage === stage && row.indicator === indicator && row.basis === basis,
    ) ?? null
  )
}

export const atSchool = (row: IndicatorRow | null, school: SchoolId): SchoolIndicator | null =>
  row?.schools.find((entry) => entry.school === school) ?? null

/** The convention the profile limits; weighted where no clause says otherwise. */
export const conventionOf = ({ profile }: Register): Convention =>
  clauseOf(profile, 'difference-coefficient')?.params.convention ?? 'weighted'

/** Buildings and equipment: no move changes them, and they do not depend on the basis. */
export const isFacility = (indicator: Indicator): boolean => indicator in facilityIndicators

export const withinWord = (within: boolean | null): string =>
  within === null ? '—' : within ? '是' : '否'

/** Per hundred pupils or per pupil. */
export const scaleOf = (indicator: Indicator): number => (indicator.endsWith('Per100') ? 100 : 1)

/** One school's value, guarded against the threshold: a value below it never shows as met. */
export function schoolValue(row: IndicatorRow | null, school: SchoolId): FieldValue {
  const entry = atSchool(row, school)
  if (row === null || entry === null) return notApplicable
  if (entry.amount === null || entry.status === 'unknown') return notGiven
  const limit: Limit | null =
    row.threshold === null
      ? null
      : { value: exactly(row.threshold), sense: 'at-least', met: entry.status === 'met' }
  const scale = scaleOf(row.indicator)
  return rate(entry.amount, entry.pupils, limit === null ? { scale } : { scale, limit })
}

/** A coefficient, guarded by the audit's own exact comparison with the limit. */
export function coefficientValue(row: IndicatorRow | null, convention: Convention): FieldValue {
  const coefficient = row?.coefficients[convention]
  if (row === null || coefficient === undefined || coefficient.value === null) return '数据缺失'
  const limit = coefficientLimit(row, convention)
  return figure(coefficient.value, limit ?? undefined)
}

export function coefficientLimit(row: IndicatorRow, convention: Convention): Limit | null {
  const { withinLimit } = row.coefficients[convention]
  return row.limit === null || withinLimit === null
    ? null
    : { value: exactly(row.limit), sense: 'at-most', met: withinLimit }
}
