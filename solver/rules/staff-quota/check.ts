import { type Check, closes, quotaOf, total, verdictOf } from '../../audit/replay.ts'
import type { Detail } from '../../domain/finding.ts'

/**
 * Counts in-quota staff by personnel school on paper. A school whose number does not change keeps
 * the rule whatever its quota is, so a missing quota matters only where the number changes.
 */
export const check: Check<Record<string, never>> = ({ countySchools, staff }) => {
  const details = countySchools.flatMap((school): readonly Detail[] => {
    const counts = staff.get(school.id)
    if (counts === undefined || closes(school)) return []
    const before = counts.before.all
    const after = counts.after.all - counts.placed.all
    if (before === after) return []
    const quota = quotaOf(school)
    if (quota === null)
      return [
        {
          school: school.id,
          verdict: 'unknown',
          measured: after,
          required: null,
          shortfall: 0,
          sentence: `${school.name}在编由 ${before} 人变为 ${after} 人，缺少核定编制，未作判断，不视为符合。`,
        },
      ]
    const most = Math.max(quota, before)
    const least = Math.min(quota, before)
    const beyond = Math.max(0, after - most) + Math.max(0, least - after)
    if (beyond === 0) return []
    const bound =
      after > most
        ? `不应超过 ${most} 人，多 ${beyond} 人`
        : `不应少于 ${least} 人，少 ${beyond} 人`
    return [
      {
        school: school.id,
        verdict: 'short',
        measured: after,
        required: after > most ? most : least,
        shortfall: beyond,
        sentence: `${school.name}核定编制 ${quota} 人，在编由 ${before} 人变为 ${after} 人，${bound}。`,
      },
    ]
  })
  const shortfall = total(details.map((detail) => detail.shortfall))
  const unknown = details.filter(({ verdict }) => verdict === 'unknown').length
  const short = details.length - unknown
  return {
    verdict: verdictOf(shortfall > 0, unknown > 0),
    measured: shortfall,
    required: 0,
    shortfall,
    unit: '人',
    sentence:
      (shortfall > 0
        ? `${short} 所学校编制余缺因交流恶化，不符合；至少应调整 ${shortfall} 人`
        : unknown > 0
          ? '已填核定编制的学校编制余缺未因交流恶化'
          : '没有学校的编制余缺因交流恶化，符合') +
      `${unknown > 0 ? `；${unknown} 所学校在编人数有变化而缺少核定编制，未作判断，不视为符合` : ''}。`,
    details,
  }
}
