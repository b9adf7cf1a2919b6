import type { School } from '../../domain/county.ts'
import type { Verdict } from '../../domain/finding.ts'
import { gapOfSchools } from '../flags/flag-check.ts'
import type { Replay } from '../replay.ts'
import { total } from '../verdict.ts'
import { type Teaching, teachingOf } from './by-school.ts'
import { type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 特殊教育教师: resource rooms, special classes and teaching at home each need some. */
export const special: StandardCheck = (replay) => {
  const schools = teachingOf(replay, 'special-needs')
  const places = schools.map((school) => placeOf(replay, school))
  const lacks = (key: 'specialPupils' | 'specialClasses' | 'homePupils') =>
    schools.filter(({ school }) => school[key] === undefined).map(({ school }) => school.id)
  return perPlace({
    unit: '人',
    noun: '所学校',
    nobody: '没有学校有学生，不适用。',
    places,
    gaps: [
      gapOfSchools('特殊需要学生数', lacks('specialPupils')),
      gapOfSchools('特教班数', lacks('specialClasses')),
      gapOfSchools('送教上门学生数', lacks('homePupils')),
    ],
  })
}

function placeOf(replay: Replay, { school, before, after }: Teaching): Place {
  const need = needOf(replay, school)
  const complete = [school.specialPupils, school.specialClasses, school.homePupils].every(
    (value) => value !== undefined,
  )
  const verdictAt = (have: number): Verdict =>
    have < need ? 'short' : complete ? 'met' : 'unknown'
  const figureAt = (have: number) => ({ measured: `${have} 人`, verdict: verdictAt(have) })
  const have = after.main.length
  const ending = {
    short: `差 ${need - have} 人，不符合`,
    met: '符合',
    unknown: '数据缺失，未作判断',
  }
  return {
    school: school.id,
    stage: null,
    before: figureAt(before.main.length),
    after: figureAt(have),
    required: `${need}人`,
    missing: Math.max(0, need - have),
    sentence: `${school.name}特殊需要学生 ${given(school.specialPupils)}、特教班 ${given(school.specialClasses)}、送教上门学生 ${given(school.homePupils)}，需特殊教育教师 ${need} 人，实有 ${have} 人，${have < need ? ending.short : complete ? ending.met : ending.unknown}。`,
    numerator: after.main,
    denominator: [],
  }
}

function needOf({ definitions }: Replay, school: School): number {
  const { roomPupils, teachersPerRoom, teachersPerClass, homePupilsPerTeacher } =
    definitions.standards.special
  return total([
    (school.specialPupils ?? 0) >= roomPupils ? teachersPerRoom : 0,
    (school.specialClasses ?? 0) * teachersPerClass,
    Math.ceil((school.homePupils ?? 0) / homePupilsPerTeacher),
  ])
}

const given = (value: number | undefined): string => (value === undefined ? '未填' : String(value))
