import type { Stage, Subject } from '../domain/codes.ts'
import type { County, StageFigures } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import type { DefinitionParams } from '../rules/definitions/index.ts'
import type { UnitPlace } from './places.ts'

type Lessons = DefinitionParams<'lessons'>

/** Weekly lessons a unit needs in a subject, in thousandths. */
export type NeedOf = (unit: UnitPlace, subject: Subject) => number

/** Indexes the 班级课时 sheet once. */
export function needBook(county: County, lessons: Lessons): NeedOf {
  const rows = new Map(
    county.lessons.map((row) => [rowKey(row.school, row.grade, row.subject), row]),
  )
  return ({ school, stage, figures }, subject) => {
    if (!lessons.staffed.includes(subject)) return 0
    const need = gradesOf(stage, lessons.schoolSystem).reduce((sum, grade, position) => {
      const own = rows.get(rowKey(school.id, grade, subject))
      const row = own ?? rows.get(rowKey(null, grade, subject))
      const classes = own?.classes ?? classesOf(figures, stage, lessons, position)
      const perClass = row?.lessonsPerClass ?? lessons.lessons[subject]?.[grade - 1] ?? 0
      return sum + thousandths(classes * perClass) - thousandths(row?.coveredElsewhere ?? 0)
    }, 0)
    return Math.max(0, need)
  }
}

/** Weekly lessons of one full-time teacher, in thousandths. */
export function loadOf({ loads }: Lessons, stage: Stage, subject: Subject): number {
  const { subjects, default: usual } = loads[stage]
  return thousandths(subjects[subject] ?? usual)
}

/** 六三制 or 五四制: the latter teaches grade 6 in the junior stage. */
function gradesOf(stage: Stage, schoolSystem: Lessons['schoolSystem']): readonly number[] {
  const lastPrimary = schoolSystem === '6-3' ? 6 : 5
  const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  return all.filter((grade) => (stage === 'primary') === grade <= lastPrimary)
}

/** Classes by grade as given, else spread evenly, the lower grades getting the extra. */
function classesOf(
  { classes, classesByGrade }: StageFigures,
  stage: Stage,
  { schoolSystem }: Lessons,
  position: number,
): number {
  if (classesByGrade !== null) return classesByGrade[position] ?? 0
  const grades = gradesOf(stage, schoolSystem).length
  return Math.floor(classes / grades) + (position < classes % grades ? 1 : 0)
}

const rowKey = (school: SchoolId | null, grade: number, subject: Subject): string =>
  `${school ?? ''} ${grade} ${subject}`

/** Lessons come in halves and loads in decimals; both are whole in thousandths. */
const thousandths = (lessons: number): number => Math.round(lessons * 1000)
