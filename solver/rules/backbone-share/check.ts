import {
  atLeastShare,
  type Check,
  notApplicable,
  shareText,
  verdictOf,
} from '../../audit/replay.ts'

/** Counts the backbone teachers among all who move. */
export const check: Check<{ readonly minPercent: number }> = ({ moved }, { minPercent }) => {
  if (moved.length === 0) return notApplicable('人', '没有交流教师，本项不适用。')
  const numerator = moved
    .filter(({ standing }) => standing.backbone)
    .map(({ teacher }) => teacher.id)
  const required = atLeastShare(minPercent, moved.length)
  const shortfall = Math.max(0, required - numerator.length)
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: numerator.length,
    required,
    shortfall,
    unit: '人',
    sentence:
      `交流 ${moved.length} 人中骨干教师 ${numerator.length} 人，` +
      `占 ${shareText(numerator.length, moved.length, minPercent)}，` +
      `要求不低于 ${minPercent}%（不少于 ${required} 人），` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}。`,
    details: [],
    numerator,
    denominator: moved.map(({ teacher }) => teacher.id),
  }
}
