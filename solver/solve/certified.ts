import type { Unsigned } from '../certificate/certificate.ts'
import { certificateOf, type Relax } from '../certificate/write.ts'
import { foreseen } from './foreseen.ts'
import { personalGoals } from './grouped-view.ts'
import { opened } from './opened.ts'
import { personalView } from './personal-view.ts'
import { levelsNow, type Search } from './search.ts'
import { boundsIn, rowOf } from './view.ts'

/** The certificate of a search that has ended, from what it knows and relaxations of its own. */
export async function certified(search: Search): Promise<Unsigned | null> {
  const { model, levels: goals, proofs, closings, incumbent, options } = search
  if (options.certify === undefined) return null
  const end = options.now() + options.certify.seconds
  const relax = relaxWithin(search, () => end - options.now())
  const levels = levelsNow(search)
  return certificateOf({ model, goals, levels, proofs, closings, point: incumbent.point }, relax)
}

/** In the view that knows the goal, of nothing but what is open there. */
const relaxWithin =
  (search: Search, seconds: () => number): Relax =>
  async (at, lower, upper) => {
    const { model, extended, levels, options, grouped } = search
    const level = levels[at]
    if (level === undefined || seconds() <= 0) return null
    const settled = levelsNow(search)
    const held = levels.map(({ row, objective }, place) => ({
      row,
      lower: Number.NEGATIVE_INFINITY,
      upper:
        place < at ? (settled[place]?.value ?? 0) - objective.constant : Number.POSITIVE_INFINITY,
    }))
    const isGrouped = !levels.slice(0, at + 1).some(({ goal }) => personalGoals.has(goal))
    const view = isGrouped ? grouped : personalView(search, grouped, { upper })
    const { session } = await opened(view, options)
    try {
      const bounds = boundsIn(view, { lower, upper })
      const { multipliers } = await session.solve({
        kind: 'relaxation',
        objective: rowOf(view.linear, level.row),
        offset: level.objective.constant,
        columnLower: bounds.lower,
        columnUpper: bounds.upper,
        rowBounds: held,
        basis: 'cold',
        limits: { seconds: seconds(), absoluteGap: 0, relativeGap: 0 },
      })
      const standing = { model, extended, plans: { lower, upper }, held }
      return multipliers === null ? null : foreseen(standing, level, multipliers)
    } finally {
      await session.close()
    }
  }
