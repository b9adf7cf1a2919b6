import type { GoalId } from '../domain/run.ts'
import type { Model } from '../model/model.ts'
import type { LevelGoal } from './levels.ts'
import type { Relaxation } from './relaxation.ts'

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
export function blendOf(model: Model, levels: readonly LevelGoal[]): Float64Array {
  const blend = new Float64Array(model.columnCount)
  for (const { goal, dense } of levels) {
    // Per lesson of a subject that weighs most (definition `priorities`).
    const scale = goal === 'subject-gap' ? model.gapUnit / 1000 / greatest(dense) : 1
    const weight = weights[goal] * scale
    if (weight === 0) continue
    for (const [column, coefficient] of dense.entries())
      if (coefficient !== 0) blend[column] = (blend[column] ?? 0) + weight * coefficient
  }
  return blend
}

const greatest = (dense: Float64Array) =>
  dense.reduce((most, coefficient) => Math.max(most, Math.abs(coefficient)), 1)

/** The moves a relaxation uses and those of the plan at hand; upper bound 0 for all others. */
export function usedColumns(
  model: Model,
  { solution }: Relaxation,
  upper: Float64Array,
  incumbent: Float64Array,
): Float64Array {
  const used = Float64Array.from(upper)
  for (let column = 0; column < model.moves.all.length; column++)
    if ((solution[column] ?? 0) <= 1e-9 && incumbent[column] !== 1) used[column] = 0
  return used
}

/** The same and, per teacher, the few moves with the smallest reduced costs up to `farthest`. */
export const nearColumns =
  (farthest: number) =>
  (model: Model, relaxation: Relaxation, upper: Float64Array, incumbent: Float64Array) => {
    const { reducedCosts: costs } = relaxation
    const restricted = usedColumns(model, relaxation, upper, incumbent)
    for (const person of model.context.people.keys()) {
      const own = model.moves.ofPerson(person)
      const near = [...own].sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0)).slice(0, perTeacher)
      for (const column of near)
        if ((costs[column] ?? 0) <= farthest) restricted[column] = upper[column] ?? 0
    }
    return restricted
  }

const perTeacher = 4

/**
 * The moves of the plan at hand and those with the smallest reduced costs of all: some for every
 * teacher on average, though one may have many and another none. Of 4,000 teachers 2,500 moves held
 * the best of the blend in every county tried, and a search of them took 2 to 4 s; what the relaxation
 * itself uses, a few hundred, held no lawful plan.
 */
export function cheapestColumns(
  model: Model,
  relaxation: Relaxation,
  upper: Float64Array,
  incumbent: Float64Array,
): Float64Array {
  const { reducedCosts: costs } = relaxation
  const restricted = usedColumns(model, relaxation, upper, incumbent)
  const others = model.moves.all.flatMap((_, column) =>
    restricted[column] !== 0 || upper[column] === 0 ? [] : [column],
  )
  others.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0) || a - b)
  const count = Math.max(fewestCheap, Math.ceil(cheapPerTeacher * model.context.people.length))
  for (const column of others.slice(0, count)) restricted[column] = upper[column] ?? 0
  return restricted
}

const fewestCheap = 1000
const cheapPerTeacher = 0.6
