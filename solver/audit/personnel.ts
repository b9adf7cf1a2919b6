import type { County, School, Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Transfer } from '../domain/plan.ts'
import type { Definitions } from '../rules/definitions/index.ts'

type Carried = { readonly teacher: Teacher; readonly transfer: Transfer; readonly to: School }

/** 人事关系所在校 of every teacher after the plan: a transfer changes it only where the relation moves. */
export function personnelAfter({
  county,
  moved,
}: {
  readonly county: County
  readonly moved: readonly Carried[]
}): ReadonlyMap<TeacherId, SchoolId> {
  const homes = new Map(county.teachers.map((each) => [each.id, each.personnelSchool]))
  for (const { teacher, transfer, to } of moved)
    if (transfer.relationMoves) homes.set(teacher.id, to.id)
  return homes
}

/** 专任教师: those the indicators count, wherever they are. */
export const countedTeachers = ({
  county,
  definitions,
}: {
  readonly county: County
  readonly definitions: Definitions
}): readonly Teacher[] =>
  county.teachers.filter(({ employment }) => definitions.counting.employments.includes(employment))
