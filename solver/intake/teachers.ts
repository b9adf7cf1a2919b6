import { type Degree, stageList, stages } from '../domain/codes.ts'
import type { Home, Teacher, TeachingShare } from '../domain/county.ts'
import { type SchoolId, schoolId, type TeacherId, teacherId } from '../domain/ids.ts'
import type { YearMonth } from '../domain/year-month.ts'
import { matchKey } from './cell.ts'
import type { Read } from './column.ts'
import type { TeacherColumns } from './columns/teachers.ts'
import type { Context } from './context.ts'
import { resolveSchool } from './resolve.ts'
import type { Row } from './rows.ts'
import { countyPool, countyPoolId } from './school-index.ts'
import { readable, readLocation, type Schools } from './schools.ts'
import { readBackbone } from './teacher-backbone.ts'
import { readLicences, readPast, readRetirement, tellLicence, tellWork } from './teacher-checks.ts'
import { readDeferral, readSpecial } from './teacher-deferral.ts'
import type { StageShares } from './teacher-kinds.ts'

/** A row of 教师 as far as it could be read. `teacher` is `null` where something in it is wrong. */
export type TeacherDraft = {
  readonly row: Row<TeacherColumns>
  readonly id: TeacherId
  readonly personnelSchool: SchoolId | undefined
  /** `undefined` also where the month is wrong beside others. */
  readonly since: Read<YearMonth>
  readonly teacher: Teacher | null
}

export type Teachers = {
  readonly drafts: readonly TeacherDraft[]
  readonly byId: ReadonlyMap<TeacherId, TeacherDraft>
  /** Teachers of stages that are no compulsory education: known, but not in the county. */
  readonly leftOut: ReadonlySet<TeacherId>
}

export function readTeachers(
  rows: readonly Row<TeacherColumns>[],
  schools: Schools | null,
  context: Context,
): Teachers {
  const known = new Map<string, Row<TeacherColumns>>()
  const leftOut = new Set<TeacherId>()
  const drafts: TeacherDraft[] = []
  for (const row of rows) {
    const { id, name, stages: taught } = row.fields
    const same = id == null ? undefined : known.get(id)
    if (same !== undefined) {
      row.tell('id', 'T01', { row: same.number, name: same.fields.name ?? '姓名未填' })
      continue
    }
    if (id != null) known.set(id, row)
    if (taught === 'outside') {
      if (id != null) leftOut.add(teacherId(id))
      continue
    }
    drafts.push(draftOf(row, teacherId(id ?? `${name ?? ''}@${row.number}`), schools, context))
  }
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  tellNamesakes(drafts)
  return { drafts: drafts.map((draft) => married(draft, byId, leftOut)), byId, leftOut }
}

function draftOf(
  row: Row<TeacherColumns>,
  id: TeacherId,
  schools: Schools | null,
  context: Context,
): TeacherDraft {
  const shares = row.fields.stages === 'outside' ? null : row.fields.stages
  const personnelSchool = personnelSchoolOf(row, schools)
  const teaching = teachingOf(row, personnelSchool, schools)
  const past = readPast(row, context)
  const lastRotationFrom = originOf(row, schools)
  const retirement = readRetirement(row, past.birth, context)
  const special = readSpecial(row)
  const parts = {
    personnelSchool,
    teaching,
    special,
    deferral: readDeferral(row, special, retirement, context),
    licences: readLicences(row),
    backbone: readBackbone(row, context),
    home: homeOf(row),
    stages: shares ?? undefined,
    lastRotationFrom,
    ...past,
  }
  if (shares != null) {
    tellWork(row, shares)
    if (parts.licences !== undefined) tellLicence(row, shares, parts.licences)
    if (teaching !== undefined) tellStages(row, shares, teaching, schools)
  }
  return { row, id, personnelSchool, since: past.since, teacher: teacherOf(row, id, parts) }
}

function personnelSchoolOf(
  row: Row<TeacherColumns>,
  schools: Schools | null,
): SchoolId | undefined {
  const { personnelSchool } = row.fields
  if (personnelSchool == null) return undefined
  if (matchKey(personnelSchool) !== countyPool) {
    return resolveSchool(row, 'personnelSchool', personnelSchool, schools?.index ?? null)
  }
  row.tell('personnelSchool', 'G10', { code: '无校籍管理，不占学校编制，本次不列入交流对象' })
  return countyPoolId
}

function teachingOf(
  row: Row<TeacherColumns>,
  personnelSchool: SchoolId | undefined,
  schools: Schools | null,
): readonly TeachingShare[] | undefined {
  const { teaching } = row.fields
  if (teaching === undefined) return undefined
  if (teaching === null) {
    return personnelSchool === undefined ? undefined : [{ school: personnelSchool, share: 1000 }]
  }
  const shares = new Map<SchoolId, number>()
  let wrong = false
  for (const { name, share } of teaching) {
    const school = resolveSchool(row, 'teaching', name, schools?.index ?? null)
    if (school === undefined) wrong = true
    else if (share > 0) shares.set(school, (shares.get(school) ?? 0) + share)
  }
  return wrong ? undefined : [...shares].map(([school, share]) => ({ school, share }))
}

