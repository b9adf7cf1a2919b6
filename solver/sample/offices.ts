import { gradeOf, type Office } from '../domain/codes.ts'
import type { School, Teacher } from '../domain/county.ts'
import { wholeYears, type YearMonth } from '../domain/year-month.ts'
import type { Random } from './random.ts'
import { type Draft, revise } from './roster-unit.ts'

/** Offices 任职: leaders, middle managers, and a class teacher 班主任 for each class. */
export function withOffices(
  drafts: readonly Draft[],
  baseMonth: YearMonth,
  random: Random,
): readonly Draft[] {
  const officeOf = new Map<Teacher, Office>()
  for (const [school, staff] of bySchool(drafts)) {
    const stream = random.fork(school.id)
    const seasoned = (teacher: Teacher) =>
      wholeYears(teacher.birth, baseMonth) >= 36 && gradeOf[teacher.title] !== 'junior'
    const shuffled = stream.shuffle(staff)
    const order = [...shuffled.filter(seasoned), ...shuffled.filter((one) => !seasoned(one))]
    officesOf(school, staff.length).forEach((office, i) => {
      const holder = order[i]
      if (holder !== undefined) officeOf.set(holder, office)
    })
  }
  return revise(drafts, ({ teacher }) => ({ office: officeOf.get(teacher) ?? 'none' }))
}

function bySchool(drafts: readonly Draft[]): ReadonlyMap<School, readonly Teacher[]> {
  const staffs = new Map<School, Teacher[]>()
  for (const { unit, teacher } of drafts) {
    const staff = staffs.get(unit.school)
    if (staff === undefined) staffs.set(unit.school, [teacher])
    else staff.push(teacher)
  }
  return staffs
}

/** Highest first. A teaching point has no leader of its own: its central school leads it. */
function officesOf(school: School, teachers: number): readonly Office[] {
  const classes = (school.primary?.classes ?? 0) + (school.junior?.classes ?? 0)
  const middle = Math.round(teachers * 0.07)
  const leads = Math.round(teachers * 0.03)
  const classTeachers = Math.min(classes, Math.floor(teachers * 0.6))
  return [
    ...leadersOf(school, teachers),
    ...Array<Office>(middle).fill('middle'),
    ...Array<Office>(leads).fill('research-lead'),
    ...Array<Office>(classTeachers).fill('class-teacher'),
  ]
}

function leadersOf(school: School, teachers: number): readonly Office[] {
  if (school.kind === 'teaching-point') return []
  if (teachers < 16) return ['secretary-principal']
  if (teachers < 36) return ['secretary-principal', 'vice-principal']
  if (teachers < 70) return ['secretary-principal', 'vice-principal', 'vice-principal']
  return ['principal', 'secretary', 'vice-principal', 'vice-principal', 'vice-principal']
}
