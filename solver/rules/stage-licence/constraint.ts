import type { Constraint } from '../../model/model.ts'
import { isLicensed } from '../../model/notions/licence.ts'
import type { ParamsOf } from '../index.ts'

/**
 * xₘ = 0 where the mover may not teach stage g or subject k of move m: wrong stage (unless crossing
 * is allowed), no licence that reaches g (and k, where subjects must match), or k not a subject of his.
 */
export const constraint: Constraint<ParamsOf<'stage-licence'>> = {
  closes:
    (context, { crossStage, matchSubject }) =>
    ({ person, unit, subject }) => {
      const teacher = context.people[person]?.teacher
      const stage = context.units[unit]?.stage
      if (teacher === undefined || stage === undefined) return true
      if (!crossStage && teacher.stages[stage] !== 1000) return true
      if (!teacher.subjects.includes(subject)) return true
      return !isLicensed(teacher, stage, matchSubject ? subject : null)
    },
}
