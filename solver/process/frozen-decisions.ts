import type { Decision, DecisionOrigin } from '../domain/decision.ts'
import { type FrozenResult, type HiringStage, hiringStages, resultKinds } from './stage-results.ts'

/**
 * Results of the stages before the plan as decisions on people 前期结果转为人员决定: whoever holds a post
 * stays, whoever took one elsewhere goes there. Somebody unplaced 落聘 is free for the plan.
 */
export const frozenDecisions = (results: readonly FrozenResult[]): readonly Decision[] =>
  results.flatMap(({ teacher, kind, school, subject, hiringStage, document, decidedOn }) => {
    const ground = {
      teacher,
      origin: origins[hiringStage],
      reason: `${hiringStages[hiringStage]}结果：${resultKinds[kind]}（${decidedOn}）`,
      proof: document,
    }
    if (kind === 'unplaced') return []
    return [
      kind === 'stays'
        ? { ...ground, kind: 'stay' }
        : { ...ground, kind: 'go-to', school, subject },
    ]
  })

/** 片区竞聘 is a competition beyond one's own school; 组织调剂 is the office's own decision. */
const origins: { readonly [Stage in HiringStage]: DecisionOrigin } = {
  posts: 'personnel',
  'in-school': 'in-school',
  area: 'cross-school',
  'cross-school': 'cross-school',
  placement: 'personnel',
}
