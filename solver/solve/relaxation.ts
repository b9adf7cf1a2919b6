import type { Level } from '../domain/run.ts'
import type { Answer, Query, Session } from '../engine/engine.ts'
import type { LevelGoal } from './levels.ts'
import { remaining, type Search } from './search.ts'
import { endOf, type Relaxed as Named } from './trail.ts'
import { rowOf } from './view.ts'

/** In the columns and rows of the view it was asked in. */
export type Relaxation = {
  readonly solution: Float64Array
  readonly reducedCosts: Float64Array
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
  { goal, row, objective }: LevelGoal,
): Promise<Relaxed> =>
  relaxIn(search, goal, {
    objective: rowOf(search.view.linear, row),
    offset: objective.constant,
    seconds: remaining(search) * 0.6,
  })

/** The relaxation of a blend; `again` where the run before had one of the same levels. */
export const relaxedBlend = (
  search: Search,
  objective: Float64Array,
  again: boolean,
): Promise<Relaxed> =>
  relaxIn(search, 'blend', { objective, offset: 0, seconds: remaining(search) * 0.5 }, again)

/**
 * From where the like one of the run before ended, if asked `again`: pays for a blend. The relaxation of a
 * level that was made worse mostly stalls there, and from nothing takes a second.
 */
async function relaxIn(
  search: Search,
  relaxed: Named,
  asked: Pick<RelaxationQuery, 'objective' | 'offset' | 'seconds'>,
  again = false,
): Promise<Relaxed> {
  const { session, view, bounds, held, ends } = search
  const before = again ? endOf(search, relaxed) : null
  return relax(session, {
    ...asked,
    lower: bounds.lower,
    upper: bounds.upper,
    rowBounds: held,
    start: before?.basis ?? 'cold',
    onEnd: (basis, multipliers) => ends.set(relaxed, { linear: view.linear, basis, multipliers }),
  })
}

export type RelaxationQuery = {
  readonly objective: Float64Array
  readonly offset: number
  /** Bounds of columns as the search has narrowed them. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rowBounds: NonNullable<Query['rowBounds']>
  readonly start: Start
  /** Whether the basis it ends at is the one to be kept. */
  readonly keep?: boolean
  readonly seconds: number
  /** Hears where it ended. */
  readonly onEnd?: (basis: NonNullable<Answer['basis']>, multipliers: Float64Array) => void
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
  if (basis !== null) query.onEnd?.(basis, multipliers)
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
const warmPivots = { last: null, kept: 400, another: 3000, cold: null }
