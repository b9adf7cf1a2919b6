import {
  type Stage,
  type Subject,
  stageList,
  stages,
  subjectList,
  subjects,
} from '../../domain/codes.ts'
import type { QuotaLine, RecruitmentLine } from '../../domain/standard.ts'
import { decimalText, fraction } from '../fraction.ts'
import type { Replay } from '../replay.ts'
import type { SubjectLessons, Unit } from '../units.ts'

/**
 * 招聘建议: where whole teachers of a subject are lacking after the plan, no more of them than the
 * county lacks once its own surplus of the subject and stage is taken off, the largest gap first.
 */
export function recruitmentLines(
  { units }: Replay,
  quota: readonly QuotaLine[],
): readonly RecruitmentLine[] {
  const free = new Map(
    quota.map(({ school, stage, approved, shift, staffAfter }) => [
      `${stage} ${school}`,
      approved === null ? null : Math.max(0, approved + shift - staffAfter),
    ]),
  )
  const wanted = stageList.flatMap((stage) =>
    subjectList.flatMap((subject) => wantedOf(units, stage, subject)),
  )
  const order = new Map(units.map(({ school, stage }, at) => [`${stage} ${school.id}`, at]))
  const placeOf = (want: Wanted) => `${want.unit.stage} ${want.unit.school.id}`
  return wanted
    .sort((a, b) => (order.get(placeOf(a)) ?? 0) - (order.get(placeOf(b)) ?? 0))
    .map((want) => {
      const left = free.get(placeOf(want)) ?? null
      const within = left === null ? null : Math.min(left, want.recruit)
      if (within !== null && left !== null) free.set(placeOf(want), left - within)
      return lineOf(want, within)
    })
}

type Wanted = {
  readonly unit: Unit
  readonly subject: Subject
  readonly lessons: SubjectLessons
  readonly recruit: number
}

function wantedOf(units: readonly Unit[], stage: Stage, subject: Subject): readonly Wanted[] {
  const found = units.flatMap((unit) => {
    if (unit.stage !== stage) return []
    const lessons = unit.lessons.find((one) => one.subject === subject)
    return lessons === undefined ? [] : [{ unit, subject, lessons }]
  })
  const net = found.reduce((sum, { lessons: { after } }) => sum + after.gap - after.surplus, 0)
  const load = found[0]?.lessons.load ?? 1
  const most = Math.max(0, Math.floor(net / load))
  const lacking = found
    .filter(({ lessons: { after } }) => after.gap >= load)
    // Stable: units of the same gap stay in their order.
    .sort((a, b) => b.lessons.after.gap - a.lessons.after.gap)
  const [listed] = lacking.reduce<readonly [readonly Wanted[], number]>(
    ([list, left], want) => {
      const recruit = Math.min(left, Math.floor(want.lessons.after.gap / load))
      return [[...list, { ...want, recruit }], left - recruit]
    },
    [[], most],
  )
  return listed
}

function lineOf(
  { unit, subject, lessons, recruit }: Wanted,
  within: number | null,
): RecruitmentLine {
  const { gap } = lessons.after
  const whole = Math.floor(gap / lessons.load)
  const inside =
    within === null
      ? '没有填核定编制，使用编制情况未作判断'
      : within < recruit
        ? `${within === 0 ? '没有空编' : `空编 ${within} 名`}，另 ${recruit - within} 名须调剂编制或使用周转编制`
        : '使用本校空编'
  const remark = [
    ...(recruit < whole ? [`县内同学段本学科有富余，其中 ${whole - recruit} 名先行调剂`] : []),
    ...(recruit > 0 ? [inside] : []),
  ]
  return {
    school: unit.school.id,
    stage: unit.stage,
    subject,
    lessons: decimalText(fraction(gap, 1000), 1),
    teachers: decimalText(fraction(gap, lessons.load), 2),
    recruit,
    withinQuota: recruit === 0 ? 0 : within,
    licence: `${stages[unit.stage]}及以上${subjects[subject]}教师资格`,
    remark: remark.join('；'),
  }
}
