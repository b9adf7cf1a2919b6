import type { Conflict } from '../domain/run.ts'
import type { Query, Session } from '../engine/engine.ts'
import { completed } from '../model/completed.ts'
import type { ClauseShortfall, Model } from '../model/model.ts'
import { usedColumns } from './choice.ts'
import { verified } from './incumbent.ts'
import { claimedBound, type LevelGoal, wholeBound } from './levels.ts'
import { missingOf } from './missing.ts'
import { type Relaxation, relax } from './relaxation.ts'
import { placeIn, pointIn, type View } from './view.ts'

export type ConflictOptions = {
  /** Of the model with its levels; their rows are set free for what is asked here. */
  readonly view: View
  /** Opened on the view. */
  readonly session: Session
  readonly levels: readonly LevelGoal[]
  /** Wall clock for everything; what is not settled by then is not claimed. */
  readonly seconds: number
  readonly now: () => number
  /** The plan that falls short: decisions on people it keeps stay kept whatever is asked. */
  readonly point: Float64Array
}

/**
 * Which clauses cannot hold together 互不相容的条款: smallest sets, each with the least that stays
 * missing of it. A set is smallest when leaving any one clause out lets the others hold; found by
 * deletion: first every clause alone, then one set among those that hold alone. Clauses that close
 * moves (travel limit, licences …) are in force throughout and stand behind every set, and so do the
 * decisions on people that are kept.
 *
 * Only what is proven is said: a set whose least shortfall has a bound of 1 or more, and members whose
 * absence a plan makes good. Plans seen on the way answer most questions without any search.
 */
export async function conflicts(
  model: Model,
  options: ConflictOptions,
): Promise<readonly Conflict[]> {
  const end = options.now() + options.seconds
  const inquiry: Inquiry = {
    model,
    view: options.view,
    session: options.session,
    left: () => end - options.now(),
    columnUpper: withDecisionsKept(model, options.view, options.point),
    rowBounds: options.levels.map(({ row }) => ({
      row,
      lower: Number.NEGATIVE_INFINITY,
      upper: Number.POSITIVE_INFINITY,
    })),
    plans: [options.point],
    begun: false,
  }
  const found: Conflict[] = []
  const bearable: ClauseShortfall[] = []
  for (const clause of model.shortfalls) {
    const alone = await exactLeast(inquiry, [clause])
    if (alone.bound >= 1) found.push(conflictOf([clause], alone))
    else if (alone.value === 0) bearable.push(clause)
  }
  const together = await smallest(inquiry, bearable)
  return together === null ? found : [...found, together]
}

type Inquiry = {
  readonly model: Model
  readonly view: View
  readonly session: Session
  readonly left: () => number
  readonly columnUpper: Float64Array
  readonly rowBounds: NonNullable<Query['rowBounds']>
  /** Every plan seen so far, as a completed point. */
  readonly plans: Float64Array[]
  /** Has a relaxation ended that the next can start from? */
  begun: boolean
}

function withDecisionsKept({ decisions }: Model, view: View, point: Float64Array) {
  const upper = Float64Array.from(view.linear.columnUpper)
  for (const { columns } of decisions)
    for (const column of columns) upper[placeIn(view, column)] = point[column] ?? 0
  return upper
}

/** Least shortfall of some clauses: never below `bound`; `value` is what a checked plan comes to. */
type Least = {
  readonly bound: number
  readonly value: number
  readonly missing: { readonly [clause: string]: number }
}

/** A smallest set among clauses that each hold alone; `null` when none was proven. */
async function smallest(
  inquiry: Inquiry,
  clauses: readonly ClauseShortfall[],
): Promise<Conflict | null> {
  const all = await clashOf(inquiry, clauses)
  if (all.clash !== true) return null
  let kept = all.used
  for (const clause of all.used) {
    if (!kept.includes(clause)) continue
    const without = await clashOf(
      inquiry,
      kept.filter((one) => one !== clause),
    )
    if (without.clash === true) kept = without.used
    // Neither proven to clash nor shown to fit: a smaller set may exist, so none is claimed.
    else if (without.clash === null) return null
  }
  const least = await exactLeast(inquiry, kept)
  return least.bound < 1 ? null : conflictOf(kept, least)
}

type Clash = {
  /** Is something missing of these clauses whatever is planned? `null` where that was not settled. */
  readonly clash: boolean | null
  /** Those of them that the proof speaks of; the others may as well be broken. */
  readonly used: readonly ClauseShortfall[]
}

async function clashOf(inquiry: Inquiry, clauses: readonly ClauseShortfall[]): Promise<Clash> {
  const known = bestKnown(inquiry, clauses)
  if (known.value === 0) return { clash: false, used: clauses }
  const relaxed = await relaxedLeast(inquiry, clauses, known)
  if (relaxed.bound >= 1) return { clash: true, used: usedIn(inquiry, clauses, relaxed.found) }
  if (relaxed.value === 0) return { clash: false, used: clauses }
  const { bound, value } = await searchedLeast(inquiry, clauses, relaxed)
  return { clash: bound >= 1 ? true : value === 0 ? false : null, used: clauses }
}

