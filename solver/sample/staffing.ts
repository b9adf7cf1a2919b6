import type { Stage } from '../domain/codes.ts'
import { apportion } from './apportion.ts'
import { type Calibration, juniorTeachers } from './calibration.ts'
import { type Enrolment, enrolmentOf, enrolStage } from './enrolment.ts'
import { itemAt, type Random } from './random.ts'
import type { Site } from './sites.ts'

/** One stage of one site with its pupils and the number of its teachers. */
export type Unit = {
  readonly site: Site
  readonly stage: Stage
  readonly enrolment: Enrolment
  readonly teachers: number
}

/** Shares exactly `teachers` out over the stages of all sites, in the order of the sites. */
export function staffSites(
  sites: readonly Site[],
  teachers: number,
  calibration: Calibration,
  random: Random,
): readonly Unit[] {
  const outside = sites.filter(isOutside).map((site) => outsideUnit(site, teachers, random))
  const planned = teachers - outside.reduce((sum, unit) => sum + unit.teachers, 0)
  const junior = Math.round((planned * juniorTeachers) / 1000)
  const units = [
    ...staffStage('primary', sites, planned - junior, calibration, random.fork('primary')),
    ...staffStage('junior', sites, junior, calibration, random.fork('junior')),
    ...outside,
  ]
  return sites.flatMap((site) => units.filter((unit) => unit.site === site))
}

/** Special and private schools stand in the county's lists but outside its plans. */
export const isOutside = (site: Site): boolean =>
  site.kind === 'special' || site.sponsor !== 'county'

function staffStage(
  stage: Stage,
  sites: readonly Site[],
  teachers: number,
  calibration: Calibration,
  random: Random,
): readonly Unit[] {
  const own = sites.filter((site) => !isOutside(site) && site.stages.includes(stage))
  const enrolments = enrolStage(stage, own, teachers, random)
  const shares = apportion(
    teachers,
    own.map((site, i) => {
      const ratio = calibration.pupilsPerTeacher[stage][site.setting]
      return staffWeight(site, stage, itemAt(enrolments, i), ratio) * random.between(960, 1040)
    }),
    { floors: own.map((site) => leastStaff(site, stage)) },
  )
  return own.map((site, i) => ({
    site,
    stage,
    enrolment: itemAt(enrolments, i),
    teachers: itemAt(shares, i),
  }))
}

/** By pupils, and in villages also by class: six grades need teachers however few sit in them. */
function staffWeight(site: Site, stage: Stage, enrolment: Enrolment, ratio: number): number {
  const byPupils = (enrolment.pupils * (site.strong ? 10.2 : 10)) / ratio
  const perClass = site.kind === 'teaching-point' ? 1 : stage === 'junior' ? 2.5 : 1.55
  const byClass = site.setting === 'rural' ? enrolment.classes * perClass : 0
  return Math.max(byPupils, byClass)
}

function leastStaff(site: Site, stage: Stage): number {
  if (site.kind === 'teaching-point') return 2
  if (site.kind === 'nine-year') return 5
  return stage === 'junior' ? 8 : 6
}

function outsideUnit(site: Site, teachers: number, random: Random): Unit {
  const special = site.kind === 'special'
  const own = Math.max(special ? 6 : 10, Math.round((teachers * (special ? 8 : 22)) / 1000))
  const pupils = Math.min(1500, special ? own * 4 : Math.round(own * 17.5))
  return {
    site,
    stage: 'primary',
    enrolment: enrolmentOf(site, 'primary', pupils, random.fork(site.kind)),
    teachers: own,
  }
}
