import { beforeAnyPlan } from '../status-quo.ts'
import { pupilsOf } from './people.ts'
import { noPeople, type Place, perPlace, type StandardCheck } from './standard-check.ts'

/** 学校规模: pupils of compulsory education. */
export const schoolSize: StandardCheck = beforeAnyPlan(({ countySchools, definitions }) => {
  const { oneStage, bothStages } = definitions.standards.schoolSize
  return perPlace({
    unit: '人',
    noun: '所学校',
    nobody: '没有学校有学生，不适用。',
    places: countySchools
      .filter((school) => pupilsOf(school) > 0)
      .map((school): Place => {
        const pupils = pupilsOf(school)
        const most = school.primary !== null && school.junior !== null ? bothStages : oneStage
        const value = {
          measured: `${pupils} 人`,
          verdict: pupils > most ? 'short' : 'met',
        } as const
        return {
          school: school.id,
          stage: null,
          before: value,
          after: value,
          required: `不超过${most}人`,
          missing: Math.max(0, pupils - most),
          sentence: `${school.name}在校学生 ${pupils} 人，标准不超过 ${most} 人，${pupils > most ? `超 ${pupils - most} 人，不符合` : '符合'}。`,
          ...noPeople,
        }
      }),
  })
})
