import { exactly, fixed } from '../solver/browser.ts'

/**
 * Numbers as officials read them (workbench 2.3): a missing figure is `—`, never 0; a share never
 * stands without its fraction; rounding never shows a figure on the other side of its limit.
 */

export const missing = '—'

/** `1,302` */
export const count = (value: number | null): string =>
  value === null ? missing : value.toLocaleString('en-US')

/** `4.37` */
export const decimals = (value: number | null, digits: number): string =>
  value === null ? missing : fixed(exactly(value), digits)

export type LimitOf = {
  readonly limit: number | null
  readonly sense: 'at-most' | 'at-least'
  readonly met: boolean
}

/** A value against its limit: digits are added until both stand on their true sides (0.4504 is not 0.450). */
export function against(
  value: number | null,
  { limit, sense, met }: LimitOf,
  digits: number,
): string {
  if (value === null) return missing
  if (limit === null) return decimals(value, digits)
  return fixed(exactly(value), digits, { value: exactly(limit), sense, met })
}

/** `23.1%（12/52）` */
export const share = (part: number, whole: number): string =>
  whole === 0 ? missing : `${((100 * part) / whole).toFixed(1)}%（${part}/${whole}）`

/** `＋3`, `－0.114`, `±0` */
export function change(value: number | null, digits = 0): string {
  if (value === null) return missing
  const size = Math.abs(value).toFixed(digits)
  if (Number(size) === 0) return '±0'
  return value > 0 ? `＋${size}` : `－${size}`
}

/** Metres as kilometres: `12.4 km`. */
export const kilometres = (metres: number | null): string =>
  metres === null ? missing : `${(metres / 1000).toFixed(1)} km`

/** A gap is rounded up, never down (workbench 1, 6): `0.4%`. */
export function gapShare(value: number, bound: number): string {
  const gap = value - bound
  if (gap <= 0) return '0%'
  const size = (100 * gap) / Math.max(1, Math.abs(value))
  const up = Math.ceil(size * 10) / 10
  return up < 0.1 ? '0.1%' : `${up.toFixed(1)}%`
}

/** A bound as far away as the value itself says nothing of how near the best is. */
export const isUseful = (value: number, bound: number): boolean =>
  value - bound < Math.max(1, Math.abs(value))

/** `2026-09-01 14:05` in Asia/Shanghai, whatever the machine's clock says. */
export const moment = (iso: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(iso))

/** First 8 of a SHA-256: `7f3a·9c21`. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}·${hash.slice(4, 8)}`
