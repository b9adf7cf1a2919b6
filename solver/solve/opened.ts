import type { GoalId } from '../domain/run.ts'
import type { Session } from '../engine/engine.ts'
import { personalGoals } from './grouped-view.ts'
import { personalView } from './personal-view.ts'
import type { Search, SolveOptions } from './search.ts'
import { openUntil } from './session.ts'
import { boundsIn, type View } from './view.ts'

export type Opened = { readonly view: View; readonly session: Session }

/** An engine that holds the model of a view. */
export async function opened(
  view: View,
  { engine, signal }: Pick<SolveOptions, 'engine' | 'signal'>,
): Promise<Opened> {
  return { view, session: await openUntil(signal, () => engine.open(view.linear)) }
}

/** From here on it is asked in another view. */
export async function enter(search: Search, view: View): Promise<void> {
  await search.session.close()
  search.session = (await opened(view, search.options)).session
  search.view = view
  search.bounds = boundsIn(view, search.plans)
}

/** Who goes where, of what is still open. */
export async function enterPersonal(search: Search): Promise<void> {
  await enter(search, personalView(search, search.grouped, search.plans))
}

/** With so many moves one by one a relaxation does not end in minutes, a search finds nothing, and both take a gigabyte. */
export const veryMany = 60_000
/** With so many it takes half a minute and more. */
export const many = 30_000
export const openMoves = ({ plans, model }: Pick<Search, 'plans' | 'model'>): number =>
  plans.upper.subarray(0, model.moves.all.length).reduce((sum, end) => sum + (end > 0 ? 1 : 0), 0)

/** Does the view know a goal? That of how many go where tells like people not apart. */
export const knows = ({ view, grouped }: Search, goal: GoalId): boolean =>
  view !== grouped || !personalGoals.has(goal)
