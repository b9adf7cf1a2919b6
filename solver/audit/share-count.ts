import type { Count } from '../domain/finding.ts'
import type { TeacherId } from '../domain/ids.ts'
import { shareText } from './display.ts'
import { atLeastShare } from './fraction.ts'
import { notApplicable, verdictOf } from './verdict.ts'

type Counted = {
  readonly numerator: readonly TeacherId[]
  readonly denominator: readonly TeacherId[]
  readonly minPercent: number
  /** Opens the sentence: how many of how many, in the words of the rule. */
  readonly opening: string
  /** Closes it, after the verdict. */
  readonly remark?: string
  /** What is said where nobody stands in the denominator. */
  readonly nobody: string
}

/** A share of people that must reach a percentage, in whole heads. */
export function shareCount(counted: Counted): Count {
  const { numerator, denominator, minPercent, opening, remark = '', nobody } = counted
  const [part, whole] = [numerator.length, denominator.length]
  if (whole === 0) return notApplicable('人', nobody)
  const required = atLeastShare(minPercent, whole)
  const shortfall = Math.max(0, required - part)
  return {
    verdict: verdictOf(shortfall > 0, false),
    measured: part,
    required,
    shortfall,
    unit: '人',
    sentence:
      `${opening}，占 ${shareText(part, whole, minPercent)}，` +
      `要求不低于 ${minPercent}%（不少于 ${required} 人），` +
      `${shortfall > 0 ? `差 ${shortfall} 人，不符合` : '符合'}${remark}。`,
    details: [],
    numerator,
    denominator,
  }
}
