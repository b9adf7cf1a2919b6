import type { Run } from '../domain/run.ts'
import type { SheetCell, SheetColumn, SheetRow, SheetSpec } from '../domain/sheet.ts'
import { cellOf, formats } from './cells.ts'
import { type Drafting, wordsFor } from './foot.ts'
import { eachWord } from './form-schema.ts'
import { type DateStyle, dateInWords } from './format.ts'
import type { Form, FormColumn } from './forms.ts'
import type { Versions } from './json.ts'
import { gather, type Key, runsOf, sortBy } from './order.ts'
import type { Register } from './register.ts'
import type { OpenRow, OpenTable } from './table.ts'
import { tables } from './tables/index.ts'
import { totalCell } from './totals.ts'
import type { FieldValue } from './values.ts'

export type Printing = {
  readonly state: DocumentState
  readonly dateStyle: DateStyle
  readonly drafting: Drafting
  readonly versions: Versions
  /** Of a form printed by a key, the one sheet with this rank. */
  readonly only?: Key['rank']
}

export const documentStates = ['草稿', '送审', '公示', '定稿'] as const
export type DocumentState = (typeof documentStates)[number]

/** One form filled in, or a sheet for every value of the key it is printed by. */
export function sheetsOf(
  form: Form,
  register: Register,
  run: Run | null,
  printing: Printing,
): readonly SheetSpec[] {
  const table = tables[form.rows].open(register, run)
  const { each } = form
  if (each === null) return [sheetOf(form, table, register, printing)]
  const key = (row: OpenRow) => row.key(each)
  const { only } = printing
  const wanted = table.rows.filter((row) => only === undefined || key(row).rank === only)
  const taken = new Map<string, number>()
  return runsOf(sortBy(wanted, [key]), key).map(({ label, rows }) => {
    const name = sheetName(label)
    const times = (taken.get(name) ?? 0) + 1
    taken.set(name, times)
    const sheet = times === 1 ? name : `${name.slice(0, 27)}（${times}）`
    return sheetOf({ ...form, sheet }, { ...table, rows }, register, printing, label)
  })
}

