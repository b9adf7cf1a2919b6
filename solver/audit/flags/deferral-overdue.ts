import type { Teacher } from '../../domain/county.ts'
import type { FlagCase } from '../../domain/flag.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import { beforeAnyPlan, type StatusQuo } from '../status-quo.ts'
import { staffedSchools } from './by-school.ts'
import { type FlagCheck, flagCount, gapOfTeachers } from './flag-check.ts'

/** 暂缓超期: deferrals that have run out and still stand, or run longer than the profile allows. */
export const deferralOverdue: FlagCheck = beforeAnyPlan((statusQuo) => {
  const listed = staffedSchools(statusQuo)
    .flatMap(({ teachers }) => teachers)
    .filter(({ deferral }) => deferral !== null)
  const limited = listed.filter(
    (teacher) => !hasRunOut(statusQuo, teacher) && mostMonths(statusQuo, teacher) !== null,
  )
  const cases = listed.flatMap((teacher) => caseOf(statusQuo, teacher))
  const lacking = (key: 'since' | 'until') =>
    limited
      .filter(({ deferral, deferralSince }) =>
        key === 'since' ? deferralSince === null : deferral?.until === null,
      )
      .map(({ id }) => id)
  return flagCount({
    unit: '人',
    cases,
    missing: [
      gapOfTeachers('暂缓起始年月', lacking('since')),
      gapOfTeachers('暂缓至', lacking('until')),
    ],
    denominator: listed.length,
    raised: `登记暂缓的 ${listed.length} 人中，${cases.length} 人已满期或超过最长年限`,
    clear: `登记暂缓的 ${listed.length} 人都在期限之内`,
    nobody: '没有登记暂缓的人员',
    nobodyMeans: 'clear',
  })
})

const hasRunOut = ({ county }: StatusQuo, { deferral }: Teacher): boolean =>
  deferral !== null && deferral.until !== null && deferral.until < county.baseMonth

/** The limit of the exemption the teacher is deferred under; `null` where there is none. */
function mostMonths({ definitions, standings }: StatusQuo, teacher: Teacher): number | null {
  const { id, deferral } = teacher
  if (standings.get(id)?.standing !== 'deferred') return null
  const exemption = definitions.due.exemptions.find(({ reason }) => reason === deferral?.reason)
  const years = exemption?.maxYears ?? null
  return years === null ? null : years * 12
}

/** The code of the ground is left out: it may tell of an illness. */
function caseOf(statusQuo: StatusQuo, teacher: Teacher): readonly FlagCase[] {
  const { id, personnelSchool: school, deferral, deferralSince } = teacher
  const until = deferral?.until ?? null
  if (until === null) return []
  if (hasRunOut(statusQuo, teacher)) {
    const sentence = `教师 ${id} 暂缓至 ${until}，已满期，仍登记为暂缓。`
    return [{ school, teachers: [id], sentence }]
  }
  const most = mostMonths(statusQuo, teacher)
  if (most === null || deferralSince === null) return []
  const months = monthsBetween(deferralSince, until) + 1
  if (months <= most) return []
  const sentence = `教师 ${id} 连续暂缓 ${months} 个月（${deferralSince}—${until}），超过最长 ${most} 个月。`
  return [{ school, teachers: [id], sentence }]
}
