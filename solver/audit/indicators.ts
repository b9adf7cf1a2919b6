import { type Stage, sponsors, stageList } from '../domain/codes.ts'
import {
  type Basis,
  type FacilityIndicator,
  type Fraction,
  facilityIndicatorList,
  type Indicator,
  type IndicatorRow,
  type SchoolIndicator,
  type StaffIndicator,
  staffIndicatorList,
} from '../domain/indicator.ts'
import type { Profile } from '../rules/index.ts'
import { coefficientsOf } from './coefficient.ts'
import { fraction, toNumber } from './fraction.ts'
import { headsOf, measureOf, perOf, type Standard, standardOf, statusOf } from './measure.ts'
import { once } from './once.ts'
import { entersCounty, type UnitPlace } from './places.ts'
import type { Replay } from './replay.ts'
import type { Rosters } from './rosters.ts'
import type { StatusQuo } from './status-quo.ts'
import type { UnitBefore } from './units.ts'
import { total } from './verdict.ts'
import { sum, wholeAmounts } from './whole.ts'

/** Standards and limits of a profile; a profile without the clause sets none. */
export type Standards = {
  readonly thresholds: { readonly [I in Indicator]: { readonly [S in Stage]: number } } | null
  readonly floorPercent: number
  readonly maxPercent: { readonly [S in Stage]: number } | null
}

export const standardsOf = once(({ clauses }: Profile): Standards => {
  const schools = clauses.find((clause) => clause.rule === 'resource-indicators')
  const county = clauses.find((clause) => clause.rule === 'difference-coefficient')
  return {
    thresholds: schools?.params.thresholds ?? null,
    floorPercent: schools?.params.floorPercent ?? 0,
    maxPercent: county?.params.maxPercent ?? null,
  }
})

/** R1-R7 of both stages on both bases, from the rosters alone. */
export const indicatorRows = (
  { statusQuo, units }: Replay,
  standards: Standards,
): { readonly before: readonly IndicatorRow[]; readonly after: readonly IndicatorRow[] } => ({
  before: rowsBefore(statusQuo)(standards),
  after: rowsOf(
    statusQuo,
    units.map((unit) => ({ unit, rosters: unit.after })),
    standards,
  ),
})

const rowsBefore = once((statusQuo: StatusQuo) =>
  once((standards: Standards) =>
    rowsOf(
      statusQuo,
      statusQuo.units.map((unit) => ({ unit, rosters: unit.before })),
      standards,
    ),
  ),
)

/** A unit with its rosters of one moment. */
type Rostered = { readonly unit: UnitBefore; readonly rosters: Rosters }

const rowsOf = (
  statusQuo: StatusQuo,
  units: readonly Rostered[],
  standards: Standards,
): readonly IndicatorRow[] =>
  stageList.flatMap((stage) =>
    (['personnel', 'teaching'] as const).flatMap((basis) => [
      ...staffIndicatorList.map((indicator) =>
        staffRow(statusQuo, units, { stage, basis, indicator }, standards),
      ),
      ...facilityRows(statusQuo)(standards)
        .filter((row) => row.stage === stage)
        .map((row) => ({ ...row, basis })),
    ]),
  )

/** Buildings stand where they stand: one computation serves both bases and every moment. */
const facilityRows = once((statusQuo: StatusQuo) =>
  once((standards: Standards) =>
    stageList.flatMap((stage) =>
      facilityIndicatorList.map((indicator) => facilityRow(statusQuo, stage, indicator, standards)),
    ),
  ),
)

type StaffCell = {
  readonly stage: Stage
  readonly basis: Basis
  readonly indicator: StaffIndicator
}

function staffRow(
  statusQuo: StatusQuo,
  units: readonly Rostered[],
  { stage, basis, indicator }: StaffCell,
  standards: Standards,
): IndicatorRow {
  const schools = units
    .filter(({ unit }) => unit.stage === stage)
    .map(({ unit, rosters }): Entry => {
      const { heads, teachers } = rosters[basis][indicator]
      const amount = headsOf(heads)
      return { unit, amount, enters: unit.inCoefficient, teachers, status: null }
    })
  return rowOf({ stage, basis, indicator }, schools, excludedAt(statusQuo, stage), standards)
}

