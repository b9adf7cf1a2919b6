import type { Unsigned } from '../certificate/certificate.ts'
import type { Conflict, Level } from '../domain/run.ts'
import type { Query } from '../engine/engine.ts'
import { columnsOf, decode } from '../model/decode.ts'
import type { Model } from '../model/model.ts'
import { blendOf, cheapestColumns, nearColumns, usedColumns } from './blend.ts'
import { certified } from './certified.ts'
import { restored } from './checkpoint.ts'
import { conflicts } from './conflict.ts'
import { chosenMoves, violations } from './incumbent.ts'
import { withLevels } from './levels.ts'
import { fallsShort } from './missing.ts'
import { relaxedBlend } from './relaxation.ts'
import {
  adoptRounded,
  ask,
  remaining,
  report,
  type Search,
  type SolveOptions,
  take,
  valueAt,
  valued,
} from './search.ts'
import { openUntil } from './session.ts'
import { hold, settle } from './settle.ts'
import { type Traced, type Trail, tracedIn, trailOf } from './trail.ts'

export type Solved = {
  /** Columns of the moves taken, ascending. */
  readonly chosen: readonly number[]
  readonly levels: readonly Level[]
  /** `null` where nobody asked for it. */
  readonly certificate: Unsigned | null
  /** Clauses that clash; `null` where the plan keeps them all, or nobody asked. */
  readonly conflicts: readonly Conflict[] | null
  /** Where its relaxations ended, for the run of a like model. */
  readonly trail: () => Trail
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
  const session = await openUntil(options.signal, () => options.engine.open(extended))
  try {
    const { trail } = options
    const traced: Traced =
      trail === undefined ? { chosen: [], ends: new Map() } : tracedIn(trail, extended)
    const search: Search = {
      model,
      extended,
      levels,
      options,
      session,
      began: options.now(),
      lower: Float64Array.from(extended.columnLower),
      upper: Float64Array.from(extended.columnUpper),
      traced,
      ends: new Map(),
      held: [],
      proofs: [],
      incumbent: valued(levels, model.complete([])),
    }
    const done = [...resumed(search)]
    if (done.length === 0) await firstPlan(search)
    const told = () => done.map((level, at) => restated(level, valueAt(search, at)))
    const chosen = () => chosenMoves(model, search.incumbent.point)
    for (const at of levels.keys()) {
      if (at < done.length) continue
      done.push(await settle(search, at))
      options.onLevel?.({ levels: told(), plan: decode(model, chosen()) })
    }
    const certificate = await certified(search, told())
    return {
      chosen: chosen(),
      levels: told(),
      certificate,
      conflicts: await explained(search),
      trail: () => trailOf(extended, chosen(), search.ends),
    }
  } finally {
    await session.close()
  }
}

/** Which clauses clash, where the plan falls short of any. */
async function explained(search: Search): Promise<readonly Conflict[] | null> {
  const { model, levels, session, options, incumbent } = search
  const { point } = incumbent
  if (options.explain === undefined || !fallsShort(model.shortfalls, point)) return null
  report(search, 'conflicts', null, null)
  const seconds = options.explain.seconds()
  return conflicts(model, { session, levels, point, seconds, now: options.now })
}

/**
 * What a checkpoint has settled already: its plan becomes the plan at hand and its levels are held at
 * their values. One that does not fit is set aside, and the run begins at the first level.
 */
function resumed(search: Search): readonly Level[] {
  const { model, levels, options } = search
  if (options.resume === undefined) return []
  const point = restored(model, levels, options.resume)
  if (point === null) {
    report(search, 'build', null, null, '断点与本次测算的数据、规则或目标不符，已从头开始测算。')
    return []
  }
  take(search, point)
  for (const [at, level] of options.resume.levels.entries()) {
    const goal = levels[at]
    if (goal !== undefined) hold(search, goal, level.value)
    search.proofs.push(null)
  }
  return options.resume.levels
}

/** The plan already announced is where the search begins, as far as its moves are still open. */
function announced(search: Search): void {
  const { model } = search
  if (model.reference === null) return
  adoptMoves(
    search,
    columnsOf(model, model.reference).filter((column) => column !== null),
  )
}

function adoptMoves(search: Search, moves: readonly number[]): void {
  const point = search.model.complete(moves)
  if (violations(search.model, point).length === 0) take(search, point)
}

/** A level left open may have been bettered while one below it was searched. */
function restated(level: Level, value: number): Level {
  if (value === level.value) return level
  const proven = value === level.bound
  const stoppedBy = proven ? 'proof' : level.stoppedBy
  return { ...level, value, gap: value - level.bound, proven, stoppedBy }
}

/**
 * The blend of all levels, on the moves its relaxation finds cheapest. Where a like model was run for
 * other goals, the relaxation is that of its blend: it goes on from there, and tells as well which
 * moves matter.
 */
async function firstPlan(search: Search): Promise<void> {
  report(search, 'first-plan', null, null)
  const { model, levels, traced, upper } = search
  announced(search)
  adoptMoves(search, traced.chosen)
  const objective = blendOf(model, levels)
  const before = levels.filter(({ goal }) => traced.ends.has(goal))
  const same = before.length === levels.length || !traced.ends.has('blend')
  const { found } = await relaxedBlend(search, same ? objective : blendOf(model, before))
  if (found === null) return
  adoptRounded(search, found.solution)
  if (model.moves.all.length < fewMoves) return
  const plan = () => search.incumbent.point
  const open = (gap: number) => !same || blendValue(objective, plan()) - found.objective > gap
  // A plan that only has to be mended finds what it needs among the few moves the relaxation takes.
  const columns = traced.ends.has('blend') ? usedColumns : cheapestColumns
  if (open(sameBlend)) await lookIn(search, objective, columns(model, found, upper, plan()), 0.2)
  if (same && open(nearBlend * Math.abs(found.objective)))
    await lookIn(search, objective, nearColumns(farthestInBlend)(model, found, upper, plan()), 0.25)
}

async function lookIn(
  search: Search,
  objective: Float64Array,
  columnUpper: Float64Array,
  share: number,
): Promise<void> {
  const query: Query = {
    kind: 'integer',
    objective,
    offset: 0,
    columnLower: search.lower,
    columnUpper,
    rowBounds: search.held,
    start: search.incumbent.point,
    limits: {
      seconds: remaining(search) * share,
      nodes: 300,
      absoluteGap: sameBlend,
      relativeGap: 0,
    },
  }
  await ask(search, query)
}

/** With so few moves the levels find their plan sooner than a search of the blend does. */
const fewMoves = 1000
/** Blends closer than this are not worth telling apart: the levels are settled one by one after it. */
const sameBlend = 0.02
/** Moves dearer than this in the blend are not worth searching for a first plan. */
const farthestInBlend = 3
/** Nor is it worth searching further for a plan this near, as a share: the levels mend the rest. */
const nearBlend = 2e-4

const blendValue = (objective: Float64Array, point: Float64Array) =>
  objective.reduce((sum, cost, column) => sum + cost * (point[column] ?? 0), 0)
