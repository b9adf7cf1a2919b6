import { monthsBetween } from '../../domain/year-month.ts'
import type { Context, Person } from '../../model/context.ts'
import type { Constraint } from '../../model/model.ts'
import { allColumns, atLeast, ceilDiv, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

type Params = ParamsOf<'rural-support'>

/**
 * Σ xₘ + v ≥ min(n, max(k, ⌈p·n/100⌉))   over moves m of the n eligible to rural schools
 *   k  minPeople, p  minPercent
 */
export const constraint: Constraint<Params> = {
  rows: (draft, params, writer) => {
    const { context } = draft
    const eligible = context.people.filter((person) => isEligible(context, person, params)).length
    const going = columnsWhere(
      draft,
      allColumns(draft),
      (person, { unit }) =>
        context.schools[context.units[unit]?.school ?? -1]?.setting === 'rural' &&
        isEligible(context, person, params),
    )
    const wanted = Math.max(params.minPeople, ceilDiv(params.minPercent * eligible, 100))
    atLeast(draft, writer, 'served', sumOf(going), Math.min(eligible, wanted))
  },
}

function isEligible(
  { schools, county }: Context,
  { standing, school, teacher }: Person,
  { from, maxAge }: Params,
): boolean {
  const setting = schools[school]?.setting
  if (!standing.inDenominator || setting === undefined || !from.includes(setting)) return false
  if (maxAge === null) return true
  return Math.floor(monthsBetween(teacher.birth, county.baseMonth) / 12) <= maxAge[teacher.sex]
}
