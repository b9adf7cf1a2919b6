/**
 * Doubles as what they exactly are: whole numbers times one power of two, so that sums and products
 * of whole lists need no rounding. `numbers[k] = list[k] · 2^scale`.
 */
export type Exact = { readonly numbers: readonly bigint[]; readonly scale: number }

/** `null` (no bound) stays out of it and comes back as 0n; callers know where they are. */
export function exactly(list: readonly (number | null)[]): Exact {
  const scale = list.reduce<number>((most, number) => Math.max(most, scaleOf(number ?? 0)), 0)
  return { numbers: list.map((number) => scaled(number ?? 0, scale)), scale }
}

/** How often a number must be doubled to be whole; numbers beyond 2^53 are whole already. */
function scaleOf(number: number): number {
  let scale = 0
  for (let rest = number; !Number.isInteger(rest); rest *= 2) scale += 1
  return scale
}

/** Doubling a double loses nothing. In two steps: no power of two beyond 2^1023 is a double. */
function scaled(number: number, scale: number): bigint {
  const own = Math.min(scale, scaleOf(number))
  const half = Math.floor(own / 2)
  return BigInt(number * 2 ** half * 2 ** (own - half)) << BigInt(scale - own)
}

/** Quotient rounded down; BigInt division rounds towards 0. The divisor is positive. */
export const floorOf = (number: bigint, divisor: bigint): bigint =>
  number / divisor - (number % divisor < 0n ? 1n : 0n)

export const ceilingOf = (number: bigint, divisor: bigint): bigint => -floorOf(-number, divisor)

export const absolute = (number: bigint): bigint => (number < 0n ? -number : number)
