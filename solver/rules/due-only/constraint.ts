import type { Constraint } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

/** xₘ = 0 for every move m of a teacher who is neither due nor displaced. */
export const constraint: Constraint<ParamsOf<'due-only'>> = {
  closes: (context) => (move) => {
    const person = context.people[move.person]
    return person?.standing.due !== true && person?.displaced !== true
  },
}
