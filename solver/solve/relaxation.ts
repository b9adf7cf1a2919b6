import type { Level } from '../domain/run.ts'
import type { Answer, Query, Session } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'
import { leastOfMoves } from './foreseen.ts'
import type { LevelGoal } from './levels.ts'
import { remaining, type Search } from './search.ts'
import type { End, Relaxed as Named } from './trail.ts'

export type Relaxation = {
  readonly solution: Float64Array
  /** Over all columns; those left out have been priced. */
  readonly reducedCosts: Float64Array
  /** Of the rows of the extended model. */
  readonly multipliers: Float64Array
  /** Value over the active columns. */
  readonly objective: number
  /** Holds for every plan, whatever columns were active. */
  readonly bound: number
}

/** `found` is the best relaxation there was; `stoppedBy` says why there is no better one. */
export type Relaxed = {
  readonly found: Relaxation | null
  readonly stoppedBy: Level['stoppedBy']
}

/** A relaxation of one goal with the settled levels held. */
export const relaxedLevel = (
  search: Search,
  { goal, dense, objective }: LevelGoal,
  enough: (bound: number) => boolean,
): Promise<Relaxed> =>
  relax(search.session, search.model, {
    ...shared(search, goal, 'kept'),
    objective: dense,
    offset: objective.constant,
    first: false,
    seconds: () => remaining(search) * 0.6,
    enough,
    rounds: 4,
  })

/** The relaxation of a blend, whose basis the levels start from; the plan comes from what is left. */
export const relaxedBlend = (search: Search, objective: Float64Array): Promise<Relaxed> =>
  relax(search.session, search.model, {
    ...shared(search, 'blend', 'last'),
    objective,
    offset: 0,
    first: true,
    seconds: () => remaining(search) * 0.5,
    enough: () => false,
    rounds: 2,
  })

const shared = (
  { lower, upper, active, held, traced, ends }: Search,
  relaxed: Named,
  otherwise: Start,
) => ({
  lower,
  upper,
  active,
  rowBounds: held,
  start: traced.ends.get(relaxed)?.basis ?? otherwise,
  onEnd: (end: End) => {
    ends.set(relaxed, end)
  },
})

/** A relaxation of anything else with no level held. */
export const relaxedFreely = (
  session: Session,
  model: Model,
  query: Pick<
    RelaxationQuery,
    'objective' | 'offset' | 'upper' | 'active' | 'rowBounds' | 'start' | 'seconds' | 'enough'
  >,
): Promise<Relaxed> =>
  relax(session, model, {
    ...query,
    lower: model.columnLower,
    first: false,
    onEnd: () => undefined,
    rounds: 4,
  })

type RelaxationQuery = {
  readonly objective: Float64Array
  readonly offset: number
  /** Bounds of columns as the search has narrowed them. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Grows: columns the relaxation asked for stay active. */
  readonly active: Uint8Array
  readonly rowBounds: readonly {
    readonly row: number
    readonly lower: number
    readonly upper: number
  }[]
  /** Where the first of a family ends is kept for the others. */
  readonly first: boolean
  readonly seconds: () => number
  /** A basis that fits; `kept` is where the blend ended. */
  readonly start: Start
  /** Hears where it ended. */
  readonly onEnd: (end: End) => void
  /** Is a bound so good that no more need be known? */
  readonly enough: (bound: number) => boolean
  /** How often the active columns may be widened. */
  readonly rounds: number
}

/**
 * A relaxation over the active columns, widened until no column left out would lower it, or until its
 * bound says enough. Duals give every column its reduced cost, so the bound over all columns is known
 * at any time (`priced`).
 */
async function relax(session: Session, model: Model, query: RelaxationQuery): Promise<Relaxed> {
  let best: Relaxation | null = null
  let basis = query.start
  for (let round = 0; round <= query.rounds; round++) {
    const answer = await ask(session, query, basis)
    const found = priced(model, query, answer)
    if (found === null)
      return { found: best, stoppedBy: answer.status === 'clock' ? 'clock' : 'failed' }
    best = higher(best, found)
    if (answer.basis !== null) query.onEnd({ basis: answer.basis, multipliers: found.multipliers })
    const opened = query.enough(found.bound) ? 0 : widen(model, query, found.reducedCosts)
    if (opened === 0) return { found, stoppedBy: 'proof' }
    basis = opened > manyColumns ? 'cold' : 'grown'
  }
  return { found: best, stoppedBy: 'work' }
}

const higher = (a: Relaxation | null, b: Relaxation) => (a !== null && a.bound > b.bound ? a : b)

export type Start = NonNullable<Query['basis']>

/** From the basis asked for; where that does not lead anywhere soon, from nothing. */
async function ask(session: Session, query: RelaxationQuery, basis: Start): Promise<Answer> {
  const from = (start: Start, pivots: { readonly pivots?: number }) =>
    session.solve({
      kind: 'relaxation',
      objective: query.objective,
      offset: query.offset,
      columnLower: query.lower,
      columnUpper: activeUpper(query),
      rowBounds: query.rowBounds,
      basis: start,
      keepBasis: query.first,
      limits: {
        seconds: Math.max(0.1, query.seconds()),
        absoluteGap: 0,
        relativeGap: 0,
        ...pivots,
      },
    })
  const pivots = typeof basis === 'object' ? warmPivots.another : warmPivots[basis]
  const answer = await from(basis, pivots === null ? {} : { pivots })
  return answer.status === 'work-limit' ? from('cold', {}) : answer
}

/**
 * A basis that fits needs few pivots; one that does not may stall for tens of thousands, each three
 * times as dear as those of a fresh start with presolve.
 */
const warmPivots = { last: null, kept: 400, grown: 1500, another: 1500, cold: null }

const activeUpper = ({ upper, active }: RelaxationQuery) =>
  upper.map((value, column) => (active[column] === 1 ? value : 0))

/** The bound over all columns: of those left out a teacher takes one at most, at best the cheapest. */
function priced(model: Model, query: RelaxationQuery, answer: Answer): Relaxation | null {
  const { solution, objective, reducedCosts, multipliers, bound } = answer
  if (solution === null || objective === null || reducedCosts === null) return null
  if (multipliers === null || bound === null) return null
  const isLeftOut = (column: number) => query.active[column] === 0 && query.upper[column] !== 0
  const left = leastOfMoves(model, reducedCosts, isLeftOut)
  return { solution, objective, reducedCosts, multipliers, bound: bound + left }
}

/**
 * Opens columns that would lower the relaxation, per teacher the few that would lower it most: a
 * basis copes with hundreds of new columns far better than with tens of thousands. Returns how many.
 */
function widen(model: Model, query: RelaxationQuery, costs: Float64Array): number {
  let opened = 0
  for (const person of model.context.people.keys()) {
    const wanted = model.moves
      .ofPerson(person)
      .filter((c) => query.active[c] === 0 && query.upper[c] !== 0 && (costs[c] ?? 0) < -1e-7)
      .sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
    for (const column of wanted.slice(0, openedPerTeacher)) {
      query.active[column] = 1
      opened += 1
    }
  }
  return opened
}

const openedPerTeacher = 8
const manyColumns = 800
