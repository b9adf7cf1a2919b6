import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Day, isDay, weekdayOf, yearOf } from '../process/day.ts'
import {
  dayStates,
  type HolidayRow,
  holidayKinds,
  unnamedFestivals,
} from '../process/work-calendar.ts'
import { defaultLimits } from '../workbook/limits.ts'
import { normalise, typedText } from './cell.ts'
import { readCsv } from './csv.ts'
import { bareHeader } from './headers.ts'
import { holidayProblem } from './holiday-messages.ts'
import { cut, problemOf, type Slots } from './messages.ts'
import type { RawRow } from './raw.ts'

/** Rows of all tables, and warnings; a table with errors is no table. */
export type Holidays = {
  readonly rows: readonly HolidayRow[]
  readonly problems: readonly Problem[]
}

/** A holiday table as its CSV stands. */
export type HolidayFile = { readonly file: string; readonly bytes: Uint8Array }

/** Found from this file, so that it does not matter where the program is started. */
export const holidayDirectory = fileURLToPath(new URL('../../data/holidays/', import.meta.url))

/** Every table of a folder, one file per year 节假日安排. */
export function readHolidays(
  directory: string = holidayDirectory,
): Result<Holidays, readonly Problem[]> {
  const names = existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => name.endsWith('.csv'))
        .sort()
    : []
  if (names.length === 0) return fail([holidayProblem('H01', null, { directory })])
  return holidaysFrom(names.map((file) => ({ file, bytes: readFileSync(join(directory, file)) })))
}

/** Pure: the county's own table is read alike. No two rows may speak of one day. */
export function holidaysFrom(files: readonly HolidayFile[]): Result<Holidays, readonly Problem[]> {
  const problems: Problem[] = []
  const found = files.flatMap((file) => tableOf(file, problems))
  problems.push(...repeated(found))
  if (problems.some(({ severity }) => severity === 'error')) return fail(problems)
  const rows = found.map(({ row }) => row).sort((a, b) => (a.day < b.day ? -1 : 1))
  return ok({ rows, problems: [...problems, ...incomplete(rows)] })
}

const columns = {
  year: '年份',
  day: '日期',
  kind: '类型',
  name: '名称',
  source: '来源',
  state: '状态',
  enteredBy: '录入人',
  enteredAt: '录入时间',
} as const
type Column = keyof typeof columns
const columnList = Object.keys(columns) as readonly Column[]

type FoundRow = { readonly row: HolidayRow; readonly place: Place }

function tableOf({ file, bytes }: HolidayFile, problems: Problem[]): readonly FoundRow[] {
  const nowhere: Place = { file, sheet: null, row: null, column: null, header: null }
  const table = readCsv(bytes, '节假日安排', defaultLimits)
  if (!table.ok) {
    // A refusal is made next to its message; the compiler cannot pair the two here.
    const slots = table.error.slots as Slots<typeof table.error.code>
    problems.push(problemOf(table.error.code, nowhere, slots))
    return []
  }
  const [head, ...body] = table.value
  if (head === undefined) {
    problems.push(problemOf('F01', nowhere, {}))
    return []
  }
  const headers = head.cells.map((cell) => (cell === null ? '' : bareHeader(typedText(cell))))
  const absent = columnList.filter((column) => !headers.includes(columns[column]))
  for (const column of absent)
    problems.push(
      holidayProblem(
        'H02',
        { ...nowhere, row: head.number },
        { column: columns[column], list: Object.values(columns).join('、') },
      ),
    )
  if (absent.length > 0) return []
  return body.flatMap((row) => {
    const found = rowOf(cellsOf(row, headers, nowhere, problems))
    return found === null ? [] : [found]
  })
}

/** The cells of one row; what is wrong with them is told, and the reading goes on. */
type Cells = {
  readonly place: (column: Column) => Place
  readonly text: (column: Column) => string
  readonly required: (column: Column) => string | null
  readonly tell: (
    code: 'H04' | 'H05' | 'H06' | 'H07' | 'H09',
    column: Column,
    slots?: { readonly [name: string]: string | number },
  ) => null
}

function cellsOf(
  row: RawRow,
  headers: readonly string[],
  nowhere: Place,
  problems: Problem[],
): Cells {
  const at = (column: Column): number => headers.indexOf(columns[column])
  const place = (column: Column): Place => ({
    ...nowhere,
    row: row.number,
    column: at(column) + 1,
    header: columns[column],
  })
  const text = (column: Column): string => {
    const cell = row.cells[at(column)] ?? null
    return cell === null ? '' : normalise(typedText(cell))
  }
  return {
    place,
    text,
    required: (column) => {
      if (text(column) !== '') return text(column)
      problems.push(holidayProblem('H03', place(column), { column: columns[column] }))
      return null
    },
    tell: (code, column, slots = {}) => {
      problems.push(holidayProblem(code, place(column), slots, cut(text(column))))
      return null
    },
  }
}

function rowOf(cells: Cells): FoundRow | null {
  const year = readYear(cells)
  const day = readDay(cells)
  const kind = readWord(cells, 'kind', holidayKinds)
  const state = readWord(cells, 'state', dayStates)
  const name = cells.required('name')
  const source = cells.required('source')
  if (year === null || day === null || kind === null) return null
  if (state === null || name === null || source === null) return null
  if (!belongsTo(day, year)) return cells.tell('H06', 'day', { year })
  if (kind === 'work' && weekdayOf(day) >= 1 && weekdayOf(day) <= 5) cells.tell('H09', 'day')
  const [enteredBy, enteredAt] = [cells.text('enteredBy'), cells.text('enteredAt')]
  return {
    row: { year, day, kind, name, source, state, enteredBy, enteredAt },
    place: cells.place('day'),
  }
}

/** 元旦 may begin in the December before. */
const belongsTo = (day: Day, year: number): boolean =>
  yearOf(day) === year || (yearOf(day) === year - 1 && day.slice(5, 7) === '12')

function readYear(cells: Cells): number | null {
  const text = cells.required('year')
  if (text === null) return null
  return /^[12]\d{3}$/.test(text) ? Number(text) : cells.tell('H04', 'year')
}

/** Spreadsheet programs save 2026-01-01 as 2026/1/1. */
function readDay(cells: Cells): Day | null {
  const text = cells.required('day')
  if (text === null) return null
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(written) ? written : cells.tell('H05', 'day')
}

function readWord<Key extends string>(
  cells: Cells,
  column: Column,
  words: { readonly [K in Key]: string },
): Key | null {
  const text = cells.required(column)
  if (text === null) return null
  const found = (Object.keys(words) as Key[]).find((key) => words[key] === text)
  return found ?? cells.tell('H07', column, { list: Object.values(words).join('、') })
}

function repeated(found: readonly FoundRow[]): readonly Problem[] {
  const first = new Map<Day, Place>()
  return found.flatMap(({ row: { day }, place }) => {
    const earlier = first.get(day)
    if (earlier === undefined) {
      first.set(day, place)
      return []
    }
    const slots = { file: earlier.file, row: earlier.row ?? 0 }
    return [holidayProblem('H08', place, slots, day)]
  })
}

/** A year that claims to be official but does not name all festivals is not taken for known. */
function incomplete(rows: readonly HolidayRow[]): readonly Problem[] {
  const claimed = new Set(rows.filter(({ state }) => state === 'official').map(({ year }) => year))
  return [...claimed].flatMap((year) => {
    const missing = unnamedFestivals(rows, year)
    return missing.length === 0
      ? []
      : [holidayProblem('H10', null, { year, list: missing.join('、') })]
  })
}
