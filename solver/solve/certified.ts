import type { Unsigned } from '../certificate/certificate.ts'
import { certificateOf, type Relax } from '../certificate/write.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { personalGoals } from './grouped-view.ts'
import type { LevelGoal } from './levels.ts'
import { opened } from './opened.ts'
import { personalView } from './personal-view.ts'
import { levelsNow, type Search } from './search.ts'
import { type Bounds, boundsIn, placeIn, rowOf, type View } from './view.ts'

/** The certificate of a search that has ended, from what it knows and relaxations of its own. */
export async function certified(search: Search): Promise<Unsigned | null> {
  const { model, levels: goals, proofs, closings, incumbent, options } = search
  if (options.certify === undefined) return null
  const end = options.now() + options.certify.seconds
  const relax = relaxWithin(search, () => end - options.now())
  const levels = levelsNow(search)
  return certificateOf({ model, goals, levels, proofs, closings, point: incumbent.point }, relax)
}

const relaxWithin = (search: Search, seconds: () => number): Relax => ({
  level: async (at, lower, upper) => {
    const goal = search.levels[at]
    if (goal === undefined) return null
    const cost = (view: View) => rowOf(view.linear, goal.row)
    return relaxed(search, { goal, held: at, knows: at, cost }, { lower, upper }, seconds())
  },
  reach: async (at, { column, side }, lower, upper) => {
    const towards = side === 'upTo' ? 1 : -1
    const dense = unitVector(lower.length, column, towards)
    const goal = { dense, objective: { unit: '', constant: 0 } }
    const cost = (view: View) => unitVector(view.linear.columnCount, placeIn(view, column), towards)
    return relaxed(search, { goal, held: at + 1, knows: at, cost }, { lower, upper }, seconds())
  },
})

function unitVector(length: number, place: number, value: number): Float64Array {
  const vector = new Float64Array(length)
  vector[place] = value
  return vector
}

/** What is minimised, over plans and in a view; so many levels are held, and the view must know them up to `knows`. */
type Asked = {
  readonly goal: Pick<LevelGoal, 'dense' | 'objective'>
  readonly held: number
  readonly knows: number
  readonly cost: (view: View) => Float64Array
}

/** In the view that knows the goals, of nothing but what is open there. */
async function relaxed(
  search: Search,
  { goal, held: count, knows, cost }: Asked,
  plans: Bounds,
  seconds: number,
): Promise<Foreseen | null> {
  const { model, extended, levels, options, grouped } = search
  if (seconds <= 0) return null
  const settled = levelsNow(search)
  const held = levels.map(({ row, objective }, place) => ({
    row,
    lower: Number.NEGATIVE_INFINITY,
    upper:
      place < count ? (settled[place]?.value ?? 0) - objective.constant : Number.POSITIVE_INFINITY,
  }))
  const isGrouped = !levels.slice(0, knows + 1).some(({ goal }) => personalGoals.has(goal))
  const view = isGrouped ? grouped : personalView(search, grouped, plans)
  const { session } = await opened(view, options)
  try {
    const bounds = boundsIn(view, plans)
    const { multipliers } = await session.solve({
      kind: 'relaxation',
      objective: cost(view),
      offset: goal.objective.constant,
      columnLower: bounds.lower,
      columnUpper: bounds.upper,
      rowBounds: held,
      basis: 'cold',
      limits: { seconds, absoluteGap: 0, relativeGap: 0 },
    })
    const standing = { model, extended, plans, held }
    return multipliers === null ? null : foreseen(standing, goal, multipliers)
  } finally {
    await session.close()
  }
}
