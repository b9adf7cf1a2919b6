import type { Relaxation } from './relaxation.ts'
import type { Search } from './search.ts'
import { pointIn, type View } from './view.ts'

/** Columns of a view as a relaxation left them, and a plan seen there. */
export type Choice = {
  readonly view: View
  readonly relaxation: Pick<Relaxation, 'solution' | 'reducedCosts'>
  readonly upper: Float64Array
  readonly plan: Float64Array
}

/** The columns of the view as they stand, with the plan at hand. */
export const choiceOf = (
  { view, bounds, incumbent }: Search,
  relaxation: Choice['relaxation'],
): Choice => ({ view, relaxation, upper: bounds.upper, plan: pointIn(view, incumbent.point) })

/** What a relaxation uses of moves, and the plan at hand; upper bound 0 for all others. */
export function usedColumns({ view, relaxation, upper, plan }: Choice): Float64Array {
  const used = Float64Array.from(upper)
  for (let column = 0; column < view.stands.length; column++)
    if ((relaxation.solution[column] ?? 0) <= 1e-9 && plan[column] === 0) used[column] = 0
  return used
}

/** The same, and of all others the `count` with the smallest reduced costs up to `farthest`. */
export function cheapestColumns(
  choice: Choice,
  count: number,
  farthest = Number.POSITIVE_INFINITY,
): Float64Array {
  const { view, relaxation, upper } = choice
  const { reducedCosts: costs } = relaxation
  const restricted = usedColumns(choice)
  const others: number[] = []
  for (let column = 0; column < view.stands.length; column++)
    if (restricted[column] === 0 && upper[column] !== 0 && (costs[column] ?? 0) <= farthest)
      others.push(column)
  others.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
  for (const column of others.slice(0, count)) restricted[column] = upper[column] ?? 0
  return restricted
}
