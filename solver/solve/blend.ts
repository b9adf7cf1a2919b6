import type { GoalId } from '../domain/run.ts'
import type { Model } from '../model/model.ts'
import { cheapestColumns, choiceOf } from './choice.ts'
import type { LevelGoal } from './levels.ts'
import { lookFor } from './look.ts'
import { relaxedObjective } from './relaxation.ts'
import { adoptRounded, type Search } from './search.ts'
import { pointIn, rowOf, type View } from './view.ts'

/**
 * A plan that is good in all these levels: their blend, searched among the columns its relaxation finds
 * cheapest. The levels settled one by one come to their values without it; but where one of them is
 * hard, and whoever stops early, has a plan that is good in those below it too.
 */
export async function goodInAll(search: Search, levels: readonly LevelGoal[]): Promise<void> {
  const { model, view } = search
  const objective = blendOf(model, view, levels)
  const { found } = await relaxedObjective(search, objective, partOfRelaxation)
  if (found === null) return
  adoptRounded(search, found.solution)
  const isOpen = (gap: number) =>
    worthOf(objective, pointIn(view, search.incumbent.point)) - found.objective > gap
  const people = model.context.people.length
  const look = (count: number, share: number, farthest?: number) =>
    lookFor(search, {
      objective,
      columnUpper: cheapestColumns(choiceOf(search, found), count, farthest),
      share,
      nodes: mostNodes,
      near: sameBlend,
    })
  if (isOpen(sameBlend)) await look(Math.max(fewestCheap, people * cheapPerTeacher), 0.2)
  if (isOpen(nearBlend * Math.abs(found.objective))) await look(people, 0.25, farthestInBlend)
}

/** Of what is left of the clock. It mostly takes a twentieth; one that stalls is let go. */
const partOfRelaxation = 0.1

/** Blends closer than this are not worth telling apart: the levels are settled one by one after it. */
const sameBlend = 0.02
/** Moves dearer than this in the blend are not worth searching for. */
const farthestInBlend = 3
/** Nor is it worth searching further for a plan this near, as a share: the levels mend the rest. */
const nearBlend = 2e-4
const mostNodes = 300
const fewestCheap = 400
const cheapPerTeacher = 0.25
/** With so few moves the levels find their plan sooner than such looks do. */
export const fewMoves = 1000

const worthOf = (objective: Float64Array, point: Float64Array) =>
  objective.reduce((sum, cost, column) => sum + cost * (point[column] ?? 0), 0)

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
