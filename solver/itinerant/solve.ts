import { type ItinerantGoalId, type ItinerantLevel, itinerantGoalList } from '../domain/run.ts'
import type { Answer, Engine, LinearModel, Query, Session } from '../engine/engine.ts'
import { evaluate } from '../engine/reduce.ts'
import { roundSolution, verifyAnswer } from '../engine/verify.ts'
import { claimedBound } from '../solve/levels.ts'
import { openUntil } from '../solve/session.ts'
import type { ItinerantModel } from './model.ts'

export type ItinerantOptions = {
  readonly engine: Engine
  /** Wall clock for all levels together. */
  readonly seconds: number
  readonly now: () => number
  readonly signal?: AbortSignal | undefined
  /** Where a model is kept whose answer failed its check. */
  readonly keepModel: (model: LinearModel, query: Query, reason: string) => Promise<string>
}

export type ItinerantAnswer = {
  /** By column. */
  readonly point: Float64Array
  readonly levels: readonly ItinerantLevel[]
}

/**
 * The goals in strict order: each is searched with every goal above held at its value. Nobody going
 * anywhere is the plan to begin with, so there always is one.
 */
export async function solveItinerant(
  model: ItinerantModel,
  nobody: Float64Array,
  options: ItinerantOptions,
): Promise<ItinerantAnswer> {
  const began = options.now()
  const session = await openUntil(options.signal, () => options.engine.open(model.linear))
  try {
    let point = nobody
    const held: { row: number; lower: number; upper: number }[] = []
    const levels: ItinerantLevel[] = []
    for (const [at, goal] of itinerantGoalList.entries()) {
      const left = Math.max(0, options.seconds - (options.now() - began))
      const share = left / (itinerantGoalList.length - at)
      const level = await settled(session, model, goal, { point, held, seconds: share, options })
      point = level.point
      held.push({ row: model.goalRow[goal], lower: -Infinity, upper: level.told.value })
      levels.push(level.told)
    }
    return { point, levels }
  } finally {
    await session.close()
  }
}

type Standing = {
  readonly point: Float64Array
  readonly held: readonly { readonly row: number; readonly lower: number; readonly upper: number }[]
  readonly seconds: number
  readonly options: ItinerantOptions
}

async function settled(
  session: Session,
  model: ItinerantModel,
  goal: ItinerantGoalId,
  { point, held, seconds, options }: Standing,
): Promise<{ readonly point: Float64Array; readonly told: ItinerantLevel }> {
  const began = options.now()
  const objective = model.objectives[goal]
  // The canonical level only chooses among equals: it is worth a smaller search.
  const nodes = goal === 'canonical' ? 500 : 5000
  const query: Query = {
    kind: 'integer',
    objective,
    offset: 0,
    rowBounds: held,
    limits: { seconds, nodes, absoluteGap: 0.999, relativeGap: 0 },
  }
  const worth = (solution: Float64Array) => Math.round(evaluate(query, solution))
  const answer = await session.solve(query)
  const found = await believed(model.linear, query, answer, options)
  const best = found !== null && worth(found) < worth(point) ? found : point
  const value = worth(best)
  // No goal can be below zero, whatever an engine says.
  const bound = Math.max(0, answer.bound === null ? 0 : claimedBound(answer.bound))
  if (bound > value) return contradicted(model.linear, query, 'bound above a plan', options)
  return {
    point: best,
    told: {
      goal,
      unit: units[goal],
      value,
      bound,
      gap: value - bound,
      proven: value === bound,
      stoppedBy: value === bound ? 'proof' : stopOf(answer),
      seconds: options.now() - began,
    },
  }
}

export const units: { readonly [G in ItinerantGoalId]: string } = {
  uncovered: '×0.001 课时',
  travel: '米/周',
  teachers: '人',
  canonical: '序号和',
}

const stopOf = ({ status }: Answer): ItinerantLevel['stoppedBy'] =>
  status === 'work-limit' ? 'work' : status === 'clock' ? 'clock' : 'failed'

/** A whole solution that keeps every row, or `null` where the engine has none. */
async function believed(
  linear: LinearModel,
  query: Query,
  answer: Answer,
  options: ItinerantOptions,
): Promise<Float64Array | null> {
  if (answer.status === 'infeasible' || answer.status === 'unbounded')
    return contradicted(linear, query, `a plan called ${answer.status}`, options)
  if (answer.solution === null) return null
  const whole = roundSolution(linear, answer.solution)
  const violations = verifyAnswer(linear, query, whole)
  return violations.length > 0 ? contradicted(linear, query, 'unsound answer', options) : whole
}

/** An engine said what the model disproves: nothing it said is believed, and the model is kept. */
async function contradicted(
  linear: LinearModel,
  query: Query,
  reason: string,
  { keepModel }: ItinerantOptions,
): Promise<never> {
  const path = await keepModel(linear, query, reason)
  throw new Error(
    `an engine's answer does not fit the itinerant model (${reason}); kept at ${path}`,
  )
}
