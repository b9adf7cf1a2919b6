import { type Fraction, type Indicator, indicators } from '../domain/indicator.ts'
import { compare, exactly, fraction, over, times } from './fraction.ts'

/** 每百名学生 or 生均. */
export const perOf = (indicator: Indicator): 1 | 100 =>
  indicators[indicator].startsWith('每百名') ? 100 : 1

/** The value people compare with the standard: per hundred pupils or per pupil. */
export const measureOf = (indicator: Indicator, amount: Fraction, pupils: number): Fraction =>
  over(times(amount, fraction(perOf(indicator))), fraction(pupils))

/** Heads are counted in millionths. */
export const headsOf = (millionths: number): Fraction => fraction(millionths, 1_000_000)

/** The standard of one indicator and stage, and the floor that one missed indicator may not go under. */
export type Standard = { readonly threshold: Fraction; readonly floor: Fraction }

export function standardOf(threshold: number, floorPercent: number): Standard {
  const exact = exactly(threshold)
  return { threshold: exact, floor: times(exact, fraction(floorPercent, 100)) }
}

/** 达标, between floor and standard, or below the floor; on the exact value. */
export function statusOf(
  value: Fraction,
  { threshold, floor }: Standard,
): 'met' | 'band' | 'below' {
  if (compare(value, threshold) >= 0) return 'met'
  return compare(value, floor) >= 0 ? 'band' : 'below'
}
