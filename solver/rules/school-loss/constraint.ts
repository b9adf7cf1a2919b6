import { subjectList } from '../../domain/codes.ts'
import type { Constraint } from '../../model/model.ts'
import { atMost, columnsWhere, sumOf } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * Σ xₘ - v ≤ max(1, ⌊p·c/100⌋)   over moves m out of school s, for each s, and the same for the
 * leavers and counted teachers of each main subject of s.
 *   c  counted teachers by personnel school, p  maxPercent or maxSubjectPercent
 */
export const constraint: Constraint<ParamsOf<'school-loss'>> = {
  rows: (draft, { maxPercent, maxSubjectPercent }, writer) => {
    const { context, moves } = draft
    for (const [school, { closing }] of context.schools.entries()) {
      if (closing !== undefined) continue
      const staff = context.people.filter((p) => p.counted && p.school === school)
      const out = moves.outOfSchool(school)
      atMost(draft, writer, `school_${school}`, sumOf(out), allowed(staff.length, maxPercent))
      for (const subject of subjectList) {
        const own = staff.filter((p) => p.teacher.subjects[0] === subject).length
        const leaving = columnsWhere(draft, out, (p) => p.teacher.subjects[0] === subject)
        const most = allowed(own, maxSubjectPercent)
        atMost(draft, writer, `school_${school}_${subject}`, sumOf(leaving), most)
      }
    }
  },
}

const allowed = (staff: number, percent: number) => Math.max(1, Math.floor((percent * staff) / 100))