/** A clause whose shortfall costs a full point on top of the bound had no part in it. */
const usedIn = (
  { view }: Inquiry,
  clauses: readonly ClauseShortfall[],
  found: Relaxation | null,
) => {
  const costOf = (column: number) => found?.reducedCosts[placeIn(view, column)] ?? 0
  return clauses.filter(
    ({ columns, constant }) => constant > 0 || columns.some((column) => costOf(column) < 1 - 1e-9),
  )
}

/** What is the least that stays missing of these clauses, as far as it can be settled? */
async function exactLeast(inquiry: Inquiry, clauses: readonly ClauseShortfall[]): Promise<Least> {
  const known = bestKnown(inquiry, clauses)
  if (known.value === known.bound) return known
  const relaxed = await relaxedLeast(inquiry, clauses, known)
  return relaxed.value === relaxed.bound ? relaxed : searchedLeast(inquiry, clauses, relaxed)
}

/** By the plans seen so far. */
function bestKnown({ plans }: Inquiry, clauses: readonly ClauseShortfall[]): Least {
  let best: Least = { bound: constantOf(clauses), value: Number.POSITIVE_INFINITY, missing: {} }
  for (const point of plans) {
    const missing = missingOf(clauses, point)
    const value = sum(Object.values(missing))
    if (value < best.value) best = { ...best, value, missing }
  }
  return best
}

type Relaxed = Least & { readonly found: Relaxation | null }

/** By the relaxation, whose bound often says enough. */
async function relaxedLeast(
  inquiry: Inquiry,
  clauses: readonly ClauseShortfall[],
  known: Least,
): Promise<Relaxed> {
  const { view, session, left, columnUpper: upper, rowBounds } = inquiry
  if (left() <= 0) return { ...known, found: null }
  const { found } = await relax(session, {
    ...goalOf(inquiry, clauses),
    lower: view.linear.columnLower,
    upper,
    rowBounds,
    start: inquiry.begun ? 'kept' : 'cold',
    keep: !inquiry.begun,
    seconds: left(),
  })
  if (found === null) return { ...known, found }
  inquiry.begun = true
  see(inquiry, found.solution)
  const bound = Math.max(known.bound, wholeBound(found.bound))
  return { ...bestKnown(inquiry, clauses), bound, found }
}

/** By a search, first among the few moves that the relaxation and the plan at hand use. */
async function searchedLeast(
  inquiry: Inquiry,
  clauses: readonly ClauseShortfall[],
  { bound, found }: Relaxed,
): Promise<Least> {
  const { model, view, columnUpper, rowBounds, session, left, plans } = inquiry
  const search = async (upper: Float64Array, share: number, start?: Float64Array) => {
    if (left() <= 0) return null
    const answer = await session.solve({
      ...goalOf(inquiry, clauses),
      kind: 'integer',
      columnUpper: upper,
      rowBounds,
      ...(start === undefined ? {} : { start }),
      limits: { seconds: left() * share, nodes: 2000, absoluteGap: 0.999, relativeGap: 0 },
    })
    see(inquiry, answer.solution)
    return answer.bound
  }
  if (found !== null) {
    const plan = pointIn(view, plans[0] ?? completed(model, []))
    await search(usedColumns({ view, relaxation: found, upper: columnUpper, plan }), 0.25, plan)
    const known = bestKnown(inquiry, clauses)
    if (known.value <= bound) return { ...known, bound }
  }
  const claimed = await search(columnUpper, bound >= 1 ? shareOfNumber : 0.25)
  const proven = claimed === null ? bound : Math.max(bound, claimedBound(claimed))
  return { ...bestKnown(inquiry, clauses), bound: proven }
}

/** That they clash is known already: what is left to find is by how much to the last one. */
const shareOfNumber = 0.05

function goalOf({ view }: Inquiry, clauses: readonly ClauseShortfall[]) {
  const objective = new Float64Array(view.linear.columnCount)
  for (const { columns } of clauses)
    for (const column of columns) objective[placeIn(view, column)] = 1
  return { objective, offset: constantOf(clauses) }
}

function see({ model, view, plans }: Inquiry, solution: Float64Array | null): void {
  const moves = solution === null ? null : view.movesOf(solution)
  const point = moves === null ? null : verified(model, moves)
  if (point !== null) plans.push(point)
}

const conflictOf = (
  clauses: readonly ClauseShortfall[],
  { bound, value, missing }: Least,
): Conflict => ({
  clauses: clauses.map(({ clause }) => clause),
  atLeast: bound,
  proven: bound === value,
  missing,
})

const constantOf = (clauses: readonly ClauseShortfall[]) =>
  sum(clauses.map(({ constant }) => constant))

const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
