import type { TeacherId } from './ids.ts'
import type { Evidence } from './policy.ts'

/** One way of counting a disputed ratio or coefficient 口径, and what it comes to. */
export type Reading = {
  /** Chinese name of the way of counting. */
  readonly name: string
  /** Who counts so: document and item. */
  readonly source: string
  readonly evidence: Evidence
  /** As printed, with its unit: `15.0%`, `0.368`; 无数据 where there is nothing to measure. */
  readonly measured: string
  readonly verdict: 'met' | 'short' | 'unknown'
  /** Name lists behind it, sorted. */
  readonly numerator: readonly TeacherId[]
  /** Empty for a coefficient: its denominator is pupils. */
  readonly denominator: readonly TeacherId[]
}

/** A requirement whose convention is disputed, under each convention that is in use 两种口径. */
export type Disputed = {
  readonly id: string
  readonly name: string
  /** `不低于10%`, `不高于0.50`. */
  readonly required: string
  readonly readings: readonly Reading[]
  /** Some reading is met and another is not. */
  readonly flipped: boolean
  /** One line: what each reading comes to, and whether they agree. */
  readonly sentence: string
}
