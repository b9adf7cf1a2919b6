import { gradeOf, type Subject, type TitleGrade } from '../domain/codes.ts'
import type { School } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'
import { closes } from './closures.ts'
import type { Posting } from './postings.ts'

/** Head counts of one school by personnel relation. */
export type Staff = {
  readonly before: InQuota
  readonly after: InQuota
  /** Those of them who were placed here from closing schools, and brought quota and post along. */
  readonly placed: InQuota
  /** Counted teachers 专任教师 before the plan, all and by main subject. */
  readonly counted: number
  readonly countedBySubject: ReadonlyMap<Subject, number>
}

/** In-quota staff 在编 and those of them in each title grade. */
export type InQuota = { readonly all: number } & { readonly [Grade in TitleGrade]: number }

export function staffOf(
  schools: readonly School[],
  before: readonly Posting[],
  after: readonly Posting[],
  counting: DefinitionParams<'counting'>,
): ReadonlyMap<SchoolId, Staff> {
  const closing = new Set(schools.filter(closes).map(({ id }) => id))
  const open = new Map(schools.map(({ id }) => [id, openStaff()]))
  for (const posting of before) {
    const staff = open.get(posting.personnelSchool)
    if (staff === undefined) continue
    enter(staff.before, posting)
    if (!counting.employments.includes(posting.teacher.employment)) continue
    const subject = posting.teacher.subjects[0]
    staff.counted += 1
    staff.countedBySubject.set(subject, (staff.countedBySubject.get(subject) ?? 0) + 1)
  }
  for (const posting of after) {
    const staff = open.get(posting.personnelSchool)
    if (staff === undefined) continue
    enter(staff.after, posting)
    const home = posting.teacher.personnelSchool
    if (home !== posting.personnelSchool && closing.has(home)) enter(staff.placed, posting)
  }
  return open
}

type OpenCount = { all: number } & { [Grade in TitleGrade]: number }

function enter(count: OpenCount, { teacher }: Posting): void {
  if (teacher.employment !== 'in-quota') return
  const grade = gradeOf[teacher.title]
  count.all += 1
  if (grade !== null) count[grade] += 1
}

const openStaff = () => ({
  before: openCount(),
  after: openCount(),
  placed: openCount(),
  counted: 0,
  countedBySubject: new Map<Subject, number>(),
})

const openCount = (): OpenCount => ({ all: 0, senior: 0, intermediate: 0, junior: 0 })
