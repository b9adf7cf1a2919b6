import type { Unsigned } from '../certificate/certificate.ts'
import { certificateOf, type Relax } from '../certificate/write.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { personalGoals } from './grouped-view.ts'
import type { LevelGoal } from './levels.ts'
import { type Opened, opened } from './opened.ts'
import { personalView } from './personal-view.ts'
import { relax } from './relaxation.ts'
import { levelsNow, type Search } from './search.ts'
import { type Bounds, boundsIn, placeIn, rowOf, type View } from './view.ts'

/** The certificate of a search that has ended, from what it knows and relaxations of its own. */
export async function certified(search: Search): Promise<Unsigned | null> {
  const { model, levels: goals, proofs, closings, incumbent, options } = search
  if (options.certify === undefined) return null
  const end = options.now() + options.certify.seconds
  const desk = deskOf(search, () => end - options.now())
  const levels = levelsNow(search)
  try {
    return await certificateOf(
      { model, goals, levels, proofs, closings, point: incumbent.point },
      desk.asking,
    )
  } finally {
    await desk.close()
  }
}

/** What is minimised, over plans and in a view; so many levels are held, and the view must know them up to `knows`. */
type Asked = {
  readonly goal: Pick<LevelGoal, 'dense' | 'objective'>
  readonly held: number
  readonly knows: number
  readonly cost: (view: View) => Float64Array
}

/** One view after the other, each with an engine that keeps it: what is asked of a level differs by little. */
function deskOf(search: Search, seconds: () => number) {
  const { levels, grouped, options } = search
  let desk: Opened | null = null
  const close = async () => {
    await desk?.session.close()
    desk = null
  }
  const sit = async (knows: number, plans: Bounds): Promise<Opened> => {
    const isGrouped = !levels.slice(0, knows + 1).some(({ goal }) => personalGoals.has(goal))
    if (desk !== null && (desk.view === grouped) === isGrouped) return desk
    await close()
    // What is open in it at first is all that will be: the columns are only drawn in.
    desk = await opened(isGrouped ? grouped : personalView(search, grouped, plans), options)
    return desk
  }
  const relaxed = async (asked: Asked, plans: Bounds) =>
    seconds() <= 0
      ? null
      : relaxedAt(search, await sit(asked.knows, plans), asked, plans, seconds())
  const asking: Relax = {
    level: async (at, lower, upper) => {
      const goal = levels[at]
      if (goal === undefined) return null
      const cost = ({ linear }: View) => rowOf(linear, goal.row)
      return relaxed({ goal, held: at, knows: at, cost }, { lower, upper })
    },
    reach: async (at, { column, side }, lower, upper) => {
      const towards = side === 'upTo' ? 1 : -1
      const dense = unitVector(lower.length, column, towards)
      const goal = { dense, objective: { unit: '', constant: 0 } }
      const cost = (view: View) =>
        unitVector(view.linear.columnCount, placeIn(view, column), towards)
      return relaxed({ goal, held: at + 1, knows: at, cost }, { lower, upper })
    },
  }
  return { asking, close }
}

function unitVector(length: number, place: number, value: number): Float64Array {
  const vector = new Float64Array(length)
  vector[place] = value
  return vector
}

async function relaxedAt(
  search: Search,
  { view, session }: Opened,
  { goal, held: count, cost }: Asked,
  plans: Bounds,
  seconds: number,
): Promise<Foreseen | null> {
  const { model, extended, levels } = search
  const settled = levelsNow(search)
  const held = levels.map(({ row, objective }, place) => ({
    row,
    lower: Number.NEGATIVE_INFINITY,
    upper:
      place < count ? (settled[place]?.value ?? 0) - objective.constant : Number.POSITIVE_INFINITY,
  }))
  const { found } = await relax(session, {
    ...boundsIn(view, plans),
    objective: cost(view),
    offset: goal.objective.constant,
    rowBounds: held,
    start: 'kept',
    keep: true,
    seconds,
  })
  return found === null ? null : foreseen({ model, extended, plans, held }, goal, found.multipliers)
}
