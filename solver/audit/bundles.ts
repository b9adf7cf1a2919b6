import { stageList } from '../domain/codes.ts'
import { type StaffIndicator, staffIndicatorList } from '../domain/indicator.ts'
import type { Bundle, BundleIndicator, Moments } from '../domain/township.ts'
import { compare, exactly, fraction } from './fraction.ts'
import type { Replay } from './replay.ts'
import type { Heading } from './rosters.ts'
import type { Unit } from './units.ts'

type Thresholds = {
  readonly [I in StaffIndicator]: { readonly primary: number; readonly junior: number }
}

/**
 * 捆绑评价: village schools and teaching points are judged together with the central school they
 * belong to 所属中心校, stage by stage, in the order of the central schools.
 */
export function bundles(replay: Replay, thresholds: Thresholds | null): readonly Bundle[] {
  const { countySchools, units, definitions } = replay
  return countySchools.flatMap((central) => {
    const members = countySchools.filter(
      ({ id, centralSchool }) => id === central.id || centralSchool === central.id,
    )
    if (members.length < 2) return []
    const ids = new Set(members.map(({ id }) => id))
    return stageList.flatMap((stage) => {
      const own = units.filter((unit) => unit.stage === stage && ids.has(unit.school.id))
      if (own.length < 2) return []
      const pupils = own.reduce((sum, unit) => sum + unit.pupils, 0)
      const heads = headsOf(own, pupils, definitions.counting.basis)
      return [
        {
          central: central.id,
          members: own.map(({ school }) => school.id),
          stage,
          pupils,
          teachers: heads('counted'),
          indicators: staffIndicatorList.map((indicator): BundleIndicator => {
            const threshold = thresholds?.[indicator][stage] ?? null
            const found = heads(indicator)
            const value = fraction(found.after.part, 10_000 * pupils)
            return {
              indicator,
              heads: found,
              threshold,
              met: threshold === null ? null : compare(value, exactly(threshold)) >= 0,
            }
          }),
        },
      ]
    })
  })
}

/** Heads in millionths over pupils. */
const headsOf =
  (units: readonly Unit[], pupils: number, basis: 'personnel' | 'teaching') =>
  (heading: Heading): Moments => {
    const at = (when: 'before' | 'after') => ({
      part: units.reduce((sum, unit) => sum + unit[when][basis][heading].heads, 0),
      whole: pupils,
    })
    return { before: at('before'), after: at('after') }
  }
