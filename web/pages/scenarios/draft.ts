import { type GoalId, goalList, replanGoalList } from '../../../solver/browser.ts'
import type { paths } from '../../api.d.ts'
import type { Change, ScenarioView } from './queries.ts'

type Request =
  paths['/api/counties/{county}/scenarios']['post']['requestBody']['content']['application/json']

export type Decision = NonNullable<Request['decisions']>[number]

/** 情景草稿: what will be the next scenario. A scenario that is kept never changes. */
export type Draft = {
  readonly data: string
  readonly baseProfile: string
  readonly changes: readonly Change[]
  readonly decisions: readonly Decision[]
  readonly goals: readonly GoalId[]
  readonly seconds: number
  readonly reference: string | null
}

/** A draft on the desk. */
export type Editing = {
  readonly draft: Draft
  /** `null` for whoever may only look. */
  readonly change: ((next: Draft) => void) | null
}

export const freshDraft = (data: string, baseProfile: string): Draft => ({
  data,
  baseProfile,
  changes: [],
  decisions: [],
  goals: goalList,
  seconds: 600,
  reference: null,
})

export const draftOf = (scenario: ScenarioView): Draft => ({
  data: scenario.data,
  baseProfile: scenario.baseProfile,
  changes: scenario.changes,
  decisions: scenario.decisions.flatMap(sentOf),
  goals: scenario.goals.map(({ goal }) => goal),
  seconds: scenario.limits.seconds,
  reference: scenario.reference,
})

/**
 * A decision as it is sent back. Its proof is not shown to the page and therefore not named: the
 * service keeps the one it has.
 */
function sentOf(decision: ScenarioView['decisions'][number]): readonly Decision[] {
  const { teacher, kind, origin, reason = '', school, subject, deferral, until = null } = decision
  if (teacher === undefined || kind === undefined) return []
  const ground = { teacher, origin, reason }
  if (kind === 'go' || kind === 'stay') return [{ kind, ...ground }]
  if (kind === 'defer')
    return deferral == null ? [] : [{ kind, ...ground, deferral, until: until ?? null }]
  if (school == null) return []
  if (kind === 'not-to') return [{ kind, ...ground, school }]
  return [{ kind, ...ground, school, ...(subject == null ? {} : { subject }) }]
}

export const requestOf = (draft: Draft, name: string, from: string | null): Request => ({
  name,
  data: draft.data,
  baseProfile: draft.baseProfile,
  changes: [...draft.changes],
  decisions: [...draft.decisions],
  goals: [...draft.goals],
  limits: { seconds: draft.seconds },
  reference: draft.reference,
  from,
})

/** How many things differ; 0 where the draft says what the scenario says. */
export function differences(draft: Draft, base: Draft): number {
  const count = (left: readonly unknown[], right: readonly unknown[]) => {
    const known = new Set(right.map((each) => JSON.stringify(each)))
    return left.filter((each) => !known.has(JSON.stringify(each))).length
  }
  const removed = (left: readonly { readonly name: string }[]) =>
    left.filter(({ name }) => !draft.changes.some((each) => each.name === name)).length
  const gone = base.decisions.filter(
    ({ teacher }) => !draft.decisions.some((each) => each.teacher === teacher),
  ).length
  const single = [
    draft.data !== base.data,
    draft.baseProfile !== base.baseProfile,
    draft.goals.join() !== base.goals.join(),
    draft.seconds !== base.seconds,
    draft.reference !== base.reference,
  ]
  return (
    count(draft.changes, base.changes) +
    removed(base.changes) +
    count(draft.decisions, base.decisions) +
    gone +
    single.filter(Boolean).length
  )
}

export const withChange = (draft: Draft, change: Change): Draft => ({
  ...draft,
  changes: [...draft.changes.filter(({ name }) => name !== change.name), change],
})

export const withoutChange = (draft: Draft, name: string): Draft => ({
  ...draft,
  changes: draft.changes.filter((change) => change.name !== name),
})

/** Moves a goal to the place of another; the first one stays first, whatever is dragged where. */
export function moveGoal(goals: readonly GoalId[], from: number, to: number): readonly GoalId[] {
  const moved = goals[from]
  if (moved === undefined || from === 0 || to < 1 || to >= goals.length) return goals
  const rest = goals.filter((_, at) => at !== from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

export const usualGoals = ({ reference }: Draft): readonly GoalId[] =>
  reference === null ? goalList : replanGoalList
