import type { School } from '../domain/county.ts'
import { type FacilityIndicator, facilityIndicatorList } from '../domain/indicator.ts'
import type { Calibration } from './calibration.ts'
import { itemAt, type Random } from './random.ts'
import type { Site } from './sites.ts'

type Facilities = Pick<School, 'facilities' | 'facilitiesMissed'>
type Figures = Pick<School, 'primary' | 'junior'>

/** R4-R7 as whole-school amounts: mostly ample, here and there just short; some schools only say which they miss. */
export function drawFacilities(
  site: Site,
  figures: Figures,
  calibration: Calibration,
  random: Random,
): Facilities {
  if (site.kind === 'special') return { facilities: nothing, facilitiesMissed: null }
  const missed = drawMissed(site, calibration, random)
  if (random.chance(calibration.facilityBlank))
    return { facilities: nothing, facilitiesMissed: missed }
  const amount = (indicator: FacilityIndicator) => {
    const perMille = missed.includes(indicator)
      ? random.between(880, 960)
      : random.between(1060, site.setting === 'rural' ? 2200 : 1500)
    // Rounded up, so that one room less does not put a small school below the 85 % floor.
    return Math.ceil((requiredAmount(indicator, figures) * perMille) / 1000)
  }
  return {
    facilities: {
      teachingArea: amount('teachingArea'),
      sportsArea: amount('sportsArea'),
      equipmentValue: amount('equipmentValue'),
      mediaRoomsPer100: amount('mediaRoomsPer100'),
    },
    facilitiesMissed: null,
  }
}

const nothing: School['facilities'] = {
  teachingArea: null,
  sportsArea: null,
  equipmentValue: null,
  mediaRoomsPer100: null,
}

/** Full town schools lack room first. */
function drawMissed(
  site: Site,
  calibration: Calibration,
  random: Random,
): readonly FacilityIndicator[] {
  const order = random.shuffle(facilityIndicatorList)
  const many = random.chance(calibration.facilityFail) ? 2 : 0
  const one = random.chance(calibration.facilityMiss * (site.setting === 'urban' ? 2 : 1)) ? 1 : 0
  const missed = order.slice(0, Math.max(many, one))
  return facilityIndicatorList.filter((indicator) => missed.includes(indicator))
}

/** Standards per pupil 生均标准 (rooms per 100 pupils), primary and junior. */
const standards: { readonly [I in FacilityIndicator]: readonly [number, number] } = {
  teachingArea: [4.5, 5.8],
  sportsArea: [7.5, 10.2],
  equipmentValue: [2000, 2500],
  mediaRoomsPer100: [0.023, 0.024],
}

/**
 * What the whole school needs to meet the standard. A school of both stages splits its amount 1 : 1.1
 * a pupil, so it needs the larger of the two stages' asking per weighted pupil.
 */
function requiredAmount(indicator: FacilityIndicator, { primary, junior }: Figures): number {
  const [ofPrimary, ofJunior] = [itemAt(standards[indicator], 0), itemAt(standards[indicator], 1)]
  const weighted = (primary?.pupils ?? 0) + 1.1 * (junior?.pupils ?? 0)
  if (junior === null) return weighted * ofPrimary
  if (primary === null) return junior.pupils * ofJunior
  return weighted * Math.max(ofPrimary, ofJunior / 1.1)
}
