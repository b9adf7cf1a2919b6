import { type Stage, stageList } from '../domain/codes.ts'
import type { County, School, StageFigures } from '../domain/county.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'

/** One stage of one school with pupils of that stage. */
export type UnitPlace = {
  readonly school: School
  readonly stage: Stage
  readonly figures: StageFigures
}

/** Does the school enter the county 县域统筹: run by the county and no special school. */
export const entersCounty = ({ sponsor, kind }: School): boolean =>
  sponsor === 'county' && kind !== 'special'

/** 城镇学校、优质学校: those whose teachers 教师〔2014〕4号 asks to move. */
export const isUrbanOrStrong = ({ setting, strong }: School): boolean =>
  setting === 'urban' || strong

/** 镇驻地学校: a school at the seat of a town that is no part of the city. */
export const isTownSeat = ({ setting, townSeat }: School): boolean =>
  townSeat && setting !== 'urban'

/** 核定编制 of a school: the sum over its stages, all of which must be given. */
export function quotaOf(school: School): number | null {
  const quotas = stageList.flatMap((stage) => {
    const figures = school[stage]
    return figures === null ? [] : [figures.quota]
  })
  if (quotas.length === 0) return null
  return quotas.reduce<number | null>(
    (sum, quota) => (sum === null || quota === null ? null : sum + quota),
    0,
  )
}

/** All units of the county's files, in the order of schools, primary first. */
export const allUnits = (county: County): readonly UnitPlace[] =>
  county.schools.flatMap((school) =>
    stageList.flatMap((stage) => {
      const figures = school[stage]
      return figures !== null && figures.pupils > 0 ? [{ school, stage, figures }] : []
    }),
  )

export const entersCoefficient = (
  { school }: UnitPlace,
  { teachingPointsInCoefficient }: DefinitionParams<'counting'>,
): boolean =>
  entersCounty(school) && (teachingPointsInCoefficient || school.kind !== 'teaching-point')
