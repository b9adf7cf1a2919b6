import { exactly, fixed } from '../solver/browser.ts'

/** Numbers as officials read them; a missing figure is 未填, never 0. */

export const whole = (value: number | null): string => (value === null ? '未填' : String(value))

export const upTo = (value: number | null, decimals: number): string =>
  value === null ? '未填' : String(Number(value.toFixed(decimals)))

/**
 * A coefficient in three decimals; more where rounding would show a figure beyond its limit as one
 * within it (0.4504 is not 0.450). Which it is, the audit says.
 */
export function coefficient(
  value: number | null,
  limit: number | null,
  verdict: 'met' | 'short' | 'unknown',
): string {
  if (value === null) return '无数据'
  if (limit === null || verdict === 'unknown') return fixed(exactly(value), 3)
  return fixed(exactly(value), 3, {
    value: exactly(limit),
    sense: 'at-most',
    met: verdict === 'met',
  })
}

export const seconds = (value: number): string =>
  value < 60
    ? `${value.toFixed(1)} 秒`
    : `${Math.floor(value / 60)} 分 ${Math.round(value % 60)} 秒`

export const fileSize = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
