import { ask } from './closings.ts'
import { wholeBound } from './levels.ts'
import { type Relaxation, relaxationOf } from './relaxation.ts'
import { adoptRounded, remaining, type Search, valueAt } from './search.ts'
import { confine, halfness, isOn, type Side, sidesOf } from './sides.ts'
import { placeIn } from './view.ts'

/**
 * A bound by branching on decisive columns 分支 (Model.decisive): of each that a relaxation halves both sides
 * are asked, and the cheapest of what is open is taken up next. It says less than a whole
 * search and says it far sooner: from the basis at hand a side takes a quarter of a second where a
 * search of 150 schools begins with half a minute of its own.
 *
 * Returns what no plan undercuts; where nothing is halved any more, a plan may be read off and is taken. That a
 * side is impossible is the engine's word here, as in a search; where by that word the plan at hand would
 * be impossible too, nothing is said at all.
 */
export async function branchedBound(
  search: Search,
  at: number,
  root: Relaxation,
  part: number,
): Promise<number> {
  const end = remaining(search) * (1 - part)
  const gains = new Map<number, number>()
  let open: readonly Leaf[] = [{ sides: [], bound: root.bound, relaxation: root }]
  for (let asks = 0; ; asks += 2) {
    const leaf = open.reduce((low, one) => (one.bound < low.bound ? one : low))
    if (wholeBound(leaf.bound) >= valueAt(search, at)) return leaf.bound
    const raised = (leaf.bound - root.bound) / (valueAt(search, at) - root.bound)
    const isIdle = asks >= mostIdle && raised < asks / mostAsks
    if (isIdle || asks >= mostAsks || remaining(search) <= end) return leaf.bound
    const column = nextOf(search, leaf, gains)
    if (column === undefined) {
      adoptRounded(search, leaf.relaxation.solution)
      return leaf.bound
    }
    const children = await childrenOf(search, at, leaf, column)
    if (children === 'doubtful') return root.bound
    gains.set(column, children === null ? noGain : lowest(children) - leaf.bound)
    if (children !== null) open = [...open.filter((one) => one !== leaf), ...children]
  }
}

const lowest = (leaves: readonly Leaf[]): number => Math.min(...leaves.map(({ bound }) => bound))

type Leaf = {
  readonly sides: readonly Side[]
  readonly bound: number
  readonly relaxation: Pick<Relaxation, 'solution' | 'basis'>
}

const mostAsks = 120
/** From so many on its part of the way to the value must be gone, or a search does better: a tie-break rises by hairs. */
const mostIdle = 16

const noGain = -1

/**
 * The halved one that has raised most so far; of those not known yet a way to keep a clause, then the most
 * halved; those that raised nothing last.
 */
function nextOf(
  { model, view }: Search,
  { relaxation }: Leaf,
  gains: ReadonlyMap<number, number>,
): number | undefined {
  let best: { readonly column: number; readonly gain: number } | undefined
  const { ways, counts } = model.decisive
  for (const [columns, unknown] of [
    [ways, unknownGain],
    [counts, 0],
  ] as const)
    for (const column of columns) {
      const by = halfness(relaxation.solution[placeIn(view, column)] ?? 0)
      const gain = gains.get(column) ?? unknown + unknownGain * by
      if (by > 0 && gain > (best?.gain ?? noGain)) best = { column, gain }
    }
  return best?.column
}

const unknownGain = 1e-9

/** A leaf for each side that is possible; `null` where the engine came to no end with one of them. */
async function childrenOf(
  search: Search,
  at: number,
  leaf: Leaf,
  column: number,
): Promise<readonly Leaf[] | 'doubtful' | null> {
  const { view, bounds, incumbent } = search
  const value = leaf.relaxation.solution[placeIn(view, column)] ?? 0
  const isAtHand = (one: Side) => isOn(one, Math.round(incumbent.point[one.column] ?? 0))
  const children: Leaf[] = []
  for (const side of sidesOf(column, value)) {
    const sides = [...leaf.sides, side]
    const tried = { lower: bounds.lower.slice(), upper: bounds.upper.slice() }
    for (const one of sides) confine(tried, { ...one, column: placeIn(view, one.column) })
    const answer = await ask(search, at, tried, leaf.relaxation.basis)
    const found = relaxationOf(answer)
    if (found !== null)
      children.push({ sides, bound: Math.max(leaf.bound, found.bound), relaxation: found })
    else if (answer.status !== 'infeasible') return null
    else if (sides.every(isAtHand)) return 'doubtful'
  }
  return children
}
