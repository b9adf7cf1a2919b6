import type { Stage, Subject } from './codes.ts'
import type { SchoolId, TeacherId } from './ids.ts'
import type { Indicator } from './indicator.ts'
import type { Source } from './policy.ts'

/** 符合, 不符合, 数据缺失 (never read as met), 不适用. */
export const verdicts = {
  met: '符合',
  short: '不符合',
  unknown: '数据缺失',
  'not-applicable': '不适用',
} as const
export type Verdict = keyof typeof verdicts

/** What a check counts, before the audit adds clause and source. */
export type Count = {
  readonly verdict: Verdict
  /** In `unit`; `null` where there is nothing to measure. */
  readonly measured: number | null
  readonly required: number | null
  /** Whole units missing for this clause over the whole county; 0 when met. */
  readonly shortfall: number
  /** Unit of `shortfall`, in Chinese: 人, 个岗位, 节… */
  readonly unit: string
  /** One Chinese sentence with the numbers. */
  readonly sentence: string
  /** Where it falls short or could not be judged, and, where it helps, where it holds. */
  readonly details: readonly Detail[]
  /** Name lists behind a share, sorted; absent where the clause is no share. */
  readonly numerator?: readonly TeacherId[]
  readonly denominator?: readonly TeacherId[]
}

export type Detail = {
  readonly school?: SchoolId
  readonly stage?: Stage
  readonly subject?: Subject
  readonly indicator?: Indicator
  readonly verdict: Verdict
  readonly measured: number | null
  readonly required: number | null
  readonly shortfall: number
  readonly sentence: string
  readonly teachers?: readonly TeacherId[]
}

/** 核验结论: one clause, counted from county, clauses and plan alone. */
export type Finding = Count & {
  readonly clause: string
  readonly rule: string
  /** Chinese name of the rule. */
  readonly name: string
  readonly source: Source
}
