import { changedPeople } from '../domain/plan-changes.ts'
import type { Checkpoint, Level } from '../domain/run.ts'
import { completed } from '../model/completed.ts'
import { decode, encode } from '../model/decode.ts'
import type { Model } from '../model/model.ts'
import { violations } from './incumbent.ts'
import { type LevelGoal, levelValue } from './levels.ts'

/**
 * The point a checkpoint 断点 stands for, or `null` where it does not fit this run: believed only
 * after it was built anew from its plan, held against every row in whole numbers, and found to come
 * to the values it states for the levels of this very order.
 */
export function restored(
  model: Model,
  levels: readonly LevelGoal[],
  { levels: done, plan }: Checkpoint,
): Float64Array | null {
  if (plan.year !== model.context.county.year || done.length > levels.length) return null
  const chosen = encode(model, plan)
  if (chosen === null) return null
  const again = decode(model, [...new Set(chosen)])
  if (again.transfers.length !== plan.transfers.length) return null
  if (changedPeople(plan, again).length > 0) return null
  const point = completed(model, chosen)
  if (violations(model, point).length > 0) return null
  return done.every((level, at) => isOf(level, levels[at], point)) ? point : null
}

/** A level states its value and a bound not above it, and of itself what is so. */
function isOf(level: Level, goal: LevelGoal | undefined, point: Float64Array): boolean {
  const { value, bound, gap, proven, unit } = level
  return (
    goal !== undefined &&
    goal.goal === level.goal &&
    goal.objective.unit === unit &&
    levelValue(goal, point) === value &&
    bound <= value &&
    gap === value - bound &&
    proven === (gap === 0)
  )
}
