import { type Check, unitName, verdictOf } from '../../audit/replay.ts'
import { subjects } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'

/** Counts the needed subjects that had a teacher before the plan and have none after it. */
export const check: Check<Record<string, never>> = ({ units }) => {
  const details = units.flatMap(({ school, stage, lessons }) =>
    lessons
      .filter(({ need, before, after }) => need > 0 && before.teachers > 0 && after.teachers === 0)
      .map(
        ({ subject, need, before }): Detail => ({
          school: school.id,
          stage,
          subject,
          verdict: 'short',
          measured: 0,
          required: 1,
          shortfall: 1,
          sentence: `${unitName(school, stage)}${subjects[subject]}每周需 ${need / 1000} 节，原有 ${before.teachers} 人任教，交流后无人任教，至少还需 1 人。`,
        }),
      ),
  )
  return {
    verdict: verdictOf(details.length > 0, false),
    measured: details.length,
    required: 0,
    shortfall: details.length,
    unit: '个学科',
    sentence:
      details.length === 0
        ? '没有学校的现有学科因交流无人任教，符合。'
        : `${details.length} 个学科因交流无人任教，不符合；至少还需 ${details.length} 人。`,
    details,
  }
}
