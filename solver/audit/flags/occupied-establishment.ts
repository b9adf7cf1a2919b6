import type { Office } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import { beforeAnyPlan } from '../status-quo.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 挤占编制: posts of a school held by people who do not work or teach there. */
export const occupiedEstablishment: FlagCheck = beforeAnyPlan((statusQuo) => {
  const inQuota = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(isInQuota)
  const cases = casesBySchool(
    statusQuo,
    (teacher) => isInQuota(teacher) && (isAway(teacher) || isIdle(teacher)),
    ({ name }, found) => {
      const away = found.filter(isAway).length
      return `${name}在编不在岗 ${away} 人，在编在岗而不任课 ${found.length - away} 人。`
    },
  )
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '周课时',
        inQuota
          .filter((teacher) => isExpectedToTeach(teacher) && teacher.weeklyLessons === null)
          .map(({ id }) => id),
      ),
    ],
    denominator: inQuota.length,
    raised: `在编 ${inQuota.length} 人中，${found} 人占用学校编制而不在岗或不任课`,
    clear: `在编 ${inQuota.length} 人都在岗任课，或依规定离岗`,
    nobody: '《教师》表没有在编人员',
  })
})

const isInQuota = ({ employment }: Teacher): boolean => employment === 'in-quota'

/** Sick leave, maternity leave and study are lawful absences. */
const isAway = ({ presence }: Teacher): boolean => presence === 'lent' || presence === 'waiting'

const isIdle = (teacher: Teacher): boolean =>
  isExpectedToTeach(teacher) && teacher.weeklyLessons === 0

/** Leaders may teach nothing, and people without a subject are no teachers. */
const isExpectedToTeach = ({ presence, office, subjects }: Teacher): boolean =>
  presence === 'present' && subjects[0] !== 'none' && teachingOffices.includes(office)

const teachingOffices: readonly Office[] = ['class-teacher', 'research-lead', 'none']
