import type { Teacher } from '../domain/county.ts'
import type { SchoolId, TeacherId } from '../domain/ids.ts'
import type { Replay } from './replay.ts'

/** 人事关系所在校 of every teacher after the plan: a transfer changes it only where the relation moves. */
export function personnelAfter({
  county,
  moved,
}: Pick<Replay, 'county' | 'moved'>): ReadonlyMap<TeacherId, SchoolId> {
  const homes = new Map(county.teachers.map((each) => [each.id, each.personnelSchool]))
  for (const { teacher, transfer, to } of moved)
    if (transfer.relationMoves) homes.set(teacher.id, to.id)
  return homes
}

/** 专任教师: those the indicators count, wherever they are. */
export const countedTeachers = ({ county, definitions }: Replay): readonly Teacher[] =>
  county.teachers.filter(({ employment }) => definitions.counting.employments.includes(employment))
