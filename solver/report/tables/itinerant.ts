import type { ItinerantFigures, UncoveredLessons } from '../../domain/audit-report.ts'
import { stages, subjects } from '../../domain/codes.ts'
import type { School, Teacher } from '../../domain/county.ts'
import { explainPosting } from '../explain-itinerant.ts'
import { plain } from '../format.ts'
import { gather, idKey, type Key, schoolKey, stageKey, subjectKey } from '../order.ts'
import { lineName, type Register } from '../register.ts'
import { defineTable, type TableParts } from '../table.ts'
import { type FieldValue, figure } from '../values.ts'

/** One itinerant teacher with all his ways; at most three, as the definition allows. */
type Traveller = {
  readonly register: Register
  readonly teacher: Teacher
  readonly base: School
  readonly ways: readonly [ItinerantFigures, ...ItinerantFigures[]]
}

const placeOf = ({ register, ways }: Traveller, at: number): FieldValue => {
  const posting = ways[at]?.posting
  const school = posting === undefined ? undefined : register.schools.get(posting.to)
  return posting === undefined || school === undefined
    ? null
    : lineName({ school, stage: posting.stage })
}
const lessonsAt = ({ ways }: Traveller, at: number): FieldValue => ways[at]?.posting.lessons ?? null
const sumOver = ({ ways }: Traveller, of: (way: ItinerantFigures) => number): number =>
  ways.reduce((sum, way) => sum + of(way), 0)

const fields: TableParts<Traveller>['fields'] = {
  name: ({ teacher }) => teacher.name,
  township: ({ base }) => base.township,
  subject: ({ ways: [first] }) => subjects[first.posting.subject],
  personnel: ({ register, teacher }) =>
    register.schools.get(teacher.personnelSchool)?.name ?? teacher.personnelSchool,
  base: ({ base }) => base.name,
  'school-1': (row) => placeOf(row, 0),
  'lessons-1': (row) => lessonsAt(row, 0),
  'school-2': (row) => placeOf(row, 1),
  'lessons-2': (row) => lessonsAt(row, 1),
  'school-3': (row) => placeOf(row, 2),
  'lessons-3': (row) => lessonsAt(row, 2),
  lessons: (row) => sumOver(row, ({ posting }) => posting.lessons),
  load: ({ ways: [first] }) => first.load,
  /** There and back, of the whole week. */
  kilometres: (row) =>
    figure(sumOver(row, ({ metres, posting }) => 2 * metres * posting.trips) / 1000),
  trips: (row) => sumOver(row, ({ posting }) => posting.trips),
  reason: ({ register, ways }) => ways.map((way) => explainPosting(register, way)).join(''),
}

/** D11 走教教师课时安排表. */
export const itinerantTable = defineTable<Traveller>({
  rows: travellersOf,
  fields,
  keys: {
    subject: ({ ways: [{ posting }] }) => subjectKey(posting.subject, subjects[posting.subject]),
    teacher: ({ teacher }) => idKey(teacher.id),
    base: ({ base }) => schoolKey(base),
  },
  facts: {
    走教人数: (rows) => String(rows.length),
    走教课时: (rows) => plain(rows.reduce((sum, row) => sum + sumOver(row, lessonsOf), 0)),
    走教说明: (_rows, { report }) => (report.itinerant?.remarks ?? []).join(''),
  },
})

const lessonsOf = ({ posting }: ItinerantFigures): number => posting.lessons

function travellersOf(register: Register): readonly Traveller[] {
  const ways = gather(register.report.itinerant?.postings ?? [], ({ posting }) => posting.teacher)
  return [...ways].flatMap(([id, [first, ...others]]): readonly Traveller[] => {
    const teacher = register.teachers.get(id)
    const base = first === undefined ? undefined : register.schools.get(first.posting.base)
    if (teacher === undefined || base === undefined || first === undefined) return []
    return [{ register, teacher, base, ways: [first, ...others] }]
  })
}

type CoverRow = { readonly school: School; readonly line: UncoveredLessons }

const coverKeys: { readonly [key: string]: (row: CoverRow) => Key } = {
  school: ({ school }) => schoolKey(school),
  stage: ({ line }) => stageKey(line.stage),
  subject: ({ line }) => subjectKey(line.subject, subjects[line.subject]),
}

/** 小规模学校缺课对照: before, after the transfers, after 走教. */
export const coverTable = defineTable<CoverRow>({
  rows: ({ schools, report }) =>
    (report.itinerant?.uncovered ?? []).flatMap((line) => {
      const school = schools.get(line.school)
      return school === undefined ? [] : [{ school, line }]
    }),
  fields: {
    township: ({ school }) => school.township,
    school: ({ school }) => school.name,
    stage: ({ line }) => stages[line.stage],
    subject: ({ line }) => subjects[line.subject],
    need: ({ line }) => line.need,
    before: ({ line }) => line.before,
    'after-transfers': ({ line }) => line.afterTransfers,
    covered: ({ line }) =>
      (thousandths(line.afterTransfers) - thousandths(line.afterItinerant)) / 1000,
    after: ({ line }) => line.afterItinerant,
  },
  keys: coverKeys,
  publicFields: [
    'township',
    'school',
    'stage',
    'subject',
    'need',
    'before',
    'after-transfers',
    'covered',
    'after',
  ],
  facts: {
    现状缺课: (_rows, register) => totalOf(register, 'before'),
    交流后缺课: (_rows, register) => totalOf(register, 'afterTransfers'),
    走教后缺课: (_rows, register) => totalOf(register, 'afterItinerant'),
  },
})

const thousandths = (lessons: number): number => Math.round(lessons * 1000)

const totalOf = (
  { report }: Register,
  moment: 'before' | 'afterTransfers' | 'afterItinerant',
): string => plain(report.itinerant?.total[moment] ?? 0)
