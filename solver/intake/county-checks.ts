import { type Stage, type Subject, stageList, stages, subjects } from '../domain/codes.ts'
import type { LessonRow, StageFigures } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { wholeYears } from '../domain/year-month.ts'
import { firstGrade, lastGrade, type SchoolSystem } from './columns/grades.ts'
import { teacherColumns } from './columns/teachers.ts'
import type { Context } from './context.ts'
import { problemOf } from './messages.ts'
import { placeIn } from './place.ts'
import type { RawSheet } from './raw.ts'
import type { SchoolDraft, Schools } from './schools.ts'
import type { Teachers } from './teachers.ts'
import { besideSubjects, sameMonthShare, sameMonthTeachers } from './thresholds.ts'

/** X03 and X04: what the months since which people teach at their schools say as a whole. */
export function tellMonths(raw: RawSheet, { drafts }: Teachers, context: Context): void {
  const months = drafts.map(({ since }) => since)
  const known = months.filter((month) => month != null)
  if (known.length === 0) return
  const place = placeIn(raw, { header: teacherColumns.since.header })
  const { baseMonth, dueYears: y, report } = context
  const anyDue = known.some((since) => wholeYears(since, baseMonth) >= y)
  if (!anyDue && known.length === months.length) report(problemOf('X03', place, { y }))
  const counts = new Map<string, number>()
  for (const month of known) counts.set(month, (counts.get(month) ?? 0) + 1)
  const [most, count] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))
  const isBulk = count * 100 >= known.length * sameMonthShare && known.length >= sameMonthTeachers
  if (isBulk) {
    const p = Math.floor((count * 1000) / known.length) / 10
    report(problemOf('X04', place, { p }, most))
  }
}

/** X02: lessons to be given in a subject nobody teaches; told once per stage and subject. */
export function tellUntaught(
  raw: RawSheet,
  schools: Schools,
  teachers: Teachers,
  lessons: readonly LessonRow[],
  { system, report }: Context,
): void {
  // A subject that could not be read may be the very one that seems to be missing.
  if (teachers.drafts.some(({ row }) => row.fields.subjects == null)) return
  const place = placeIn(raw, { header: teacherColumns.subjects.header })
  for (const stage of stageList) {
    const taught = new Set(
      teachers.drafts.flatMap(({ row: { fields } }) =>
        fields.stages != null && fields.stages !== 'outside' && fields.stages[stage] > 0
          ? (fields.subjects ?? [])
          : [],
      ),
    )
    for (const [subject, h] of needs(schools, stage, lessons, system)) {
      if (h <= 0 || taught.has(subject) || besideSubjects.includes(subject)) continue
      report(problemOf('X02', place, { stage: stages[stage], subject: subjects[subject], h }))
    }
  }
}

/** Weekly lessons of a stage by subject, in the order in which subjects are printed. */
function needs(
  schools: Schools,
  stage: Stage,
  lessons: readonly LessonRow[],
  system: SchoolSystem,
): readonly (readonly [Subject, number])[] {
  const rows = new Map(lessons.map((row) => [keyOf(row.school, row.grade, row.subject), row]))
  const listed = new Set(lessons.map(({ subject }) => subject))
  // Keys of an object literal keep their written order.
  const ordered = (Object.keys(subjects) as Subject[]).filter((subject) => listed.has(subject))
  const counted = schools.drafts.filter(({ row: { fields } }) => {
    const isCounty = fields.sponsor === null || fields.sponsor === 'county'
    return isCounty && fields.kind !== 'special'
  })
  const lessonsAt = (draft: SchoolDraft, grade: number, subject: Subject): number => {
    const figures = draft.stages[stage]
    const own = rows.get(keyOf(draft.id, grade, subject))
    const lesson = own ?? rows.get(keyOf(null, grade, subject))
    if (figures == null || lesson === undefined) return 0
    const classes = lesson.classes ?? classesIn(figures, stage, grade, system)
    return Math.max(0, classes * lesson.lessonsPerClass - lesson.coveredElsewhere)
  }
  const first = firstGrade(stage, system)
  const length = lastGrade(stage, system) - first + 1
  const stageGrades = Array.from({ length }, (_, i) => first + i)
  return ordered.map((subject) => {
    const hours = counted.flatMap((draft) =>
      stageGrades.map((grade) => lessonsAt(draft, grade, subject)),
    )
    return [subject, hours.reduce((sum, each) => sum + each, 0)] as const
  })
}

const keyOf = (school: SchoolId | null, grade: number, subject: Subject): string =>
  `${school ?? ''}|${grade}|${subject}`

/** As given, else spread evenly, the lower grades getting the extra. */
function classesIn(
  { classes, classesByGrade }: StageFigures,
  stage: Stage,
  grade: number,
  system: SchoolSystem,
): number {
  const offset = grade - firstGrade(stage, system)
  const length = lastGrade(stage, system) - firstGrade(stage, system) + 1
  const even = Math.floor(classes / length) + (offset < classes % length ? 1 : 0)
  return classesByGrade?.[offset] ?? even
}
