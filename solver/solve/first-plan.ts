import { columnsOf } from '../model/decode.ts'
import { verified } from './incumbent.ts'
import { report, type Search, take } from './search.ts'

/**
 * A plan to begin with: the one announced, or that of the run before, as far as their moves are still
 * open. A plan that is best in the law is what the first level then looks for.
 */
export function firstPlan(search: Search): void {
  report(search, 'first-plan', null, null)
  const { model, options } = search
  const { reference } = model
  if (reference !== null)
    adoptMoves(
      search,
      columnsOf(model, reference).filter((column) => column !== null),
    )
  if (options.trail !== undefined) adoptNamed(search, options.trail.chosen)
}

function adoptNamed(search: Search, names: readonly string[]): void {
  const wanted = new Set(names)
  const moves: number[] = []
  for (const column of search.model.moves.all.keys())
    if (wanted.has(search.model.columnName(column))) moves.push(column)
  adoptMoves(search, moves)
}

function adoptMoves(search: Search, moves: readonly number[]): void {
  const point = verified(search.model, moves)
  if (point !== null) take(search, point)
}
