import {
  type Check,
  isTownSeat,
  notApplicable,
  type SubjectLessons,
  total,
  type Unit,
  unitName,
  verdictOf,
} from '../../audit/replay.ts'
import { subjects } from '../../domain/codes.ts'
import type { Detail } from '../../domain/finding.ts'

/** Adds what town-seat schools lack after the plan, in thousandths of weekly lessons. */
export const check: Check<Record<string, never>> = ({ units }) => {
  const seats = units.filter(({ school }) => isTownSeat(school))
  if (seats.length === 0) return notApplicable('节', '没有镇驻地学校，本项不适用。')
  const lacking = (moment: 'before' | 'after') =>
    total(seats.flatMap(({ lessons }) => lessons.map((each) => each[moment].gap)))
  const [before, after] = [lacking('before'), lacking('after')]
  const shortfall = Math.ceil(after / 1000)
  const count = new Set(seats.map(({ school }) => school.id)).size
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: after / 1000,
    required: 0,
    shortfall,
    unit: '节',
    sentence:
      `${count} 所镇驻地学校各学科每周缺口合计由 ${before / 1000} 节变为 ${after / 1000} 节，` +
      `${shortfall > 0 ? '尚未配齐，不符合' : '已配齐，符合'}。`,
    details: seats.flatMap((unit) => unit.lessons.flatMap((lessons) => gapOf(unit, lessons))),
  }
}

function gapOf({ school, stage }: Unit, { subject, after }: SubjectLessons): readonly Detail[] {
  if (after.gap <= 0) return []
  const lessons = after.gap / 1000
  return [
    {
      school: school.id,
      stage,
      subject,
      verdict: 'short',
      measured: lessons,
      required: 0,
      shortfall: Math.ceil(lessons),
      sentence: `${unitName(school, stage)}${subjects[subject]}每周仍缺 ${lessons} 节。`,
    },
  ]
}
