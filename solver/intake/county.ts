import type { County } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { type Fallback, readAbout } from './about.ts'
import { readActivities } from './activities.ts'
import type { Columns, Sheet } from './column.ts'
import type { Context } from './context.ts'
import { tellMonths, tellUntaught } from './county-checks.ts'
import { countyPoolAfter } from './county-pool.ts'
import { readDistances } from './distances.ts'
import { sheetFinder } from './find-sheet.ts'
import { readLessons } from './lessons.ts'
import { problemOf } from './messages.ts'
import { readNetworks } from './networks.ts'
import { placeIn } from './place.ts'
import { type Summary, sorted, summaryOf } from './problems.ts'
import type { RawBook, RawSheet } from './raw.ts'
import type { Report } from './report.ts'
import { type Rows, readRows } from './rows.ts'
import { tellFarAway, tellStaffing } from './school-checks.ts'
import { countyPoolId } from './school-index.ts'
import { readSchools, type Schools } from './schools.ts'
import { sheets } from './sheets.ts'
import { readStated } from './stated.ts'
import { readTeachers, type Teachers } from './teachers.ts'
import { usualDueYears } from './thresholds.ts'
import { readWishes } from './wishes.ts'

export type CountyOptions = Fallback & {
  /** Years at one school after which a teacher is due, for X03. */
  readonly dueYears?: number
  /** Whether backbone titles past their term count, for T12. */
  readonly countExpiredBackbone?: boolean
}

export type CountyReading = {
  /** `null` while there is any error. */
  readonly county: County | null
  readonly problems: readonly Problem[]
  readonly summary: Summary
}

/** A county out of the sheets it handed in, or everything that stands in the way, all at once. */
export function readCounty(book: RawBook, options: CountyOptions = {}): CountyReading {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  const find = sheetFinder(book, report)
  const about = readAbout(book.file, find(sheets.parameters), options, report)
  const context: Context = {
    baseMonth: about.county.baseMonth,
    system: about.system,
    dueYears: options.dueYears ?? usualDueYears,
    countExpiredBackbone: options.countExpiredBackbone ?? false,
    report,
  }
  const schools = schoolsIn(find(sheets.schools), context)
  const teacherSheet = find(sheets.teachers)
  const teachers = teachersIn(teacherSheet, schools, context)
  const others = othersIn(find, schools, teachers, context)
  if (schools !== null) tellFarAway(schools)
  if (schools !== null && teachers !== null && teacherSheet !== null) {
    tellStaffing(schools, teachers)
    tellUntaught(teacherSheet, schools, teachers, others.lessons, context)
    tellMonths(teacherSheet, teachers, context)
  }
  const told = sorted(about.isDated ? problems : problems.filter(({ code }) => !dated.has(code)))
  const summary = summaryOf(told, schools?.drafts.length ?? 0, teachers?.drafts.length ?? 0)
  const isWhole = summary.errors === 0 && schools !== null && teachers !== null
  const county = isWhole ? { ...about.county, ...people(schools, teachers), ...others } : null
  return { county, problems: told, summary }
}

/** What cannot be said while nobody says the year. */
const dated: ReadonlySet<string> = new Set(['T07', 'T12', 'T16', 'T18', 'X03'])

function schoolsIn(raw: RawSheet | null, context: Context): Schools | null {
  const rows = raw && readRows(raw, sheets.schools, context.report)
  if (rows === null) return null
  tellEmpty(rows, sheets.schools, context.report)
  // Without names no reference can be looked up, and every one of them would seem wrong.
  return rows.header.found.get('name')?.length === 1 ? readSchools(rows, context) : null
}

function teachersIn(
  raw: RawSheet | null,
  schools: Schools | null,
  context: Context,
): Teachers | null {
  const rows = raw && readRows(raw, sheets.teachers, context.report)
  if (rows === null) return null
  tellEmpty(rows, sheets.teachers, context.report)
  return readTeachers(rows.rows, schools, context)
}

function tellEmpty(rows: Rows<Columns>, sheet: Sheet<Columns, Columns>, report: Report): void {
  if (rows.rows.length > 0) return
  const col = Object.values(sheet.columns)[0]?.header ?? ''
  report(problemOf('G01', placeIn(rows.raw, { header: col }), { col }))
}

function othersIn(
  find: (sheet: Sheet<Columns, Columns>) => RawSheet | null,
  schools: Schools | null,
  teachers: Teachers | null,
  context: Context,
): Pick<County, 'lessons' | 'distances' | 'networks' | 'wishes' | 'stated' | 'activities'> {
  const read = <T>(
    sheet: Sheet<Columns, Columns>,
    rowsOf: (raw: RawSheet) => readonly T[],
  ): readonly T[] => {
    const raw = find(sheet)
    return raw === null ? [] : rowsOf(raw)
  }
  const stated = read(sheets.stated, (raw) => readStated(raw, context))
  const activities = read(sheets.activities, (raw) =>
    readActivities(raw, schools, teachers, context),
  )
  return {
    lessons: read(sheets.lessons, (raw) => readLessons(raw, schools, context)),
    distances: read(sheets.distances, (raw) => readDistances(raw, schools, context)),
    networks: read(sheets.networks, (raw) => readNetworks(raw, schools, context)),
    wishes: read(sheets.wishes, (raw) => readWishes(raw, schools, teachers, context)),
    ...(stated.length > 0 ? { stated } : {}),
    ...(activities.length > 0 ? { activities } : {}),
  }
}

function people(schools: Schools, teachers: Teachers): Pick<County, 'schools' | 'teachers'> {
  const read = schools.drafts.map(({ school, name }) => school ?? promised(name))
  const roster = teachers.drafts.map(({ teacher, id }) => teacher ?? promised(id))
  const usesPool = roster.some(({ personnelSchool }) => personnelSchool === countyPoolId)
  const all = usesPool ? [...read, countyPoolAfter(read)] : read
  return {
    schools: all.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    teachers: roster.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** A row that is not whole has an error, and then there is no county. */
function promised(what: string): never {
  throw new Error(`${what} could not be read, and nobody was told`)
}
