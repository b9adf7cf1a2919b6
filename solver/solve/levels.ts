import type { GoalId } from '../domain/run.ts'
import type { LinearModel } from '../engine/engine.ts'
import { objectives } from '../goals/index.ts'
import type { Model, Objective, Terms } from '../model/model.ts'

/** One goal of the strict order, ready for an engine. */
export type LevelGoal = {
  readonly goal: GoalId
  readonly objective: Pick<Objective, 'unit' | 'constant'>
  /** Dense coefficients over the columns of the model. */
  readonly dense: Float64Array
  /** Row of the extended model that holds the goal at a value once its level is done. */
  readonly row: number
}

/** A model and its goals 分级模型. The numbers of both stand once: let go of the model this was made from. */
export type Levelled = {
  readonly model: Model
  /** With one free row per goal appended, to be bounded as the levels are settled. */
  readonly extended: LinearModel
  /** In strict order, best first. */
  readonly levels: readonly LevelGoal[]
}

export function withLevels(given: Model, order: readonly GoalId[]): Levelled {
  const levels = order.map((goal, at): LevelGoal => {
    const { unit, constant, terms } = objectives[goal](given)
    const row = given.rowCount + at
    return { goal, objective: { unit, constant }, dense: denseOf(terms, given), row }
  })
  const added = levels.reduce((sum, { dense }) => sum + countOf(dense), 0)
  const nonzeroCount = given.index.length
  const rowCount = given.rowCount + levels.length
  const index = new Int32Array(nonzeroCount + added)
  const value = new Float64Array(nonzeroCount + added)
  const rowStart = new Int32Array(rowCount + 1)
  index.set(given.index)
  value.set(given.value)
  rowStart.set(given.rowStart)
  let at = nonzeroCount
  for (const { dense, row } of levels) {
    for (const [column, coefficient] of dense.entries()) {
      if (coefficient === 0) continue
      index[at] = column
      value[at] = coefficient
      at += 1
    }
    rowStart[row + 1] = at
  }
  const extended: LinearModel = {
    columnCount: given.columnCount,
    rowCount,
    columnLower: given.columnLower,
    columnUpper: given.columnUpper,
    integer: given.integer,
    rowLower: extend(given.rowLower, rowCount, Number.NEGATIVE_INFINITY),
    rowUpper: extend(given.rowUpper, rowCount, Number.POSITIVE_INFINITY),
    rowStart,
    index,
    value,
    columnName: given.columnName,
    rowName: namesWith(given, order),
  }
  const own = { index: index.subarray(0, nonzeroCount), value: value.subarray(0, nonzeroCount) }
  return { model: { ...given, ...own }, extended, levels }
}

/** A function of its own, so that nothing of a model outlives it here but the names of its rows. */
function namesWith({ rowCount, rowName }: Model, order: readonly GoalId[]): LinearModel['rowName'] {
  const names = order.map((goal) => `goal_${goal}`)
  return (row) => (row < rowCount ? rowName(row) : (names[row - rowCount] ?? ''))
}

/** Whole value of a goal at a completed point. */
export function levelValue({ dense, objective }: LevelGoal, point: Float64Array): number {
  let sum = objective.constant
  for (const [column, coefficient] of dense.entries())
    if (coefficient !== 0) sum += coefficient * (point[column] ?? 0)
  return Math.round(sum)
}

/** A level is a whole number, so none lies below the relaxation rounded up; its own bound is sound. */
export const wholeBound = (bound: number): number =>
  Math.ceil(bound - 1e-9 * (1 + Math.abs(bound))) + 0

/** The same of an integer search's claim, which its tolerances may have put a little too high. */
export const claimedBound = (bound: number): number => Math.ceil(bound - doubtOf(bound)) + 0

/** How far an integer search may stop from its bound, so that its claim still settles the level. */
export const settlingGap = (value: number): number => 0.999 - doubtOf(value)

const doubtOf = (bound: number) => Math.min(0.4, 1e-3 + 1e-6 * Math.abs(bound))

function denseOf(terms: Terms, { columnCount }: Model): Float64Array {
  const dense = new Float64Array(columnCount)
  for (const [at, column] of terms.columns.entries())
    dense[column] = (dense[column] ?? 0) + (terms.values[at] ?? 0)
  return dense
}

const countOf = (dense: Float64Array): number =>
  dense.reduce((count, coefficient) => count + (coefficient === 0 ? 0 : 1), 0)

function extend(list: Float64Array, length: number, fill: number): Float64Array {
  const longer = new Float64Array(length).fill(fill)
  longer.set(list)
  return longer
}
