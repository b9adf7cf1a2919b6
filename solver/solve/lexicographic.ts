import type { GoalId, Level, Progress } from '../domain/run.ts'
import type { Answer, Engine, LinearModel, Query, Session } from '../engine/engine.ts'
import type { Model } from '../model/model.ts'
import { firstActive } from './active.ts'
import { blendOf, restrictedColumns } from './blend.ts'
import { chosenMoves, type Incumbent, verified } from './incumbent.ts'
import { type LevelGoal, levelValue, withLevels } from './levels.ts'
import { type Relaxation, relax } from './relaxation.ts'

export type SolveOptions = {
  readonly engine: Engine
  readonly goals: readonly GoalId[]
  /** Wall clock for everything. */
  readonly seconds: number
  /** Clock in seconds, passed in: nothing in solver/ reads it by itself. */
  readonly now: () => number
  readonly onProgress?: (progress: Progress) => void
  /** Where a model is kept whose answer failed its check. */
  readonly keepModel: (model: LinearModel, query: Query, reason: string) => Promise<string>
}

export type Solved = {
  /** Columns of the moves taken, ascending. */
  readonly chosen: readonly number[]
  readonly levels: readonly Level[]
}

/**
 * Goals in strict order 严格次序. A blend of all levels, solved on the few moves its relaxation wants,
 * gives a good plan early; then each level in turn is bounded by its own relaxation with every level
 * above held at its value, and searched only where the bound leaves something to find. A move whose
 * reduced cost exceeds the gap can be in no plan as good as the one at hand and is dropped for good
 * (solver.md 3.4); nothing else is ever left out, so a bound is a bound over all plans.
 */
export async function solveInOrder(model: Model, options: SolveOptions): Promise<Solved> {
  const { model: extended, levels } = withLevels(model, options.goals)
  const session = await options.engine.open(extended)
  const search: Search = {
    model,
    extended,
    levels,
    options,
    session,
    began: options.now(),
    upper: Float64Array.from(extended.columnUpper),
    active: firstActive(model, 24),
    held: [],
    incumbent: { point: model.complete([]), values: [] },
  }
  try {
    search.incumbent = valued(search, search.incumbent.point)
    await firstPlan(search)
    const done: Level[] = []
    for (const at of levels.keys()) done.push(await settle(search, at))
    return { chosen: chosenMoves(model, search.incumbent.point), levels: done }
  } finally {
    await session.close()
  }
}

type Search = {
  readonly model: Model
  readonly extended: LinearModel
  readonly levels: readonly LevelGoal[]
  readonly options: SolveOptions
  readonly session: Session
  readonly began: number
  /** Upper bounds of columns; 0 for moves that are out of the question. */
  readonly upper: Float64Array
  /** 1 for columns the relaxations work on. */
  readonly active: Uint8Array
  /** Rows of the levels settled so far, held at their values. */
  readonly held: { row: number; lower: number; upper: number }[]
  incumbent: Incumbent
}

const valued = ({ levels }: Search, point: Float64Array): Incumbent => ({
  point,
  values: levels.map((level) => levelValue(level, point)),
})

/** Is `a` better than `b` in the strict order? */
function better(a: Incumbent, b: Incumbent): boolean {
  for (const [at, value] of a.values.entries()) {
    const other = b.values[at] ?? 0
    if (value !== other) return value < other
  }
  return false
}

const elapsed = ({ options, began }: Search) => options.now() - began
const remaining = (search: Search) => Math.max(0, search.options.seconds - elapsed(search))

function report(
  search: Search,
  stage: Progress['stage'],
  goal: GoalId | null,
  bound: number | null,
) {
  const at = goal === null ? -1 : search.levels.findIndex((level) => level.goal === goal)
  search.options.onProgress?.({
    stage,
    goal,
    value: search.incumbent.values[at] ?? null,
    bound,
    seconds: elapsed(search),
    message: '',
  })
}

/** The blend of what is not yet settled, on the moves its relaxation wants. */
async function firstPlan(search: Search): Promise<void> {
  report(search, 'first-plan', null, null)
  await improveByBlend(search, 0, 0.4)
}

async function improveByBlend(search: Search, from: number, share: number): Promise<void> {
  const objective = blendOf(search.model, search.levels.slice(from))
  const relaxed = await relaxation(search, objective, 0, from === 0)
  if (relaxed === null) return
  const budget = remaining(search) * share
  const columnUpper = restrictedColumns(
    search.model,
    relaxed,
    search.upper,
    search.incumbent.point,
    3,
  )
  const query: Query = {
    kind: 'integer',
    objective,
    offset: 0,
    columnUpper,
    rowBounds: search.held,
    start: search.incumbent.point,
    limits: { seconds: budget, nodes: 300, absoluteGap: 0.02, relativeGap: 1e-6 },
  }
  await adopt(search, query, await search.session.solve(query))
}

const relaxation = (
  search: Search,
  objective: Float64Array,
  offset: number,
  first: boolean,
): Promise<Relaxation | null> =>
  relax(search.session, search.model, {
    objective,
    offset,
    upper: search.upper,
    active: search.active,
    rowBounds: search.held,
    first,
    // The first relaxation may take half of what there is; the plan has to be found in the rest.
    seconds: () => remaining(search) * (first ? 0.5 : 0.6),
    rounds: first ? 3 : 4,
  })

