import type { SheetCell, SheetSpec } from '../../solver/domain/sheet.ts'
import type { RawBook, RawCell, RawRow, RawSheet } from '../../solver/intake/raw.ts'
import { sheets } from '../../solver/intake/sheets.ts'

/** What a test writes into a cell. */
export type Typed = string | number | null | RawCell

export const file = '明德县_均配导入表_2026.xlsx'

/** A sheet row by row; empty rows are left out, as readers of files leave them out. */
export function sheetOf(name: string, rows: readonly (readonly Typed[])[]): RawSheet {
  return {
    file,
    name,
    hidden: false,
    rows: rows.flatMap((cells, i): readonly RawRow[] =>
      cells.length === 0 ? [] : [{ number: i + 1, cells: cells.map(rawCell) }],
    ),
    merges: [],
  }
}

export const bookOf = (...parts: readonly RawSheet[]): RawBook => ({ file, sheets: parts })

export function rawCell(typed: Typed): RawCell | null {
  if (typed === null || typed === '') return null
  if (typeof typed === 'string') return { kind: 'text', text: typed }
  return typeof typed === 'number' ? { kind: 'number', value: typed } : typed
}

/** Sheets as a writer would put them into a file and a reader find them there. */
export const bookFrom = (specs: readonly SheetSpec[]): RawBook => bookOf(...specs.map(written))

function written(spec: SheetSpec): RawSheet {
  const header = spec.columns.map(({ label, required }) => `${label}${required ? '*' : ''}`)
  const body = spec.rows.map(({ cells }) => cells.map(typedIn))
  return {
    ...sheetOf(spec.name, [[spec.title ?? ''], header, ...body]),
    merges: [{ top: 1, left: 1, bottom: 1, right: spec.columns.length }],
  }
}

const typedIn = (cell: SheetCell): Typed =>
  typeof cell === 'object' && cell !== null ? cell.value : cell

type SheetId = keyof typeof sheets

/** A row by column keys; keys that are not given stay empty. */
export type Fields = Readonly<Record<string, Typed>>

/** A sheet with the columns its rows use, under their own headers, in the order of the schema. */
export function rowsOf(id: SheetId, rows: readonly Fields[]): RawSheet {
  const columns: Readonly<Record<string, { readonly header: string }>> = {
    ...sheets[id].columns,
    ...sheets[id].also,
  }
  const keys = Object.keys(columns).filter((key) => rows.some((row) => key in row))
  const headers = keys.map((key) => columns[key]?.header ?? '')
  return sheetOf(sheets[id].name, [
    headers,
    ...rows.map((row) => keys.map((key) => row[key] ?? null)),
  ])
}

/** A school in order: 明德小学, 90 pupils in 3 classes. */
export const goodSchool: Fields = {
  name: '明德小学',
  township: '明德镇',
  kind: '小学',
  setting: '乡村',
  primaryPupils: 90,
  primaryClasses: 3,
  juniorPupils: null,
  juniorClasses: null,
}

/** A teacher in order at 明德小学, ten whole years by August 2026. */
export const goodTeacher: Fields = {
  id: '1001',
  name: '张明德',
  sex: '女',
  birth: '1985-03',
  personnelSchool: '明德小学',
  employment: '在编',
  stages: '小学',
  subjects: '数学',
  licenceStages: '小学',
  degree: '本科',
  title: '一级教师',
  since: '2016-09',
}

/** A county of these two, with what a test changes or adds. */
export function smallBook(
  changes: {
    readonly school?: Fields
    readonly schools?: readonly Fields[]
    readonly teacher?: Fields
    readonly teachers?: readonly Fields[]
    readonly more?: readonly RawSheet[]
  } = {},
): RawBook {
  const schools = [{ ...goodSchool, ...changes.school }, ...(changes.schools ?? [])]
  const teachers = [{ ...goodTeacher, ...changes.teacher }, ...(changes.teachers ?? [])]
  return bookOf(rowsOf('schools', schools), rowsOf('teachers', teachers), ...(changes.more ?? []))
}
