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
    const scale = goal === 'subject-gap' ? model.gapUnit / 1000 : 1
    const weight = weights[goal] * scale
    if (weight === 0) continue
    for (const [column, coefficient] of dense.entries())
      if (coefficient !== 0) blend[column] = (blend[column] ?? 0) + weight * coefficient
  }
  return blend
}

/**
 * The moves worth searching: those the relaxation uses, those of the plan at hand, and per teacher
 * the few with the smallest reduced cost. Upper bound 0 for all others.
 */
export function restrictedColumns(
  model: Model,
  { solution, reducedCosts: costs }: Relaxation,
  upper: Float64Array,
  incumbent: Float64Array,
  farthest: number,
): Float64Array {
  const restricted = Float64Array.from(upper)
  for (const person of model.context.people.keys()) {
    const own = model.moves.ofPerson(person)
    if (own.length === 0) continue
    const near = [...own].sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0)).slice(0, perTeacher)
    const kept = new Set(near.filter((column) => (costs[column] ?? 0) <= farthest))
    for (const column of own) {
      const used = (solution[column] ?? 0) > 1e-9 || incumbent[column] === 1
      if (!used && !kept.has(column)) restricted[column] = 0
    }
  }
  return restricted
}

const perTeacher = 4
