import { type Setting, settings } from '../domain/codes.ts'
import type { Location, Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readCsv } from '../intake/csv.ts'
import { problemOf, type Slots } from '../intake/messages.ts'
import { defaultLimits } from '../workbook/limits.ts'
import type { Refusal } from '../workbook/refusal.ts'
import { sumOf } from './apportion.ts'
import type { ReadRow, SchoolRow } from './school-row.ts'
import { checkRow, duplicates } from './school-table-checks.ts'
import {
  findColumns,
  labelOf,
  type SingleColumn,
  synonymsOf,
  type TableColumns,
} from './school-table-columns.ts'
import { tableProblem } from './school-table-messages.ts'
import { type Cells, cellsOf, plainText } from './school-table-row.ts'

export type Totals = {
  readonly schools: number
  readonly pupils: number
  readonly classes: number
  readonly teachers: number
}

export type SchoolTable = {
  /** Without the schools that have no pupils. */
  readonly rows: readonly SchoolRow[]
  /** Warnings and notices; a table with errors is no table. */
  readonly problems: readonly Problem[]
  /** Over all rows of the table, and over those kept. */
  readonly listed: Totals
  readonly kept: Totals
}

/** Reads a CSV with one row per school; `file` is the name people know it by. */
export function readSchoolTable(
  csvText: string,
  file: string,
): Result<SchoolTable, readonly Problem[]> {
  const nowhere: Place = { file, sheet: null, row: null, column: null, header: null }
  const parsed = readCsv(new TextEncoder().encode(csvText), '学校', defaultLimits)
  if (!parsed.ok) return fail([refusal(parsed.error, nowhere)])
  const [head, ...body] = parsed.value
  if (head === undefined) return fail([problemOf('F01', nowhere, {})])
  const columns = findColumns(head.cells.map(plainText))
  const missing = missingColumns(columns, { ...nowhere, row: head.number })
  if (missing.length > 0) return fail(missing)
  const problems: Problem[] = []
  const read = body
    .filter((row) => !besides.test(plainText(row.cells[0] ?? null)))
    .map((row) => readRow(cellsOf(row, columns, file, problems)))
  const listed = read.map(({ row }) => row)
  problems.push(...read.flatMap(checkRow), ...duplicates(listed))
  problems.sort((a, b) => (a.place?.row ?? 0) - (b.place?.row ?? 0))
  if (problems.some(({ severity }) => severity === 'error')) return fail(problems)
  const rows = listed.filter((row) => sumOf(row.pupilsByGrade) > 0)
  return ok({ rows, problems, listed: totalsOf(listed), kept: totalsOf(rows) })
}

/** Rows that are no school: examples, totals and remarks. */
const besides = /^(示例|合计|小计|总计|注|说明|填表)/

export const totalsOf = (rows: readonly SchoolRow[]): Totals => ({
  schools: rows.length,
  pupils: sumOf(rows.map((row) => sumOf(row.pupilsByGrade))),
  classes: sumOf(rows.map((row) => sumOf(row.classesByGrade))),
  teachers: sumOf(rows.map((row) => row.teachers)),
})

// A refusal is made next to its message; the compiler cannot pair the two here.
const refusal = ({ code, slots }: Refusal, place: Place): Problem =>
  problemOf(code, place, slots as Slots<Refusal['code']>)

/** Names, townships, teachers, and pupils with classes of at least one grade. */
function missingColumns({ single, pupils, classes }: TableColumns, place: Place): Problem[] {
  const required: readonly SingleColumn[] =
    single.men !== undefined && single.women !== undefined
      ? ['name', 'township']
      : ['name', 'township', 'teachers']
  const paired = pupils.every((index, grade) => (index === null) === (classes[grade] === null))
  const some = pupils.some((index) => index !== null)
  return [
    ...required
      .filter((column) => single[column] === undefined)
      .map((column) =>
        problemOf('F07', place, {
          col: labelOf(column),
          synonyms: synonymsOf(column).slice(1).join('、'),
        }),
      ),
    ...(paired && some ? [] : [tableProblem('K11', place)]),
  ]
}

function readRow(cells: Cells): ReadRow {
  const men = cells.whole('men')
  const women = cells.whole('women')
  const claimed = cells.whole('teachers')
  const row: SchoolRow = {
    place: cells.place,
    code: cells.text('code'),
    name: cells.required('name'),
    township: cells.required('township'),
    isPrivate: cells.yes('isPrivate'),
    setting: readSetting(cells),
    location: readLocation(cells),
    pupilsByGrade: cells.byGrade('pupils'),
    classesByGrade: cells.byGrade('classes'),
    men: women === null ? null : men,
    women: men === null ? null : women,
    teachers: claimed ?? (men ?? 0) + (women ?? 0),
  }
  const claims = {
    pupils: cells.whole('pupils'),
    classes: cells.whole('classes'),
    coordinateSource: cells.text('coordinateSource'),
    outsideTownship: cells.yes('outsideTownship'),
  }
  return { row, claims }
}

const settingWords: readonly (readonly [string, Setting])[] = [
  ['城区', 'urban'],
  ['镇区', 'town'],
  ['乡村', 'rural'],
  ['urban', 'urban'],
  ['town', 'town'],
  ['rural', 'rural'],
]

function readSetting(cells: Cells): Setting | null {
  const word = cells.text('setting')
  if (word === null) return null
  const found = settingWords.find(([known]) => known === word)
  if (found === undefined) {
    cells.tell('G02', 'setting', { list: Object.values(settings).join('、') })
  }
  return found?.[1] ?? null
}

function readLocation(cells: Cells): Location | null {
  const longitude = cells.decimal('longitude', 73, 136)
  const latitude = cells.decimal('latitude', 3, 54)
  return longitude === null || latitude === null ? null : { longitude, latitude }
}
