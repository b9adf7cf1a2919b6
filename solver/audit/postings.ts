import type { Stage, Subject } from '../domain/codes.ts'
import type { Teacher, TeachingShare } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Transfer } from '../domain/plan.ts'

/** What a teacher teaches: shares of the two stages in thousandths, and the main subject. */
export type Duty = {
  readonly stages: { readonly [S in Stage]: number }
  readonly subject: Subject
}

/** Where one teacher stands, before or after the plan. */
export type Posting = {
  readonly teacher: Teacher
  /** 人事关系所在校 and what he counts as there. */
  readonly personnelSchool: SchoolId
  readonly personnel: Duty
  /** 实际任教校, with shares in thousandths, and what he teaches there. */
  readonly teaching: readonly TeachingShare[]
  readonly taught: Duty
}

export function postingBefore(teacher: Teacher): Posting {
  const duty = { stages: teacher.stages, subject: teacher.subjects[0] }
  return {
    teacher,
    personnelSchool: teacher.personnelSchool,
    personnel: duty,
    teaching: teacher.teaching,
    taught: duty,
  }
}

/**
 * After a transfer the teacher teaches at the new school only. The personnel relation goes along or
 * stays; where it stays, the old school goes on counting him as before (人走关系留).
 */
export function postingAfter(
  teacher: Teacher,
  { to, stage, subject, relationMoves }: Transfer,
): Posting {
  const before = postingBefore(teacher)
  const taught: Duty = { stages: { primary: 0, junior: 0, [stage]: 1000 }, subject }
  return {
    teacher,
    personnelSchool: relationMoves ? to : before.personnelSchool,
    personnel: relationMoves ? taught : before.personnel,
    teaching: [{ school: to, share: 1000 }],
    taught,
  }
}
