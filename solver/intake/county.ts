import type { County, Override, School } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { type YearMonth, yearMonth } from '../domain/year-month.ts'
import { matchKey } from './cell.ts'
import type { Columns, Sheet } from './column.ts'
import type { SchoolSystem } from './columns/grades.ts'
import type { Context } from './context.ts'
import { tellMonths, tellUntaught } from './county-checks.ts'
import { type Description, descriptiveParameters, readDescription } from './description.ts'
import { readDistances } from './distances.ts'
import { readLessons } from './lessons.ts'
import { problemOf } from './messages.ts'
import { readNetworks } from './networks.ts'
import { placeIn } from './place.ts'
import { type Summary, sorted, summaryOf } from './problems.ts'
import type { RawBook, RawSheet } from './raw.ts'
import type { Report } from './report.ts'
import { type Rows, readRows } from './rows.ts'
import { tellFarAway, tellStaffing } from './school-checks.ts'
import { countyPool, countyPoolId } from './school-index.ts'
import { readSchools, type Schools } from './schools.ts'
import { sheets } from './sheets.ts'
import { readTeachers, type Teachers } from './teachers.ts'
import { usualDueYears } from './thresholds.ts'
import { readWishes } from './wishes.ts'

/** What stands neither in the sheet 参数 nor in the file's name. */
export type CountyOptions = {
  readonly name?: string
  readonly year?: number
  readonly baseMonth?: YearMonth
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
  const found = (sheet: Sheet<Columns, Columns>) => findSheet(book, sheet, report)

  const parameters = readParameters(found(sheets.parameters), report)
  const { description, overrides } = readDescription(parameters, report)
  const asksYear = parameters.every(
    ({ name }) => matchKey(name) !== descriptiveParameters.year.label,
  )
  const about = described(book, description, options, asksYear ? report : () => {})
  const context: Context = {
    baseMonth: about.baseMonth,
    system: systemOf(overrides),
    dueYears: options.dueYears ?? usualDueYears,
    countExpiredBackbone: options.countExpiredBackbone ?? false,
    report,
  }

  const schoolSheet = found(sheets.schools)
  const schoolRows = schoolSheet && readRows(schoolSheet, sheets.schools, report)
  const schools = schoolRows && hasName(schoolRows) ? readSchools(schoolRows, context) : null
  const teacherSheet = found(sheets.teachers)
  const teacherRows = teacherSheet && readRows(teacherSheet, sheets.teachers, report)
  const teachers = teacherRows && readTeachers(teacherRows.rows, schools, context)
  tellEmpty(schoolRows, sheets.schools, report)
  tellEmpty(teacherRows, sheets.teachers, report)

  const optional = <T>(
    sheet: Sheet<Columns, Columns>,
    read: (raw: RawSheet) => readonly T[],
  ): readonly T[] => {
    const raw = found(sheet)
    return raw === null || isBlank(raw) ? [] : read(raw)
  }
  const lessons = optional(sheets.lessons, (raw) => readLessons(raw, schools, context))
  const distances = optional(sheets.distances, (raw) => readDistances(raw, schools, context))
  const networks = optional(sheets.networks, (raw) => readNetworks(raw, schools, context))
  const wishes = optional(sheets.wishes, (raw) => readWishes(raw, schools, teachers, context))

  if (schools !== null) tellFarAway(schools)
  if (schools !== null && teachers !== null && teacherSheet !== null) {
    tellStaffing(schools, teachers)
    tellUntaught(teacherSheet, schools, teachers, lessons, context)
    tellMonths(teacherSheet, teachers, context)
  }

  const told = sorted(problems)
  const summary = summaryOf(told, schools?.drafts.length ?? 0, teachers?.drafts.length ?? 0)
  if (summary.errors > 0 || schools === null || teachers === null) {
    return { county: null, problems: told, summary }
  }
  const county: County = {
    ...about,
    ...people(schools, teachers),
    lessons,
    distances,
    networks,
    wishes,
    overrides,
  }
  return { county, problems: told, summary }
}

/** By its own name, else by the first other name it is known by. */
function findSheet(
  book: RawBook,
  { name, synonyms, required }: Sheet<Columns, Columns>,
  report: Report,
): RawSheet | null {
  for (const word of [name, ...synonyms]) {
    const found = book.sheets.find((sheet) => matchKey(sheet.name) === matchKey(word))
    if (found !== undefined) return found
  }
  if (required) {
    const names = book.sheets.filter(({ hidden }) => !hidden).map((sheet) => sheet.name)
    const list = names.length === 0 ? '（没有工作表）' : names.join('、')
    const place = { file: book.file, sheet: null, row: null, column: null, header: null }
    report(problemOf('F05', place, { sheet: name, list }))
  }
  return null
}