function facilityRow(
  statusQuo: StatusQuo,
  stage: Stage,
  indicator: FacilityIndicator,
  standards: Standards,
): IndicatorRow {
  const at = statusQuo.units.filter((unit) => unit.stage === stage)
  const schools = at.map((unit): Entry => {
    const { amount, declared, splittable } = unit.facilities[indicator]
    return {
      unit,
      amount,
      enters: unit.inCoefficient && amount !== null && splittable,
      teachers: [],
      status: amount === null ? (declared === 'met' ? 'met' : 'unknown') : null,
    }
  })
  const missing = schools
    .filter(({ unit, enters }) => unit.inCoefficient && !enters)
    .map(({ unit, amount }) => ({
      school: unit.school.id,
      reason: amount === null ? '未填数据，未计入。' : '高中学生数未填，无法按学段拆分，未计入。',
    }))
  const excluded = [...excludedAt(statusQuo, stage), ...missing]
  return rowOf(
    { stage, basis: 'personnel', indicator },
    schools,
    excluded,
    standards,
    missing.length > 0,
  )
}

/** One unit on its way into a row; `status` set where it does not follow from the amount. */
type Entry = {
  readonly unit: UnitBefore
  readonly amount: Fraction | null
  readonly enters: boolean
  readonly teachers: SchoolIndicator['teachers']
  readonly status: SchoolIndicator['status'] | null
}

function rowOf(
  head: Pick<IndicatorRow, 'stage' | 'basis' | 'indicator'>,
  entries: readonly Entry[],
  excluded: IndicatorRow['excluded'],
  standards: Standards,
  incomplete = false,
): IndicatorRow {
  const { stage, indicator } = head
  const threshold = standards.thresholds?.[indicator][stage] ?? null
  const standard = threshold === null ? null : standardOf(threshold, standards.floorPercent)
  const limitPercent = standards.maxPercent?.[stage] ?? null
  const entering = entries.flatMap(({ unit, amount, enters }) =>
    enters && amount !== null ? [{ amount, pupils: unit.pupils }] : [],
  )
  const amounts = entering.map(({ amount }) => amount)
  const pupils = entering.map((entry) => entry.pupils)
  const { whole, unit } = wholeAmounts(amounts)
  const all = fraction(sum(whole), unit)
  const pupilsInAll = total(pupils)
  const options = {
    per: perOf(indicator),
    // With schools missing, the figure is information and no verdict is given on it.
    limitPercent: incomplete ? null : limitPercent,
  }
  return {
    ...head,
    threshold,
    floor: standard === null ? null : toNumber(standard.floor),
    limit: limitPercent === null ? null : limitPercent / 100,
    amount: toNumber(all),
    pupils: pupilsInAll,
    mean: pupilsInAll === 0 ? null : toNumber(measureOf(indicator, all, pupilsInAll)),
    coefficients: coefficientsOf(amounts, pupils, options),
    schools: entries.map((entry) => schoolIndicator(entry, indicator, standard)),
    excluded,
  }
}

function schoolIndicator(
  { unit, amount, teachers, status }: Entry,
  indicator: Indicator,
  standard: Standard | null,
): SchoolIndicator {
  const value = amount === null ? null : measureOf(indicator, amount, unit.pupils)
  const found = value === null || standard === null ? 'unknown' : statusOf(value, standard)
  return {
    school: unit.school.id,
    amount: amount === null ? null : toNumber(amount),
    pupils: unit.pupils,
    value: value === null ? null : toNumber(value),
    status: status ?? (found === 'met' && isOverstated(unit, indicator) ? 'unknown' : found),
    teachers,
  }
}

/** Where senior pupils share a building and are not counted, a pass is not certain. */
const isOverstated = ({ facilities }: UnitBefore, indicator: Indicator): boolean =>
  isFacility(indicator) && !facilities[indicator].splittable

const isFacility = (indicator: Indicator): indicator is FacilityIndicator =>
  facilityIndicatorList.some((facility) => facility === indicator)

/** Schools of the stage that never enter the coefficient, and why. */
function excludedAt({ places, definitions }: StatusQuo, stage: Stage): IndicatorRow['excluded'] {
  return places
    .filter((place) => place.stage === stage)
    .flatMap((place) => {
      const reason = exclusionOf(place, definitions.counting.teachingPointsInCoefficient)
      return reason === null ? [] : [{ school: place.school.id, reason }]
    })
}

function exclusionOf({ school }: UnitPlace, teachingPointsEnter: boolean): string | null {
  if (school.kind === 'special') return '特殊教育学校，不计入。'
  if (!entersCounty(school)) return `办学主体为${sponsors[school.sponsor]}，不计入。`
  return school.kind === 'teaching-point' && !teachingPointsEnter
    ? '教学点，不计入差异系数。'
    : null
}
