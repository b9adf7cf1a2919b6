import type { Unsigned } from '../certificate/certificate.ts'
import { certificateOf, type Relax } from '../certificate/write.ts'
import type { Level } from '../domain/run.ts'
import type { Search } from './search.ts'

/** The certificate of a search that has ended, from what it knows and relaxations of its own. */
export async function certified(
  search: Search,
  levels: readonly Level[],
): Promise<Unsigned | null> {
  const { model, levels: goals, proofs, incumbent, options } = search
  if (options.certify === undefined) return null
  const end = options.now() + options.certify.seconds
  const relax = relaxWithin(search, levels, () => end - options.now())
  return certificateOf({ model, goals, levels, proofs, point: incumbent.point }, relax)
}

const relaxWithin =
  (search: Search, levels: readonly Level[], seconds: () => number): Relax =>
  async (at, columnLower, columnUpper) => {
    const goal = search.levels[at]
    if (goal === undefined || seconds() <= 0) return null
    const { reducedCosts, multipliers } = await search.session.solve({
      kind: 'relaxation',
      objective: goal.dense,
      offset: goal.objective.constant,
      columnLower,
      columnUpper,
      rowBounds: search.levels.map(({ row, objective }, place) => ({
        row,
        lower: Number.NEGATIVE_INFINITY,
        upper:
          place < at ? (levels[place]?.value ?? 0) - objective.constant : Number.POSITIVE_INFINITY,
      })),
      basis: 'cold',
      limits: { seconds: seconds(), absoluteGap: 0, relativeGap: 0 },
    })
    return reducedCosts === null || multipliers === null ? null : { reducedCosts, multipliers }
  }
