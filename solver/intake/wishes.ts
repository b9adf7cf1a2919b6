import type { Wish } from '../domain/county.ts'
import { type SchoolId, type TeacherId, teacherId } from '../domain/ids.ts'
import { wishSheet } from './columns/other-sheets.ts'
import type { Context } from './context.ts'
import type { RawSheet } from './raw.ts'
import { resolveSchool } from './resolve.ts'
import { type Row, readRows } from './rows.ts'
import type { Schools } from './schools.ts'
import type { TeacherDraft, Teachers } from './teachers.ts'

type WishRow = Row<typeof wishSheet.columns & typeof wishSheet.also>

const mostSchools = 3

/** 意愿, with Y01-Y05. Nothing of this sheet is ever echoed. */
export function readWishes(
  raw: RawSheet,
  schools: Schools | null,
  teachers: Teachers | null,
  context: Context,
): readonly Wish[] {
  const read = readRows(raw, wishSheet, context.report)
  const first = new Map<TeacherId, WishRow>()
  return (read?.rows ?? []).flatMap((row): readonly Wish[] => {
    if (row.fields.teacher == null || teachers === null) return []
    const id = teacherId(row.fields.teacher)
    // Whoever is left out of the county has no wish in it either.
    if (teachers.leftOut.has(id)) return []
    const teacher = teachers.byId.get(id)
    const same = first.get(id)
    if (teacher === undefined) row.tell('teacher', 'Y01', {})
    else if (same !== undefined) row.tell('teacher', 'Y05', { row: same.number })
    if (teacher === undefined || same !== undefined) return []
    first.set(id, row)
    return wishOf(row, teacher, schools)
  })
}

function wishOf(row: WishRow, teacher: TeacherDraft, schools: Schools | null): readonly Wish[] {
  const { name, willingness, townships, maxMetres, hardship } = row.fields
  const known = teacher.row.fields.name
  if (name != null && known != null && name !== known) row.tell('name', 'Y02', {})
  const wished = schoolsOf(row, teacher, schools)
  if (willingness === undefined || townships === undefined || wished === undefined) return []
  if (maxMetres === undefined || hardship === undefined) return []
  return [
    {
      teacher: teacher.id,
      willingness,
      schools: wished,
      townships: townships ?? [],
      maxMetres,
      hardship,
    },
  ]
}

/** The schools wished for, best first; the teacher's own is no wish. */
function schoolsOf(
  row: WishRow,
  { personnelSchool }: TeacherDraft,
  schools: Schools | null,
): readonly SchoolId[] | undefined {
  const keys = ['school1', 'school2', 'school3'] as const
  const named = keys.flatMap((key) => (row.fields[key] ?? []).map((name) => ({ key, name })))
  const found = named.map(({ key, name }) => {
    const school = resolveSchool(row, key, name, schools?.index ?? null, true)
    if (school !== undefined && school === personnelSchool) row.tell(key, 'Y03', {})
    return school
  })
  const wished = new Set(found.filter((school) => school !== personnelSchool))
  if (wished.size > mostSchools) row.tell('school1', 'Y04', {})
  const wrong = found.includes(undefined) || keys.some((key) => row.fields[key] === undefined)
  if (wrong || wished.size > mostSchools) return undefined
  return [...wished].filter((school) => school !== undefined)
}
