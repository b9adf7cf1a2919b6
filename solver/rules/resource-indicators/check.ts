import {
  type Check,
  ceilingOf,
  exactly,
  type Facility,
  figureText,
  fraction,
  headsOf,
  measureOf,
  minus,
  notApplicable,
  type Standard,
  standardOf,
  statusOf,
  times,
  total,
  type Unit,
  unitName,
  verdictOf,
} from '../../audit/replay.ts'
import type { Stage } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'
import {
  type Basis,
  type FacilityIndicator,
  type Fraction,
  facilityIndicatorList,
  type Indicator,
  indicatorCodes,
  indicators,
  type StaffIndicator,
  staffIndicatorList,
} from '../../domain/indicator.ts'

type Params = {
  readonly minMet: number
  readonly floorPercent: number
  readonly thresholds: { readonly [I in Indicator]: { readonly [S in Stage]: number } }
}

/**
 * Judges every tested unit from the rosters after the plan. Facilities are facts: a unit they fail
 * is reported as failing, and staffing is then asked to meet R1-R3 in full.
 */
export const check: Check<Params> = ({ units, definitions: { counting } }, params) => {
  const judged = units
    .filter(({ tested }) => tested)
    .map((unit) => judge(unit, counting.basis, params))
  if (judged.length === 0)
    return notApplicable('人', `没有学生数达到 ${counting.minPupils} 人的学校，本项不适用。`)
  const shortfall = total(judged.map(({ missing }) => missing))
  const short = judged.filter(({ verdict }) => verdict === 'short')
  const unknown = judged.filter(({ verdict }) => verdict === 'unknown')
  const facilitiesFail = judged.filter((unit) => unit.facilitiesFail).length
  return {
    verdict: verdictOf(short.length > 0, unknown.length > 0),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      `应测 ${judged.length} 个学校学段：符合 ${judged.length - short.length - unknown.length} 个` +
      `${short.length > 0 ? `，不符合 ${short.length} 个` : ''}` +
      `${shortfall > 0 ? `，师资至少还需 ${shortfall} 人` : ''}` +
      `${facilitiesFail > 0 ? `，其中 ${facilitiesFail} 个设施指标不符合，教师交流不能解决` : ''}` +
      `${unknown.length > 0 ? `；${unknown.length} 个缺少设施数据，未作判断，不视为符合` : ''}。`,
    details: judged.flatMap(({ details }) => details),
  }
}

type Judged = {
  readonly verdict: 'met' | 'short' | 'unknown'
  readonly missing: number
  readonly facilitiesFail: boolean
  readonly details: readonly Detail[]
}

function judge(unit: Unit, basis: Basis, params: Params): Judged {
  const facilities = facilityIndicatorList.map((indicator) =>
    facilityState(unit, indicator, params),
  )
  const misses = facilities.filter(({ state }) => state === 'missed' || state === 'below').length
  const spare = indicatorCount - params.minMet - misses
  const facilitiesFail = spare < 0 || facilities.some(({ state }) => state === 'below')
  const staff = staffIndicatorList.map((indicator) => staffNeed(unit, indicator, basis, params))
  const asked = leastAsked(staff, facilitiesFail ? 0 : spare)
  const missing = total(asked.map(({ heads }) => heads))
  const unsure = facilities.filter(({ sure }) => !sure)
  return {
    verdict: verdictOf(missing > 0 || facilitiesFail, unsure.length > 0),
    missing,
    facilitiesFail,
    details: [
      ...asked.filter(({ heads }) => heads > 0).map((need) => staffDetail(unit, need, params)),
      ...(facilitiesFail ? facilities.flatMap((found) => failDetail(unit, found, params)) : []),
      ...(unsure.length > 0
        ? [
            unsureDetail(
              unit,
              unsure.map(({ indicator }) => indicator),
            ),
          ]
        : []),
    ],
  }
}

type FacilityState = {
  readonly indicator: FacilityIndicator
  readonly value: Fraction | null
  /** Without an amount the county's own list of misses is believed; the rest count as met. */
  readonly state: 'met' | 'missed' | 'below'
  /** False where the state rests on data that is not there. */
  readonly sure: boolean
}

function facilityState(unit: Unit, indicator: FacilityIndicator, params: Params): FacilityState {
  const { amount, declared, splittable }: Facility = unit.facilities[indicator]
  if (amount === null)
    return {
      indicator,
      value: null,
      state: declared === 'missed' ? 'missed' : 'met',
      sure: declared !== null,
    }
  const value = measureOf(indicator, amount, unit.pupils)
  const status = statusOf(value, standardAt(params, indicator, unit.stage))
  // Senior pupils unknown: the true value can only be lower, so a miss is certain and a pass is not.
  if (status === 'met') return { indicator, value, state: 'met', sure: splittable }
  return { indicator, value, state: status === 'band' ? 'missed' : 'below', sure: true }
}