/** The school may be closed by now, so a name the sheet does not have is kept as it stands. */
function originOf(row: Row<TeacherColumns>, schools: Schools | null): Read<SchoolId> {
  const { lastRotationFrom: name } = row.fields
  if (name == null) return name
  const lookup = schools?.index.find(name)
  return lookup?.kind === 'many'
    ? resolveSchool(row, 'lastRotationFrom', name, schools?.index ?? null)
    : lookup?.kind === 'one'
      ? lookup.id
      : schoolId(name)
}

/** T04: some school where the teacher teaches must have the stage taught. */
function tellStages(
  row: Row<TeacherColumns>,
  shares: StageShares,
  teaching: readonly TeachingShare[],
  schools: Schools | null,
): void {
  const places = teaching.map(({ school }) => schools?.byId.get(school))
  // The county pool and schools that could not be read say nothing about stages.
  if (places.some((place) => place === undefined)) return
  const missing = stageList.find(
    (stage) => shares[stage] > 0 && places.every((place) => place?.stages[stage] === null),
  )
  if (missing === undefined) return
  const school = places.map((place) => place?.name).join('、')
  row.tell('stages', 'T04', { stage: stages[missing], school })
}

function homeOf(row: Row<TeacherColumns>): Read<Home> {
  const { homeTownship: township } = row.fields
  const location = readLocation(row, 'homeLongitude', 'homeLatitude')
  if (township === undefined || location === undefined) return undefined
  return township === null && location === null ? null : { township, location }
}

type Parts = {
  readonly [K in 'personnelSchool' | 'teaching' | 'stages' | 'licences' | 'backbone']:
    | Teacher[K]
    | undefined
} & {
  readonly [K in
    | 'special'
    | 'deferral'
    | 'home'
    | 'birth'
    | 'since'
    | 'workSince'
    | 'lastRotationStart'
    | 'lastRotationEnd'
    | 'lastRotationFrom'
    | 'deferralSince']: Read<Teacher[K]>
}

function teacherOf(row: Row<TeacherColumns>, id: TeacherId, parts: Parts): Teacher | null {
  const cells = readable(row.fields)
  const known = readable(parts)
  if (cells === null || known === null || known.birth === null || known.since === null) return null
  const { name, sex, employment, subjects, degree, title } = cells
  if (name === null || sex === null || employment === null) return null
  if (subjects === null || degree === null || title === null) return null
  return {
    ...known,
    birth: known.birth,
    since: known.since,
    id,
    name,
    sex,
    employment,
    hirer: cells.hirer,
    presence: cells.presence ?? 'present',
    lentTo: cells.lentTo,
    office: cells.office ?? 'none',
    subjects,
    weeklyLessons: cells.weeklyLessons,
    degree,
    title,
    ruralYears: cells.ruralYears,
    lastRotationMoved: cells.lastRotationMoved,
    schoolsServed: cells.schoolsServed,
    retirement: cells.retirement,
    retirementKind: retirementKindOf(row),
    review: cells.review,
    misconduct: cells.misconduct ?? false,
    spouse: cells.spouse === null ? null : teacherId(cells.spouse),
    trained: cells.trained,
    note: cells.note ?? '',
    ...studyOf(row, cells.studyDegree, cells.studyUntil),
  }
}

/** A month of graduation alone says nothing. */
function studyOf(
  row: Row<TeacherColumns>,
  degree: Degree | null,
  until: YearMonth | null,
): Pick<Teacher, 'study'> {
  if (degree !== null) return { study: { degree, until } }
  if (until !== null) row.tell('studyUntil', 'G10', { code: '没有填在读学历，没有采用' })
  return {}
}

/** Only women's retirement has two kinds. */
function retirementKindOf(row: Row<TeacherColumns>): Teacher['retirementKind'] {
  const { retirementKind, sex } = row.fields
  if (retirementKind == null || sex === 'female') return retirementKind ?? 'cadre'
  row.tell('retirementKind', 'G10', { code: '不适用（男教师不分类别）' })
  return 'cadre'
}

/** T22: same name, sex and month of birth under two numbers. */
function tellNamesakes(drafts: readonly TeacherDraft[]): void {
  const first = new Map<string, Row<TeacherColumns>>()
  for (const { row } of drafts) {
    const { name, sex, birth } = row.fields
    if (name == null || sex == null || birth == null) continue
    const key = `${name}|${sex}|${birth}`
    const same = first.get(key)
    if (same === undefined) first.set(key, row)
    else row.tell('name', 'T22', { row: same.number })
  }
}

/** T25: a spouse who is not in the county, or names somebody else. */
function married(
  draft: TeacherDraft,
  byId: ReadonlyMap<TeacherId, TeacherDraft>,
  leftOut: ReadonlySet<TeacherId>,
): TeacherDraft {
  const { spouse } = draft.row.fields
  if (spouse == null) return draft
  const id = teacherId(spouse)
  if (leftOut.has(id)) {
    return { ...draft, teacher: draft.teacher && { ...draft.teacher, spouse: null } }
  }
  const other = byId.get(id)?.row.fields
  const agrees = other !== undefined && (other.spouse == null || other.spouse === draft.id)
  if (agrees && id !== draft.id) return draft
  draft.row.tell('spouse', 'T25', {})
  return { ...draft, teacher: null }
}
