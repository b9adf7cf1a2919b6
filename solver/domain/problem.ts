import type { Place } from './county.ts'

/** E stops the plan, W lets it go on, I is a notice. */
export const severities = { error: '错误', warning: '提醒', notice: '提示' } as const
export type Severity = keyof typeof severities

/** Something people can mend: where, what was typed, the cause and the cure. */
export type Problem = {
  /** Stable code of the message: F01, T02 … */
  readonly code: string
  readonly severity: Severity
  readonly place: Place | null
  /** As typed, cut to 20 characters; `null` for sensitive columns, which are never echoed. */
  readonly value: string | null
  /** Cause and cure in Chinese, without the place. */
  readonly message: string
}
