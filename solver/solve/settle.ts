import type { Level } from '../domain/run.ts'
import type { Answer, Query } from '../engine/engine.ts'
import { type Choice, cheapestColumns, usedColumns } from './blend.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { claimedBound, type LevelGoal, levelValue, settlingGap, wholeBound } from './levels.ts'
import { narrow } from './narrow.ts'
import { enterPersonal } from './opened.ts'
import { type Relaxation, type Relaxed, relaxedLevel } from './relaxation.ts'
import {
  adoptRounded,
  ask,
  contradicted,
  remaining,
  report,
  type Search,
  valueAt,
} from './search.ts'
import { endOf } from './trail.ts'
import { placeIn, pointIn, rowOf } from './view.ts'

/** One level: bound it, search it if the bound leaves room, then hold it at its value. */
export async function settle(search: Search, at: number): Promise<Level> {
  const level = search.levels[at]
  if (level === undefined) throw new Error(`no level ${at}`)
  const { now } = search.options
  const began = now()
  const first = await boundLevel(search, level)
  search.proofs.push(first.proof)
  let bound = Math.max(floorOf(search, level), first.bound)
  let stoppedBy: Level['stoppedBy'] = first.stoppedBy
  report(search, 'level', level.goal, bound)
  if (valueAt(search, at) > bound && remaining(search) > 0.2) {
    let searched = await searchLevel(search, level, at, first.found)
    bound = Math.max(bound, searched.bound)
    if (valueAt(search, at) > bound && !search.view.exact && searched.stoppedBy !== 'clock') {
      await enterPersonal(search)
      const again = await relaxedLevel(search, level)
      searched = await searchLevel(search, level, at, again.found)
      bound = Math.max(bound, searched.bound)
    }
    stoppedBy = searched.stoppedBy
  }
  const value = valueAt(search, at)
  if (bound > value)
    return contradicted(
      search,
      queryOf(search, level, search.bounds.upper, 0),
      'bound above a plan',
    )
  hold(search, level, value)
  const done: Level = {
    goal: level.goal,
    unit: level.objective.unit,
    value,
    bound,
    gap: value - bound,
    proven: value === bound,
    stoppedBy: value === bound ? 'proof' : stoppedBy,
    seconds: now() - began,
  }
  report(search, 'level', level.goal, bound)
  return done
}

/** What no point of the model undercuts, each column at its cheaper end: a bound without any engine. */
export function floorOf({ model }: Pick<Search, 'model'>, { dense, objective }: LevelGoal): number {
  let sum = objective.constant
  for (const [column, coefficient] of dense.entries()) {
    const end = coefficient > 0 ? model.columnLower[column] : model.columnUpper[column]
    if (coefficient !== 0) sum += coefficient * (end ?? 0)
  }
  return Math.floor(sum) + 0
}

/** `proof` is what bounds the level in the rows of the model, `found` its relaxation in the view. */
type BoundedLevel = Relaxed & { readonly bound: number; readonly proof: Foreseen | null }

/**
 * Bounds a level by what is known of it or of a like one, else by its relaxation, and drops the moves
 * no plan as good can take.
 */
async function boundLevel(search: Search, level: LevelGoal): Promise<BoundedLevel> {
  const value = () => levelValue(level, search.incumbent.point)
  const end = endOf(search, level.goal)
  const known = end === null ? null : foreseen(search, level, end.multipliers)
  if (end !== null && known !== null) {
    narrow(search, value(), known, null)
    const bound = wholeBound(known.bound)
    if (bound >= value()) {
      search.ends.set(level.goal, end)
      return { bound, proof: known, found: null, stoppedBy: 'proof' }
    }
  }
  const answer = await relaxedLevel(search, level)
  const { found } = answer
  const own = found === null ? null : foreseen(search, level, found.multipliers)
  if (found !== null) {
    adoptRounded(search, found.solution)
    narrow(search, value(), own, found)
  }
  const proof = best([known, own])
  const bound = Math.max(proof?.bound ?? -Infinity, found?.bound ?? -Infinity)
  return { ...answer, bound: wholeBound(bound), proof }
}

/** With so few moves the levels find their plan sooner than such looks do. */
export const fewMoves = 1000

const best = (proofs: readonly (Foreseen | null)[]): Foreseen | null =>
  proofs.reduce((one, other) =>
    (other?.bound ?? -Infinity) > (one?.bound ?? -Infinity) ? other : one,
  )

type Searched = { readonly bound: number; readonly stoppedBy: Level['stoppedBy'] }

/**
 * Looks for a better value of one level: among the moves its relaxation uses, then among those it
 * nearly wants, then among all that are left; the hopeless are dropped after each.
 */
