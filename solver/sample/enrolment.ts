import type { Stage } from '../domain/codes.ts'
import { apportion } from './apportion.ts'
import { classSize, pupilsPer100Teachers } from './calibration.ts'
import { itemAt, type Random } from './random.ts'
import type { Site } from './sites.ts'

export type Enrolment = {
  readonly pupils: number
  readonly classes: number
  readonly pupilsByGrade: readonly number[]
  readonly classesByGrade: readonly number[]
}

/** Pupils of every site that has the stage, so that the county has its pupils per teacher. */
export function enrolStage(
  stage: Stage,
  sites: readonly Site[],
  teachers: number,
  random: Random,
): readonly Enrolment[] {
  const total = Math.round((teachers * pupilsPer100Teachers[stage]) / 100)
  const shares = apportion(
    total,
    sites.map((site) => sizeOf(site, stage) * random.between(800, 1250)),
    { floors: sites.map((site) => leastPupils(site, stage)), caps: sites.map(mostPupils) },
  )
  return sites.map((site, i) => enrolmentOf(site, stage, itemAt(shares, i), random))
}

export function enrolmentOf(site: Site, stage: Stage, pupils: number, random: Random): Enrolment {
  const weights = gradeWeights(site, stage, random).map(
    (weight) => weight * random.between(940, 1060),
  )
  const floors = weights.map((weight) => (weight > 0 ? 1 : 0))
  const pupilsByGrade = apportion(pupils, weights, { floors })
  const { limit, crowded } = classSize[stage]
  const most = site.setting === 'urban' && random.chance(120) ? crowded : limit
  const classesByGrade = pupilsByGrade.map((own) => Math.ceil(own / most))
  return {
    pupils,
    classes: classesByGrade.reduce((sum, own) => sum + own, 0),
    pupilsByGrade,
    classesByGrade,
  }
}

/** Relative size of the stage at a school: town schools are full, villages empty. */
function sizeOf(site: Site, stage: Stage): number {
  if (site.kind === 'teaching-point') return 40
  if (stage === 'junior') {
    if (site.kind === 'nine-year') return site.setting === 'rural' ? 260 : 420
    return site.strong ? 1600 : { urban: 1300, town: 620, rural: 400 }[site.setting]
  }
  if (site.kind === 'nine-year') return site.setting === 'rural' ? 170 : 380
  return site.strong ? 1250 : { urban: 950, town: 500, rural: 140 }[site.setting]
}

function leastPupils(site: Site, stage: Stage): number {
  if (site.kind === 'teaching-point') return 12
  return stage === 'primary' ? 60 : 90
}

/** 2000 pupils is the most a school of one stage may have (政府保障程度第4项). */
const mostPupils = (site: Site): number =>
  site.kind === 'teaching-point' ? 95 : site.kind === 'nine-year' ? 1250 : 2000

/** Births have fallen for years, most in the villages; teaching points keep the lower grades only. */
function gradeWeights(site: Site, stage: Stage, random: Random): readonly number[] {
  if (stage === 'junior') return [104, 100, 97]
  if (site.kind === 'teaching-point') {
    return random.chance(600) ? [90, 100, 110, 0, 0, 0] : [90, 100, 108, 116, 0, 0]
  }
  return site.setting === 'rural' ? [72, 82, 94, 106, 118, 132] : [84, 91, 97, 103, 110, 117]
}
