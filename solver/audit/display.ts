import { type Stage, stages } from '../domain/codes.ts'
import type { School } from '../domain/county.ts'
import type { Fraction } from '../domain/indicator.ts'
import { compare, decimalText, exactly, fraction } from './fraction.ts'

/**
 * A figure beside its limit. Rounding must never show a failing value as passing (9.96 % is not
 * 10.0 %), so decimals are added until the printed figure stands on the side where the value stands.
 */
export function figureText(value: Fraction, limit: Fraction, decimals: number): string {
  const side = compare(value, limit)
  for (let digits = decimals; digits < mostDecimals; digits += 1) {
    const text = decimalText(value, digits)
    if (side === 0 || compare(exactly(Number(text)), limit) === side) return text
  }
  return decimalText(value, mostDecimals)
}

/** `12.3%` of a head count, guarded against the limit in whole percent. */
export const shareText = (part: number, whole: number, limitPercent: number): string =>
  `${figureText(fraction(part * 100, whole), fraction(limitPercent), 1)}%`

/** Metres as kilometres beside a limit in whole kilometres. */
export const kilometresText = (metres: number, limitKilometres: number): string =>
  figureText(fraction(metres, 1000), fraction(limitKilometres), 1)

/** A school of two stages is printed by its parts: 小学部, 初中部. */
export const unitName = (school: School, stage: Stage): string =>
  school.primary !== null && school.junior !== null
    ? `${school.name}${stages[stage]}部`
    : school.name

const mostDecimals = 12
