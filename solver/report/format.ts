import type { Fraction } from '../domain/indicator.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { compare, exactly, halfUp } from './exact.ts'

/** What the figure is held against, and what the audit found on the exact value. */
export type Limit = {
  readonly value: Fraction
  readonly sense: 'at-least' | 'at-most'
  readonly met: boolean
}

/** More digits than this would not tell a reader anything; then the relation is said instead. */
const mostDecimals = 10

/**
 * Half-up at print time, with the display guard: a figure that fails never shows as one that passes
 * (9.96 % is not 10.0 %, 0.4504 is not 0.450) nor the other way round; decimals are added until the
 * printed figure reads as the audit's verdict.
 */
export function fixed(value: Fraction, decimals: number, limit?: Limit): string {
  if (limit === undefined) return halfUp(value, decimals)
  for (let digits = decimals; digits <= mostDecimals; digits += 1) {
    const text = halfUp(value, digits)
    if (readsAs(text, limit) === limit.met) return text
  }
  return `${relations[limit.sense][limit.met ? 'met' : 'failed']}${halfUp(limit.value, decimals)}`
}

/** `12.3%`: one decimal, guarded like every other figure. The value is a share: 0.123. */
export function percent(value: Fraction, limit?: Limit): string {
  const guarded = limit && { ...limit, value: hundredfold(limit.value) }
  return `${fixed(hundredfold(value), 1, guarded)}%`
}

/** For sentences: at most so many decimals, without trailing zeros: `1.5`, `12`. */
export function plain(value: number, decimals = 2): string {
  return trimZeros(halfUp(exactly(value), decimals))
}

/** A limit of the law: at least two decimals, as it is written there: `0.50`. */
export function limitText(limit: number): string {
  const decimals = Math.max(2, plain(limit, 6).split('.')[1]?.length ?? 0)
  return halfUp(exactly(limit), decimals)
}

/** Two figures side by side that differ: decimals are added until the reader sees it too. */
export function apart(a: number, b: number, decimals: number): readonly [string, string] {
  for (let digits = decimals; digits <= mostDecimals; digits += 1) {
    const pair = [halfUp(exactly(a), digits), halfUp(exactly(b), digits)] as const
    if (pair[0] !== pair[1] || a === b) return pair
  }
  return [String(a), String(b)]
}

/** Surplus `+3`, shortage `-2`, balance `0`. */
export function signed(value: number, decimals = 0): string {
  const text = halfUp(exactly(value), decimals)
  return Number(text) > 0 ? `+${text}` : text
}

export type DateStyle = 'dash' | 'dot'

/** `2026-09` as the national teacher system wants it, or `2026.09` as personnel tables do. */
export const ym = (month: YearMonth, style: DateStyle = 'dash'): string =>
  style === 'dot' ? month.replace('-', '.') : month

/** In sentences: `2026年9月`. */
export const monthInWords = (month: YearMonth): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** `2026-07-13` in sentences and under letters: `2026年7月13日`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** The last day of a month: years, ages and expiries are counted at its end. */
export function lastDay(month: YearMonth): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
  return `${month}-${String(days.getUTCDate()).padStart(2, '0')}`
}

/** `2026—2027学年` in titles, `2026-2027学年` in file names. */
export const schoolYear = (year: number, dash = '—'): string => `${year}${dash}${year + 1}学年`

/** 身份证号: six digits, eight stars, four. */
export const maskIdentity = (number: string): string =>
  `${number.slice(0, 6)}********${number.slice(-4)}`

/** 手机: `138****5678`. */
export const maskMobile = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`

const relations = {
  'at-least': { met: '≥', failed: '＜' },
  'at-most': { met: '≤', failed: '＞' },
} as const

function readsAs(text: string, { value, sense }: Limit): boolean {
  const difference = compare(exactly(Number(text)), value)
  return sense === 'at-least' ? difference >= 0n : difference <= 0n
}

const hundredfold = ({ numerator, denominator }: Fraction): Fraction => ({
  numerator: 100n * numerator,
  denominator,
})

const trimZeros = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
