import { choiceOf, usedColumns } from './choice.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import type { GroupedView } from './grouped-view.ts'
import type { LevelGoal } from './levels.ts'
import { lookFor } from './look.ts'
import { narrow } from './narrow.ts'
import { relaxedObjective } from './relaxation.ts'
import { adoptRounded, type Search, valueAt } from './search.ts'

/**
 * A goal that tells people apart, asked how many go where 以最低代价估计: an arrival at what it costs at least,
 * whoever comes, and a leaving at what is left of it at least, wherever he goes. With very many moves
 * open, which is so where a level above stays open, the relaxation of who goes where does not end in minutes;
 * this one does. Its multipliers bound the goal itself, move by move (foreseen.ts), if not sharply, and
 * the plans it leads to are matched at the least cost.
 */
export async function boundedByLeast(
  search: Search,
  level: LevelGoal,
  at: number,
): Promise<Foreseen | null> {
  const { plans, grouped } = search
  const objective = leastCosts(grouped, level, plans.upper)
  const { found } = await relaxedObjective(search, objective, partOfRelaxation)
  if (found === null) return null
  const proof = foreseen(search, level, found.multipliers)
  adoptRounded(search, found.solution)
  await lookFor(search, {
    objective,
    columnUpper: usedColumns(choiceOf(search, found)),
    share: partOfLook,
    nodes: mostNodes,
    near: 1,
  })
  narrow(search, valueAt(search, at), proof, null)
  return proof
}

/** Of what is left of the clock. */
const partOfRelaxation = 0.6
const partOfLook = 0.1
const mostNodes = 500

/** Never more, of the moves that are open, than the goal itself comes to. */
export function leastCosts(
  { linear, stands, leaving, arriving }: GroupedView,
  { dense }: Pick<LevelGoal, 'dense'>,
  upper: Float64Array,
): Float64Array {
  const costs = new Float64Array(linear.columnCount)
  const arrival = new Map<number, number>()
  const counted = new Set([...leaving, ...arriving])
  const leastOf = (choice: number, costOf: (move: number) => number) => {
    const open = (stands[choice] ?? []).filter((move) => upper[move] !== 0)
    return open.reduce((least, move) => Math.min(least, costOf(move)), Number.POSITIVE_INFINITY)
  }
  const costOf = (move: number) => dense[move] ?? 0
  for (const choice of arriving) {
    const least = finite(leastOf(choice, costOf))
    costs[choice] = least
    for (const move of stands[choice] ?? []) arrival.set(move, least)
  }
  for (const choice of leaving)
    costs[choice] = finite(leastOf(choice, (move) => costOf(move) - (arrival.get(move) ?? 0)))
  for (const [choice, moves] of stands.entries())
    if (moves.length === 1 && !counted.has(choice)) costs[choice] = costOf(moves[0] ?? -1)
  return costs
}

/** Nothing where no move is open. */
const finite = (cost: number): number => (Number.isFinite(cost) ? cost : 0)
