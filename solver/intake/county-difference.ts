import type { County } from '../domain/county.ts'
import type { SheetCell, SheetSpec } from '../domain/sheet.ts'
import { countySheets } from './county-sheets.ts'
import { countyPoolId } from './school-index.ts'
import { type SheetId, sheetIds, sheets } from './sheets.ts'

/** What a new version of a county's data changes, in the words of the import workbook. */
export type CountyDifference = {
  readonly schools: RowsDifference
  readonly teachers: RowsDifference
  /** Sheets whose rows have no key of their own; only those that differ. */
  readonly others: readonly {
    readonly sheet: string
    readonly removed: number
    readonly added: number
  }[]
}

export type RowsDifference = {
  readonly removed: readonly Named[]
  readonly added: readonly Named[]
  readonly changed: readonly Changed[]
}

export type Named = { readonly id: string; readonly name: string }
export type Changed = Named & { readonly fields: readonly FieldChange[] }

/** `null`: an empty cell, or a sensitive column, whose values are never echoed. */
export type FieldChange = {
  readonly header: string
  readonly sensitive: boolean
  readonly before: string | null
  readonly after: string | null
}

/** Two versions compared row by row, schools and teachers by their ids. Pure. */
export function countyDifference(before: County, after: County): CountyDifference {
  const [a, b] = [sheetsOf(before), sheetsOf(after)]
  const compare = (id: 'schools' | 'teachers') =>
    rowsDifference(id, keyed(id, before, a), keyed(id, after, b))
  return {
    schools: compare('schools'),
    teachers: compare('teachers'),
    others: sheetIds
      .filter((id) => id !== 'schools' && id !== 'teachers')
      .flatMap((id) => otherDifference(sheets[id].name, a(id), b(id))),
  }
}

type Sheets = (id: SheetId) => readonly Cells[]
type Cells = SheetSpec['rows'][number]['cells']

function sheetsOf(county: County): Sheets {
  const written = countySheets(county)
  return (id) =>
    written.find(({ name }) => name === sheets[id].name)?.rows.map(({ cells }) => cells) ?? []
}

type Keyed = ReadonlyMap<string, { readonly name: string; readonly cells: Cells }>

/** Rows stand in the order of the county's own lists, the pool of teachers left out. */
function keyed(id: 'schools' | 'teachers', county: County, written: Sheets): Keyed {
  const people =
    id === 'teachers' ? county.teachers : county.schools.filter((each) => each.id !== countyPoolId)
  const rows = written(id)
  return new Map(people.map((each, at) => [each.id, { name: each.name, cells: rows[at] ?? [] }]))
}

function rowsDifference(id: 'schools' | 'teachers', before: Keyed, after: Keyed): RowsDifference {
  const only = (one: Keyed, other: Keyed) =>
    [...one].flatMap(([key, { name }]) => (other.has(key) ? [] : [{ id: key, name }]))
  const changed = [...after].flatMap(([key, { name, cells }]) => {
    const old = before.get(key)
    const fields = old === undefined ? [] : fieldChanges(id, old.cells, cells)
    return fields.length === 0 ? [] : [{ id: key, name, fields }]
  })
  return { removed: only(before, after), added: only(after, before), changed }
}

/** A row that only slid up or down is no change: 排序号 may have come from its place in the file. */
const slides = '排序号'

function fieldChanges(id: 'schools' | 'teachers', a: Cells, b: Cells): readonly FieldChange[] {
  return Object.values(sheets[id].columns).flatMap(({ header, sensitive }, at) => {
    const [before, after] = [textOf(a[at]), textOf(b[at])]
    if (before === after || header === slides) return []
    const shown = sensitive ? { before: null, after: null } : { before, after }
    return [{ header, sensitive, ...shown }]
  })
}

function otherDifference(
  sheet: string,
  before: readonly Cells[],
  after: readonly Cells[],
): CountyDifference['others'] {
  const [a, b] = [tally(before), tally(after)]
  const missing = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    [...one].reduce((sum, [row, count]) => sum + Math.max(0, count - (other.get(row) ?? 0)), 0)
  const [removed, added] = [missing(a, b), missing(b, a)]
  return removed + added === 0 ? [] : [{ sheet, removed, added }]
}

function tally(rows: readonly Cells[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const cells of rows) {
    const row = JSON.stringify(cells.map(textOf))
    counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  return counts
}

function textOf(cell: SheetCell | undefined): string | null {
  const value = typeof cell === 'object' && cell !== null ? cell.value : cell
  return value === null || value === undefined || value === '' ? null : String(value)
}
