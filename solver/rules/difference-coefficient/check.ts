import {
  type Check,
  coefficientOf,
  coefficientValue,
  exactly,
  excessPercent,
  figureText,
  fraction,
  isWithin,
  type Replay,
  sizesOf,
  spreadOf,
  total,
  type Unit,
  verdictOf,
} from '../../audit/replay.ts'
import { type Stage, stageList, stages } from '../../domain/codes.ts'
import type { Detail, Verdict } from '../../domain/finding.ts'
import {
  bases,
  type Convention,
  conventions,
  type FacilityIndicator,
  facilityIndicatorList,
  type Indicator,
  indicatorCodes,
  indicators,
  type StaffIndicator,
  staffIndicatorList,
} from '../../domain/indicator.ts'

type Params = {
  readonly maxPercent: { readonly [S in Stage]: number }
  readonly convention: Convention
}

/**
 * Computes the coefficients from the rosters after the plan. The shortfall counts R1-R3, which
 * staffing decides; R4-R7 are judged too, because the clause asks for every indicator, but no
 * transfer can mend them and they add nothing to the shortfall.
 */
export const check: Check<Params> = (replay, params) => {
  const details = stageList.flatMap((stage) => {
    const units = replay.units.filter((unit) => unit.stage === stage && unit.inCoefficient)
    if (units.length < 2) return []
    return [
      ...staffIndicatorList.map((indicator) =>
        staffDetail(replay, units, stage, indicator, params),
      ),
      ...facilityIndicatorList.map((indicator) => facilityDetail(units, stage, indicator, params)),
    ]
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  const short = details.filter(({ verdict }) => verdict === 'short')
  const unknown = details.filter(({ verdict }) => verdict === 'unknown')
  const met = details.length - short.length - unknown.length
  return {
    verdict:
      details.length === 0 ? 'not-applicable' : verdictOf(short.length > 0, unknown.length > 0),
    measured: details.length === 0 ? null : shortfall,
    required: details.length === 0 ? null : 0,
    shortfall,
    unit: '个百分点',
    sentence:
      details.length === 0
        ? '没有可比较的学校，本项不适用。'
        : `应核 ${details.length} 项差异系数（${conventions[params.convention]}，${bases[replay.definitions.counting.basis]}）：符合 ${met} 项` +
          `${short.length > 0 ? `，不符合 ${short.length} 项（${namesOf(short)}），R1—R3 合计超出允许方差 ${shortfall} 个百分点` : ''}` +
          `${unknown.length > 0 ? `；数据缺失 ${unknown.length} 项（${namesOf(unknown)}），未作判断，不视为符合` : ''}。`,
    details,
  }
}

function staffDetail(
  { definitions: { counting } }: Replay,
  units: readonly Unit[],
  stage: Stage,
  indicator: StaffIndicator,
  { maxPercent, convention }: Params,
): Detail {
  const sizes = sizesOf(units.map(({ pupils }) => pupils))
  const spread = (moment: 'before' | 'after') =>
    spreadOf(
      units.map((unit) => BigInt(unit[moment][counting.basis][indicator].heads)),
      sizes,
      convention,
    )
  const after = spread('after')
  const before = spread('before')
  const shortfall = excessPercent(after, before, maxPercent[stage])
  const within = isWithin(after, maxPercent[stage])
  // Without any amount before the plan the excess cannot be measured: the rule then asks for nothing.
  const verdict = within ? 'met' : within === null || before.square === 0n ? 'unknown' : 'short'
  return detail(stage, indicator, maxPercent[stage], verdict, {
    value: coefficientValue(after),
    shortfall,
    lack: '全县合计为零，无法计算',
    after: `（交流前 ${valueText(coefficientValue(before), maxPercent[stage])}）`,
  })
}

function facilityDetail(
  units: readonly Unit[],
  stage: Stage,
  indicator: FacilityIndicator,
  { maxPercent, convention }: Params,
): Detail {
  const known = units.flatMap(({ facilities, pupils }) => {
    const { amount, splittable } = facilities[indicator]
    return amount !== null && splittable ? [{ amount, pupils }] : []
  })
  const missing = units.length - known.length
  const coefficient = coefficientOf(
    known.map(({ amount }) => amount),
    known.map(({ pupils }) => pupils),
    convention,
    { limitPercent: maxPercent[stage] },
  )
  const within = missing > 0 ? null : coefficient.withinLimit
  const verdict = within === null ? 'unknown' : within ? 'met' : 'short'
  return detail(stage, indicator, maxPercent[stage], verdict, {
    value: missing > 0 ? null : coefficient.value,
    shortfall: 0,
    lack: missing > 0 ? `${missing} 所学校缺少数据` : '全县合计为零，无法计算',
    after: '（教师交流不改变此项）',
  })
}

function detail(
  stage: Stage,
  indicator: Indicator,
  maxPercent: number,
  verdict: Verdict,
  found: {
    readonly value: number | null
    readonly shortfall: number
    readonly lack: string
    readonly after: string
  },
): Detail {
  const limit = fraction(maxPercent, 100)
  const name = `${stages[stage]}${indicators[indicator]}差异系数`
  const sentences: { readonly [V in Verdict]: string } = {
    met: `${name} ${valueText(found.value, maxPercent)}${found.after}，标准 ${figureText(limit, limit, 2)}，符合。`,
    short: `${name} ${valueText(found.value, maxPercent)}${found.after}，标准 ${figureText(limit, limit, 2)}，不符合${found.shortfall > 0 ? `；超出允许方差 ${found.shortfall} 个百分点` : ''}。`,
    unknown: `${name}：${found.lack}，未作判断，不视为符合。`,
    'not-applicable': `${name}不适用。`,
  }
  return {
    stage,
    indicator,
    verdict,
    measured: found.value,
    required: maxPercent / 100,
    shortfall: found.shortfall,
    sentence: sentences[verdict],
  }
}

const valueText = (value: number | null, maxPercent: number): string =>
  value === null ? '无数据' : figureText(exactly(value), fraction(maxPercent, 100), 3)

const namesOf = (details: readonly Detail[]): string =>
  details
    .map(({ stage, indicator }) =>
      stage === undefined || indicator === undefined
        ? ''
        : `${stages[stage]} ${indicatorCodes[indicator]}`,
    )
    .join('、')
