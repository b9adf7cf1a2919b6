import { type YearMonth, yearMonth } from '../domain/year-month.ts'
import type { Content } from './cell.ts'

/**
 * What 1985.1 in a number cell stands for. Excel drops the nought of 1985.10, so it is October where
 * the column writes 1985.03, and January only where the column writes 1985.3.
 */
export type Tenths = 'january' | 'october'

export type MonthReading =
  | { readonly kind: 'month'; readonly month: YearMonth; readonly changed: boolean }
  /** G06, G07, G09 and G04 in this order. */
  | { readonly kind: 'unreadable' | 'no-such-month' | 'two-digit-year' | 'out-of-range' }

/** `tenths` is `null` where the cell shows every digit that was typed. */
export function readMonth(content: Content, tenths: Tenths | null): MonthReading {
  switch (content.kind) {
    case 'date':
      return monthOf(content.year, content.month, content.day !== 1)
    case 'boolean':
      return { kind: 'unreadable' }
    case 'number':
      return readText(String(content.value), tenths ?? 'october')
    case 'text':
      return readText(tidy(content.text), tenths)
  }
}

/** True where the text shows that its column writes months without a leading nought. */
export const showsOneDigitMonth = (text: string): boolean => /^\d{4}\.[2-9]$/.test(text)

const tidy = (text: string): string =>
  text
    .replace(/ (?=\d{1,2}:)/, 'T')
    .replace(/ /g, '')
    .replace(/[—–－−‐]/g, '-')
    .replace(/[．。]/g, '.')
    .replace(/／/g, '/')
    .replace(/T\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '')

function readText(text: string, tenths: Tenths | null): MonthReading {
  if (tenths !== null && /^\d{4}\.1$/.test(text)) {
    return monthOf(Number(text.slice(0, 4)), tenths === 'october' ? 10 : 1, true)
  }
  const month = /^(\d{4})[-./年](\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text)
  if (month !== null) return monthOf(Number(month[1]), Number(month[2]), false)
  const day =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (day !== null) {
    const possible = Number(day[3]) >= 1 && Number(day[3]) <= 31
    return possible ? monthOf(Number(day[1]), Number(day[2]), true) : { kind: 'unreadable' }
  }
  return { kind: twoDigitYear.test(text) ? 'two-digit-year' : 'unreadable' }
}

/** 85.03, 85-3-1, 85年3月, 8503: the century cannot be told. A bare 1985 or 2016 is no month at all. */
const twoDigitYear = /^'?\d{2}[-./年]\d{1,2}(月|[-./月]\d{1,2}日?)?$|^(?!19|20)\d{4}$/

function monthOf(year: number, month: number, changed: boolean): MonthReading {
  if (month < 1 || month > 12) return { kind: 'no-such-month' }
  if (year < earliestYear || year > latestYear) return { kind: 'out-of-range' }
  return { kind: 'month', month: yearMonth(year, month), changed }
}

/** Nobody in service was born before; no certificate or term runs longer. */
export const earliestYear = 1930
export const latestYear = 2099
