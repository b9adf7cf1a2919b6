import type { LessonRow } from '../domain/county.ts'
import type { SchoolId } from '../domain/ids.ts'
import { matchKey } from './cell.ts'
import type { Columns } from './column.ts'
import { firstGrade, type Grade, grades, lastGrade, type SchoolSystem } from './columns/grades.ts'
import {
  type lessonColumns,
  lessonSheet,
  wholeCounty,
  type wideLessonColumns,
  wideLessonSheet,
} from './columns/other-sheets.ts'
import type { Context } from './context.ts'
import { findHeader } from './headers.ts'
import type { MessageCode, Slots } from './messages.ts'
import type { RawSheet } from './raw.ts'
import { resolveSchool } from './resolve.ts'
import { type Row, readRows } from './rows.ts'
import type { SchoolIndex } from './school-index.ts'
import type { Schools } from './schools.ts'
import { fullTableSubjects, lessonsOfGrade } from './thresholds.ts'

/** A lesson row with the cell to blame. */
type Entry = LessonRow & {
  readonly number: number
  readonly tell: <Code extends MessageCode>(code: Code, slots: Slots<Code>) => void
}

/** 班级课时, as a list or as the wide table people copy from a curriculum plan, with C01-C03. */
export function readLessons(
  raw: RawSheet,
  schools: Schools | null,
  context: Context,
): readonly LessonRow[] {
  const index = schools?.index ?? null
  const entries = isWide(raw) ? wideEntries(raw, index, context) : listEntries(raw, index, context)
  const kept = withoutRepeats(entries).filter((entry) => teaches(entry, schools, context.system))
  tellTotals(kept)
  return kept.map(({ number: _number, tell: _tell, ...lesson }) => lesson)
}

function isWide(raw: RawSheet): boolean {
  const wide = findHeader(raw, wideLessonSheet.columns)
  const list = findHeader(raw, lessonSheet.columns)
  const gradeColumns = grades.filter((grade) => wide?.found.has(grade)).length
  return gradeColumns >= 2 && (wide?.found.size ?? 0) > (list?.found.size ?? 0)
}

function listEntries(raw: RawSheet, index: SchoolIndex | null, context: Context): readonly Entry[] {
  const read = readRows(raw, lessonSheet, context.report)
  return (read?.rows ?? []).flatMap((row: Row<typeof lessonColumns>): readonly Entry[] => {
    const { grade, subject, classes, lessonsPerClass, coveredElsewhere } = row.fields
    const school = schoolOf(row, row.fields.school, index)
    if (school === undefined || grade == null || subject == null) return []
    if (classes === undefined || lessonsPerClass == null || coveredElsewhere === undefined)
      return []
    return [
      {
        school,
        grade: Number(grade),
        subject,
        classes,
        lessonsPerClass,
        coveredElsewhere: coveredElsewhere ?? 0,
        number: row.number,
        tell: (code, slots) => row.tell('grade', code, slots),
      },
    ]
  })
}

function wideEntries(raw: RawSheet, index: SchoolIndex | null, context: Context): readonly Entry[] {
  const read = readRows(raw, wideLessonSheet, context.report)
  return (read?.rows ?? []).flatMap((row: Row<typeof wideLessonColumns>): readonly Entry[] => {
    const { subject } = row.fields
    const school = schoolOf(row, row.fields.school, index)
    if (school === undefined || subject == null) return []
    return grades.flatMap((grade: Grade): readonly Entry[] => {
      const lessonsPerClass = row.fields[grade]
      if (lessonsPerClass == null) return []
      return [
        {
          school,
          grade: Number(grade),
          subject,
          classes: null,
          lessonsPerClass,
          coveredElsewhere: 0,
          number: row.number,
          tell: (code, slots) => row.tell(grade, code, slots),
        },
      ]
    })
  })
}

/** `null` for the whole county, which a wide table without a column of schools means too. */
function schoolOf<C extends Columns & { readonly school: unknown }>(
  row: Row<C>,
  name: string | null | undefined,
  index: SchoolIndex | null,
): SchoolId | null | undefined {
  if (name === undefined) return undefined
  if (name === null || matchKey(name) === wholeCounty) return null
  return resolveSchool(row, 'school', name, index)
}

function withoutRepeats(entries: readonly Entry[]): readonly Entry[] {
  const first = new Map<string, Entry>()
  return entries.filter((entry) => {
    const key = `${entry.school ?? ''}|${entry.grade}|${entry.subject}`
    const same = first.get(key)
    if (same === undefined) first.set(key, entry)
    else entry.tell('C03', { row: same.number })
    return same === undefined
  })
}

/** C01: the school has pupils of the grade's stage. */
function teaches(
  { school, grade, tell }: Entry,
  schools: Schools | null,
  system: SchoolSystem,
): boolean {
  const draft = school === null ? undefined : schools?.byId.get(school)
  if (draft === undefined) return true
  const stage = grade <= lastGrade('primary', system) ? 'primary' : 'junior'
  const offset = grade - firstGrade(stage, system)
  const figures = draft.stages[stage]
  const none = figures === null || figures?.pupilsByGrade?.[offset] === 0
  if (none) tell('C01', { school: draft.name, grade })
  return !none
}

/** C02: whoever lists most subjects of a grade has listed them all. */
function tellTotals(entries: readonly Entry[]): void {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.school ?? ''}|${entry.grade}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined || group.length < fullTableSubjects) continue
    const total = group.reduce((sum, { lessonsPerClass }) => sum + lessonsPerClass, 0)
    const usual = lessonsOfGrade[first.grade - 1] ?? []
    if (!usual.includes(total)) {
      first.tell('C02', { grade: first.grade, a: total, b: usual.join(' 或 ') })
    }
  }
}
