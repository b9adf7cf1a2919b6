import { itemAt } from './random.ts'

/**
 * Shares a whole total out by weight 按权重分配: each share is as close to total × weight ÷ Σ weights
 * as its floor and cap allow, and the shares sum to the total exactly (largest remainder, ties by
 * position). Only + - × ÷ are used, so the result is the same on every machine.
 */
export function apportion(
  total: number,
  weights: readonly number[],
  bounds: { readonly floors?: readonly number[]; readonly caps?: readonly number[] } = {},
): readonly number[] {
  const floors = bounds.floors ?? weights.map(() => 0)
  const caps = bounds.caps ?? weights.map(() => total)
  if (sumOf(floors) > total || sumOf(caps) < total) {
    throw new RangeError(`${total} cannot be shared between ${sumOf(floors)} and ${sumOf(caps)}`)
  }
  const exact = atLevel(levelFor(total, weights, floors, caps), weights, floors, caps)
  const shares = exact.map(Math.floor)
  const byRemainder = shares
    .map((share, i) => ({ i, rest: itemAt(exact, i) - share }))
    .sort((x, y) => y.rest - x.rest || x.i - y.i)
  let left = total - sumOf(shares)
  while (left > 0) {
    const before = left
    for (const { i } of byRemainder) {
      const share = itemAt(shares, i)
      if (left === 0 || share >= itemAt(caps, i)) continue
      shares[i] = share + 1
      left -= 1
    }
    if (left === before) throw new Error('caps leave nothing to share')
  }
  return shares
}

/** The factor on the weights at which floors, caps and weights together use up the total. */
function levelFor(
  total: number,
  weights: readonly number[],
  floors: readonly number[],
  caps: readonly number[],
): number {
  // A plain loop: this is tried 64 times for each of some hundred shares.
  const used = (level: number) => {
    let sum = 0
    for (let i = 0; i < weights.length; i++) {
      sum += clamped(level * (weights[i] ?? 0), floors[i] ?? 0, caps[i] ?? 0)
    }
    return sum
  }
  const smallest = Math.min(...weights.filter((weight) => weight > 0), Number.POSITIVE_INFINITY)
  let low = 0
  let high = Number.isFinite(smallest) ? (total + 1) / smallest : 1
  for (let i = 0; i < 64; i++) {
    const middle = (low + high) / 2
    if (used(middle) <= total) low = middle
    else high = middle
  }
  return low
}

const atLevel = (
  level: number,
  weights: readonly number[],
  floors: readonly number[],
  caps: readonly number[],
): readonly number[] =>
  weights.map((weight, i) => clamped(level * weight, itemAt(floors, i), itemAt(caps, i)))

const clamped = (value: number, floor: number, cap: number): number =>
  value > cap ? cap : Math.max(value, floor)

export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0)
