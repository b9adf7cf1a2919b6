import { subjectList } from '../domain/codes.ts'
import { type Model, type Objective, terms } from '../model/model.ts'

/**
 * 任教学科缺口最小: Σ weight(subject) · gap(unit, subject) after the plan, in gap units of weekly
 * lessons; the weights are those of the definition `priorities`.
 */
export function subjectGapGoal(model: Model): Objective {
  const { subjectWeights } = model.context.definitions.priorities
  const sum = terms()
  let constant = 0
  for (const { subject, gap } of model.gaps()) {
    const weight = subjectWeights[subjectList[subject] ?? 'none'] ?? 1
    constant += weight * gap.constant
    if (gap.column === null) continue
    sum.columns.push(gap.column)
    sum.values.push(weight)
  }
  const weighted = Object.keys(subjectWeights).length > 0 ? '（点名学科加权）' : ''
  return { unit: `×${model.gapUnit / 1000} 课时${weighted}`, terms: sum, constant }
}
