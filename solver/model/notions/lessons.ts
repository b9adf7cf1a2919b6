import { type Stage, type Subject, subjectList } from '../../domain/codes.ts'
import type { County, LessonRow, School, Teacher } from '../../domain/county.ts'
import type { SchoolId } from '../../domain/ids.ts'
import type { Definitions } from '../../rules/definitions/index.ts'

/** Weekly lessons of one full-time teacher, in thousandths. */
export function loadOf(definitions: Definitions, stage: Stage, subject: Subject): number {
  const loads = definitions.lessons.loads[stage]
  return Math.round((loads.subjects[subject] ?? loads.default) * 1000)
}

/** Does he give lessons: those who supply, and people sent from elsewhere 帮扶? */
export const givesLessons = (definitions: Definitions, teacher: Teacher): boolean =>
  supplies(definitions, teacher) ||
  (teacher.employment === 'aid' && definitions.lessons.presences.includes(teacher.presence))

/** Does he supply lessons as one of the county's own (employment and presence)? */
export const supplies = (definitions: Definitions, teacher: Teacher): boolean =>
  definitions.counting.employments.includes(teacher.employment) &&
  definitions.lessons.presences.includes(teacher.presence)

/** Need of every unit by subject index, in thousandths of a weekly lesson. */
export function needsOf(
  county: County,
  definitions: Definitions,
  units: readonly { readonly school: number; readonly stage: Stage }[],
): readonly Float64Array[] {
  const rows = lessonRows(county)
  return units.map(({ school, stage }) => {
    const place = county.schools[school]
    return place === undefined
      ? new Float64Array(subjectList.length)
      : needOf(place, stage, definitions, rows)
  })
}

type LessonRows = { readonly at: ReadonlyMap<string, LessonRow> }
const keyOf = (school: SchoolId | null, grade: number, subject: Subject) =>
  `${school ?? '*'}|${grade}|${subject}`

function lessonRows(county: County): LessonRows {
  return { at: new Map(county.lessons.map((r) => [keyOf(r.school, r.grade, r.subject), r])) }
}

function needOf(
  school: School,
  stage: Stage,
  definitions: Definitions,
  rows: LessonRows,
): Float64Array {
  const need = new Float64Array(subjectList.length)
  const grades = gradesOf(stage, definitions.lessons.schoolSystem)
  const classes = classesByGrade(school, stage, grades)
  for (const subject of definitions.lessons.staffed) {
    let lessons = 0
    for (const [place, grade] of grades.entries())
      lessons += gradeNeed(school.id, grade, subject, classes[place] ?? 0, definitions, rows)
    need[subjectList.indexOf(subject)] = Math.max(0, lessons)
  }
  return need
}

function gradeNeed(
  school: SchoolId,
  grade: number,
  subject: Subject,
  classes: number,
  definitions: Definitions,
  rows: LessonRows,
): number {
  const own = rows.at.get(keyOf(school, grade, subject))
  const row = own ?? rows.at.get(keyOf(null, grade, subject))
  const perClass = row?.lessonsPerClass ?? definitions.lessons.lessons[subject]?.[grade - 1] ?? 0
  const covered = row?.coveredElsewhere ?? 0
  return Math.round((own?.classes ?? classes) * perClass * 1000) - Math.round(covered * 1000)
}

function gradesOf(stage: Stage, system: '6-3' | '5-4'): readonly number[] {
  const last = system === '6-3' ? 6 : 5
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((grade) =>
    stage === 'primary' ? grade <= last : grade > last,
  )
}

function classesByGrade(
  school: School,
  stage: Stage,
  grades: readonly number[],
): readonly number[] {
  const figures = school[stage]
  if (figures === null) return grades.map(() => 0)
  if (figures.classesByGrade !== null) return figures.classesByGrade
  const each = Math.floor(figures.classes / grades.length)
  const extra = figures.classes - each * grades.length
  return grades.map((_, place) => each + (place < extra ? 1 : 0))
}
