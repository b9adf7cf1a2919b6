import type { Constraint } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

/** xₘ = 0 for every move m of a teacher who is not due. */
export const constraint: Constraint<ParamsOf<'due-only'>> = {
  closes: (context) => (move) => context.people[move.person]?.standing.due !== true,
}