/** What a spreadsheet program allows as the name of a sheet. */
const sheetName = (label: string): string => label.replace(/[[\]:*?/\\']/g, '').slice(0, 31)

/** Rows sorted, subtotals and totals from what is printed, title and foot. */
function sheetOf(
  form: Form,
  table: OpenTable,
  register: Register,
  printing: Printing,
  part = '',
): SheetSpec {
  const rows = printedRows(sorted(table.rows, form.sort), form, printing.dateStyle)
  const columns = shownColumns(form, rows)
  const words: { readonly [word: string]: string } = wordsFor(
    register,
    printing.versions,
    printing.drafting,
    form.values,
  )
  const filled = (text: string) =>
    text.replace(/\{([^{}]*)\}/g, (_whole, name: string) =>
      name === eachWord ? part : (words[name] ?? table.fact(name)),
    )
  return {
    name: form.sheet,
    title: `${filled(form.title)}${stampOf(register, printing.state)}`,
    subtitle: subtitleOf(form, printing.drafting),
    columns: columns.map(({ column }) => ({ ...sheetColumn(column), label: filled(column.label) })),
    ...groupsOf(columns.map(({ column }) => column)),
    rows: laidOut(rows, { form, columns, table, dateStyle: printing.dateStyle }),
    foot: form.foot.map(filled).filter((line) => line !== ''),
    page: form.page,
    freezeFirstColumns: Math.min(form.freeze, columns.length),
    autoFilter: form.filter,
  }
}

type PrintedRow = {
  readonly row: OpenRow
  readonly values: readonly FieldValue[]
  readonly cells: readonly SheetCell[]
}
type Shown = { readonly column: FormColumn; readonly index: number }
type Layout = {
  readonly form: Form
  readonly columns: readonly Shown[]
  readonly table: OpenTable
  readonly dateStyle: DateStyle
}

const sorted = (rows: readonly OpenRow[], keys: readonly string[]): readonly OpenRow[] =>
  sortBy(
    rows,
    keys.map((name) => (row: OpenRow) => row.key(name)),
  )

const printedRows = (
  rows: readonly OpenRow[],
  { columns }: Form,
  dateStyle: DateStyle,
): readonly PrintedRow[] =>
  rows.map((row, index) => {
    const values = columns.map((column) => fieldOf(row, column, index))
    return {
      row,
      values,
      cells: columns.map((column, place) =>
        cellOf(values[place] ?? null, column.format, dateStyle),
      ),
    }
  })

function fieldOf(row: OpenRow, { field, code }: FormColumn, index: number): FieldValue {
  if (field === 'row-number') return index + 1
  if (field === 'blank') return null
  return row.field(field, code)
}

/** Columns may be hidden where nothing stands in them; they are never dropped from a sum. */
function shownColumns({ columns }: Form, rows: readonly PrintedRow[]): readonly Shown[] {
  const all = columns.map((column, index) => ({ column, index }))
  const groups = gather(all, ({ column }) => `${column.code} ${column.group}`)
  return all.filter(({ column }) => {
    if (!column.hideEmpty) return true
    const group = groups.get(`${column.code} ${column.group}`) ?? []
    return group.some(({ index }) => rows.some(({ cells }) => hasContent(cells[index] ?? null)))
  })
}

function hasContent(cell: SheetCell): boolean {
  const value = typeof cell === 'object' ? (cell?.value ?? null) : cell
  return value !== null && value !== '' && Number(value) !== 0
}

/** Body rows with the subtotals of their runs, then closing subtotals, then the grand total. */
function laidOut(rows: readonly PrintedRow[], layout: Layout): readonly SheetRow[] {
  const { form } = layout
  return [
    ...withSubtotals(rows, form.subtotals, layout),
    ...form.closing.flatMap((key) =>
      runsOf(sortBy(rows, [({ row }) => row.key(key)]), ({ row }) => row.key(key)).map((run) =>
        totalRow('subtotal', `${run.label} 小计`, run.rows, layout),
      ),
    ),
    ...(form.total === null ? [] : [totalRow('total', form.total, rows, layout)]),
  ]
}

function withSubtotals(
  rows: readonly PrintedRow[],
  keys: readonly string[],
  layout: Layout,
): readonly SheetRow[] {
  const [key, ...inner] = keys
  if (key === undefined) {
    return rows.map(({ cells }) => ({
      cells: layout.columns.map(({ index }) => cells[index] ?? null),
    }))
  }
  return runsOf(rows, ({ row }) => row.key(key)).flatMap((run) => [
    ...withSubtotals(run.rows, inner, layout),
    totalRow('subtotal', `${run.label} 小计`, run.rows, layout),
  ])
}

function totalRow(
  kind: 'subtotal' | 'total',
  label: string,
  rows: readonly PrintedRow[],
  { columns, table, dateStyle }: Layout,
): SheetRow {
  const cells = columns.map(({ column, index }) => {
    const printed = {
      column,
      values: rows.map(({ values }) => values[index] ?? null),
      cells: rows.map((row) => row.cells[index] ?? null),
    }
    const limit = kind === 'total' ? table.limit(column.field) : undefined
    return totalCell(printed, label, dateStyle, limit)
  })
  return { kind, cells }
}

const sheetColumn = ({ label, width, format, align }: FormColumn): SheetColumn => ({
  label,
  width,
  format: formats[format],
  ...(align === undefined ? {} : { align }),
})

/** The storey above the labels, where any column has one. */
function groupsOf(columns: readonly FormColumn[]): Pick<SheetSpec, 'groups'> {
  if (columns.every(({ group }) => group === '')) return {}
  const runs = runsOf(columns, ({ group }) => ({ rank: group, label: group }))
  return { groups: runs.map(({ label, rows }) => ({ label, span: rows.length })) }
}

/** Grey marks are lost on copies, so the title itself says what a paper is not. */
export function stampOf({ county }: Pick<Register, 'county'>, state: DocumentState): string {
  const stamps = [...(state === '草稿' ? ['草稿'] : []), ...(county.synthetic ? ['合成数据'] : [])]
  return stamps.length === 0 ? '' : `（${stamps.join('·')}）`
}

const subtitleOf = ({ unit }: Form, { bureau, date }: Drafting) => ({
  left: `填报单位（盖章）：${bureau}`,
  right: unit === '' ? `填报时间：${date === '' ? '' : dateInWords(date)}` : `单位：${unit}`,
})
