import type { Model, Objective } from '../model/model.ts'
import { sumOf } from '../model/rows.ts'

/** 任教学科缺口最小: Σ gap(unit, subject) after the plan, in gap units of weekly lessons. */
export function subjectGapGoal(model: Model): Objective {
  const gaps = model.gaps()
  return {
    unit: `×${model.gapUnit / 1000} 课时`,
    terms: sumOf(gaps.flatMap(({ column }) => (column === null ? [] : [column]))),
    constant: gaps.reduce((sum, gap) => sum + gap.constant, 0),
  }
}
