import type { Teacher } from '../../domain/county.ts'
import { beforeAnyPlan } from '../status-quo.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 学校自聘: temporary gaps are bought by the government; schools do not hire on their own. */
export const schoolSelfHiring: FlagCheck = beforeAnyPlan((statusQuo) => {
  const outside = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(isOutside)
  const cases = casesBySchool(
    statusQuo,
    (teacher) => isOutside(teacher) && teacher.hirer === 'school',
    ({ name }, found) => `${name}自行聘用 ${found.length} 人。`,
  )
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '聘用主体',
        outside.filter(({ hirer }) => hirer === null).map(({ id }) => id),
      ),
    ],
    denominator: outside.length,
    raised: `不在编人员 ${outside.length} 人中，${found} 人由学校自行聘用`,
    clear: `不在编人员 ${outside.length} 人都不是学校自行聘用`,
    nobody: '《教师》表没有登记不在编人员，没有可核对的人；如有未登记的，请补登并填写“聘用主体”',
  })
})

/** People sent from elsewhere 帮扶 are hired by nobody here. */
const isOutside = ({ employment }: Teacher): boolean =>
  employment !== 'in-quota' && employment !== 'aid'
