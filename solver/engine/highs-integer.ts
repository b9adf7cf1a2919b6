import type { Highs, Model, ModelStatusCode } from 'highs'
import type { LinearModel, OnIncumbent, Query } from './engine.ts'
import { fixedOptions, messageOfStatus, secondsLeft, statusOf } from './highs-runtime.ts'
import { failure, type Outcome, without } from './outcome.ts'
import {
  columnBounds,
  evaluate,
  expand,
  pick,
  type Reduced,
  reduce,
  withoutRows,
} from './reduce.ts'
import { roundSolution, verifyAnswer } from './verify.ts'

export function solveInteger(
  runtime: Highs,
  asked: LinearModel,
  query: Query,
  deadline: number,
  onIncumbent: OnIncumbent | undefined,
): Outcome {
  const model = withoutRows(asked, query)
  const reduced = reduce(model, query)
  if (reduced === null) return without('infeasible')
  if (reduced.column.length === 0) {
    return { ...without('optimal'), solution: reduced.fixed, bound: reduced.offset }
  }
  const first = runInteger(runtime, reduced, query, deadline, 'choose', onIncumbent)
  // Presolve has called feasible models infeasible; such a claim must be made without it, too.
  const claim =
    first.status === 8 || first.status === 9
      ? runInteger(runtime, reduced, query, deadline, 'off', onIncumbent)
      : first
  const rest = {
    reducedCosts: null,
    multipliers: null,
    basis: null,
    nodes: claim.nodes,
    message: messageOfStatus(claim.status),
  }
  if (claim.values === null || claim.status === 10) {
    if (claim.status === 7) return failure('optimal without a feasible point')
    return { ...rest, status: statusOf(claim.status), solution: null, bound: claim.bound }
  }
  const solution = whole(runtime, model, query, expand(reduced, claim.values), deadline)
  if (solution === null) return failure('the rounded solution breaks the model')
  return { ...rest, status: statusOf(claim.status), solution, bound: claim.bound }
}

type Claim = {
  readonly status: ModelStatusCode
  readonly values: Float64Array | null
  readonly bound: number | null
  readonly nodes: number
}

function runInteger(
  runtime: Highs,
  reduced: Reduced,
  query: Query,
  deadline: number,
  presolve: 'choose' | 'off',
  onIncumbent: OnIncumbent | undefined,
): Claim {
  const mip = passReduced(runtime, reduced)
  const { mipInterrupt, mipImprovingSolution } = runtime.constants.callbackType
  const { start, limits } = query
  mip.options.set({
    presolve,
    mip_abs_gap: limits.absoluteGap,
    mip_rel_gap: limits.relativeGap,
    mip_heuristic_run_feasibility_jump: presolve !== 'off' && isLargeAndBare(reduced, query),
    mip_max_nodes: Math.min(limits.nodes ?? maxInt, maxInt),
    time_limit: secondsLeft(deadline),
  })
  if (start !== undefined) {
    mip.setSolution({ colValue: pick(start, reduced.column) })
  }
  mip.run({
    [mipInterrupt]: (event) => {
      if (performance.now() > deadline) event.interrupt()
    },
    [mipImprovingSolution]: ({ data }) => {
      if (onIncumbent === undefined || data.mip_solution === undefined) return
      const solution = expand(reduced, data.mip_solution)
      onIncumbent(evaluate(query, solution), data.mip_dual_bound ?? -Infinity, solution)
    },
  })
  const status = mip.getModelStatus()
  const bound = reduced.integer.includes(1)
    ? Number(mip.info.get('mip_dual_bound'))
    : boundOfRelaxation(mip, status)
  const values = mip.info.get('primal_solution_status') === 2 ? mip.getSolution().colValue : null
  const claim = {
    status,
    values,
    // Stopped by its clock before it had a plan, this core has named a bound above the optimum.
    bound: Number.isFinite(bound) && values !== null ? bound : null,
    nodes: Math.max(0, Number(mip.info.get('mip_node_count'))),
  }
  mip.dispose()
  return claim
}

/**
 * Feasibility jump finds the first plan of a large model in a fiftieth of the time. Elsewhere it
 * only costs its fixed 20 ms, and with presolve off it crashes this core.
 */
const isLargeAndBare = (reduced: Reduced, { start }: Query): boolean =>
  start === undefined && reduced.column.length >= 1000

/** Where nothing whole is left to decide, HiGHS solves a relaxation and keeps no bound. */
const boundOfRelaxation = (mip: Model, status: ModelStatusCode): number =>
  status === 7 ? mip.getObjectiveValue() : -Infinity

const maxInt = 2147483647

function passReduced(runtime: Highs, reduced: Reduced): Model {
  const numCols = reduced.column.length
  const numRows = reduced.rowLower.length
  const mip = runtime.createModel({
    numCols,
    numRows,
    offset: reduced.offset,
    colCost: reduced.cost,
    colLower: reduced.lower,
    colUpper: reduced.upper,
    rowLower: reduced.rowLower,
    rowUpper: reduced.rowUpper,
    integrality: Int32Array.from(reduced.integer),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: reduced.rowStart,
      indices: reduced.index,
      values: reduced.value,
    },
  })
  mip.options.set(fixedOptions)
  return mip
}

/**
 * Whole columns made exactly whole. Where that breaks a row, the remaining columns are found again
 * for the rounded ones; `null` when there are none.
 */
function whole(
  runtime: Highs,
  model: LinearModel,
  query: Query,
  solution: Float64Array,
  deadline: number,
): Float64Array | null {
  const rounded = roundSolution(model, solution)
  if (verifyAnswer(model, query, rounded).length === 0) return rounded
  const { lower, upper } = columnBounds(model, query)
  rounded.forEach((value, column) => {
    if (model.integer[column] !== 1) return
    lower[column] = value
    upper[column] = value
  })
  const rest = { ...query, columnLower: lower, columnUpper: upper }
  const reduced = reduce(model, rest)
  if (reduced === null || reduced.column.length === 0) return null
  const claim = runInteger(runtime, reduced, rest, deadline + 1000, 'choose', undefined)
  if (claim.values === null) return null
  const repaired = expand(reduced, claim.values)
  return verifyAnswer(model, query, repaired).length === 0 ? repaired : null
}
