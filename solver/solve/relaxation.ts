import type { Answer, Query, Session } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'

export type Relaxation = {
  readonly solution: Float64Array
  /** Over all columns; those left out have been priced. */
  readonly reducedCosts: Float64Array
  /** Holds for every plan, whatever columns were active. */
  readonly bound: number
}

export type RelaxationQuery = {
  readonly objective: Float64Array
  readonly offset: number
  /** 0 for moves that are out of the question for good. */
  readonly upper: Float64Array
  /** Grows: columns the relaxation asked for stay active. */
  readonly active: Uint8Array
  readonly rowBounds: readonly {
    readonly row: number
    readonly lower: number
    readonly upper: number
  }[]
  /** The first of a family is solved from scratch and its basis kept for the others. */
  readonly first: boolean
  readonly seconds: () => number
  /** How often the active columns may be widened. */
  readonly rounds: number
}

/**
 * A relaxation over the active columns, widened until no column left out would lower it. Duals give
 * every column its reduced cost, so the bound over all columns is known at any time: the bound over
 * the active ones plus the negative reduced costs of the others.
 */
export async function relax(
  session: Session,
  model: Model,
  query: RelaxationQuery,
): Promise<Relaxation | null> {
  let best: Relaxation | null = null
  let basis: Query['basis'] = query.first ? 'last' : 'kept'
  for (let round = 0; round <= query.rounds; round++) {
    const answer = await session.solve({
      kind: 'relaxation',
      objective: query.objective,
      offset: query.offset,
      columnUpper: activeUpper(query),
      rowBounds: query.rowBounds,
      basis,
      keepBasis: query.first,
      limits: { seconds: Math.max(0.1, query.seconds()), absoluteGap: 0, relativeGap: 0 },
    })
    const found = priced(model, query, answer)
    if (found === null) return best
    if (best === null || found.bound >= best.bound) best = found
    const opened = widen(model, query, found.reducedCosts)
    if (opened === 0) return found
    basis = opened > manyColumns ? 'cold' : 'grown'
  }
  return best
}

const activeUpper = ({ upper, active }: RelaxationQuery) =>
  upper.map((value, column) => (active[column] === 1 ? value : 0))

function priced(model: Model, query: RelaxationQuery, answer: Answer): Relaxation | null {
  const { solution, reducedCosts, bound } = answer
  if (solution === null || reducedCosts === null || bound === null) return null
  let left = 0
  for (let column = 0; column < model.moves.all.length; column++)
    if (query.active[column] === 0 && query.upper[column] !== 0)
      left += Math.min(0, reducedCosts[column] ?? 0)
  return { solution, reducedCosts, bound: bound + left }
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

const openedPerTeacher = 4
const manyColumns = 800
