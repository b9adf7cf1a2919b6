import type { Office } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import { flagLimits } from '../../domain/flag.ts'
import { wholeYears } from '../../domain/year-month.ts'
import { casesBySchool, staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount } from './flag-check.ts'

/** 校长任满两届未交流: leaders at one school for two terms whom the plan leaves there. */
export const leaderOverdue: FlagCheck = (replay) => {
  const { baseMonth } = replay.county
  const gone = new Set(replay.moved.map(({ teacher }) => teacher.id))
  const years = ({ since }: Teacher): number => wholeYears(since, baseMonth)
  const isOverdue = (teacher: Teacher): boolean =>
    isLeader(teacher) && years(teacher) >= flagLimits.leaderYears && !gone.has(teacher.id)
  const cases = casesBySchool(
    replay.statusQuo,
    isOverdue,
    ({ name }, found) =>
      `${name}校长、副校长 ${found.length} 人在本校满 ${flagLimits.leaderYears} 年，最长 ${Math.max(...found.map(years))} 年，没有安排交流。`,
  )
  const all = staffedSchools(replay.statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(isLeader).length
  const found = cases.reduce((sum, { teachers }) => sum + teachers.length, 0)
  return flagCount({
    unit: '人',
    cases,
    denominator: all,
    raised: `在编校长、书记、副校长 ${all} 人中，${found} 人在同一学校满 ${flagLimits.leaderYears} 年而没有安排交流`,
    clear: `在编校长、书记、副校长 ${all} 人中，没有在同一学校满 ${flagLimits.leaderYears} 年而未安排交流的`,
    nobody: '《教师》表没有登记在编的校长、书记、副校长，没有可核对的人',
  })
}

const isLeader = ({ office, employment }: Teacher): boolean =>
  employment === 'in-quota' && leaders.includes(office)
const leaders: readonly Office[] = [
  'principal',
  'secretary',
  'secretary-principal',
  'vice-principal',
]
