import type { Text } from '../../text/zh-CN/index.ts'
import type { PlanRow } from './board.ts'

/** `3 年`, or that the personnel relation goes along for good. */
export function termOf(list: Text['plans']['list'], { start, end }: PlanRow['transfer']): string {
  if (end === null) return list.indefinite
  const years = Math.round(
    (Number(end.slice(0, 4)) * 12 +
      Number(end.slice(5)) -
      (Number(start.slice(0, 4)) * 12 + Number(start.slice(5))) +
      1) /
      12,
  )
  return list.years(years)
}
