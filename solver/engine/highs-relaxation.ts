import type { Highs, Basis as HighsBasis, Model, ModelStatusCode } from 'highs'
import type { Basis, LinearModel, Query } from './engine.ts'
import { fixedOptions, messageOfStatus, secondsLeft, statusOf } from './highs-runtime.ts'
import { lagrangian } from './lagrangian.ts'
import { failure, type Outcome, without } from './outcome.ts'
import { columnBounds } from './reduce.ts'

/** The persistent model of a session: each relaxation starts from the basis of the one before. */
export type Relaxed = {
  readonly runtime: Highs
  readonly lp: Model
  /** What the persistent model holds now; only changes are passed on. */
  objective: Float64Array
  lower: Float64Array
  upper: Float64Array
  rowLower: Float64Array
  rowUpper: Float64Array
  /** Basis remembered for queries that ask to start from it. */
  kept: HighsBasis | null
}

export function passRelaxed(runtime: Highs, model: LinearModel): Relaxed {
  const objective = new Float64Array(model.columnCount)
  const { columnLower: lower, columnUpper: upper, rowLower, rowUpper } = model
  const lp = runtime.createModel({
    numCols: model.columnCount,
    numRows: model.rowCount,
    colCost: objective,
    colLower: lower,
    colUpper: upper,
    rowLower,
    rowUpper,
    matrix: {
      format: 'csr',
      numRows: model.rowCount,
      numCols: model.columnCount,
      starts: model.rowStart,
      indices: model.index,
      values: model.value,
    },
  })
  lp.options.set(fixedOptions)
  return { runtime, lp, objective, lower, upper, rowLower, rowUpper, kept: null }
}

export function solveRelaxed(
  relaxed: Relaxed,
  model: LinearModel,
  query: Query,
  deadline: number,
): Outcome {
  const { lp } = relaxed
  startFrom(relaxed, model, query)
  const warm = Number(lp.info.get('basis_validity')) === 1
  lp.options.set({ simplex_iteration_limit: query.limits.pivots ?? unlimited })
  let status = runRelaxed(lp, 'simplex', deadline)
  lp.options.set({ simplex_iteration_limit: unlimited })
  if (status === outOfPivots) return without('work-limit')
  const doubtful = !settled.has(status) || (warm && status !== 7) || isHalfway(lp)
  if (doubtful && status !== 13) {
    lp.clearSolver()
    status = runRelaxed(lp, 'simplex', deadline)
  }
  if (!settled.has(status) || isHalfway(lp)) {
    lp.clearSolver()
    status = runRelaxed(lp, 'ipm', deadline)
  }
  if (isHalfway(lp)) return failure('optimal without a feasible point')
  if (status !== 7) return without(statusOf(status), messageOfStatus(status))
  const ended = openable(relaxed, lp.getBasis())
  if (query.keepBasis === true) relaxed.kept = ended
  const { colValue: solution, rowDual } = lp.getSolution()
  const basis = {
    columns: Uint8Array.from(ended.colStatus),
    rows: Uint8Array.from(ended.rowStatus),
  }
  return { ...without('optimal'), solution, basis, ...lagrangian(model, query, rowDual) }
}

/** Called optimal, though undoing the scaling left a row or column missed by more than is allowed. */
const isHalfway = (lp: Model): boolean =>
  lp.getModelStatus() === 7 && lp.info.get('primal_solution_status') !== 2

/**
 * A column held at 0 by an upper bound of 0 may be called "at its upper bound"; were that bound to
 * grow, it would jump with it and the basis would no longer be feasible. At its lower bound it stays.
 */
function openable({ lower, upper }: Relaxed, basis: HighsBasis): HighsBasis {
  const colStatus = basis.colStatus.map((status, column) =>
    status === atUpper && lower[column] === upper[column] ? atLower : status,
  )
  return { ...basis, colStatus }
}

const unlimited = 2147483647
const outOfPivots: ModelStatusCode = 14
const atLower = 0
const basic = 1
const atUpper = 2
const dualSimplex = 1
const primalSimplex = 4

/** Passes what has changed and sets the basis the query asks to start from. */
function startFrom(relaxed: Relaxed, model: LinearModel, query: Query): void {
  const { lp } = relaxed
  const { basis = 'last' } = query
  update(relaxed, model, query)
  if (basis === 'cold') lp.clearSolver()
  else if (typeof basis === 'object') startFromAnother(relaxed, basis)
  else if (basis === 'kept' && relaxed.kept !== null) lp.setBasis(relaxed.kept)
  lp.options.set({ simplex_strategy: basis === 'kept' ? primalSimplex : dualSimplex })
}

/** HiGHS takes for a basis what has as many basic columns and rows as there are rows. */
function startFromAnother({ lp, lower, rowLower }: Relaxed, { columns, rows }: Basis): void {
  lp.clearSolver()
  const basics = (list: Uint8Array) => list.reduce((n, one) => n + (one === basic ? 1 : 0), 0)
  const fits =
    columns.length === lower.length &&
    rows.length === rowLower.length &&
    basics(columns) + basics(rows) === rows.length
  if (fits) lp.setBasis({ colStatus: Int32Array.from(columns), rowStatus: Int32Array.from(rows) })
}

/** Optimal, infeasible, unbounded and out of time: nothing to try again. */
const settled: ReadonlySet<ModelStatusCode> = new Set([7, 8, 10, 13])

function runRelaxed(lp: Model, solver: 'simplex' | 'ipm', deadline: number): ModelStatusCode {
  lp.options.set({ solver, time_limit: secondsLeft(deadline) })
  lp.zeroAllClocks()
  lp.run()
  if (lp.getModelStatus() !== 9) return lp.getModelStatus()
  // Presolve alone cannot tell infeasible from unbounded.
  lp.options.set({ presolve: 'off', time_limit: secondsLeft(deadline) })
  lp.zeroAllClocks()
  lp.run()
  lp.options.set({ presolve: 'choose' })
  return lp.getModelStatus()
}

function update(relaxed: Relaxed, model: LinearModel, query: Query): void {
  const { lp } = relaxed
  const { lower, upper } = columnBounds(model, query)
  const columns = { kind: 'range', from: 0, to: model.columnCount - 1 } as const
  const rows = { kind: 'range', from: 0, to: model.rowCount - 1 } as const
  lp.changeObjectiveOffset(query.offset)
  if (differ(relaxed.objective, query.objective)) lp.changeColsCost(columns, query.objective)
  if (differ(relaxed.lower, lower) || differ(relaxed.upper, upper)) {
    lp.changeColsBounds(columns, lower, upper)
  }
  if (differ(relaxed.rowLower, model.rowLower) || differ(relaxed.rowUpper, model.rowUpper)) {
    lp.changeRowsBounds(rows, model.rowLower, model.rowUpper)
  }
  relaxed.objective = Float64Array.from(query.objective)
  relaxed.lower = lower
  relaxed.upper = upper
  relaxed.rowLower = model.rowLower
  relaxed.rowUpper = model.rowUpper
}

const differ = (left: Float64Array, right: Float64Array): boolean =>
  left !== right && left.some((value, place) => value !== right[place])
