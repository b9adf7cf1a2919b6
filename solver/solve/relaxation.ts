import type { Level } from '../domain/run.ts'
import type { Answer, Query, Session } from '../engine/engine.ts'
import type { LevelGoal } from './levels.ts'
import { remaining, type Search } from './search.ts'
import type { End, Relaxed as Named } from './trail.ts'

export type Relaxation = {
  readonly solution: Float64Array
  readonly reducedCosts: Float64Array
  /** Of the rows of the extended model. */
  readonly multipliers: Float64Array
  readonly objective: number
  /** What the multipliers prove; holds for every plan. */
  readonly bound: number
}

/** `stoppedBy` says why nothing was found. */
export type Relaxed = {
  readonly found: Relaxation | null
  readonly stoppedBy: Level['stoppedBy']
}

/** A relaxation of one goal with the settled levels held. */
export const relaxedLevel = (
  search: Search,
  { goal, dense, objective }: LevelGoal,
): Promise<Relaxed> =>
  relax(search.session, {
    ...shared(search, goal, 'kept'),
    objective: dense,
    offset: objective.constant,
    seconds: remaining(search) * 0.6,
  })

/** The relaxation of a blend, whose basis the levels start from; the plan comes from what is left. */
export const relaxedBlend = (search: Search, objective: Float64Array): Promise<Relaxed> =>
  relax(search.session, {
    ...shared(search, 'blend', 'last'),
    objective,
    offset: 0,
    keep: true,
    seconds: remaining(search) * 0.5,
  })

const shared = (
  { lower, upper, held, traced, ends }: Search,
  relaxed: Named,
  otherwise: Start,
) => ({
  lower,
  upper,
  rowBounds: held,
  start: traced.ends.get(relaxed)?.basis ?? otherwise,
  onEnd: (end: End) => {
    ends.set(relaxed, end)
  },
})

export type RelaxationQuery = {
  readonly objective: Float64Array
  readonly offset: number
  /** Bounds of columns as the search has narrowed them. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowBounds: NonNullable<Query['rowBounds']>
  /** A basis that fits; `kept` is where the blend ended. */
  readonly start: Start
  /** Whether the basis it ends at is the one to be kept. */
  readonly keep?: boolean
  readonly seconds: number
  /** Hears where it ended. */
  readonly onEnd?: (end: End) => void
}

/**
 * A relaxation over every column that is left. Starting with the few moves that look best and adding
 * those that are missed was measured and is slower: by 1.7 to 2.7 times at 80 schools, and at 150
 * five rounds had not ended when all at once had.
 */
export async function relax(session: Session, query: RelaxationQuery): Promise<Relaxed> {
  const { status, solution, objective, reducedCosts, multipliers, bound, basis } = await ask(
    session,
    query,
  )
  if (solution === null || objective === null || reducedCosts === null)
    return { found: null, stoppedBy: status === 'clock' ? 'clock' : 'failed' }
  if (multipliers === null || bound === null) return { found: null, stoppedBy: 'failed' }
  if (basis !== null) query.onEnd?.({ basis, multipliers })
  return { found: { solution, objective, reducedCosts, multipliers, bound }, stoppedBy: 'proof' }
}

export type Start = NonNullable<Query['basis']>

/** From the basis asked for; where that does not lead anywhere soon, from nothing. */
async function ask(session: Session, query: RelaxationQuery): Promise<Answer> {
  const { objective, offset, lower, upper, rowBounds, start, seconds, keep = false } = query
  const from = (basis: Start, pivots: { readonly pivots?: number }) =>
    session.solve({
      kind: 'relaxation',
      objective,
      offset,
      columnLower: lower,
      columnUpper: upper,
      rowBounds,
      basis,
      keepBasis: keep,
      limits: { seconds: Math.max(0.1, seconds), absoluteGap: 0, relativeGap: 0, ...pivots },
    })
  const pivots = typeof start === 'object' ? warmPivots.another : warmPivots[start]
  const answer = await from(start, pivots === null ? {} : { pivots })
  return answer.status === 'work-limit' ? from('cold', {}) : answer
}

/**
 * A basis that fits needs few pivots; one that does not may stall for tens of thousands, each three
 * times as dear as those of a fresh start with presolve.
 */
const warmPivots = { last: null, kept: 400, another: 1500, cold: null }
