import type { Decision, GoalId } from '../../solver/index.ts'

/** One value changed for a scenario, in the words of the 参数 sheet. */
export type Change = { readonly name: string; readonly value: string; readonly reason: string }

/** 测算情景 as it is kept: a content of this kind never changes. */
export type Scenario = {
  /** Hash of the county's data. */
  readonly data: string
  /** Id of the profile it starts from, and its hash in the release that made the scenario. */
  readonly baseProfile: string
  readonly base: string
  /** Hash of the rules in force: base, the county's 参数 and the changes. */
  readonly profile: string
  readonly changes: readonly Change[]
  readonly decisions: readonly Decision[]
  /** Strict order, best first. */
  readonly goals: readonly GoalId[]
  readonly limits: { readonly seconds: number }
  /** Hash of an announced plan from which as few people as possible shall differ, or null. */
  readonly reference: string | null
}
