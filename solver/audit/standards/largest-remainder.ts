import type { Fraction } from '../../domain/indicator.ts'
import { compare, fraction, minus, plus } from '../fraction.ts'

/**
 * Whole numbers that add up to the total rounded half up: everybody gets the whole part, and the
 * rest goes to the largest fractions, the earlier one first where they are equal.
 */
export function largestRemainders(values: readonly Fraction[]): readonly number[] {
  const sum = values.reduce(plus, fraction(0))
  const whole = values.map(({ numerator, denominator }) => numerator / denominator)
  const spread = Number(halfUp(sum) - whole.reduce((all, value) => all + value, 0n))
  const rest = values.map((value, at) => minus(value, fraction(whole[at] ?? 0n)))
  const order = [...rest.keys()].sort((a, b) => {
    const [first, second] = [rest[a], rest[b]]
    return first === undefined || second === undefined ? 0 : compare(second, first) || a - b
  })
  const lucky = new Set(order.slice(0, spread))
  return whole.map((value, at) => Number(value) + (lucky.has(at) ? 1 : 0))
}

/** `amount` shared out in proportion to whole weights; it is at most their sum, so nobody gets more than his. */
export function allocate(amount: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  return largestRemainders(weights.map((weight) => fraction(amount * weight, sum)))
}

const halfUp = ({ numerator, denominator }: Fraction): bigint =>
  (2n * numerator + denominator) / (2n * denominator)
