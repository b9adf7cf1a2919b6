import { highs } from '../../solver/engine/highs.ts'
import { groupedView } from '../../solver/solve/grouped-view.ts'
import type { Levelled } from '../../solver/solve/levels.ts'
import { opened } from '../../solver/solve/opened.ts'
import { newSearch, type Search } from '../../solver/solve/search.ts'

/** For a search whose clock stands still. */
export const endless = {
  engine: highs,
  seconds: 1_000_000,
  now: () => 0,
  keepModel: async () => 'nowhere',
}

/** A search that has just begun, asked how many go where; its session is to be closed. */
export async function searchOn(levelled: Levelled): Promise<Search> {
  const grouped = groupedView(levelled)
  const { session } = await opened(grouped, endless)
  return newSearch(levelled, endless, grouped, session)
}
