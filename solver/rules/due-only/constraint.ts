import type { Constraint } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

/** xₘ = 0 for every move m of a teacher who is neither due nor displaced, nor a leader
 * whose term is over. */
export const constraint: Constraint<ParamsOf<'due-only'>> = {
  closes: (context) => (move) => {
    const person = context.people[move.person]
    if (person === undefined) return true
    return !person.standing.due && !person.displaced && !person.termOver
  },
}
