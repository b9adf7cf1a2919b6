import type { GoalId } from '../domain/run.ts'
import type { LinearModel } from '../engine/engine.ts'
import { objectives } from '../goals/index.ts'
import type { Model, Objective } from '../model/model.ts'

/** One goal of the strict order, ready for an engine. */
export type LevelGoal = {
  readonly goal: GoalId
  readonly objective: Objective
  /** Dense coefficients over the columns of the model. */
  readonly dense: Float64Array
  /** Row of the extended model that holds the goal at a value once its level is done. */
  readonly row: number
}

/** The model with one free row per goal appended, to be bounded as the levels are settled. */
export function withLevels(
  model: Model,
  order: readonly GoalId[],
): { readonly model: LinearModel; readonly levels: readonly LevelGoal[] } {
  const levels = order.map((goal, at): LevelGoal => {
    const objective = objectives[goal](model)
    return { goal, objective, dense: denseOf(objective, model), row: model.rowCount + at }
  })
  const entries = levels.map(({ dense }) => nonzeros(dense))
  const added = entries.reduce((sum, { index }) => sum + index.length, 0)
  const nonzeroCount = model.index.length
  const rowCount = model.rowCount + levels.length
  const index = new Int32Array(nonzeroCount + added)
  const value = new Float64Array(nonzeroCount + added)
  const rowStart = new Int32Array(rowCount + 1)
  index.set(model.index)
  value.set(model.value)
  rowStart.set(model.rowStart)
  let at = nonzeroCount
  for (const [level, entry] of entries.entries()) {
    index.set(entry.index, at)
    value.set(entry.value, at)
    at += entry.index.length
    rowStart[model.rowCount + level + 1] = at
  }
  const names = order.map((goal) => `goal_${goal}`)
  const extended: LinearModel = {
    columnCount: model.columnCount,
    rowCount,
    columnLower: model.columnLower,
    columnUpper: model.columnUpper,
    integer: model.integer,
    rowLower: extend(model.rowLower, rowCount, Number.NEGATIVE_INFINITY),
    rowUpper: extend(model.rowUpper, rowCount, Number.POSITIVE_INFINITY),
    rowStart,
    index,
    value,
    columnName: model.columnName,
    rowName: (row) =>
      row < model.rowCount ? model.rowName(row) : (names[row - model.rowCount] ?? ''),
  }
  return { model: extended, levels }
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

function denseOf({ terms }: Objective, model: Model): Float64Array {
  const dense = new Float64Array(model.columnCount)
  for (const [at, column] of terms.columns.entries())
    dense[column] = (dense[column] ?? 0) + (terms.values[at] ?? 0)
  return dense
}

function nonzeros(dense: Float64Array): { readonly index: number[]; readonly value: number[] } {
  const index: number[] = []
  const value: number[] = []
  for (const [column, coefficient] of dense.entries()) {
    if (coefficient === 0) continue
    index.push(column)
    value.push(coefficient)
  }
  return { index, value }
}

function extend(list: Float64Array, length: number, fill: number): Float64Array {
  const longer = new Float64Array(length).fill(fill)
  longer.set(list)
  return longer
}
