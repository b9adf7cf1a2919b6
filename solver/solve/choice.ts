import { gathered } from './gathered.ts'
import type { Relaxation } from './relaxation.ts'
import type { Search } from './search.ts'
import { pointIn, type View } from './view.ts'

/** Columns of a view as a relaxation left them, and a plan seen there. */
export type Choice = {
  readonly view: View
  readonly relaxation: Pick<Relaxation, 'solution' | 'reducedCosts'>
  readonly upper: Float64Array
  readonly plan: Float64Array
  /** Of the moves; 0 for those out of the question. */
  readonly open: Float64Array
}

/** The columns of the view as they stand, with the plan at hand. */
export const choiceOf = (
  { view, bounds, plans, incumbent }: Search,
  relaxation: Choice['relaxation'],
): Choice => ({
  view,
  relaxation,
  upper: bounds.upper,
  plan: pointIn(view, incumbent.point),
  open: plans.upper,
})

/** What a relaxation uses of moves, and the plan at hand; upper bound 0 for all others. */
export function usedColumns({ view, relaxation, upper, plan }: Omit<Choice, 'open'>): Float64Array {
  const used = Float64Array.from(upper)
  for (let column = 0; column < view.stands.length; column++)
    if ((relaxation.solution[column] ?? 0) <= 1e-9 && plan[column] === 0) used[column] = 0
  return used
}

/**
 * The same, and `count` others: those of the moves with the smallest reduced costs, up to `farthest`. A move
 * can be made only where every column that adds it up is open, so it costs what those cost together; which of
 * them bears it is chance where a relaxation has many ends.
 */
export function cheapestColumns(
  choice: Choice,
  count: number,
  farthest = Number.POSITIVE_INFINITY,
): Float64Array {
  const restricted = usedColumns(choice)
  const costs = costsOfMoves(choice)
  const choicesOf = choicesOfMoves(choice.view)
  const others = [...costs.keys()].filter((move) => isWithin(costs[move], farthest))
  others.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
  let left = count
  for (const move of others) {
    if (left <= 0) break
    for (const column of choicesOf(move)) {
      if (restricted[column] !== 0) continue
      restricted[column] = choice.upper[column] ?? 0
      left -= 1
    }
  }
  return restricted
}

const isWithin = (cost: number | undefined, farthest: number): boolean =>
  cost !== undefined && cost <= farthest && cost !== Number.POSITIVE_INFINITY

/** What each move costs in all columns that add it up; infinite where one of them is closed. */
function costsOfMoves({ view, relaxation, upper, open }: Choice): Float64Array {
  const costs = new Float64Array(view.moves)
  for (const move of costs.keys()) if (open[move] === 0) costs[move] = Number.POSITIVE_INFINITY
  for (const [column, moves] of view.stands.entries()) {
    const cost = upper[column] === 0 ? Infinity : (relaxation.reducedCosts[column] ?? 0)
    for (const move of moves) costs[move] = (costs[move] ?? 0) + cost
  }
  return costs
}

/** The columns that add up a move, as one list for all moves. */
function choicesOfMoves({ moves: count, stands }: View): (move: number) => Int32Array {
  const { start, item } = gathered(count, (put) => {
    for (const [column, moves] of stands.entries()) for (const move of moves) put(move, column, 1)
  })
  return (move) => item.subarray(start[move], start[move + 1])
}
