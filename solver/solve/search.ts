import type { Checkpoint, GoalId, Level, Progress } from '../domain/run.ts'
import type { Answer, Engine, LinearModel, Query, Session } from '../engine/engine.ts'
import { completed } from '../model/completed.ts'
import { decode } from '../model/decode.ts'
import type { GroupedView } from './grouped-view.ts'
import { chosenMoves, type Incumbent, verified } from './incumbent.ts'
import { type LevelGoal, type Levelled, levelValue } from './levels.ts'
import type { Side } from './sides.ts'
import { type Left, leftIn, nothingLeft, type Trail } from './trail.ts'
import { type Bounds, boundsIn, type View } from './view.ts'

export type SolveOptions = {
  readonly engine: Engine
  /** Wall clock for everything, and for what follows the levels. */
  readonly seconds: number
  /** Seconds of it that what follows will want, given the plan at hand; none by default. */
  readonly keptBack?: (point: Float64Array) => number
  /** Clock in seconds, passed in: nothing in solver/ reads it by itself. */
  readonly now: () => number
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** Hears of every level as it is settled, with the transfers of the plan at hand. */
  readonly onLevel?: ((done: Checkpoint) => void) | undefined
  /** Hears of every better plan as it is found, with the levels settled by then. */
  readonly onPlan?: ((done: Checkpoint) => void) | undefined
  /** Goes on from there; ignored, with a message, where it does not fit. */
  readonly resume?: Checkpoint | undefined
  /** Where the run of a like model ended; this one begins there. */
  readonly trail?: Trail | undefined
  /** Where a model is kept whose answer failed its check. */
  readonly keepModel: (model: LinearModel, query: Query, reason: string) => Promise<string>
  /** Asks for the certificate, which may take so many seconds more. */
  readonly certify?: { readonly seconds: number } | undefined
  /** Asks which clauses clash where the plan falls short, within so many seconds. */
  readonly explain?: { readonly seconds: () => number } | undefined
  /** Stops the run: its engine is closed, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** What bounds a level as far as it proves something: see ../certificate. */
export type LevelProof = {
  /** Of the rows of the model, then those of the levels. */
  readonly multipliers: Float64Array
  /** Of the columns of the model. */
  readonly reducedCosts: Float64Array
}

/** That no plan as good takes that side of a column of the model. */
export type Closing = Side & {
  /** Level, by place, that was asked when it was found. */
  readonly at: number
  readonly shown: Shown | null
}

/** Level `by`, by place, comes to more there than its value. */
export type Shown = LevelProof & { readonly by: number }

/** What the steps of one run share: the plan at hand and what is known not to beat it. */
export type Search = Levelled & {
  readonly options: SolveOptions
  readonly began: number
  /** Bounds of columns of the model, narrowed as levels are settled; 0 for moves out of the question. */
  readonly plans: Bounds
  /** Rows of the levels settled so far, held at their values. */
  readonly held: { row: number; lower: number; upper: number }[]
  /** Where the run before ended, and the multipliers each level of this one ended with. */
  readonly before: Left
  readonly ends: Map<GoalId, Float64Array>
  /** What bounds each level settled so far; `null` where nothing did. */
  readonly proofs: (LevelProof | null)[]
  /** What was closed, first to last; see closings.ts. */
  readonly closings: Closing[]
  /** The levels settled so far, as they were then. */
  readonly done: Level[]
  /** How many go where: the view of the first levels. */
  readonly grouped: GroupedView
  incumbent: Incumbent
  /** What was told last. */
  reported: Pick<Progress, 'stage' | 'goal' | 'bound'>
  /** How it is asked now, by which engine, and how far the columns of the view are narrowed. */
  view: View
  session: Session
  bounds: Bounds
}

/** How it is asked first. */
export function newSearch(
  levelled: Levelled,
  options: SolveOptions,
  grouped: GroupedView,
  session: Session,
): Search {
  const { model, extended, levels } = levelled
  const plans = {
    lower: Float64Array.from(extended.columnLower),
    upper: Float64Array.from(extended.columnUpper),
  }
  return {
    ...levelled,
    options,
    began: options.now(),
    plans,
    held: [],
    before: options.trail === undefined ? nothingLeft : leftIn(extended, options.trail),
    ends: new Map(),
    proofs: [],
    closings: [],
    done: [],
    grouped,
    incumbent: valued(levels, completed(model, [])),
    reported: { stage: 'build', goal: null, bound: null },
    view: grouped,
    session,
    bounds: boundsIn(grouped, plans),
  }
}

export const elapsed = ({ options, began }: Search): number => options.now() - began

export function remaining(search: Search): number {
  const { seconds, keptBack } = search.options
  const kept = keptBack?.(search.incumbent.point) ?? 0
  return Math.max(0, seconds - kept - elapsed(search))
}

export const valueAt = ({ incumbent }: Search, at: number): number => incumbent.values[at] ?? 0

export const valued = (levels: readonly LevelGoal[], point: Float64Array): Incumbent => ({
  point,
  values: levels.map((level) => levelValue(level, point)),
})

export function report(
  search: Search,
  stage: Progress['stage'],
  goal: GoalId | null,
  bound: number | null,
  message = '',
): void {
  const at = goal === null ? -1 : search.levels.findIndex((level) => level.goal === goal)
  search.reported = { stage, goal, bound }
  search.options.onProgress?.({
    stage,
    goal,
    value: search.incumbent.values[at] ?? null,
    bound,
    seconds: elapsed(search),
    message,
  })
}

/** Puts an integer query and takes the plan it comes to. */
export async function ask(search: Search, query: Query): Promise<Answer> {
  const answer = await search.session.solve(query)
  if (answer.status === 'infeasible') return disbelieved(search, query, answer)
  await adopt(search, query, answer)
  return answer
}

/**
 * There is a plan at hand, so a search called impossible has failed: nothing it said is used, the model
 * is kept and named, and what it was to settle stays open. Seen of HiGHS 1.15 where numbers are hard.
 */
async function disbelieved(search: Search, query: Query, answer: Answer): Promise<Answer> {
  const path = await search.options.keepModel(search.view.linear, query, 'a plan called impossible')
  const { stage, goal, bound } = search.reported
  report(search, stage, goal, bound, `求解器误称无解，这次答复不采用，模型已存入 ${path}。`)
  return { ...answer, status: 'failed', bound: null }
}

/**
 * Takes a whole answer's plan if it is better; the engine's own figures are not used. An answer that
 * breaks the model it was given is an error, and the model is kept.
 */
async function adopt(search: Search, query: Query, answer: Answer): Promise<void> {
  if (answer.solution === null) return
  const point = planOf(search, answer.solution)
  // A query that leaves rows out may be answered by what breaks them.
  if (point === null && (query.leftOut !== undefined || !search.view.exact)) return
  if (point === null) return contradicted(search, query, 'unsound answer')
  take(search, point)
}

/** The plan a solution of the view stands for, held against every row of the model. */
function planOf({ model, view }: Search, solution: Float64Array): Float64Array | null {
  const moves = view.movesOf(solution)
  return moves === null ? null : verified(model, moves)
}

/**
 * A relaxation's point often is a plan already, or nearly: its moves taken half or more are tried.
 * They need not fit together, so one that breaks a row is simply not taken.
 */
export function adoptRounded(search: Search, solution: Float64Array): void {
  const point = planOf(search, solution)
  if (point !== null && keepsLevels(search, point)) take(search, point)
}

const keepsLevels = ({ levels, held, incumbent }: Search, point: Float64Array) =>
  levels
    .slice(0, held.length)
    .every((level, at) => levelValue(level, point) <= (incumbent.values[at] ?? 0))

/** Takes a sound point where it is better than the plan at hand. */
export function take(search: Search, point: Float64Array): void {
  const found = valued(search.levels, point)
  if (!better(found, search.incumbent)) return
  const at = found.values.findIndex((value, level) => value !== search.incumbent.values[level])
  search.incumbent = found
  search.options.onPlan?.(checkpointOf(search))
  const { stage, goal, bound } = search.reported
  const bettered = search.levels[at]?.goal ?? null
  report(search, stage, bettered, bettered === goal ? bound : null)
}

/** The plan at hand and the levels settled so far. */
export const checkpointOf = (search: Search): Checkpoint => ({
  levels: levelsNow(search),
  plan: decode(search.model, chosenMoves(search.model, search.incumbent.point)),
})

/** A level left open may have been bettered while one below it was searched. */
export const levelsNow = (search: Search): readonly Level[] =>
  search.done.map((level, at): Level => {
    const value = valueAt(search, at)
    if (value === level.value) return level
    const proven = value === level.bound
    const stoppedBy = proven ? 'proof' : level.stoppedBy
    return { ...level, value, gap: value - level.bound, proven, stoppedBy }
  })

/** Is `a` better than `b` in the strict order? */
function better(a: Incumbent, b: Incumbent): boolean {
  for (const [at, value] of a.values.entries()) {
    const other = b.values[at] ?? 0
    if (value !== other) return value < other
  }
  return false
}

/** An engine said what the model disproves: nothing it said is believed, and the model is kept. */
export async function contradicted(search: Search, query: Query, reason: string): Promise<never> {
  const path = await search.options.keepModel(search.view.linear, query, reason)
  throw new Error(`an engine's answer does not fit its model (${reason}); kept at ${path}`)
}
