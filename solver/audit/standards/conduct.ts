import type { Teacher } from '../../domain/county.ts'
import { gapOfTeachers } from '../flags/flag-check.ts'
import { countedPeople, sortedIds } from './people.ts'
import { noPeople, type StandardCheck, standardCount } from './standard-check.ts'

/** 师德与年度考核: results on file agree with each other, and nobody unfit is sent on. */
export const conduct: StandardCheck = (replay) => {
  const staff = countedPeople(replay).after.map(({ teacher }) => teacher)
  const misconduct = staff.filter((teacher) => teacher.misconduct)
  const contradicted = misconduct.filter(
    ({ review }) => review === 'excellent' || review === 'pass',
  )
  const open = misconduct.filter(({ review }) => review === null)
  const reviewed = staff.filter(({ review }) => review !== null)
  const sent = replay.moved.map(({ teacher }) => teacher).filter(isUnfit)
  const wrong = [...new Set([...contradicted, ...sent])]
  const unknown = open.length > 0 || reviewed.length === 0
  const verdict = wrong.length > 0 ? 'short' : unknown ? 'unknown' : 'met'
  const before = contradicted.length > 0 ? 'short' : unknown ? 'unknown' : 'met'
  const passed = reviewed.filter(({ review }) => review === 'excellent' || review === 'pass')
  return standardCount({
    unit: '人',
    county: [
      {
        school: null,
        stage: null,
        before: { measured: `${contradicted.length} 人`, verdict: before },
        after: { measured: `${wrong.length} 人`, verdict },
        required: '0人',
        missing: wrong.length,
        sentence: `专任教师 ${staff.length} 人中填报年度考核的 ${reviewed.length} 人，合格及以上 ${passed.length} 人；登记有师德问题的 ${misconduct.length} 人中，年度考核仍为合格及以上的 ${contradicted.length} 人、没有填写的 ${open.length} 人；方案调出人员中有师德问题或考核不合格的 ${sent.length} 人，${endings[verdict]}。`,
        // Misconduct is sensitive: counts only, never whose it is.
        ...noPeople,
      },
    ],
    // Everybody without a review, so that the list tells nothing of anybody's conduct.
    gaps: unknown ? [gapOfTeachers('年度考核', sortedIds(staff.filter(isOpen)))] : [],
  })
}

const endings = {
  short: '不符合',
  unknown: '数据缺失，未作判断，不视为符合',
  met: '符合',
} as const

const isOpen = ({ review }: Teacher): boolean => review === null

const isUnfit = ({ misconduct, review }: Teacher): boolean => misconduct || review === 'fail'
