import type { Model, Objective } from '../model/model.ts'
import { joined, sumOf } from '../model/rows.ts'

/** 法定要求缺口最小: Σ weight × shortfall over all clauses, each in its own whole units. */
export function shortfallGoal(model: Model): Objective {
  return {
    unit: '点',
    terms: joined(...model.shortfalls.map(({ columns, weight }) => sumOf(columns, weight))),
    constant: model.shortfalls.reduce((sum, s) => sum + s.weight * s.constant, 0),
  }
}
