import {
  type Check,
  isDisplaced,
  notApplicable,
  type Posting,
  total,
  verdictOf,
} from '../../audit/replay.ts'
import type { Detail } from '../../domain/finding.ts'

/** Reads off the rosters who still belongs to a closing school when the plan is carried out. */
export const check: Check<Record<string, never>> = ({ countySchools, schools, postings }) => {
  const closing = countySchools.filter(({ closing: close }) => close !== undefined)
  if (closing.length === 0) return notApplicable('人', '没有拟撤并的学校，本项不适用。')
  const displaced = postings.after.filter(({ teacher }) =>
    isDisplaced(teacher, schools.get(teacher.personnelSchool)),
  )
  const isLeft = ({ personnelSchool }: Posting) =>
    schools.get(personnelSchool)?.closing !== undefined
  const details = closing.flatMap((school): readonly Detail[] => {
    const own = displaced.filter(({ teacher }) => teacher.personnelSchool === school.id)
    const left = own.filter(isLeft).map(({ teacher }) => teacher)
    if (left.length === 0) return []
    return [
      {
        school: school.id,
        verdict: 'short',
        measured: own.length - left.length,
        required: own.length,
        shortfall: left.length,
        sentence: `${school.name}拟撤并，在编 ${own.length} 人，已安置 ${own.length - left.length} 人，还应安置 ${left.length} 人：${left.map(({ id }) => id).join('、')}。`,
        teachers: left.map(({ id }) => id),
      },
    ]
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: displaced.length - shortfall,
    required: displaced.length,
    shortfall,
    unit: '人',
    sentence:
      `${closing.length} 所学校拟撤并，在编 ${displaced.length} 人，` +
      `${shortfall === 0 ? '全部安置，符合' : `还有 ${shortfall} 人没有安置，不符合`}。`,
    details,
  }
}
