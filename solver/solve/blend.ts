import type { GoalId } from '../domain/run.ts'
import type { Model } from '../model/model.ts'
import type { LevelGoal } from './levels.ts'
import type { Relaxation } from './relaxation.ts'
import { rowOf, type View } from './view.ts'

/**
 * Weights of the blend, per whole unit of a level (solver.md 1.6). They separate the levels in
 * practice, not by proof: the blend only proposes a plan, the levels are settled one by one after it.
 */
const weights: { readonly [G in GoalId]: number } = {
  shortfall: 40_000,
  'fewest-changes': 400,
  // Per lesson; turned into gap units below.
  'subject-gap': 19,
  balance: 0.1,
  'rural-gain': 0.02,
  burden: 0.000_02,
  'fewest-moves': 0.000_01,
  canonical: 0,
}

/** Default order: as it stands. Another order re-uses the weights by place, not by goal. */
export function blendOf(model: Model, view: View, levels: readonly LevelGoal[]): Float64Array {
  const blend = new Float64Array(view.linear.columnCount)
  for (const { goal, dense, row } of levels) {
    // Per lesson of a subject that weighs most (definition `priorities`).
    const scale = goal === 'subject-gap' ? model.gapUnit / 1000 / greatest(dense) : 1
    const weight = weights[goal] * scale
    if (weight === 0) continue
    for (const [column, coefficient] of rowOf(view.linear, row).entries())
      if (coefficient !== 0) blend[column] = (blend[column] ?? 0) + weight * coefficient
  }
  return blend
}

const greatest = (dense: Float64Array) =>
  dense.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 1)

/** Columns of a view as a relaxation left them, and a plan seen there. */
export type Choice = {
  readonly view: View
  readonly relaxation: Pick<Relaxation, 'solution' | 'reducedCosts'>
  readonly upper: Float64Array
  readonly plan: Float64Array
}

/** What a relaxation uses of moves, and the plan at hand; upper bound 0 for all others. */
export function usedColumns({ view, relaxation, upper, plan }: Choice): Float64Array {
  const used = Float64Array.from(upper)
  for (let column = 0; column < view.stands.length; column++)
    if ((relaxation.solution[column] ?? 0) <= 1e-9 && plan[column] === 0) used[column] = 0
  return used
}

/** The same, and of all others the `count` with the smallest reduced costs up to `farthest`. */
export function cheapestColumns(
  choice: Choice,
  count: number,
  farthest = Number.POSITIVE_INFINITY,
): Float64Array {
  const { view, relaxation, upper } = choice
  const { reducedCosts: costs } = relaxation
  const restricted = usedColumns(choice)
  const others: number[] = []
  for (let column = 0; column < view.stands.length; column++)
    if (restricted[column] === 0 && upper[column] !== 0 && (costs[column] ?? 0) <= farthest)
      others.push(column)
  others.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
  for (const column of others.slice(0, count)) restricted[column] = upper[column] ?? 0
  return restricted
}
