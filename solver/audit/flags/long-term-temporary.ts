import type { Employment } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import { flagLimits } from '../../domain/flag.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import { beforeAnyPlan } from '../status-quo.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount } from './flag-check.ts'

/** 长期临时代课: temporary people at one school for more months than a temporary need lasts. */
export const longTermTemporary: FlagCheck = beforeAnyPlan((statusQuo) => {
  const { baseMonth } = statusQuo.county
  const months = ({ since }: Teacher): number => monthsBetween(since, baseMonth) + 1
  const isLong = (teacher: Teacher): boolean =>
    isTemporary(teacher) && months(teacher) > flagLimits.temporaryMonths
  const cases = casesBySchool(
    statusQuo,
    isLong,
    ({ name }, found) =>
      `${name}使用代课、兼职等临时人员超过 ${flagLimits.temporaryMonths} 个月的 ${found.length} 人，最长 ${Math.max(...found.map(months))} 个月。`,
  )
  const all = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(isTemporary).length
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    denominator: all,
    raised: `登记的代课、兼职等临时人员 ${all} 人中，${found} 人连续使用超过 ${flagLimits.temporaryMonths} 个月`,
    clear: `登记的代课、兼职等临时人员 ${all} 人都没有超过 ${flagLimits.temporaryMonths} 个月`,
    nobody:
      '《教师》表没有登记代课、兼职等临时人员，没有可核对的人；如有未登记的，请补登并填写“人员状态”',
  })
})

const isTemporary = ({ employment }: Teacher): boolean => temporary.includes(employment)
const temporary: readonly Employment[] = ['substitute', 'part-time', 'student', 'rehired']
