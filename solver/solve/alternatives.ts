import type { Answer, Basis } from '../engine/engine.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { type LevelGoal, wholeBound } from './levels.ts'
import { askOnce, type Relaxation, relaxationOf } from './relaxation.ts'
import { type Closing, remaining, type Search, valueAt } from './search.ts'
import { type Bounds, boundsIn, placeIn, rowOf } from './view.ts'

/**
 * A clause that may be kept in several ways 择一: a school may stay short of one indicator out of three,
 * and a column for each says whether it is met. A relaxation meets each by half, and is too low by all
 * that the missing half would have cost; a search has to find that out by branching. Asked outright,
 * "what if that one is not met", the answer often is that nothing as good remains: with the levels
 * above held it cannot be done at all, or it comes to more than the plan at hand. Then the other end
 * stands for good. In the counties measured this is what most gaps of relaxations are made of.
 *
 * Returns the relaxation of the level once nothing more can be closed.
 */
export async function closeAlternatives(
  search: Search,
  at: number,
  relaxation: Relaxation,
): Promise<Relaxation> {
  const { model, incumbent } = search
  const asked = new Set<number>()
  const until = remaining(search) * (1 - shareOfAll)
  let found = relaxation
  while (asked.size < mostAsked && remaining(search) > until) {
    // What is lost in adding up its multipliers no alternative can make good.
    if (wholeBound(found.objective) >= valueAt(search, at)) break
    const column = model.alternatives.find(
      (one) => !asked.has(one) && isHalved(found.solution[placeIn(search.view, one)] ?? 0),
    )
    if (column === undefined) break
    asked.add(column)
    // The plan at hand is as good as itself: only the end it does not take can be closed.
    const end = incumbent.point[column] === 1 ? 0 : 1
    const proof = await proofThat(search, at, { column, end }, found.basis)
    if (proof === null) continue
    close(search, { ...proof, at, column, end })
    const again = relaxationOf(await ask(search, at, search.bounds, found.basis))
    if (again === null) break
    found = again
  }
  return found
}

/** Closes what the run before closed at this level, where its multipliers still say so; whether any. */
export function closeAsBefore(search: Search, at: number): boolean {
  const { model, levels, before, plans, incumbent, closings } = search
  const known = closings.length
  const { goal } = levelAt(levels, at)
  for (const closing of before.closings.filter((one) => one.at === goal)) {
    const { end, multipliers } = closing
    const by = levels.findIndex((level) => level.goal === closing.by)
    const column = model.alternatives.find((one) => model.columnName(one) === closing.column)
    if (column === undefined || by < 0 || by > at) continue
    if (plans.lower[column] === plans.upper[column] || incumbent.point[column] === end) continue
    const proof = summedUp(search, by, { column, end }, multipliers)
    if (proof !== null && wholeBound(proof.bound) > valueAt(search, by))
      close(search, { ...proof, by, at, column, end })
  }
  return closings.length > known
}

export const isHalved = (value: number): boolean => Math.abs(value - Math.round(value)) > 1e-6

const mostAsked = 12
/** From where the relaxation ended a single end takes a few hundred. */
const mostPivots = 2000
/** Of what is left of the clock, for one question: from a basis at hand, and from nothing; and for all. */
const share = 0.05
const shareFromNothing = 0.12
const shareOfAll = 0.3

function close(search: Search, closing: Closing): void {
  const { plans, view } = search
  search.closings.push(closing)
  fixed(plans, closing.column, closing.end === 1 ? 0 : 1)
  search.bounds = boundsIn(view, plans)
}

/** 0 or 1, which a column is asked to be. */
type End = { readonly column: number; readonly end: 0 | 1 }
type Proof = Pick<Closing, 'by' | 'multipliers' | 'reducedCosts'>

/**
 * Proof that no plan as good takes that end; `null` where there is none. What an engine calls
 * impossible is not believed as such: some level above must come to more than the value it is held
 * at once it is let go.
 */
async function proofThat(
  search: Search,
  at: number,
  asked: End,
  basis: Basis | null,
): Promise<Proof | null> {
  const { lower, upper } = search.bounds
  const tried = { lower: lower.slice(), upper: upper.slice() }
  fixed(tried, placeIn(search.view, asked.column), asked.end)
  for (let by = at; by >= 0; by -= 1) {
    const answer =
      by === at
        ? await ask(search, by, tried, basis, mostPivots)
        : await ask(search, by, tried, 'cold')
    if (answer.status === 'infeasible') continue
    if (answer.multipliers === null) return null
    const proof = summedUp(search, by, asked, answer.multipliers)
    return proof !== null && wholeBound(proof.bound) > valueAt(search, by) ? { by, ...proof } : null
  }
  return null
}

/** In the rows of the model, with the levels above `by` held and the column at that end. */
function summedUp(
  { model, extended, plans, held, levels }: Search,
  by: number,
  { column, end }: End,
  multipliers: Float64Array,
): Foreseen | null {
  const tried = { lower: plans.lower.slice(), upper: plans.upper.slice() }
  fixed(tried, column, end)
  const standing = { model, extended, plans: tried, held: held.slice(0, by) }
  return foreseen(standing, levelAt(levels, by), multipliers)
}

/**
 * The relaxation of level `by`, with the levels above it held and no other. A column put at one end changes
 * little: where its relaxation ended is a good place to begin.
 */
function ask(
  search: Search,
  by: number,
  bounds: Bounds,
  basis: Basis | 'cold' | null,
  pivots?: number,
): Promise<Answer> {
  const { view, held, levels, session } = search
  const level = levelAt(levels, by)
  const free = held.slice(by).map(({ row }) => ({ row, lower: -Infinity, upper: Infinity }))
  const query = {
    ...bounds,
    objective: rowOf(view.linear, level.row),
    offset: level.objective.constant,
    rowBounds: [...held.slice(0, by), ...free],
    seconds: remaining(search) * (basis === 'cold' ? shareFromNothing : share),
  }
  return askOnce(session, query, basis ?? 'last', pivots)
}

/** The same of the level that is being settled. */
export const askEnd = (search: Search, at: number, bounds: Bounds, basis: Basis | null) =>
  ask(search, at, bounds, basis, mostPivots)

function levelAt(levels: readonly LevelGoal[], at: number): LevelGoal {
  const level = levels[at]
  if (level === undefined) throw new RangeError(`no level ${at}`)
  return level
}

export function fixed({ lower, upper }: Bounds, column: number, end: 0 | 1): void {
  lower[column] = end
  upper[column] = end
}
