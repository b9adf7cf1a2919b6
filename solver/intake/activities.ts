import type { Activity } from '../domain/county.ts'
import { type TeacherId, teacherId } from '../domain/ids.ts'
import { activitySheet } from './columns/activities.ts'
import type { Context } from './context.ts'
import type { RawSheet } from './raw.ts'
import { resolveSchool } from './resolve.ts'
import { type Row, readRows } from './rows.ts'
import type { Schools } from './schools.ts'
import type { Teachers } from './teachers.ts'

type ActivityRow = Row<typeof activitySheet.columns & typeof activitySheet.also>

/** 活动登记: a school has to be known, a person only where a number is given for him. */
export function readActivities(
  raw: RawSheet,
  schools: Schools | null,
  teachers: Teachers | null,
  context: Context,
): readonly Activity[] {
  const read = readRows(raw, activitySheet, context.report)
  return (read?.rows ?? []).flatMap((row) => activityOf(row, schools, teachers))
}

function activityOf(
  row: ActivityRow,
  schools: Schools | null,
  teachers: Teachers | null,
): readonly Activity[] {
  const { kind, teacher, name, school: named, month, hours, note } = row.fields
  const school =
    named == null ? undefined : resolveSchool(row, 'school', named, schools?.index ?? null)
  const isKnown = teacher == null || knows(teachers, teacherId(teacher))
  if (!isKnown) row.tell('teacher', 'Y01', {})
  if (kind == null || name == null || school === undefined || !isKnown) return []
  if (teacher === undefined || month === undefined || hours === undefined) return []
  const id = teacher === null ? null : teacherId(teacher)
  return [{ kind, teacher: id, name, school, month, hours, note: note ?? '' }]
}

/** Whoever teaches where no plan is made stands in the sheet as well, but not in the county. */
const knows = (teachers: Teachers | null, id: TeacherId): boolean =>
  teachers === null || teachers.byId.has(id) || teachers.leftOut.has(id)
