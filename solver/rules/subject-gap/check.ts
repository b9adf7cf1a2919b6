import {
  type Check,
  type SubjectLessons,
  total,
  type Unit,
  unitName,
  verdictOf,
} from '../../audit/replay.ts'
import { subjects } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'

/** Adds the gaps of all units and subjects before and after, in thousandths of weekly lessons. */
export const check: Check<Record<string, never>> = ({ units }) => {
  const all = units.flatMap((unit) => unit.lessons.map((lessons) => ({ unit, lessons })))
  const before = total(all.map(({ lessons }) => lessons.before.gap))
  const after = total(all.map(({ lessons }) => lessons.after.gap))
  const growth = after - before
  const shortfall = Math.max(0, Math.ceil(growth / 1000))
  const change =
    growth > 0 ? `扩大 ${growth / 1000} 节` : growth < 0 ? `缩小 ${-growth / 1000} 节` : '没有变化'
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: after / 1000,
    required: before / 1000,
    shortfall,
    unit: '节',
    sentence:
      `全县各校学科缺口每周合计由 ${before / 1000} 节变为 ${after / 1000} 节，${change}，` +
      `${shortfall > 0 ? `不符合；至少还需 ${shortfall} 节` : '符合'}。`,
    details: shortfall > 0 ? all.flatMap(({ unit, lessons }) => growths(unit, lessons)) : [],
  }
}

/** Where the gap grew, when it grew on the whole; single growths are lawful otherwise. */
function growths(
  { school, stage }: Unit,
  { subject, before, after }: SubjectLessons,
): readonly Detail[] {
  const growth = after.gap - before.gap
  if (growth <= 0) return []
  return [
    {
      school: school.id,
      stage,
      subject,
      verdict: 'short',
      measured: after.gap / 1000,
      required: before.gap / 1000,
      shortfall: Math.ceil(growth / 1000),
      sentence: `${unitName(school, stage)}${subjects[subject]}每周缺口由 ${before.gap / 1000} 节变为 ${after.gap / 1000} 节。`,
    },
  ]
}
