import { pointsPerDecision } from '../domain/decision.ts'
import type { Model, Objective } from '../model/model.ts'
import { joined, sumOf } from '../model/rows.ts'

/**
 * 法定要求缺口最小: Σ weight × shortfall over all clauses, each in its own whole units, and
 * `pointsPerDecision` for every decision on a person that is not kept (model/README.md).
 */
export function shortfallGoal({ shortfalls, decisions }: Model): Objective {
  const parts = [
    ...shortfalls,
    ...decisions.map(({ columns, constant }) => ({ columns, constant, weight: pointsPerDecision })),
  ]
  return {
    unit: decisions.length === 0 ? '点' : `点（含人员决定，每项未落实计 ${pointsPerDecision} 点）`,
    terms: joined(...parts.map(({ columns, weight }) => sumOf(columns, weight))),
    constant: parts.reduce((sum, { constant, weight }) => sum + weight * constant, 0),
  }
}
