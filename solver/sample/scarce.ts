import { type Setting, type Stage, stageList } from '../domain/codes.ts'
import { sumOf } from './apportion.ts'
import { type Calibration, stockThresholds, testedFrom } from './calibration.ts'
import { concentrate } from './concentrate.ts'
import type { Random } from './random.ts'
import { isPlanned, pupilsOf, type RosterUnit } from './roster-unit.ts'

/** The two kinds of teachers counties never have enough of 骨干教师、体育艺术教师. */
export type Scarce = keyof typeof stockThresholds

/** How many of them each unit has: the county's stock, piled up where teachers like to be. */
export function shareScarce(
  scarce: Scarce,
  units: readonly RosterUnit[],
  calibration: Calibration,
  random: Random,
): readonly number[] {
  const counts = new Map<RosterUnit, number>()
  for (const stage of stageList) {
    const own = units.filter((unit) => unit.stage === stage && isPlanned(unit))
    if (own.length === 0) continue
    const competitors = own.map((unit) => ({
      pupils: pupilsOf(unit),
      lure: Math.round((lureOf(unit) * random.between(600, 1400)) / 1000),
      cap: Math.floor((unit.teachers * (scarce === 'backbone' ? 45 : 36)) / 100),
    }))
    const stock = Math.min(
      stockOf(scarce, own, calibration),
      sumOf(competitors.map(({ cap }) => cap)),
    )
    const coefficient = calibration.coefficients[scarce][stage]
    concentrate(stock, competitors, coefficient).forEach((count, i) => {
      const unit = own[i]
      if (unit !== undefined) counts.set(unit, count)
    })
  }
  return units.map((unit) => counts.get(unit) ?? 0)
}

function stockOf(scarce: Scarce, units: readonly RosterUnit[], calibration: Calibration): number {
  const stock = calibration[scarce]
  if ('ofTeachers' in stock) {
    return Math.round((sumOf(units.map((unit) => unit.teachers)) * stock.ofTeachers) / 1000)
  }
  const tested = units.filter((unit) => pupilsOf(unit) >= testedFrom)
  const need = sumOf(
    tested.map((unit) => Math.ceil((pupilsOf(unit) * stockThresholds[scarce]) / 100_000)),
  )
  return Math.ceil((need * stock.ofNeed) / 100)
}

/** In thousandths of a middling school. */
function lureOf(unit: RosterUnit): number {
  const { school, stage } = unit
  if (school.strong) return 2600
  if (school.kind === 'teaching-point') return 250
  if (school.weak) return 350
  return lures[stage][school.setting]
}

const lures: { readonly [S in Stage]: { readonly [W in Setting]: number } } = {
  primary: { urban: 1250, town: 750, rural: 420 },
  junior: { urban: 1250, town: 800, rural: 450 },
}
