import { type Check, shareCount } from '../../audit/replay.ts'

/** Counts the transfers of people who stand in the denominator against its size. */
export const check: Check<{ readonly minPercent: number }> = (
  { moved, rotated, denominator },
  { minPercent },
) => {
  const numerator = rotated
    .filter(({ standing }) => standing.inDenominator)
    .map(({ teacher }) => teacher.id)
  const outside = rotated.length - numerator.length
  const other = moved.length - rotated.length
  return shareCount({
    numerator,
    denominator,
    minPercent,
    opening: `符合交流条件 ${denominator.length} 人，实际交流 ${numerator.length} 人`,
    remark:
      (outside > 0 ? `；另有 ${outside} 人不在基数内，不计入` : '') +
      (other > 0 ? `；另有 ${other} 人的交流类型不计为交流轮岗` : ''),
    nobody: '符合交流条件教师 0 人，本项不适用。',
  })
}
