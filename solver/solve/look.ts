import type { Query } from '../engine/engine.ts'
import { ask, remaining, type Search } from './search.ts'
import { pointIn } from './view.ts'

/** An objective that is no level, only a way to better plans, and the columns it may be looked for in. */
export type Look = Pick<Query, 'objective'> & {
  readonly columnUpper: Float64Array
  /** Of what is left of the clock. */
  readonly share: number
  readonly nodes: number
  /** Closer than this is not worth telling apart. */
  readonly near: number
}

/** Looks for a plan, from the one at hand; what is better in the levels is taken. */
export async function lookFor(search: Search, { share, nodes, near, ...asked }: Look) {
  const { bounds, held, view, incumbent } = search
  await ask(search, {
    kind: 'integer',
    ...asked,
    offset: 0,
    columnLower: bounds.lower,
    rowBounds: held,
    start: pointIn(view, incumbent.point),
    limits: { seconds: remaining(search) * share, nodes, absoluteGap: near, relativeGap: 0 },
  })
}
