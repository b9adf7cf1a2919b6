import type { Constraint } from '../../model/model.ts'
import type { ParamsOf } from '../index.ts'

/**
 * xₘ = 0 where travel to the new school is known and beyond the limit - and, from a known home, also
 * beyond travel to the present school: nobody is kept from coming nearer.
 */
export const constraint: Constraint<ParamsOf<'travel-limit'>> = {
  closes: (context, { maxKilometres, exceptBackbone }) => {
    const limit = maxKilometres * 1000
    return ({ person, unit }) => {
      const teacher = context.people[person]?.teacher
      const school = context.schools[context.units[unit]?.school ?? -1]
      if (teacher === undefined || school === undefined) return true
      if (exceptBackbone && context.people[person]?.backbone) return false
      const metres = context.travel.toSchool(teacher, school.id)
      if (metres === null || metres <= limit) return false
      const now = context.travel.now(teacher)
      return now === null || metres > now
    }
  },
}
