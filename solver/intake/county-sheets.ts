import type { County } from '../domain/county.ts'
import type { SheetCell, SheetColumn, SheetRow, SheetSpec } from '../domain/sheet.ts'
import type { Column, Columns, Sheet, WrittenOf } from './column.ts'
import type { activityColumns } from './columns/activities.ts'
import type { Grade } from './columns/grades.ts'
import {
  type distanceColumns,
  type lessonColumns,
  type networkColumns,
  type parameterColumns,
  type statedColumns,
  wholeCounty,
  type wishColumns,
} from './columns/other-sheets.ts'
import { descriptionRows } from './description.ts'
import { guideSheet } from './guide.ts'
import { schoolFields } from './school-fields.ts'
import { countyPoolId, type SchoolIndex, schoolIndex } from './school-index.ts'
import { sheets } from './sheets.ts'
import { teacherFields } from './teacher-fields.ts'

/**
 * A county written back into the layout of the import workbook, its 填写说明 in front. Reading the
 * sheets again gives the same county. An id that is no code is expected to be the school's name.
 */
export function countySheets(county: County): readonly SheetSpec[] {
  const schools = county.schools.filter(({ id }) => id !== countyPoolId)
  const index = schoolIndex(schools)
  const title = (what: string) =>
    `${county.name}${what}（${county.year}—${county.year + 1}学年）${county.synthetic ? '　合成数据' : ''}`
  return [
    guideSheet(title('导入表填写说明')),
    sheetSpec(
      sheets.schools,
      title('学校基本情况'),
      schools.map((school) => schoolFields(school, index)),
    ),
    sheetSpec(
      sheets.teachers,
      title('教师基本情况'),
      county.teachers.map((teacher) => teacherFields(teacher, index)),
    ),
    sheetSpec(sheets.lessons, title('班级课时'), lessonRows(county, index)),
    sheetSpec(sheets.distances, title('学校距离'), distanceRows(county, index)),
    sheetSpec(sheets.networks, title('共同体与结对'), networkRows(county, index)),
    sheetSpec(sheets.wishes, title('教师交流意愿'), wishRows(county, index)),
    sheetSpec(sheets.stated, title('其他指标'), statedRows(county)),
    sheetSpec(sheets.activities, title('活动登记'), activityRows(county, index)),
    sheetSpec(sheets.parameters, title('参数'), parameterRows(county)),
  ]
}

/** The sheet with these rows; columns as the schema has them. */
export function sheetSpec<C extends Columns>(
  sheet: Sheet<C, Columns>,
  title: string,
  rows: readonly WrittenOf<C>[],
  before: readonly SheetRow[] = [],
): SheetSpec {
  const columns = Object.entries(sheet.columns)
  return {
    name: sheet.name,
    title,
    columns: columns.map(([, column]) => sheetColumn(column)),
    rows: [
      ...before,
      ...rows.map((fields) => ({
        cells: columns.map(([key, column]): SheetCell => {
          const value = fields[key]
          return value == null ? null : column.write(value)
        }),
      })),
    ],
    freezeFirstColumns: 1,
    autoFilter: true,
  }
}

export const sheetColumn = (column: Column<unknown>): SheetColumn => ({
  label: column.header,
  width: column.width,
  format: column.format,
  required: column.required,
  hint: hintOf(column),
  ...(column.choices === undefined ? {} : { choices: column.choices }),
})

/** The comment on a header: what the column is, and what may be typed. */
export const hintOf = (column: Column<unknown>): string =>
  [column.hint, `可填：${column.accepts}。`].filter((part) => part !== '').join('\n')

function lessonRows(
  { lessons }: County,
  index: SchoolIndex,
): readonly WrittenOf<typeof lessonColumns>[] {
  return lessons.map((lesson) => ({
    school: lesson.school === null ? wholeCounty : index.wordFor(lesson.school),
    // Grades are 1-9, which the code list writes as they stand.
    grade: String(lesson.grade) as Grade,
    classes: lesson.classes,
    subject: lesson.subject,
    lessonsPerClass: lesson.lessonsPerClass,
    coveredElsewhere: lesson.coveredElsewhere === 0 ? null : lesson.coveredElsewhere,
    note: null,
  }))
}

function distanceRows(
  { distances }: County,
  index: SchoolIndex,
): readonly WrittenOf<typeof distanceColumns>[] {
  return distances.map(({ from, to, metres, minutes, bothWays }) => ({
    from: index.wordFor(from),
    to: index.wordFor(to),
    metres,
    minutes,
    bothWays,
  }))
}

function networkRows(
  { networks }: County,
  index: SchoolIndex,
): readonly WrittenOf<typeof networkColumns>[] {
  return networks.map(({ name, kind, lead, members, from, until }) => ({
    name,
    kind,
    lead: index.wordFor(lead),
    members: members.map(index.wordFor),
    from,
    until,
    note: null,
  }))
}

function wishRows(
  { wishes, teachers }: County,
  index: SchoolIndex,
): readonly WrittenOf<typeof wishColumns>[] {
  const names = new Map(teachers.map(({ id, name }) => [id, name]))
  return wishes.map(({ teacher, willingness, schools, townships, maxMetres, hardship }) => {
    const [first, second, third] = schools.map((school) => [index.wordFor(school)])
    return {
      teacher,
      name: names.get(teacher) ?? null,
      willingness,
      school1: first ?? null,
      school2: second ?? null,
      school3: third ?? null,
      townships: townships.length === 0 ? null : townships,
      maxMetres,
      mode: null,
      hardship,
      note: null,
    }
  })
}

const activityRows = (
  { activities = [] }: County,
  index: SchoolIndex,
): readonly WrittenOf<typeof activityColumns>[] =>
  activities.map(({ kind, teacher, name, school, month, hours, note }) => ({
    kind,
    teacher,
    name,
    school: index.wordFor(school),
    month,
    hours,
    note: note === '' ? null : note,
  }))

const statedRows = ({ stated = [] }: County): readonly WrittenOf<typeof statedColumns>[] =>
  stated.map(({ item, value, standard, met }) => ({
    item,
    value,
    standard: standard === '' ? null : standard,
    met,
    note: null,
  }))

function parameterRows(county: County): readonly WrittenOf<typeof parameterColumns>[] {
  const overrides = county.overrides.map(({ name, value, basis }) => ({
    name,
    value,
    basis: basis === '' ? null : basis,
    note: null,
  }))
  return [...descriptionRows(county), ...overrides]
}
