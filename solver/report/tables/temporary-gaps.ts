import { type Stage, type Subject, stages, subjects } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import { addMonths, monthsBetween, yearMonth } from '../../domain/year-month.ts'
import { schoolKey, stageKey, subjectKey, townshipRanks } from '../order.ts'
import { mainStage, type Register } from '../register.ts'
import { defineTable } from '../table.ts'
import { type FieldValue, figure, notGiven } from '../values.ts'

/**
 * Why lessons are not given, as a code outside the bureau: maternity and sick leave are one code, so
 * that nobody's health can be read from a list.
 */
const causes = {
  Q1: '空编待招',
  Q2: '借出',
  Q3: '学期中退休',
  Q4: '请假',
  Q5: '学科课时缺口',
} as const
type Cause = keyof typeof causes

type Row = {
  readonly school: School
  readonly townshipRank: number
  readonly stage: Stage
  readonly subject: Subject
  /** Weekly lessons nobody gives after transfers and 走教. */
  readonly lessons: number
  readonly load: number
  readonly covered: number
  readonly cause: Cause
  /** Posts left empty after the plan; `null` where no quota is given. */
  readonly free: number | null
}

/** D22 临时性缺员: what neither transfers nor 走教 can cover. Nobody is named. */
export const temporaryGapTable = defineTable<Row>({
  rows: (register) =>
    register.lines.flatMap(({ school, stage, unit }) =>
      stage === null || unit === null
        ? []
        : unit.subjects.flatMap(({ subject, load, after }) =>
            rowOf(register, { school, stage, subject, load, gap: after.gap }),
          ),
    ),
  fields: {
    township: ({ school }) => school.township,
    school: ({ school }) => school.name,
    stage: ({ stage }) => stages[stage],
    subject: ({ subject }) => subjects[subject],
    cause: ({ cause }) => `${cause} ${causes[cause]}`,
    lessons: ({ lessons }) => figure(lessons),
    people: ({ lessons, load }) => figure(lessons / load),
    tried: ({ covered }) => (covered > 0 ? '已走教' : '校内调剂、走教后仍缺'),
    occupied: ({ free }): FieldValue => (free === null ? notGiven : free > 0),
    flag: ({ free }) => (free !== null && free > 0 ? '有空编，防止有编不补' : ''),
  },
  keys: {
    township: ({ school, townshipRank }) => ({ rank: townshipRank, label: school.township }),
    school: ({ school }) => schoolKey(school),
    stage: ({ stage }) => stageKey(stage),
    subject: ({ subject }) => subjectKey(subject, subjects[subject]),
    cause: ({ cause }) => ({ rank: cause, label: causes[cause] }),
  },
  facts: {
    缺口数: (rows) => String(rows.length),
  },
})

type Gap = {
  readonly school: School
  readonly stage: Stage
  readonly subject: Subject
  readonly load: number
  readonly gap: number
}

function rowOf(register: Register, { school, stage, subject, load, gap }: Gap): readonly Row[] {
  const line = register.report.itinerant?.uncovered.find(
    (each) => each.school === school.id && each.stage === stage && each.subject === subject,
  )
  const lessons = line?.afterItinerant ?? gap
  if (lessons <= 0 || load === 0) return []
  const figures = register.report.schools.find((each) => each.school === school.id)
  const quota = figures?.quota ?? null
  const free = quota === null ? null : Math.max(0, quota - (figures?.inQuotaAfter ?? 0))
  const ranks = townshipRanks(register.county.schools)
  return [
    {
      school,
      stage,
      subject,
      lessons,
      load,
      free,
      townshipRank: ranks.get(school.township) ?? ranks.size,
      covered: line === undefined ? 0 : line.afterTransfers - line.afterItinerant,
      cause: causeOf(register, { school, stage, subject }, free),
    },
  ]
}

/** The nearest cause the data show; people outweigh posts. */
function causeOf(
  { county }: Register,
  place: Pick<Gap, 'school' | 'stage' | 'subject'>,
  free: number | null,
): Cause {
  const own = county.teachers.filter(
    (teacher) =>
      teacher.personnelSchool === place.school.id &&
      teacher.subjects[0] === place.subject &&
      mainStage(teacher) === place.stage,
  )
  const summer = addMonths(yearMonth(county.year, 9), 11)
  const retires = ({ retirement }: Teacher) =>
    retirement !== null &&
    monthsBetween(county.baseMonth, retirement) > 0 &&
    monthsBetween(retirement, summer) > 0
  if (own.some(({ presence }) => presence === 'long-sick' || presence === 'maternity')) return 'Q4'
  if (own.some(({ presence }) => presence === 'lent')) return 'Q2'
  if (own.some(retires)) return 'Q3'
  return free !== null && free > 0 ? 'Q1' : 'Q5'
}
