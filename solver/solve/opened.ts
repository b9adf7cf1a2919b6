import type { Session } from '../engine/engine.ts'
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
  const { extended, model, plans, levels, grouped } = search
  await enter(search, personalView(model, extended, levels, grouped, plans))
}
