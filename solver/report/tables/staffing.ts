import { type Stage, type TitleGrade, titleGrades } from '../../domain/codes.ts'
import type { Teacher } from '../../domain/county.ts'
import type { QuotaLine } from '../../domain/standard.ts'
import { monthsBetween } from '../../domain/year-month.ts'
import { schoolKey, townshipRanks } from '../order.ts'
import { defineTable, type Table, type TableParts } from '../table.ts'
import { type FieldValue, figure, notApplicable, notGiven } from '../values.ts'
import {
  hasGrade,
  inQuota,
  inQuotaAfter,
  lineKeys,
  type SchoolLine,
  schoolLines,
  stageWord,
  subjectFigures,
  type WholeSchool,
  wholeSchools,
} from './school-lines.ts'

const place: TableParts<SchoolLine>['fields'] = {
  township: ({ school }) => school.township,
  school: ({ school }) => school.name,
  name: ({ name }) => name,
  stage: stageWord,
  classes: ({ unit }) => unit?.classes ?? null,
  pupils: ({ unit }) => unit?.pupils ?? null,
}

/** D03 编制: quota and staff of every line, before and after. */
export const quotaTable = defineTable<SchoolLine>({
  rows: schoolLines,
  fields: {
    ...place,
    'by-pupils': computed(({ byPupils }) => byPupils),
    'by-classes': computed(({ byClasses }) => byClasses),
    quota,
    'in-quota': (row) => row.people.filter(inQuota).length,
    surplus: (row) => over(row, row.people.filter(inQuota).length),
    'in-quota-after': inQuotaAfter,
    'surplus-after': (row) => over(row, inQuotaAfter(row)),
    lent: among((teacher) => inQuota(teacher) && teacher.presence === 'lent'),
    absent: among(
      ({ presence, employment }) =>
        employment === 'in-quota' && ['long-sick', 'study', 'waiting'].includes(presence),
    ),
    retiring,
    contract: among(({ employment }) => employment === 'contract'),
    substitute: among(({ employment }) => employment === 'substitute'),
  },
  keys: lineKeys,
})

/** D03 学科: need in full-time teachers is lessons over load; heads are whole people. */
export const subjectTable = (stage: Stage): Table =>
  defineTable<SchoolLine>({
    rows: (register) => schoolLines(register).filter((line) => line.stage === stage),
    fields: place,
    coded: {
      need: { list: 'subject', value: (row, code) => inPeople(row, code, ({ need }) => need) },
      heads: {
        list: 'subject',
        value: (row, code) => subjectFigures(row, code)?.before.teachers ?? null,
      },
      balance: {
        list: 'subject',
        value: (row, code) => inPeople(row, code, ({ before }) => before.surplus - before.gap),
      },
      'balance-after': {
        list: 'subject',
        value: (row, code) => inPeople(row, code, ({ after }) => after.surplus - after.gap),
      },
    },
    keys: lineKeys,
  })

/** D03 岗位: approved, filled and free posts by grade, for whole schools. */
export const postTable = defineTable<WholeSchool>({
  rows: wholeSchools,
  fields: {
    township: ({ school }) => school.township,
    school: ({ school }) => school.name,
    approved: ({ school }) => sumOf(Object.values(school.posts)),
    ...Object.assign(
      {},
      ...Object.keys(titleGrades).map((grade) => gradeFields(grade as TitleGrade)),
    ),
  },
  keys: {
    township: ({ school, lines }) => ({
      rank: lines[0]?.townshipRank ?? townshipRanks([school]).size,
      label: school.township,
    }),
    school: ({ school }) => schoolKey(school),
  },
})

function quota({ unit }: SchoolLine): FieldValue {
  if (unit === null) return notApplicable
  return unit.quota ?? notGiven
}

/** 师生比核编 and 班师比核编, as the audit reckons them. */
function computed(part: (line: QuotaLine) => string | null) {
  return ({ register, school, stage }: SchoolLine): FieldValue => {
    const line = (register.report.provision?.quota ?? []).find(
      (one) => one.school === school.id && one.stage === stage,
    )
    return line === undefined ? notApplicable : (part(line) ?? notApplicable)
  }
}

function over({ unit }: SchoolLine, staff: number): FieldValue {
  if (unit === null) return notApplicable
  return unit.quota === null ? notGiven : staff - unit.quota
}

function among(wanted: (teacher: Teacher) => boolean) {
  return ({ people }: SchoolLine): number => people.filter(wanted).length
}

/** Only what the county stated: statutory months are the auditor's affair, not a table's. */
function retiring({ people, register }: SchoolLine): FieldValue {
  const stated = people.flatMap(({ retirement }) => retirement ?? [])
  if (stated.length === 0) return people.length === 0 ? 0 : notGiven
  return stated.filter((month) => monthsBetween(register.county.baseMonth, month) < 60).length
}

function inPeople(
  row: SchoolLine,
  code: string,
  lessons: (figures: NonNullable<ReturnType<typeof subjectFigures>>) => number,
): FieldValue {
  const figures = subjectFigures(row, code)
  if (figures === null || figures.load === 0) return null
  return figure(lessons(figures) / figures.load)
}

function gradeFields(grade: TitleGrade): TableParts<WholeSchool>['fields'] {
  const held = (row: WholeSchool) => sizeOf(row, ({ people }) => people.filter(hasGrade(grade)))
  const heldAfter = (row: WholeSchool) =>
    held(row) -
    sizeOf(row, ({ relationOut }) => relationOut.filter((move) => hasGrade(grade)(move.teacher))) +
    sizeOf(row, ({ relationIn }) => relationIn.filter((move) => hasGrade(grade)(move.teacher)))
  const free = (row: WholeSchool, used: number): FieldValue => {
    const approved = row.school.posts[grade]
    return approved === null ? notGiven : approved - used
  }
  return {
    [`${grade}-approved`]: ({ school }) => school.posts[grade] ?? notGiven,
    [`${grade}-held`]: held,
    [`${grade}-free`]: (row) => free(row, held(row)),
    [`${grade}-free-after`]: (row) => free(row, heldAfter(row)),
  }
}

const sizeOf = (row: WholeSchool, part: (line: SchoolLine) => readonly unknown[]): number =>
  row.lines.reduce((sum, line) => sum + part(line).length, 0)

function sumOf(values: readonly (number | null)[]): FieldValue {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  return known.length === values.length ? known.reduce((sum, value) => sum + value, 0) : notGiven
}
