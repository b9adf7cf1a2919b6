import type { Fraction } from '../domain/indicator.ts'

/**
 * The number as its shortest decimal says it: 1.005 is 1005/1000, though the float behind it is a
 * little less. Officials round the figure they see, not its binary neighbour.
 */
export function exactly(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = Number(exponent) - decimals.length
  const digits = BigInt(whole + decimals)
  return shift >= 0
    ? { numerator: digits * tenTo(shift), denominator: 1n }
    : { numerator: digits, denominator: tenTo(-shift) }
}

/** top ÷ bottom × scale; the bottom must not be zero. */
export function quotient(top: number, bottom: number, scale = 1): Fraction {
  const above = exactly(top)
  const below = exactly(bottom)
  if (below.numerator === 0n) throw new Error('A quotient needs a denominator other than zero.')
  const sign = below.numerator < 0n ? -1n : 1n
  return {
    numerator: sign * above.numerator * below.denominator * BigInt(scale),
    denominator: sign * above.denominator * below.numerator,
  }
}

export const add = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

/** Negative, zero or positive, as a - b is. */
export const compare = (a: Fraction, b: Fraction): bigint =>
  a.numerator * b.denominator - b.numerator * a.denominator

/** Rounded half up, away from zero: `-0.5` to whole numbers is `-1`; a zero has no sign. */
export function halfUp(value: Fraction, decimals: number): string {
  const negative = value.numerator < 0n
  const scaled = (negative ? -value.numerator : value.numerator) * tenTo(decimals)
  const rounded = (2n * scaled + value.denominator) / (2n * value.denominator)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return negative && rounded !== 0n ? `-${text}` : text
}

const tenTo = (power: number): bigint => 10n ** BigInt(power)
