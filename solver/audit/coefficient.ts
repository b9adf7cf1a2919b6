import {
  type Coefficient,
  type Convention,
  conventionList,
  type Fraction,
} from '../domain/indicator.ts'
import { ceilDivide, fraction, toNumber } from './fraction.ts'
import { type Sizes, sizesOf, sum, wholeAmounts } from './whole.ts'

/**
 * The spread of an indicator over schools, free of scale and exact:
 * CV² = (moment - square) / square, times k/(k-1) under the sample convention.
 * Spreads of the same schools, amounts in the same unit, stand on the same scale.
 */
export type Spread = {
  readonly convention: Convention
  readonly schools: number
  readonly moment: bigint
  readonly square: bigint
}

/**
 * With amounts x_i and pupils P_i, D a common multiple of the P_i and u_i = x_i D/P_i:
 * weighted    moment = P Σ x_i u_i, square = D T²      (A = P Σ x_i²/P_i, B = T)
 * unweighted  moment = k Σ u_i²,    square = (Σ u_i)²  (A = k Σ X_i²,     B = Σ X_i)
 */
export function spreadOf(amounts: readonly bigint[], sizes: Sizes, convention: Convention): Spread {
  const perPupil = amounts.map((amount, i) => amount * (sizes.cofactors[i] ?? 0n))
  const schools = amounts.length
  if (convention === 'weighted') {
    const moment = sizes.total * sum(perPupil.map((u, i) => u * (amounts[i] ?? 0n)))
    return { convention, schools, moment, square: sizes.common * sum(amounts) ** 2n }
  }
  const moment = BigInt(schools) * sum(perPupil.map((u) => u * u))
  return { convention, schools, moment, square: sum(perPupil) ** 2n }
}

/** The coefficient for display; `null` where there is no data. */
export const coefficientValue = (spread: Spread): number | null =>
  hasValue(spread) ? rootOf(spread) : null

/** CV ≤ limit, compared without a root: moment ≤ (1 + L²) square. No data: `null`. */
export function isWithin(spread: Spread, limitPercent: number): boolean | null {
  if (!hasValue(spread)) return null
  const { numerator, denominator } = squaredLimit(spread, limitPercent)
  return spread.moment * denominator <= (denominator + numerator) * spread.square
}

/**
 * By how many whole percent of the variance allowed before the plan the spread exceeds the limit,
 * rounded up; 0 within it. No data (fewer than two schools, nothing to spread before): 0.
 */
export function excessPercent(spread: Spread, before: Spread, limitPercent: number): number {
  if (spread.schools < 2 || before.square === 0n || limitPercent === 0) return 0
  const { numerator, denominator } = squaredLimit(spread, limitPercent)
  const excess = spread.moment * denominator - (denominator + numerator) * spread.square
  return excess <= 0n ? 0 : Number(ceilDivide(100n * excess, numerator * before.square))
}

/** L² as a fraction; under the sample convention L² (k-1)/k, so that one inequality serves all. */
function squaredLimit({ convention, schools }: Spread, limitPercent: number): Fraction {
  const square = BigInt(limitPercent) ** 2n
  return convention === 'sample'
    ? { numerator: square * BigInt(schools - 1), denominator: 10_000n * BigInt(schools) }
    : { numerator: square, denominator: 10_000n }
}

export type CoefficientOptions = {
  /** 100 for indicators per hundred pupils; scales mean and standard deviation only. */
  readonly per?: number
  /** Whole percent; without it no verdict is given. */
  readonly limitPercent?: number | null
}

/** Difference coefficient 校际差异系数 of raw amounts. Schools without pupils are left out. */
export const coefficientOf = (
  amounts: readonly Fraction[],
  pupils: readonly number[],
  convention: Convention,
  options: CoefficientOptions = {},
): Coefficient => coefficientsOf(amounts, pupils, options)[convention]

/** The same under all three conventions. */
export function coefficientsOf(
  amounts: readonly Fraction[],
  pupils: readonly number[],
  options: CoefficientOptions = {},
): { readonly [C in Convention]: Coefficient } {
  const entering = pupils.flatMap((count, i) => {
    const amount = amounts[i]
    return amount !== undefined && count > 0 ? [{ amount, count }] : []
  })
  const { whole, unit } = wholeAmounts(entering.map(({ amount }) => amount))
  const sizes = sizesOf(entering.map(({ count }) => count))
  const [weighted, unweighted, sample] = conventionList.map((convention) => {
    const spread = spreadOf(whole, sizes, convention)
    return described(spread, meanOf(whole, unit, sizes, convention), options)
  }) as [Coefficient, Coefficient, Coefficient]
  return { weighted, unweighted, sample }
}

function described(
  spread: Spread,
  meanPerPupil: number,
  { per = 1, limitPercent = null }: CoefficientOptions,
): Coefficient {
  const { convention } = spread
  const value = coefficientValue(spread)
  if (value === null)
    return { convention, value, standardDeviation: null, mean: null, withinLimit: null }
  const mean = per * meanPerPupil
  return {
    convention,
    value,
    standardDeviation: value * mean,
    mean,
    withinLimit: limitPercent === null ? null : isWithin(spread, limitPercent),
  }
}

/** 综合差异系数: the plain mean of the indicators' coefficients, for information only. */
export function compositeOf(coefficients: readonly (number | null)[]): number | null {
  const known = coefficients.filter((value) => value !== null)
  if (known.length === 0 || known.length < coefficients.length) return null
  return known.reduce((all, value) => all + value, 0) / known.length
}

/** A mean of zero is no data, never a coefficient of zero; one school has no sample deviation. */
const hasValue = ({ convention, schools, square }: Spread): boolean =>
  square > 0n && schools >= (convention === 'sample' ? 2 : 1)

function rootOf({ convention, schools, moment, square }: Spread): number {
  const variance = toNumber({ numerator: moment - square, denominator: square })
  return Math.sqrt(convention === 'sample' ? (variance * schools) / (schools - 1) : variance)
}

/** Weighted: county total over county total. Otherwise the plain mean of the schools' values. */
function meanOf(
  whole: readonly bigint[],
  unit: bigint,
  { pupils, total }: Sizes,
  convention: Convention,
): number {
  if (whole.length === 0) return 0
  if (convention === 'weighted') return toNumber(fraction(sum(whole), unit * total))
  const values = whole.map((amount, i) => toNumber(fraction(amount, unit * BigInt(pupils[i] ?? 1))))
  return values.reduce((all, value) => all + value, 0) / values.length
}
