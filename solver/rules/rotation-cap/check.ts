import {
  atLeastShare,
  type Check,
  notApplicable,
  shareText,
  verdictOf,
} from '../../audit/replay.ts'

/** Counts all transfers that count as rotation, whoever moves, against the cap; a cap of part of a head is rounded up. */
export const check: Check<{ readonly maxPercent: number }> = (
  { rotated: moved, denominator },
  { maxPercent },
) => {
  const base = denominator.length
  if (base === 0 && moved.length === 0)
    return notApplicable('人', '符合交流条件教师 0 人，没有交流教师，本项不适用。')
  const cap = atLeastShare(maxPercent, base)
  const shortfall = Math.max(0, moved.length - cap)
  const share = base === 0 ? '' : `，占 ${shareText(moved.length, base, maxPercent)}`
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: moved.length,
    required: cap,
    shortfall,
    unit: '人',
    sentence:
      `符合交流条件 ${base} 人，交流 ${moved.length} 人${share}，` +
      `要求不超过 ${maxPercent}%（不超过 ${cap} 人），` +
      `${shortfall > 0 ? `多 ${shortfall} 人，不符合` : '符合'}。`,
    details: [],
    numerator: moved.map(({ teacher }) => teacher.id),
    denominator,
  }
}
