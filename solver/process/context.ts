import type { Problem } from '../domain/problem.ts'
import { ok } from '../domain/result.ts'
import type { ConditionId, ConditionState } from './act-rules.ts'
import type { CaseState, ProcessRole } from './case.ts'
import { type Day, dayOfMoment, type Moment } from './day.ts'
import type { ProcessSettings } from './settings.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Everything an act is judged by that is not the case itself. */
export type StepContext = {
  /** `account` is opaque: the rules compare accounts and never ask who they are. */
  readonly actor: { readonly account: string; readonly role: ProcessRole }
  /** The server's clock, as the wall clock in China shows it. */
  readonly now: Moment
  readonly calendar: WorkCalendar
  readonly settings: ProcessSettings
  /** What is left out has not been looked at: `unknown`. */
  readonly conditions: { readonly [Id in ConditionId]?: ConditionState }
}

/** What an accepted act leads to. */
export type Stepped = {
  readonly state: CaseState
  /** The draft that takes the place of a superseded case; `null` after every other act. */
  readonly next: CaseState | null
  readonly warnings: readonly Problem[]
}

export const stepped = (state: CaseState, warnings: readonly Problem[] = []) =>
  ok<Stepped>({ state, next: null, warnings })

export const todayOf = ({ now }: StepContext): Day => dayOfMoment(now)

/** Who did it, and when. */
export const signature = ({ actor, now }: StepContext) => ({ by: actor.account, at: now })
