import type { Model, Objective } from '../model/model.ts'

/**
 * 校际差距最小: Σ over stages and the measures of `priorities.balance` of 1000 · CV²/L², the allowed
 * variance being 1000 points.
 * Each unit's curve is a table of whole points (model/balance.ts), so that values compare exactly.
 */
export function balanceGoal(model: Model): Objective {
  return { unit: '点（1000 点为一项指标的限值）', ...model.balance }
}
