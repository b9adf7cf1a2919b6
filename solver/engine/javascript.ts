import solver, { type Model } from 'javascript-lp-solver'
import type { Answer, Engine, LinearModel, OnIncumbent, Query, Session } from './engine.ts'
import { type Stated, state } from './javascript-model.ts'
import { lagrangian } from './lagrangian.ts'
import { engineNames } from './names.ts'
import { answerOf, failure, messageOf, type Outcome, without } from './outcome.ts'
import { at, evaluate, expand, type Reduced, reduce, withRowBounds } from './reduce.ts'
import { roundSolution, verifyAnswer } from './verify.ts'

/**
 * javascript-lp-solver, the second opinion on small models. Its own figures are never passed on:
 * the objective it reports is wrong on some models with the right point, it calls a timeout
 * feasible and a cycle infeasible, and it leaves columns at 0 out of its answer. It has no start,
 * no node limit and no gap; it always searches for the optimum itself.
 */
export const javascript: Engine = {
  name: engineNames.javascript,
  open: async (model) => openSession(model),
}

/** Cells of its dense tableau; beyond this it is no longer of use (about a dozen schools). */
const mostCells = 2_000_000

async function openSession(original: LinearModel): Promise<Session> {
  let model = original
  const solve = async (query: Query, onIncumbent?: OnIncumbent): Promise<Answer> => {
    const began = performance.now()
    model = withRowBounds(model, query)
    const answer = answerOf(query, outcomeOf(model, query, began), began)
    if (query.kind === 'integer' && answer.solution !== null && answer.objective !== null) {
      onIncumbent?.(answer.objective, answer.bound ?? -Infinity, answer.solution)
    }
    return answer
  }
  return { solve, close: async () => {} }
}

function outcomeOf(model: LinearModel, query: Query, began: number): Outcome {
  const reduced = reduce(model, query)
  if (reduced === null) return without('infeasible')
  const stated = state(reduced, query.limits.seconds)
  if (stated.cells > mostCells) return failure(`too large: a tableau of ${stated.cells} cells`)
  try {
    return run(model, query, reduced, stated, began)
  } catch (error) {
    return failure(messageOf(error))
  }
}

function run(
  model: LinearModel,
  query: Query,
  reduced: Reduced,
  stated: Stated,
  began: number,
): Outcome {
  const result = readResult(solver.Solve(stated.model as Model))
  const { messages } = solver.lastSolvedModel ?? { messages: [] }
  if (messages.length > 0) return failure(messages.join(', '))
  // It looks at its limit between nodes, and does not say when it stopped there.
  const late = performance.now() - began >= query.limits.seconds * 1000 - 5
  if (!result.feasible || !result.bounded) {
    return without(late ? 'clock' : result.feasible ? 'unbounded' : 'infeasible')
  }
  const found = expand(reduced, valuesOf(stated, result.amounts))
  const solution = query.kind === 'integer' ? roundSolution(model, found) : found
  const sound = verifyAnswer(model, query, solution).length === 0
  if (late) return { ...without('clock'), solution: sound ? solution : null }
  if (!sound) return failure('its solution breaks the model')
  if (query.kind === 'relaxation') return certified(model, query, solution, reduced, stated)
  return { ...without('optimal'), solution, bound: evaluate(query, solution) }
}

/** A relaxation is believed when its multipliers prove the same value from below. */
function certified(
  model: LinearModel,
  query: Query,
  solution: Float64Array,
  reduced: Reduced,
  stated: Stated,
): Outcome {
  const proof = lagrangian(model, query, rowDualsOf(model, reduced, stated))
  const objective = evaluate(query, solution)
  const gap = objective - (proof.bound ?? -Infinity)
  if (gap > 1e-6 * Math.max(1, Math.abs(objective))) {
    return failure(`its multipliers prove no more than ${proof.bound} of ${objective}`)
  }
  return { ...without('optimal'), solution, ...proof }
}

type Result = {
  readonly feasible: boolean
  readonly bounded: boolean
  readonly amounts: ReadonlyMap<string, number>
}

function readResult(result: unknown): Result {
  const entries = Object.entries(result ?? {})
  const fields = new Map<string, unknown>(entries)
  const amounts = entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  return {
    feasible: fields.get('feasible') === true,
    bounded: fields.get('bounded') === true,
    amounts: new Map(amounts),
  }
}

const valuesOf = ({ parts }: Stated, amounts: ReadonlyMap<string, number>): Float64Array =>
  Float64Array.from(parts, ({ name, sign, shift, twin }) => {
    const less = twin === null ? 0 : (amounts.get(twin) ?? 0)
    return shift + sign * (amounts.get(name) ?? 0) - less
  })

/** The multipliers stand in the cost row of the final tableau, under the slacks of the rows. */
function rowDualsOf(model: LinearModel, reduced: Reduced, { rows }: Stated): Float64Array {
  const duals = new Float64Array(model.rowCount)
  const solved = solver.lastSolvedModel
  solved?.constraints.forEach(({ index, isUpperBound }, place) => {
    const row = rows[place] ?? -1
    const column = solved.tableau.colByVarIndex[index] ?? -1
    if (row < 0 || column < 0) return
    const multiplier = at(solved.tableau.matrix, column)
    const original = at(reduced.row, row)
    duals[original] = at(duals, original) + (isUpperBound ? multiplier : -multiplier)
  })
  return duals
}