/** Takes an answer's plan if it is sound and better; the engine's own figures are not used. */
async function adopt(search: Search, query: Query, answer: Answer): Promise<boolean> {
  if (answer.solution === null) return false
  const point = verified(search.model, answer.solution)
  if (point === null) {
    const path = await search.options.keepModel(search.extended, query, 'unsound answer')
    throw new Error(`an engine's answer does not fit its model; kept at ${path}`)
  }
  const found = valued(search, point)
  if (!better(found, search.incumbent)) return false
  search.incumbent = found
  return true
}

/** One level: bound it, search it if the bound leaves room, then hold it at its value. */
async function settle(search: Search, at: number): Promise<Level> {
  const level = search.levels[at]
  if (level === undefined) throw new Error(`no level ${at}`)
  const began = options(search).now()
  let stoppedBy: Level['stoppedBy'] = 'clock'
  const relaxed = await boundLevel(search, level)
  let bound = Math.max(
    floorOf(search, level),
    relaxed === null ? -Infinity : roundUp(relaxed.bound),
  )
  report(search, 'level', level.goal, bound)
  if (relaxed !== null && valueAt(search, at) > bound && remaining(search) > 0.2) {
    const searched = await searchLevel(search, level, at, relaxed)
    bound = Math.max(bound, searched.bound)
    stoppedBy = searched.stoppedBy
  }
  const value = valueAt(search, at)
  bound = Math.min(bound, value)
  hold(search, level, value)
  const proven = value === bound
  const done: Level = {
    goal: level.goal,
    unit: level.objective.unit,
    value,
    bound,
    gap: value - bound,
    proven,
    stoppedBy: proven ? 'proof' : stoppedBy,
    seconds: options(search).now() - began,
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

const options = ({ options: given }: Search) => given
const valueAt = (search: Search, at: number) => search.incumbent.values[at] ?? 0

/** Whole numbers cannot lie below the relaxation: round up, less a hair for its tolerance. */
const roundUp = (bound: number) => Math.ceil(bound - 1e-6 * (1 + Math.abs(bound)))

/** Bounds a level by its relaxation and drops the moves no plan as good can take. */
async function boundLevel(search: Search, level: LevelGoal): Promise<Relaxation | null> {
  const { dense, objective } = level
  const relaxed = await relaxation(search, dense, objective.constant, false)
  if (relaxed !== null) dropHopeless(search, levelValue(level, search.incumbent.point), relaxed)
  return relaxed
}

/** Bound + reduced cost above the value at hand: no plan as good takes the move. */
function dropHopeless(search: Search, value: number, { bound, reducedCosts }: Relaxation): void {
  const room = value - bound + 1e-6 * (1 + Math.abs(value))
  for (let column = 0; column < search.model.moves.all.length; column++)
    if ((reducedCosts[column] ?? 0) > room && search.incumbent.point[column] === 0)
      search.upper[column] = 0
}

/**
 * Looks for a better value of one level: first among the moves its relaxation nearly wants, then,
 * with the hopeless dropped again, among all that are left.
 */
async function searchLevel(
  search: Search,
  level: LevelGoal,
  at: number,
  relaxed: Relaxation,
): Promise<{ readonly bound: number; readonly stoppedBy: Level['stoppedBy'] }> {
  const { upper, incumbent, model } = search
  const farthest = Math.max(0.5, valueAt(search, at) - relaxed.bound)
  const near = restrictedColumns(model, relaxed, upper, incumbent.point, farthest)
  // Every level still to come keeps its part of the clock, at least enough to be bounded.
  const share = 0.5 / (search.levels.length - at)
  await integer(search, level, near, share)
  dropHopeless(search, valueAt(search, at), relaxed)
  if (valueAt(search, at) <= roundUp(relaxed.bound))
    return { bound: roundUp(relaxed.bound), stoppedBy: 'proof' }
  const answer = await integer(search, level, search.upper, share)
  return {
    bound: answer.bound === null ? Number.NEGATIVE_INFINITY : roundUp(answer.bound),
    stoppedBy: answer.status === 'work-limit' ? 'work' : 'clock',
  }
}

async function integer(
  search: Search,
  level: LevelGoal,
  columnUpper: Float64Array,
  share: number,
): Promise<Answer> {
  const query: Query = {
    kind: 'integer',
    objective: level.dense,
    offset: level.objective.constant,
    columnUpper,
    rowBounds: search.held,
    start: search.incumbent.point,
    limits: {
      seconds: remaining(search) * share,
      nodes: 5000,
      absoluteGap: 0.999,
      relativeGap: 0,
    },
  }
  const answer = await search.session.solve(query)
  await adopt(search, query, answer)
  return answer
}

/** The level's row: at most its value from here on. */
function hold(search: Search, level: LevelGoal, value: number): void {
  const upper = value - level.objective.constant
  search.held.push({ row: level.row, lower: Number.NEGATIVE_INFINITY, upper })
}
