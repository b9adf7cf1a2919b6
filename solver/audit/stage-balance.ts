import { stageList } from '../domain/codes.ts'
import {
  type Level,
  type SchoolLevel,
  type StageBalance,
  type StageMeasure,
  stageMeasures,
} from '../domain/stage-balance.ts'
import type { Replay } from './replay.ts'
import type { Heading } from './rosters.ts'
import type { Unit } from './units.ts'

type When = 'before' | 'after'
type Point = { readonly unit: Unit; readonly part: number; readonly whole: number }

/**
 * 同学段均衡 of the units that enter the coefficients, on the profile's basis. Nothing is asked in
 * numbers, so these are doubles for display.
 */
export const stageBalance = (replay: Replay): readonly StageBalance[] =>
  stageList.flatMap((stage) => {
    const units = replay.units.filter((unit) => unit.stage === stage && unit.inCoefficient)
    if (units.length === 0) return []
    // Keys of an object literal keep their written order.
    return (Object.keys(stageMeasures) as readonly StageMeasure[]).map((measure) => ({
      stage,
      measure,
      before: levelOf(replay, units, measure, 'before'),
      after: levelOf(replay, units, measure, 'after'),
    }))
  })

function levelOf(
  { definitions }: Replay,
  units: readonly Unit[],
  measure: StageMeasure,
  when: When,
): Level {
  const heads = (unit: Unit, heading: Heading) =>
    unit[when][definitions.counting.basis][heading].heads / 1_000_000
  const points = units
    .map((unit): Point => {
      const teachers = heads(unit, 'counted')
      if (measure === 'pupils-per-teacher') return { unit, part: teachers, whole: unit.pupils }
      const heading = measure === 'graded-share' ? 'graded' : 'backbonePer100'
      return { unit, part: heads(unit, heading), whole: teachers }
    })
    .filter(({ whole }) => whole > 0)
  const shown = points.flatMap(({ unit, part, whole }) => {
    const value = shownAs(measure, part, whole)
    return value === null ? [] : [{ school: unit.school.id, value }]
  })
  const [part, whole] = [total(points, 'part'), total(points, 'whole')]
  return {
    mean: shownAs(measure, part, whole),
    coefficient: spread(points, part, whole),
    least: extreme(shown, (a, b) => a < b),
    most: extreme(shown, (a, b) => a > b),
  }
}

/** The coefficient is taken of teachers per pupil, which adds up; people say pupils per teacher. */
function shownAs(measure: StageMeasure, part: number, whole: number): number | null {
  if (measure === 'pupils-per-teacher') return part === 0 ? null : whole / part
  return whole === 0 ? null : (100 * part) / whole
}

/** S ÷ X̄ with S² = Σ w (x/w - X̄)² ÷ Σ w: the method of 教督〔2012〕3号, weights w. */
function spread(points: readonly Point[], part: number, whole: number): number | null {
  if (points.length < 2 || part === 0) return null
  const mean = part / whole
  const variance =
    points.reduce((sum, each) => sum + each.whole * (each.part / each.whole - mean) ** 2, 0) / whole
  return Math.sqrt(variance) / mean
}

const total = (points: readonly Point[], key: 'part' | 'whole') =>
  points.reduce((sum, point) => sum + point[key], 0)

/** The first of several equals, so in the order of schools. */
const extreme = (
  levels: readonly SchoolLevel[],
  beats: (a: number, b: number) => boolean,
): SchoolLevel | null =>
  levels.reduce<SchoolLevel | null>(
    (best, level) => (best === null || beats(level.value, best.value) ? level : best),
    null,
  )
