import type { Bounds } from './view.ts'

/** One side of a whole column: all of it up to a number, or all of it from there on. */
export type Side = {
  readonly column: number
  readonly side: 'upTo' | 'from'
  readonly end: number
}

/** The column is taken on that side. */
export function confine({ lower, upper }: Bounds, { column, side, end }: Side): void {
  if (side === 'upTo') upper[column] = Math.min(upper[column] ?? end, end)
  else lower[column] = Math.max(lower[column] ?? end, end)
}

/** What is left of the column where that side is out of the question. */
export const otherSide = ({ column, side, end }: Side): Side =>
  side === 'upTo' ? { column, side: 'from', end: end + 1 } : { column, side: 'upTo', end: end - 1 }

export const isOn = ({ side, end }: Side, value: number): boolean =>
  side === 'upTo' ? value <= end : value >= end

/** Both sides of a value between two whole numbers, the lower one first. */
export const sidesOf = (column: number, value: number): readonly [Side, Side] => [
  { column, side: 'upTo', end: Math.floor(value) },
  { column, side: 'from', end: Math.floor(value) + 1 },
]

/** How far a value is from being whole, 0.5 at most; 0 where that is rounding. */
export function halfness(value: number): number {
  const distance = Math.abs(value - Math.round(value))
  return distance > 1e-6 ? distance : 0
}
