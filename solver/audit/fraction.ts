import type { Fraction } from '../domain/indicator.ts'

/**
 * Exact arithmetic for thresholds and limits; floats are made only for display. Fractions are not
 * reduced: they are few operations deep, and reducing would cost more than it saves.
 */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const top = BigInt(numerator)
  const bottom = BigInt(denominator)
  if (bottom === 0n) throw new Error('A fraction needs a denominator other than zero.')
  return bottom < 0n
    ? { numerator: -top, denominator: -bottom }
    : { numerator: top, denominator: bottom }
}

/** The decimal a person typed, taken literally: 4.505 is 901/200, not its nearest double. */
export function exactly(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift < 0
    ? fraction(digits, 10n ** BigInt(-shift))
    : fraction(digits * 10n ** BigInt(shift))
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator })

export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The least whole number not below `a`. */
export const ceilingOf = (a: Fraction): number => Number(ceilDivide(a.numerator, a.denominator))

export function ceilDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return numerator > quotient * denominator ? quotient + 1n : quotient
}

/** Least head count that is at least `percent` % of `count`: nine of 81 at 10 %. */
export const atLeastShare = (percent: number, count: number): number =>
  ceilingOf(fraction(percent * count, 100))

/** Greatest head count that is at most `percent` % of `count`. */
export const atMostShare = (percent: number, count: number): number =>
  Number((BigInt(percent) * BigInt(count)) / 100n)

/** Nearest double, also where numerator and denominator are too long to be doubles themselves. */
export function toNumber({ numerator, denominator }: Fraction): number {
  const spare = Math.max(bits(numerator), bits(denominator)) - 1000
  if (spare <= 0) return Number(numerator) / Number(denominator)
  return Number(numerator >> BigInt(spare)) / Number(denominator >> BigInt(spare))
}

/** Rounded half up, away from zero, on the exact value. */
export function decimalText(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals)
  const negative = value.numerator < 0n
  const top = (negative ? -value.numerator : value.numerator) * scale
  const rounded = (2n * top + value.denominator) / (2n * value.denominator)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const cut = digits.length - decimals
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return negative && rounded > 0n ? `-${text}` : text
}

const bits = (value: bigint): number => value.toString(16).length * 4
