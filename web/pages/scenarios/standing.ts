import type { Me } from '../../client.ts'
import type { Draft } from './draft.ts'
import type { ScenarioEntry, ScenarioView } from './queries.ts'

/** What stands on the desk, and who looks at it. */
export type Standing = {
  readonly me: Me
  readonly all: readonly ScenarioEntry[]
  /** The county's newest data. */
  readonly latest: string
  /** The scenario looked at; `null` while a first one is made. */
  readonly scenario: ScenarioView | null
  readonly base: Draft
}
