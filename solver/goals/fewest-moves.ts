import type { Model, Objective } from '../model/model.ts'
import { sumOf } from '../model/rows.ts'

/** 交流人数最少: disturb as few teachers as the goals above allow. */
export const fewestMovesGoal = (model: Model): Objective => ({
  unit: '人',
  terms: sumOf(model.moves.all.map((_, column) => column)),
  constant: 0,
})
