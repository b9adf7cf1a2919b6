import type { Answer, Basis } from '../engine/engine.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { type LevelGoal, wholeBound } from './levels.ts'
import { askOnce, type Relaxation, relaxationOf } from './relaxation.ts'
import { type Closing, remaining, type Search, valueAt } from './search.ts'
import { confine, halfness, isOn, otherSide, type Side, sidesOf } from './sides.ts'
import { type Bounds, boundsIn, placeIn, rowOf } from './view.ts'

/**
 * A school may stay short of one indicator out of three 择一, and it wins a whole number of heads: a
 * relaxation meets each indicator by half and gives each of two schools half a teacher, and is too low by
 * all that the missing half would have cost. A search has to find that out by branching. Asked outright,
 * "what if that school wins none", the answer often is that nothing as good remains: with the levels
 * above held it cannot be done at all, or it comes to more than the plan at hand. Then the other side
 * stands for good. In the counties measured this is what most gaps of relaxations are made of.
 *
 * Returns the relaxation of the level once nothing more can be closed.
 */
export async function closeSides(
  search: Search,
  at: number,
  relaxation: Relaxation,
): Promise<Relaxation> {
  const { ways, counts } = search.model.decisive
  const until = remaining(search) * (1 - shareOfAll)
  let found = relaxation
  // Which way a clause is kept moves most.
  for (const columns of [ways, counts]) found = await closeAmong(search, at, found, columns, until)
  return found
}

async function closeAmong(
  search: Search,
  at: number,
  relaxation: Relaxation,
  columns: readonly number[],
  until: number,
): Promise<Relaxation> {
  const asked = new Set<string>()
  let found = relaxation
  let idle = 0
  while (asked.size < mostAsked && idle < mostIdle && remaining(search) > until) {
    // What is lost in adding up its multipliers no closing can make good.
    if (wholeBound(found.objective) >= valueAt(search, at)) break
    const side = nextOf(search, columns, found.solution, asked)
    if (side === undefined) break
    asked.add(nameOf(side))
    const closing = await closed(search, at, side, found.basis)
    idle = closing === null ? idle + 1 : 0
    if (closing === null) continue
    close(search, closing)
    const again = relaxationOf(await ask(search, at, search.bounds, found.basis))
    if (again === null) break
    found = again
  }
  return found
}

const nameOf = ({ column, side, end }: Side): string => `${column} ${side} ${end}`

/** Of the column that is most halved, the side that the plan at hand is not on: only that can be closed. */
function nextOf(
  { view, incumbent }: Search,
  columns: readonly number[],
  solution: Float64Array,
  asked: ReadonlySet<string>,
): Side | undefined {
  let best: { readonly side: Side; readonly by: number } | undefined
  for (const column of columns) {
    const value = solution[placeIn(view, column)] ?? 0
    const by = halfness(value)
    if (by === 0 || by <= (best?.by ?? 0) + 1e-6) continue
    const side = sidesOf(column, value).find((one) => !isOn(one, incumbent.point[column] ?? 0))
    if (side !== undefined && !asked.has(nameOf(side))) best = { side, by }
  }
  return best?.side
}

/** Closes what the run before closed at this level, where its multipliers still say so; whether any. */
export function closeAsBefore(search: Search, at: number): boolean {
  const { model, levels, before, plans, incumbent, closings } = search
  const known = closings.length
  const decisive = [...model.decisive.ways, ...model.decisive.counts]
  const { goal } = levelAt(levels, at)
  for (const closing of before.closings.filter((one) => one.at === goal)) {
    const by = levels.findIndex((level) => level.goal === closing.by)
    const column = decisive.find((one) => model.columnName(one) === closing.column)
    if (column === undefined || by < 0 || by > at) continue
    const side: Side = { column, side: closing.side, end: closing.end }
    if (isOn(side, incumbent.point[column] ?? 0) || !isPart(plans, side)) continue
    const proof = summedUp(search, by, side, closing.multipliers)
    if (proof !== null && wholeBound(proof.bound) > valueAt(search, by))
      close(search, { ...side, at, shown: { by, ...proof } })
  }
  return closings.length > known
}

/** Whether the column can be on that side at all. */
const isPart = ({ lower, upper }: Bounds, { column, side, end }: Side): boolean =>
  side === 'upTo' ? (lower[column] ?? 0) <= end : (upper[column] ?? 0) >= end

const mostAsked = 40
/** After so many in a row that closed nothing, others will not either. */
const mostIdle = 8
/** From where the relaxation ended a single side takes a few hundred. */
const mostPivots = 2000
/** Of what is left of the clock, for one question and for all. */
const share = 0.05
const shareOfAll = 0.3

function close(search: Search, closing: Closing): void {
  const { plans, view } = search
  search.closings.push(closing)
  confine(plans, otherSide(closing))
  search.bounds = boundsIn(view, plans)
}

/**
 * That no plan as good takes that side; `null` where one may. Where it comes to more than the plan at hand,
 * the multipliers show it. That it is impossible is the engine's word, which it gives twice, from the basis at
 * hand and from nothing; what shows that is looked for once a certificate is asked for (certified.ts).
 */
async function closed(
  search: Search,
  at: number,
  side: Side,
  basis: Basis | null,
): Promise<Closing | null> {
  const { lower, upper } = search.bounds
  const tried = { lower: lower.slice(), upper: upper.slice() }
  confine(tried, { ...side, column: placeIn(search.view, side.column) })
  const { status, multipliers } = await ask(search, at, tried, basis)
  if (status === 'infeasible') return { ...side, at, shown: null }
  const proof = multipliers === null ? null : summedUp(search, at, side, multipliers)
  if (proof === null || wholeBound(proof.bound) <= valueAt(search, at)) return null
  return { ...side, at, shown: { by: at, ...proof } }
}

/** In the rows of the model, with the levels above `by` held and the column on that side. */
function summedUp(
  { model, extended, plans, held, levels }: Search,
  by: number,
  side: Side,
  multipliers: Float64Array,
): Foreseen | null {
  const tried = { lower: plans.lower.slice(), upper: plans.upper.slice() }
  confine(tried, side)
  const standing = { model, extended, plans: tried, held: held.slice(0, by) }
  return foreseen(standing, levelAt(levels, by), multipliers)
}

/**
 * The relaxation of the level that is being settled, in other bounds. A column put on one side changes
 * little: where its relaxation ended is a good place to begin.
 */
export function ask(
  search: Search,
  at: number,
  bounds: Bounds,
  basis: Basis | null,
): Promise<Answer> {
  const { view, held, levels, session } = search
  const level = levelAt(levels, at)
  const query = {
    ...bounds,
    objective: rowOf(view.linear, level.row),
    offset: level.objective.constant,
    rowBounds: held,
    seconds: remaining(search) * share,
  }
  return askOnce(session, query, basis ?? 'last', mostPivots)
}

function levelAt(levels: readonly LevelGoal[], at: number): LevelGoal {
  const level = levels[at]
  if (level === undefined) throw new RangeError(`no level ${at}`)
  return level
}