/** An optional sheet left as it came, or emptied, is not there. */
const isBlank = ({ rows }: RawSheet): boolean =>
  rows.every(({ cells }) =>
    cells.every((cell) => cell === null || (cell.kind === 'text' && cell.text.trim() === '')),
  )

/** Without names no reference can be looked up, and every one of them would seem wrong. */
const hasName = ({ header }: Rows<Columns>): boolean => header.found.get('name')?.length === 1

function tellEmpty(
  rows: Rows<Columns> | null,
  sheet: Sheet<Columns, Columns>,
  report: Report,
): void {
  if (rows === null || rows.rows.length > 0) return
  const [first] = Object.values(sheet.columns)
  const col = first?.header ?? ''
  report(problemOf('G01', placeIn(rows.raw, { header: col }), { col }))
}

function readParameters(raw: RawSheet | null, report: Report): readonly Override[] {
  if (raw === null || isBlank(raw)) return []
  const read = readRows(raw, sheets.parameters, report)
  return (read?.rows ?? []).flatMap(({ fields, place }) => {
    const { name, value, basis } = fields
    if (name == null || value == null || basis === undefined) return []
    return [{ name, value, basis: basis ?? '', place: place('value') }]
  })
}

/** Name, year and month: the sheet says them, else the file's name, else whoever called. */
function described(
  book: RawBook,
  description: Description,
  options: CountyOptions,
  report: Report,
): Pick<County, 'name' | 'year' | 'baseMonth' | 'synthetic'> {
  const named = /^(.+?)_均配导入表_(20\d{2})/.exec(book.file.normalize('NFC'))
  const said = description.year ?? (named === null ? null : Number(named[2])) ?? options.year
  if (said === undefined) {
    const col = descriptiveParameters.year.label
    const sheet = sheets.parameters.name
    const place = { file: book.file, sheet, row: null, column: null, header: col }
    report(problemOf('G01', place, { col }))
  }
  // Without a year nothing is later than the base month; the missing year has been told.
  const year = said ?? 2099
  return {
    name: description.name ?? named?.[1] ?? options.name ?? '本县',
    year,
    baseMonth: description.baseMonth ?? options.baseMonth ?? yearMonth(year, 8),
    synthetic: description.synthetic,
  }
}

/** 学制 decides which grades are primary; the row stays with the overrides, for it is policy too. */
function systemOf(overrides: readonly Override[]): SchoolSystem {
  const value = overrides.findLast(({ name }) => matchKey(name) === '学制')?.value ?? ''
  return /^(五四|5-4|五[·、-]?四)/.test(matchKey(value)) ? '5-4' : '6-3'
}

function people(schools: Schools, teachers: Teachers): Pick<County, 'schools' | 'teachers'> {
  const read = schools.drafts.map(({ school, name }) => school ?? promised(name))
  const roster = teachers.drafts.map(({ teacher, id }) => teacher ?? promised(id))
  const usesPool = roster.some(({ personnelSchool }) => personnelSchool === countyPoolId)
  const all = usesPool ? [...read, poolAfter(read)] : read
  return {
    schools: all.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    teachers: roster.sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** A row that is not whole has an error, and then there is no county. */
function promised(what: string): never {
  throw new Error(`${what} could not be read, and nobody was told`)
}

/**
 * 县教师池: nobody's school. It has no pupils, so it needs nobody, and `other` keeps it out of the
 * plan; it only gives the teachers of the pool a personnel school.
 */
function poolAfter(schools: readonly School[]): School {
  return {
    id: countyPoolId,
    code: null,
    name: countyPool,
    shortName: null,
    order: Math.max(0, ...schools.map(({ order }) => order)) + 1,
    township: '县直',
    kind: 'primary',
    setting: 'urban',
    townSeat: false,
    weak: false,
    strong: false,
    sponsor: 'other',
    legalEntity: null,
    centralSchool: null,
    primary: null,
    junior: null,
    facilities: {
      teachingArea: null,
      sportsArea: null,
      equipmentValue: null,
      mediaRoomsPer100: null,
    },
    facilitiesMissed: null,
    posts: { senior: null, intermediate: null, junior: null },
    beds: null,
    location: null,
    note: '',
  }
}
