import { gradeOf, type TitleGrade } from '../domain/codes.ts'
import type { School, Teacher } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { Calibration } from './calibration.ts'
import type { Random } from './random.ts'

/** Approved posts 核定岗位 in thousandths of the quota: senior and intermediate; the rest is junior. */
const structure = {
  primary: { senior: 100, intermediate: 480 },
  junior: { senior: 240, intermediate: 440 },
} as const

/** Posts of every school, set against the titles its teachers hold. */
export function withPosts(
  schools: readonly School[],
  teachers: readonly Teacher[],
  calibration: Calibration,
  random: Random,
): readonly School[] {
  const held = heldGrades(teachers)
  return schools.map((school) => {
    const stream = random.fork(school.id)
    if (school.sponsor !== 'county' || stream.chance(calibration.freePosts ? 0 : 40)) return school
    const post = (grade: TitleGrade) => {
      const standard = standardPosts(school, grade)
      const now = held.get(school.id)?.[grade] ?? 0
      const free = school.setting === 'urban' ? stream.between(0, 2) : stream.between(1, 4)
      return calibration.freePosts ? Math.max(standard, now + free) : standard
    }
    return {
      ...school,
      posts: { senior: post('senior'), intermediate: post('intermediate'), junior: post('junior') },
    }
  })
}

type Grades = { readonly [G in TitleGrade]: number }

function heldGrades(teachers: readonly Teacher[]): ReadonlyMap<SchoolId, Grades> {
  const held = new Map<SchoolId, Grades>()
  for (const teacher of teachers) {
    const grade = gradeOf[teacher.title]
    if (grade === null || teacher.employment !== 'in-quota') continue
    const before = held.get(teacher.personnelSchool) ?? { senior: 0, intermediate: 0, junior: 0 }
    held.set(teacher.personnelSchool, { ...before, [grade]: before[grade] + 1 })
  }
  return held
}

function standardPosts(school: School, grade: TitleGrade): number {
  const primary = school.primary?.quota ?? 0
  const junior = school.junior?.quota ?? 0
  const share = (of: 'senior' | 'intermediate') =>
    Math.round((primary * structure.primary[of] + junior * structure.junior[of]) / 1000)
  if (grade !== 'junior') return share(grade)
  return Math.max(0, primary + junior - share('senior') - share('intermediate'))
}
