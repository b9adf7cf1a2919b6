import type { Level } from '../domain/run.ts'
import type { Answer, Query } from '../engine/engine.ts'
import { nearColumns, usedColumns } from './blend.ts'
import { type Foreseen, foreseen } from './foreseen.ts'
import { claimedBound, type LevelGoal, levelValue, wholeBound } from './levels.ts'
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

/** One level: bound it, search it if the bound leaves room, then hold it at its value. */
export async function settle(search: Search, at: number): Promise<Level> {
  const level = search.levels[at]
  if (level === undefined) throw new Error(`no level ${at}`)
  const { now } = search.options
  const began = now()
  const first = await boundLevel(search, level)
  search.proofs.push(first.proof)
  let bound = floorOf(search, level)
  let stoppedBy: Level['stoppedBy'] = first.stoppedBy
  if (first.proof !== null) bound = Math.max(bound, wholeBound(first.proof.bound))
  report(search, 'level', level.goal, bound)
  if (valueAt(search, at) > bound && remaining(search) > 0.2) {
    const searched = await searchLevel(search, level, at, first.found)
    bound = Math.max(bound, searched.bound)
    stoppedBy = searched.stoppedBy
  }
  const value = valueAt(search, at)
  if (bound > value)
    return contradicted(search, queryOf(search, level, search.upper, 0), 'bound above a plan')
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
function floorOf({ model }: Search, { dense, objective }: LevelGoal): number {
  let sum = objective.constant
  for (const [column, coefficient] of dense.entries()) {
    const end = coefficient > 0 ? model.columnLower[column] : model.columnUpper[column]
    if (coefficient !== 0) sum += coefficient * (end ?? 0)
  }
  return Math.floor(sum) + 0
}

/** `proof` is what bounds the level best, `found` its relaxation where one was solved. */
type BoundedLevel = Relaxed & { readonly proof: Foreseen | null }

/**
 * Bounds a level by what is known of a like one, else by its relaxation, and drops the moves no plan
 * as good can take.
 */
async function boundLevel(search: Search, level: LevelGoal): Promise<BoundedLevel> {
  const proves = (bound: number) => wholeBound(bound) >= levelValue(level, search.incumbent.point)
  const known = foreseen(search, level)
  if (known !== null) {
    narrow(search, levelValue(level, search.incumbent.point), known)
    if (proves(known.bound)) {
      const end = search.traced.ends.get(level.goal)
      if (end !== undefined) search.ends.set(level.goal, end)
      return { proof: known, found: null, stoppedBy: 'proof' }
    }
  }
  const answer = await relaxedLevel(search, level)
  if (answer.found !== null) {
    adoptRounded(search, answer.found.solution)
    narrow(search, levelValue(level, search.incumbent.point), answer.found)
  }
  const proof =
    known !== null && known.bound > (answer.found?.bound ?? -Infinity) ? known : answer.found
  return { ...answer, proof }
}

/**
 * Bound + reduced cost × step above the value at hand: no plan as good takes the step. So a move may
 * be out of the question, and any other column confined to the range that is still worth it. That
 * a move is needed cannot be read off: where one was priced by what a teacher takes at best, another
 * of his may stand in for it.
 */
function narrow(search: Search, value: number, { bound, reducedCosts }: Foreseen): void {
  const { model, lower, upper } = search
  const room = value - bound + 1e-9 * (1 + Math.abs(value))
  for (let column = 0; column < model.columnCount; column++) {
    const cost = reducedCosts[column] ?? 0
    const low = lower[column] ?? 0
    const high = upper[column] ?? 0
    if (cost === 0 || low >= high) continue
    const step =
      model.integer[column] === 1
        ? Math.floor(room / Math.abs(cost) + 1e-6)
        : wider(room / Math.abs(cost))
    if (cost > 0 && low + step < high) upper[column] = low + step
    if (cost < 0 && high - step > low && column >= model.moves.all.length)
      lower[column] = high - step
  }
}

/** Columns that need not be whole keep a hair more than was worked out in floating point. */
const wider = (step: number) => step * 1.001 + 1e-6

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
    for (const columns of [usedColumns, nearColumns(valueAt(search, at) - relaxation.bound)]) {
      const { model, upper, incumbent } = search
      const open = columns(model, relaxation, upper, incumbent.point)
      const query = queryOf(search, level, open, share)
      const { status } = await ask(search, {
        ...query,
        leftOut: farSecants(search, relaxation.solution),
      })
      if (valueAt(search, at) <= bound) return { bound, stoppedBy: 'proof' }
      // What takes too long among few moves takes longer among more.
      if (status === 'clock') return { bound, stoppedBy: 'clock' }
      narrow(search, valueAt(search, at), relaxation)
    }
  }
  return proof(search, level, at, share, relaxation)
}

const stopOf = ({ status }: Answer): Level['stoppedBy'] =>
  status === 'work-limit' ? 'work' : status === 'clock' ? 'clock' : 'failed'

const queryOf = (
  search: Search,
  level: LevelGoal,
  columnUpper: Float64Array,
  share: number,
): Query => ({
  kind: 'integer',
  objective: level.dense,
  offset: level.objective.constant,
  columnLower: search.lower,
  columnUpper,
  rowBounds: search.held,
  start: search.incumbent.point,
  limits: { seconds: remaining(search) * share, nodes: 5000, absoluteGap: 0.999, relativeGap: 0 },
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
    const { start: _, ...rest } = queryOf(search, level, search.upper, share)
    return rest
  }
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

const boundOf = ({ bound }: Answer) =>
  bound === null ? Number.NEGATIVE_INFINITY : claimedBound(bound)

/** Secants more than a few heads from both the relaxation and the plan at hand. */
function farSecants({ model, extended, incumbent }: Search, relaxed: Float64Array): Uint8Array {
  const far = new Uint8Array(extended.rowCount)
  for (const { row, heads, at } of model.secants) {
    const near = [relaxed[heads] ?? 0, incumbent.point[heads] ?? 0]
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
