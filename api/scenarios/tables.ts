import type { Generated } from 'kysely'

export type ScenarioTables = { scenario: ScenarioTable }

/** A scenario 测算情景: its content is named by `hash`. */
export type ScenarioTable = {
  readonly county: string
  readonly hash: string
  readonly name: string
  readonly author: string
  readonly data: string
  readonly profile: string
  /** The scenario this one was changed from. */
  readonly derived_from: string | null
  readonly made: Generated<Date>
}