async function searchLevel(
  search: Search,
  level: LevelGoal,
  at: number,
  relaxation: Relaxation | null,
): Promise<Searched> {
  // Every level still to come keeps its part of the clock.
  const share = 1 / (search.levels.length - at + 1)
  if (relaxation !== null) {
    const bound = wholeBound(relaxation.bound)
    const near = (perTeacher: number) => (choice: Choice) =>
      cheapestColumns(choice, search.model.context.people.length * perTeacher)
    for (const columns of [usedColumns, near(nearPerTeacher), near(1)]) {
      const open = columns(choiceOf(search, relaxation))
      const query = queryOf(search, level, open, share)
      const { status } = await askNearby(search, level, query, relaxation.solution)
      if (valueAt(search, at) <= bound) return { bound, stoppedBy: 'proof' }
      // What takes too long among few moves takes longer among more.
      if (status === 'clock') return { bound, stoppedBy: 'clock' }
      narrow(search, valueAt(search, at), null, relaxation)
    }
  }
  return proof(search, level, at, share, relaxation)
}

const nearPerTeacher = 0.25

/**
 * Without the secants far from where plans lie, which is far quicker; where the answer owes its value
 * to their absence, with them.
 */
async function askNearby(
  search: Search,
  level: LevelGoal,
  query: Query,
  relaxed: Float64Array,
): Promise<Answer> {
  const answer = await ask(search, { ...query, leftOut: farSecants(search, relaxed) })
  const value = levelValue(level, search.incumbent.point)
  const isOwed = answer.objective !== null && Math.round(answer.objective) < value
  return isOwed ? ask(search, query) : answer
}

/** The columns of the view as they stand, with the plan at hand. */
export const choiceOf = (
  { view, bounds, incumbent }: Search,
  relaxation: Choice['relaxation'],
): Choice => ({
  view,
  relaxation,
  upper: bounds.upper,
  plan: pointIn(view, incumbent.point),
})

const stopOf = ({ status }: Answer): Level['stoppedBy'] =>
  status === 'work-limit' ? 'work' : status === 'clock' ? 'clock' : 'failed'

const queryOf = (
  search: Search,
  level: LevelGoal,
  columnUpper: Float64Array,
  share: number,
): Query => ({
  kind: 'integer',
  objective: rowOf(search.view.linear, level.row),
  offset: level.objective.constant,
  columnLower: search.bounds.lower,
  columnUpper,
  rowBounds: search.held,
  start: pointIn(search.view, search.incumbent.point),
  limits: {
    seconds: remaining(search) * share,
    nodes: 5000,
    absoluteGap: settlingGap(levelValue(level, search.incumbent.point)),
    relativeGap: 0,
  },
})

/**
 * The query whose bound is believed carries no start: given one, HiGHS 1.15 has been seen to call it
 * optimal where a better plan exists (tests/solve/start-point.test.ts). Without the secants far from
 * where plans lie it asks less and is far quicker, and its bound still holds; where that bound does
 * not close the level, the whole model is asked.
 */
async function proof(
  search: Search,
  level: LevelGoal,
  at: number,
  share: number,
  relaxation: Relaxation | null,
): Promise<Searched> {
  const query = () => {
    const { start: _, ...rest } = queryOf(search, level, search.bounds.upper, share)
    return rest
  }
  if (openMoves(search) > veryMany && search.view.stands.length > veryMany)
    return { bound: Number.NEGATIVE_INFINITY, stoppedBy: 'work' }
  let bound = Number.NEGATIVE_INFINITY
  let answer: Answer | null = null
  if (relaxation !== null) {
    answer = await ask(search, { ...query(), leftOut: farSecants(search, relaxation.solution) })
    bound = boundOf(answer)
    if (valueAt(search, at) <= bound || answer.status === 'clock')
      return { bound, stoppedBy: stopOf(answer) }
  }
  answer = await ask(search, query())
  return { bound: Math.max(bound, boundOf(answer)), stoppedBy: stopOf(answer) }
}

/** With so many moves one by one a whole search finds nothing in minutes, and takes a gigabyte. */
export const veryMany = 60_000
export const openMoves = ({ plans, model }: Search): number =>
  plans.upper.subarray(0, model.moves.all.length).reduce((sum, end) => sum + (end > 0 ? 1 : 0), 0)

const boundOf = ({ bound }: Answer) =>
  bound === null ? Number.NEGATIVE_INFINITY : claimedBound(bound)

/** Secants more than a few heads from both the relaxation and the plan at hand. */
function farSecants({ model, view, incumbent }: Search, relaxed: Float64Array): Uint8Array {
  const far = new Uint8Array(view.linear.rowCount)
  for (const { row, heads, at } of model.secants) {
    const near = [relaxed[placeIn(view, heads)] ?? 0, incumbent.point[heads] ?? 0]
    if (near.every((value) => at < value - fewHeads - 1 || at > value + fewHeads)) far[row] = 1
  }
  return far
}

const fewHeads = 4

/** The level's row: at most its value from here on. */
export function hold({ held }: Search, level: LevelGoal, value: number): void {
  const upper = value - level.objective.constant
  held.push({ row: level.row, lower: Number.NEGATIVE_INFINITY, upper })
}
