import {
  atLeastShare,
  type Check,
  notApplicable,
  shareText,
  verdictOf,
} from '../../audit/replay.ts'

/** Counts the transfers of people who stand in the denominator against its size. */
export const check: Check<{ readonly minPercent: number }> = (
  { moved, denominator },
  { minPercent },
) => {
  const base = denominator.length
  if (base === 0) return notApplicable('人', '符合交流条件教师 0 人，本项不适用。')
  const numerator = moved
    .filter(({ standing }) => standing.inDenominator)
    .map(({ teacher }) => teacher.id)
  const required = atLeastShare(minPercent, base)
  const shortfall = Math.max(0, required - numerator.length)
  const outside = moved.length - numerator.length
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: numerator.length,
    required,
    shortfall,
    unit: '人',
    sentence:
      `符合交流条件 ${base} 人，实际交流 ${numerator.length} 人，` +
      `占 ${shareText(numerator.length, base, minPercent)}，` +
      `要求不低于 ${minPercent}%（不少于 ${required} 人），` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}` +
      `${outside > 0 ? `；另有 ${outside} 人不在基数内，不计入` : ''}。`,
    details: [],
    numerator,
    denominator,
  }
}
