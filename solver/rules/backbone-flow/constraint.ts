import type { Constraint } from '../../model/model.ts'
import { atLeast, netOfSchool } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/** Σ backbone arrivals - Σ backbone leavers + vₛ ≥ 0   for each guarded school s */
export const constraint: Constraint<ParamsOf<'backbone-flow'>> = {
  rows: (draft, { settings, weak, townSeat }, writer) => {
    for (const [index, school] of draft.context.schools.entries()) {
      if (school.closing !== undefined) continue
      const named = settings.includes(school.setting) || (weak && school.weak)
      if (!named && !(townSeat && school.townSeat)) continue
      const change = netOfSchool(draft, index, (p) => p.backbone)
      atLeast(draft, writer, `school_${index}`, change, 0)
    }
  },
}
