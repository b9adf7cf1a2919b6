import type { County, Override } from '../domain/county.ts'
import { type YearMonth, yearMonth } from '../domain/year-month.ts'
import { matchKey } from './cell.ts'
import type { SchoolSystem } from './columns/grades.ts'
import { descriptiveParameters, readDescription } from './description.ts'
import { problemOf } from './messages.ts'
import type { RawSheet } from './raw.ts'
import type { Report } from './report.ts'
import { readRows } from './rows.ts'
import { sheets } from './sheets.ts'

/** What is said of the county as a whole, and the values of its own policy as typed. */
export type About = {
  readonly county: Pick<County, 'name' | 'year' | 'baseMonth' | 'synthetic' | 'overrides'>
  readonly system: SchoolSystem
  /** False where nobody says the year: then nothing can be said about ages and terms. */
  readonly isDated: boolean
}

/** Whatever neither the sheet 参数 nor the file's name says. */
export type Fallback = {
  readonly name?: string
  readonly year?: number
  readonly baseMonth?: YearMonth
}

/** Name, year and month: the sheet says them, else the file's name, else whoever called. */
export function readAbout(
  file: string,
  raw: RawSheet | null,
  fallback: Fallback,
  report: Report,
): About {
  const rows = raw === null ? [] : readParameters(raw, report)
  const { description, overrides } = readDescription(rows, report)
  const named = /^(.+?)_均配导入表_(20\d{2})/.exec(file.normalize('NFC'))
  const fileYear = named === null ? undefined : Number(named[2])
  const said = description.year ?? fileYear ?? fallback.year
  const wasTyped = rows.some(({ name }) => matchKey(name) === descriptiveParameters.year.label)
  if (said === undefined && !wasTyped) askForYear(file, report)
  const year = said ?? unknownYear
  return {
    county: {
      name: description.name ?? named?.[1] ?? fallback.name ?? '本县',
      year,
      baseMonth: description.baseMonth ?? fallback.baseMonth ?? yearMonth(year, 8),
      synthetic: description.synthetic,
      overrides,
    },
    system: systemOf(overrides),
    isDated: said !== undefined,
  }
}

/** So late that no month of the past is taken for one to come. */
const unknownYear = 9998

function askForYear(file: string, report: Report): void {
  const header = descriptiveParameters.year.label
  const place = { file, sheet: sheets.parameters.name, row: null, column: null, header }
  report(problemOf('G01', place, { col: header }))
}

function readParameters(raw: RawSheet, report: Report): readonly Override[] {
  const read = readRows(raw, sheets.parameters, report)
  return (read?.rows ?? []).flatMap(({ fields, place }) => {
    const { name, value, basis } = fields
    if (name == null || value == null || basis === undefined) return []
    return [{ name, value, basis: basis ?? '', place: place('value') }]
  })
}

/** 学制 decides which grades are primary; its row stays with the overrides, for it is policy too. */
function systemOf(overrides: readonly Override[]): SchoolSystem {
  const value = overrides.findLast(({ name }) => matchKey(name) === '学制')?.value ?? ''
  return /^(五四|5-4)/.test(matchKey(value)) ? '5-4' : '6-3'
}
