import type { School } from '../../domain/county.ts'
import {
  type FacilityIndicator,
  facilityIndicatorList,
  type StaffIndicator,
  staffIndicatorList,
} from '../../domain/indicator.ts'
import type { Unit } from '../../model/context.ts'
import type { Constraint, Draft, ShortfallWriter } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

type Params = ParamsOf<'resource-indicators'>

/**
 * For each tested unit u and i ∈ {R1, R2, R3}:
 *   d + v ≥ h₂ + (h₁ - h₂)·w      Σᵢ w ≥ 3 - allowed
 *   d  net change of heads, h₁ / h₂  whole heads still missing to the threshold / to the floor,
 *   w ∈ {0,1}  the indicator is met in full, v ≥ 0 whole
 * R4-R7 are facts and only decide `allowed`.
 */
export const constraint: Constraint<Params> = {
  rows: (draft, params, writer) => {
    for (const unit of draft.context.units) if (unit.tested) writeUnit(draft, unit, params, writer)
  },
}

/** What one indicator of one unit still lacks before the plan, in whole heads (may be negative). */
type Lack = {
  readonly indicator: StaffIndicator
  readonly column: number | null
  readonly full: number
  readonly floor: number
}

function writeUnit(draft: Draft, unit: Unit, params: Params, writer: ShortfallWriter): void {
  const school = draft.context.schools[unit.school]
  if (school === undefined) return
  const mustMeet = 3 - allowedMisses(school, unit, params)
  const lacks = staffIndicatorList.map((indicator): Lack => {
    const { base, column } = draft.heads(unit.index, indicator)
    const threshold = Math.round(params.thresholds[indicator][unit.stage] * 1000) * unit.pupils
    return {
      indicator,
      column,
      full: Math.ceil((threshold - 100 * base) / 100_000),
      floor: Math.ceil((params.floorPercent * threshold - 10_000 * base) / 10_000_000),
    }
  })
  if (lacks.every(({ column }) => column === null))
    writer.constant(leastMissing(lacks, mustMeet, () => 0).missing)
  else writeChoices(draft, unit, lacks, mustMeet, writer)
}

function writeChoices(
  draft: Draft,
  unit: Unit,
  lacks: readonly Lack[],
  mustMeet: number,
  writer: ShortfallWriter,
): void {
  const best = (values: Float64Array) =>
    leastMissing(lacks, mustMeet, (column) => values[column] ?? 0)
  const met: number[] = []
  for (const [at, { indicator, column, full, floor }] of lacks.entries()) {
    const name = `${unit.index}_${indicator}`
    const chosen = draft.column({
      name: `met_${name}`,
      lower: mustMeet === 3 ? 1 : 0,
      upper: 1,
      integer: true,
      derive: (values) => (best(values).met.includes(at) ? 1 : 0),
      decisive: 'way',
    })
    met.push(chosen)
    const heads = column === null ? 0 : draft.heads(unit.index, indicator).lower
    const most = Math.max(0, full - heads)
    if (most === 0) continue
    const missing = (values: Float64Array) => best(values).parts[at] ?? 0
    const shortfall = writer.column(name, most, missing)
    const columns = [shortfall, chosen, ...(column === null ? [] : [column])]
    const values = [1, floor - full, ...(column === null ? [] : [1])]
    draft.row(name, floor, { columns, values }, Number.POSITIVE_INFINITY)
  }
  if (mustMeet < 3 && mustMeet > 0)
    draft.row(`six_of_seven_${unit.index}`, mustMeet, { columns: met, values: [1, 1, 1] }, 3)
}

const subsets = [[0, 1, 2], [0, 1], [0, 2], [1, 2], [0], [1], [2], []] as const

/** min over sets W of at least `mustMeet` indicators of what is missing; the first best W. */
function leastMissing(
  lacks: readonly Lack[],
  mustMeet: number,
  changeOf: (column: number) => number,
) {
  const options = subsets
    .filter((subset) => subset.length >= mustMeet)
    .map((met: readonly number[]) => {
      const parts = lacks.map(({ column, full, floor }, at) => {
        const change = column === null ? 0 : changeOf(column)
        return Math.max(0, (met.includes(at) ? full : floor) - change)
      })
      return { met, parts, missing: parts.reduce((sum, part) => sum + part, 0) }
    })
  return options.reduce((best, option) => (option.missing < best.missing ? option : best))
}

/** How many of R1-R3 may lie between floor and threshold, given the facilities. */
function allowedMisses(school: School, unit: Unit, params: Params): number {
  let misses = 0
  let belowFloor = false
  for (const indicator of facilityIndicatorList) {
    const level = facilityLevel(school, unit, indicator, params)
    if (level !== 'met') misses++
    if (level === 'below') belowFloor = true
  }
  return belowFloor ? 0 : Math.max(0, 7 - params.minMet - misses)
}

/**
 * R4-R7 of a stage: amount ÷ pupils, the amount of a school of two stages split by A : 1.1 B
 * (policy.md 2.3), all in whole numbers. Primary: amount·10/(10A + 11B); junior: amount·11/(…).
 */
function facilityLevel(
  school: School,
  unit: Unit,
  indicator: FacilityIndicator,
  { thresholds, floorPercent }: Params,
): 'met' | 'band' | 'below' {
  const amount = school.facilities[indicator]
  if (amount === null) return school.facilitiesMissed?.includes(indicator) ? 'band' : 'met'
  const primary = BigInt(school.primary?.pupils ?? 0)
  const junior = BigInt(school.junior?.pupils ?? 0)
  const weight = unit.stage === 'primary' ? 10n : 11n
  const per = indicator === 'mediaRoomsPer100' ? 100n : 1n
  const value = BigInt(Math.round(amount * 1000)) * weight * per
  const wanted =
    BigInt(Math.round(thresholds[indicator][unit.stage] * 1000)) * (10n * primary + 11n * junior)
  if (value >= wanted) return 'met'
  return value * 100n >= wanted * BigInt(floorPercent) ? 'band' : 'below'
}
