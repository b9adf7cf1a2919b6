import { type Check, shareCount } from '../../audit/replay.ts'

/** Counts the backbone teachers among all who move. */
export const check: Check<{ readonly minPercent: number }> = (
  { rotated: moved },
  { minPercent },
) => {
  const numerator = moved
    .filter(({ standing }) => standing.backbone)
    .map(({ teacher }) => teacher.id)
  return shareCount({
    numerator,
    denominator: moved.map(({ teacher }) => teacher.id),
    minPercent,
    opening: `交流 ${moved.length} 人中骨干教师 ${numerator.length} 人`,
    nobody: '没有交流教师，本项不适用。',
  })
}
