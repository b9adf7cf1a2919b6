import { exactly } from '../../../solver/browser.ts'

/** Value of an indicator: `amount ÷ pupils × per`, per hundred pupils or per pupil. */
export type Measured = {
  readonly amount: number
  readonly pupils: number
  readonly per: 1 | 100
}

/**
 * How many whole units more reach the line, or, below nought, how many could go without falling under
 * it. Exact: amount × per ≥ line × pupils, multiplied out, so that a value on the line needs nothing.
 */
export function lackingFor({ amount, pupils, per }: Measured, line: number): number {
  const have = exactly(amount)
  const asked = exactly(line)
  const lacking =
    asked.numerator * BigInt(pupils) * have.denominator -
    have.numerator * BigInt(per) * asked.denominator
  return Number(ceil(lacking, BigInt(per) * asked.denominator * have.denominator))
}

/** Least whole number not below top ÷ bottom; the bottom is positive. */
function ceil(top: bigint, bottom: bigint): bigint {
  const whole = top / bottom
  return top > 0n && top % bottom !== 0n ? whole + 1n : whole
}
