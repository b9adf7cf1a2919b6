import type { SchoolKind } from '../domain/codes.ts'
import {
  type FacilityIndicator,
  type Fraction,
  facilityIndicatorList,
} from '../domain/indicator.ts'
import { exactly, fraction, times } from './fraction.ts'
import type { UnitPlace } from './places.ts'

/** R4-R7 of one unit: the part of the school's amount that falls to this stage. */
export type Facility = {
  /** `null` where the county gives no amount. */
  readonly amount: Fraction | null
  /** Where no amount is given: what 资源配置已不达标项 says, `null` where that is not given either. */
  readonly declared: 'met' | 'missed' | null
  /** False where senior pupils share the amount and their number is not in the workbook. */
  readonly splittable: boolean
}
export type Facilities = { readonly [I in FacilityIndicator]: Facility }

export function facilitiesOf({ school, stage }: UnitPlace): Facilities {
  const pupils = { primary: school.primary?.pupils ?? 0, junior: school.junior?.pupils ?? 0 }
  const facility = (indicator: FacilityIndicator): Facility => {
    const given = school.facilities[indicator]
    const missed = school.facilitiesMissed
    return {
      amount: given === null ? null : splitFacility(exactly(given), pupils)[stage],
      declared:
        given !== null || missed === null ? null : missed.includes(indicator) ? 'missed' : 'met',
      splittable: !sharedWithSenior.includes(school.kind),
    }
  }
  const [teachingArea, sportsArea, equipmentValue, mediaRoomsPer100] = facilityIndicatorList
  return {
    teachingArea: facility(teachingArea),
    sportsArea: facility(sportsArea),
    equipmentValue: facility(equipmentValue),
    mediaRoomsPer100: facility(mediaRoomsPer100),
  }
}

/**
 * A combined school's amount falls to its stages by weighted pupils, 1 : 1.1 : 1.32; a complete
 * secondary school's 1 : 1.2 is the same ratio. Teachers are never split this way.
 */
export function splitFacility(
  amount: Fraction,
  pupils: { readonly primary: number; readonly junior: number; readonly senior?: number },
): { readonly primary: Fraction; readonly junior: Fraction; readonly senior: Fraction } {
  const primary = 100 * pupils.primary
  const junior = 110 * pupils.junior
  const senior = 132 * (pupils.senior ?? 0)
  const weighted = primary + junior + senior
  const part = (share: number): Fraction =>
    weighted === 0 ? fraction(0) : times(amount, fraction(share, weighted))
  return { primary: part(primary), junior: part(junior), senior: part(senior) }
}

const sharedWithSenior: readonly SchoolKind[] = ['complete-secondary', 'twelve-year']
