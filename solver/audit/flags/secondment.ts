import type { School, Teacher } from '../../domain/county.ts'
import { beforeAnyPlan } from '../status-quo.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 借调: teachers lent to bodies that are no school of the county. */
export const secondment: FlagCheck = beforeAnyPlan((statusQuo) => {
  const schools = new Set(statusQuo.county.schools.flatMap(wordsFor))
  const lent = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(isLent)
  const cases = casesBySchool(
    statusQuo,
    (teacher) => isLent(teacher) && teacher.lentTo !== null && !schools.has(teacher.lentTo),
    ({ name }, found) =>
      `${name}借调到其他单位 ${found.length} 人：${[...new Set(found.map(({ lentTo }) => lentTo))].join('、')}。`,
  )
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers(
        '借调去向',
        lent.filter(({ lentTo }) => lentTo === null).map(({ id }) => id),
      ),
    ],
    denominator: lent.length,
    raised: `借出 ${lent.length} 人中，${found} 人借调到学校以外的单位`,
    clear: `借出 ${lent.length} 人都在本县学校工作`,
    nobody: '没有登记为借出的教师',
    nobodyMeans: 'clear',
  })
})

const isLent = ({ presence }: Teacher): boolean => presence === 'lent'

const wordsFor = ({ id, code, name, shortName }: School): readonly string[] => [
  id,
  name,
  ...(code === null ? [] : [code]),
  ...(shortName === null ? [] : [shortName]),
]
