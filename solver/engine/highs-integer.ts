import type { Highs, Model, ModelStatusCode } from 'highs'
import type { LinearModel, OnIncumbent, Query } from './engine.ts'
import { fixedOptions, messageOfStatus, secondsLeft, statusOf } from './highs-runtime.ts'
import { engineSeed } from './names.ts'
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
  const claim = claimOf(runtime, reduced, query, deadline, onIncumbent)
  const status = claim.enough ? 'enough' : statusOf(claim.status)
  const rest = {
    reducedCosts: null,
    multipliers: null,
    basis: null,
    nodes: claim.nodes,
    message: messageOfStatus(claim.status),
  }
  if (claim.values === null || claim.status === 10) {
    if (claim.status === 7) return failure('optimal without a feasible point')
    return { ...rest, status, solution: null, bound: claim.bound }
  }
  const solution = whole(runtime, model, query, expand(reduced, claim.values), deadline)
  if (solution === null) return failure('the rounded solution breaks the model')
  return { ...rest, status, solution, bound: claim.bound }
}

/**
 * Presolve has called feasible models impossible, and so has a tolerance finer than the default: such a
 * claim must be made without either.
 */
function claimOf(
  runtime: Highs,
  reduced: Reduced,
  query: Query,
  deadline: number,
  onIncumbent: OnIncumbent | undefined,
): Claim {
  const ways = [
    { presolve: 'choose' },
    { presolve: 'off' },
    { presolve: 'choose', mip_feasibility_tolerance: 1e-6 },
  ] as const
  const run = (way: Way) => runInteger(runtime, reduced, query, deadline, way, onIncumbent)
  let claim = run(ways[0])
  for (const way of ways.slice(1)) {
    if (claim.status !== 8 && claim.status !== 9) break
    claim = run(way)
  }
  return claim
}

type Way = { readonly presolve: 'choose' | 'off'; readonly mip_feasibility_tolerance?: number }

type Claim = {
  readonly status: ModelStatusCode
  readonly values: Float64Array | null
  readonly bound: number | null
  readonly nodes: number
  /** Whether it was stopped because its bound settles what was asked. */
  readonly enough: boolean
}

/**
 * One run. Broken off by its clock in the middle of a relaxation, this core has named a bound above the
 * optimum afterwards; so of a run that was broken off only a bound it named before is believed.
 */
function runInteger(
  runtime: Highs,
  reduced: Reduced,
  query: Query,
  deadline: number,
  way: Way,
  onIncumbent: OnIncumbent | undefined,
): Claim {
  const mip = passReduced(runtime, reduced)
  const { mipInterrupt, mipImprovingSolution } = runtime.constants.callbackType
  const { start, limits, draw = 0 } = query
  const { enough = Number.POSITIVE_INFINITY } = limits
  let seen = Number.NEGATIVE_INFINITY
  mip.options.set({
    ...way,
    random_seed: engineSeed + draw,
    mip_abs_gap: limits.absoluteGap,
    mip_rel_gap: limits.relativeGap,
    mip_heuristic_run_feasibility_jump: way.presolve !== 'off' && isLargeAndBare(reduced, query),
    mip_max_nodes: Math.min(limits.nodes ?? maxInt, maxInt),
    time_limit: secondsLeft(deadline),
  })
  if (start !== undefined) {
    mip.setSolution({ colValue: pick(start, reduced.column) })
  }
  mip.run({
    [mipInterrupt]: (event) => {
      const isLate = performance.now() > deadline
      const { mip_dual_bound: dual = Number.NEGATIVE_INFINITY } = event.data
      if (!isLate) seen = Math.max(seen, dual)
      if (isLate || dual >= enough) event.interrupt()
    },
    [mipImprovingSolution]: ({ data }) => {
      if (onIncumbent === undefined || data.mip_solution === undefined) return
      const solution = expand(reduced, data.mip_solution)
      onIncumbent(evaluate(query, solution), data.mip_dual_bound ?? -Infinity, solution)
    },
  })
  const status = mip.getModelStatus()
  const values = mip.info.get('primal_solution_status') === 2 ? mip.getSolution().colValue : null
  const isBrokenOff = statusOf(status) === 'clock'
  const bound = isBrokenOff ? seen : boundOf(mip, reduced, status)
  const claim = {
    status,
    values,
    bound: Number.isFinite(bound) && (isBrokenOff || values !== null) ? bound : null,
    nodes: Math.max(0, Number(mip.info.get('mip_node_count'))),
    enough: isBrokenOff && seen >= enough,
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
function boundOf(mip: Model, { integer }: Reduced, status: ModelStatusCode): number {
  if (integer.includes(1)) return Number(mip.info.get('mip_dual_bound'))
  return status === 7 ? mip.getObjectiveValue() : Number.NEGATIVE_INFINITY
}

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
  // What settles the search would break off the mending of its answer.
  const { enough: _, ...limits } = query.limits
  const rest = { ...query, columnLower: lower, columnUpper: upper, limits }
  const reduced = reduce(model, rest)
  if (reduced === null || reduced.column.length === 0) return null
  const claim = runInteger(
    runtime,
    reduced,
    rest,
    deadline + 1000,
    { presolve: 'choose' },
    undefined,
  )
  if (claim.values === null) return null
  const repaired = expand(reduced, claim.values)
  return verifyAnswer(model, query, repaired).length === 0 ? repaired : null
}
