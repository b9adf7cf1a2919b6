import type { Level } from '../domain/run.ts'
import type { Answer, Basis, Query, Session } from '../engine/engine.ts'
import type { LevelGoal } from './levels.ts'
import { remaining, type Search } from './search.ts'
import { rowOf } from './view.ts'

/** In the columns and rows of the view it was asked in. */
export type Relaxation = {
  readonly solution: Float64Array
  readonly reducedCosts: Float64Array
  readonly multipliers: Float64Array
  readonly objective: number
  readonly basis: Basis | null
  /** What the multipliers prove; holds for every plan. */
  readonly bound: number
}

/** `stoppedBy` says why nothing was found. */
export type Relaxed = {
  readonly found: Relaxation | null
  readonly stoppedBy: Level['stoppedBy']
}

/** A relaxation of one goal with the settled levels held. */
export const relaxedLevel = (search: Search, { row, objective }: LevelGoal): Promise<Relaxed> =>
  relaxIn(search, {
    objective: rowOf(search.view.linear, row),
    offset: objective.constant,
    seconds: remaining(search) * 0.6,
  })

/** The relaxation of another objective over the view, in its part of what is left of the clock. */
export const relaxedObjective = (
  search: Search,
  objective: Float64Array,
  part: number,
): Promise<Relaxed> => relaxIn(search, { objective, offset: 0, seconds: remaining(search) * part })

/** From nothing: from where another ended most stall, and from nothing a county's take a second. */
const relaxIn = (
  { session, bounds, held }: Search,
  asked: Pick<RelaxationQuery, 'objective' | 'offset' | 'seconds'>,
): Promise<Relaxed> =>
  relax(session, {
    ...asked,
    lower: bounds.lower,
    upper: bounds.upper,
    rowBounds: held,
    start: 'cold',
  })

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
}

/**
 * A relaxation over every column that is left. Starting with the few moves that look best and adding
 * those that are missed was measured and is slower: by 1.7 to 2.7 times at 80 schools, and at 150
 * five rounds had not ended when all at once had.
 */
export async function relax(session: Session, query: RelaxationQuery): Promise<Relaxed> {
  const answer = await ask(session, query)
  const found = relaxationOf(answer)
  if (found !== null) return { found, stoppedBy: 'proof' }
  return { found, stoppedBy: answer.status === 'clock' ? 'clock' : 'failed' }
}

/** `null` where a relaxation did not come to its end. */
export function relaxationOf(answer: Answer): Relaxation | null {
  const { solution, objective, reducedCosts, multipliers, bound, basis } = answer
  if (solution === null || objective === null || reducedCosts === null) return null
  if (multipliers === null || bound === null) return null
  return { solution, objective, basis, reducedCosts, multipliers, bound }
}

export type Start = 'last' | 'kept' | 'cold'

/** From the basis asked for; where that does not lead anywhere soon, from nothing. */
async function ask(session: Session, query: RelaxationQuery): Promise<Answer> {
  const answer = await askOnce(session, query, query.start, warmPivots[query.start])
  return answer.status === 'work-limit' ? askOnce(session, query, 'cold') : answer
}

/** Once, from that basis and within so many pivots, whatever it comes to. */
export const askOnce = (
  session: Session,
  query: Omit<RelaxationQuery, 'start'>,
  basis: NonNullable<Query['basis']>,
  pivots?: number,
): Promise<Answer> =>
  session.solve({
    kind: 'relaxation',
    objective: query.objective,
    offset: query.offset,
    columnLower: query.lower,
    columnUpper: query.upper,
    rowBounds: query.rowBounds,
    basis,
    keepBasis: query.keep ?? false,
    limits: {
      seconds: Math.max(0.1, query.seconds),
      absoluteGap: 0,
      relativeGap: 0,
      ...(pivots === undefined ? {} : { pivots }),
    },
  })

/**
 * A basis that fits needs few pivots; one that does not may stall for tens of thousands, each three
 * times as dear as those of a fresh start with presolve.
 */
const warmPivots = { last: undefined, kept: 400, cold: undefined }
