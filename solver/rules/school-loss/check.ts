import {
  atMostShare,
  type Check,
  closes,
  type Moved,
  type Staff,
  total,
  verdictOf,
} from '../../audit/replay.ts'
import { type Subject, subjectList, subjects } from '../../domain/codes.ts'
import type { School } from '../../domain/county.ts'
import type { Detail } from '../../domain/finding.ts'
import type { SchoolId } from '../../domain/ids.ts'

type Params = { readonly maxPercent: number; readonly maxSubjectPercent: number }

/** Counts leavers by school, and by school and main subject, against the staff before the plan. */
export const check: Check<Params> = ({ moved, staff, county }, params) => {
  const leavers = new Map<SchoolId, Moved[]>()
  for (const move of moved) {
    const list = leavers.get(move.from.id)
    if (list === undefined) leavers.set(move.from.id, [move])
    else list.push(move)
  }
  const details = county.schools.flatMap((school) => {
    const counts = staff.get(school.id)
    const list = leavers.get(school.id)
    return counts === undefined || list === undefined || closes(school)
      ? []
      : losses(school, counts, list, params)
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      shortfall === 0
        ? '各校流出人数和各学科流出人数均未超过上限，符合。'
        : `${details.length} 处流出超过上限，不符合；合计超 ${shortfall} 人。`,
    details,
  }
}

function losses(
  school: School,
  { counted, countedBySubject }: Staff,
  leavers: readonly Moved[],
  { maxPercent, maxSubjectPercent }: Params,
): readonly Detail[] {
  const bySubject = subjectList.flatMap((subject) => {
    const those = leavers.filter(({ teacher }) => teacher.subjects[0] === subject)
    return excess(school, those, countedBySubject.get(subject) ?? 0, maxSubjectPercent, subject)
  })
  return [...excess(school, leavers, counted, maxPercent), ...bySubject]
}

function excess(
  school: School,
  leavers: readonly Moved[],
  counted: number,
  percent: number,
  subject?: Subject,
): readonly Detail[] {
  const most = Math.max(1, atMostShare(percent, counted))
  if (leavers.length <= most) return []
  const who = subject === undefined ? '专任教师' : `${subjects[subject]}教师`
  return [
    {
      school: school.id,
      ...(subject === undefined ? {} : { subject }),
      verdict: 'short',
      measured: leavers.length,
      required: most,
      shortfall: leavers.length - most,
      sentence: `${school.name}有${who} ${counted} 人，流出 ${leavers.length} 人，按 ${percent}% 最多 ${most} 人，超 ${leavers.length - most} 人。`,
      teachers: leavers.map(({ teacher }) => teacher.id),
    },
  ]
}
