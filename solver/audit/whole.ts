import type { Fraction } from '../domain/indicator.ts'

/** Pupils of the schools compared, brought to a common multiple so that no fraction is left. */
export type Sizes = {
  readonly pupils: readonly number[]
  readonly total: bigint
  /** Least common multiple of the pupils. */
  readonly common: bigint
  /** `common` over the pupils of each school. */
  readonly cofactors: readonly bigint[]
}

/** Pupils are whole and above zero. */
export function sizesOf(pupils: readonly number[]): Sizes {
  const common = pupils.reduce(
    (all, count) => all * BigInt(count / commonDivisor(count, Number(all % BigInt(count)))),
    1n,
  )
  return {
    pupils,
    total: sum(pupils.map(BigInt)),
    common,
    cofactors: pupils.map((count) => common / BigInt(count)),
  }
}

/** All amounts as whole numbers of one common unit fraction 1/`unit`. */
export function wholeAmounts(amounts: readonly Fraction[]): {
  readonly whole: readonly bigint[]
  readonly unit: bigint
} {
  const denominators = new Set(amounts.map(({ denominator }) => denominator))
  const unit = [...denominators].reduce(leastMultiple, 1n)
  return {
    whole: amounts.map(({ numerator, denominator }) => numerator * (unit / denominator)),
    unit,
  }
}

export const sum = (values: readonly bigint[]): bigint =>
  values.reduce((all, value) => all + value, 0n)

function leastMultiple(a: bigint, b: bigint): bigint {
  let large = a
  let small = b
  while (small > 0n) [large, small] = [small, large % small]
  return a * (b / large)
}

/** Plain numbers, because pupils are small and this is done for every school. */
function commonDivisor(a: number, b: number): number {
  let large = a
  let small = b
  while (small > 0) [large, small] = [small, large % small]
  return large
}