/** Heads missing to the standard and to the floor of one staff indicator. */
type StaffNeed = {
  readonly indicator: StaffIndicator
  readonly value: Fraction
  readonly toStandard: number
  readonly toFloor: number
}
type Asked = StaffNeed & { readonly heads: number; readonly full: boolean }

function staffNeed(unit: Unit, indicator: StaffIndicator, basis: Basis, params: Params): StaffNeed {
  const heads = headsOf(unit.after[basis][indicator].heads)
  const { threshold, floor } = standardAt(params, indicator, unit.stage)
  const hundreds = fraction(unit.pupils, 100)
  const missing = (rate: Fraction): number =>
    Math.max(0, ceilingOf(minus(times(rate, hundreds), heads)))
  return {
    indicator,
    value: measureOf(indicator, heads, unit.pupils),
    toStandard: missing(threshold),
    toFloor: missing(floor),
  }
}

/** The choice of indicators met in full, at most `allowed` left at the floor, that asks for fewest. */
function leastAsked(needs: readonly StaffNeed[], allowed: number): readonly Asked[] {
  const saving = ({ toStandard, toFloor }: StaffNeed): number => toStandard - toFloor
  // Heads add up, so the least sum leaves at the floor those that save most by it.
  const spared = [...needs]
    .filter((need) => saving(need) > 0)
    .sort((a, b) => saving(b) - saving(a))
    .slice(0, allowed)
  return needs.map((need) => {
    const full = !spared.includes(need)
    return { ...need, full, heads: full ? need.toStandard : need.toFloor }
  })
}

function staffDetail(unit: Unit, need: Asked, params: Params): Detail {
  const { indicator, value, heads, full } = need
  const { threshold, floor } = standardAt(params, indicator, unit.stage)
  const required = full ? threshold : floor
  const floorText = full ? '' : `（标准 ${asNumber(threshold)} 的 ${params.floorPercent}%）`
  return {
    school: unit.school.id,
    stage: unit.stage,
    indicator,
    verdict: 'short',
    measured: asNumber(value),
    required: asNumber(required),
    shortfall: heads,
    sentence: `${unitName(unit.school, unit.stage)}${indicators[indicator]}：实测 ${figureText(value, required, 2)}，要求≥${asNumber(required)}${floorText}，不符合；至少还需 ${heads} 人。`,
  }
}

function failDetail(
  unit: Unit,
  { indicator, value, state }: FacilityState,
  { thresholds, floorPercent }: Params,
): readonly Detail[] {
  if (state === 'met') return []
  const threshold = thresholds[indicator][unit.stage]
  const measured =
    value === null ? '自报不达标' : `实测 ${figureText(value, exactly(threshold), 2)}`
  const below = state === 'below' ? `，低于标准的 ${floorPercent}%` : ''
  return [
    {
      school: unit.school.id,
      stage: unit.stage,
      indicator,
      verdict: 'short',
      measured: value === null ? null : asNumber(value),
      required: threshold,
      shortfall: 0,
      sentence: `${unitName(unit.school, unit.stage)}${indicators[indicator]}：${measured}，要求≥${threshold}${below}，不符合；教师交流不能解决，R1—R3 须全部达标。`,
    },
  ]
}

function unsureDetail(unit: Unit, missing: readonly FacilityIndicator[]): Detail {
  const names = missing.map((indicator) => indicatorCodes[indicator]).join('、')
  const lack = missing.every((indicator) => unit.facilities[indicator].amount === null)
    ? `设施指标 ${names} 缺少数据`
    : `设施指标 ${names} 缺少数据或高中学生数，无法按学段拆分`
  return {
    school: unit.school.id,
    stage: unit.stage,
    verdict: 'unknown',
    measured: null,
    required: null,
    shortfall: 0,
    sentence: `数据缺失：${unitName(unit.school, unit.stage)}${lack}，未作判断，不视为符合。`,
  }
}

const standardAt = (
  { thresholds, floorPercent }: Params,
  indicator: Indicator,
  stage: Stage,
): Standard => standardOf(thresholds[indicator][stage], floorPercent)

const indicatorCount = Object.keys(indicators).length
const asNumber = ({ numerator, denominator }: Fraction): number =>
  Number(numerator) / Number(denominator)
