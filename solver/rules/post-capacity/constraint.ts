import { type TitleGrade, titleGrades } from '../../domain/codes.ts'
import type { Constraint } from '../../model/model.ts'
import { atMost, netOfSchool } from '../../model/rows.ts'
import type { ParamsOf } from '../index.ts'

/**
 * aₛₗ + Δₛₗ - v ≤ max(cₛₗ, aₛₗ)   for each school s and title grade l with approved posts
 *   aₛₗ  in-quota teachers of grade l before, Δₛₗ  arrivals - leavers whose relation moves, cₛₗ  approved posts
 */
export const constraint: Constraint<ParamsOf<'post-capacity'>> = {
  rows: (draft, _, writer) => {
    const { context } = draft
    for (const [index, school] of context.schools.entries()) {
      if (school.sponsor !== 'county' || school.kind === 'special') continue
      for (const grade of grades) {
        const posts = school.posts[grade]
        if (posts === null) continue
        const held = context.people.filter(
          (p) => p.inQuota && p.grade === grade && p.school === index,
        ).length
        const change = netOfSchool(
          draft,
          index,
          (p, move) =>
            p.inQuota && !p.displaced && p.grade === grade && context.kindOf(move).relationMoves,
        )
        atMost(draft, writer, `${index}_${grade}`, change, Math.max(posts, held) - held)
      }
    }
  },
}

const grades = Object.keys(titleGrades) as readonly TitleGrade[]
