import { z } from 'zod'
import type { Place } from '../domain/county.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { definitions } from '../rules/definitions/index.ts'
import { rules } from '../rules/index.ts'
import { type Format, formats } from './cells.ts'
import { type CodeListName, codeLists } from './code-lists.ts'
import { commonWords } from './foot.ts'
import type { Table } from './table.ts'
import { type TableId, tables } from './tables/index.ts'

/** A form as its file says it, and where each value of the file stands. */
export type FormFile = {
  readonly file: string
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** The layout of one table. No county form is national law: every layout is data. */
export type Form = {
  readonly id: string
  /** D05 …: the document it belongs to. */
  readonly document: string
  readonly sheet: string
  readonly title: string
  readonly rows: TableId
  /** A public, B work, C sensitive. */
  readonly privacy: 'A' | 'B' | 'C'
  /** Order of sheets in the workbook. */
  readonly place: number
  readonly page: 'landscape' | 'portrait'
  readonly freeze: number
  readonly filter: boolean
  /** Printed on the right of the second line; empty: the date is printed there. */
  readonly unit: string
  readonly columns: readonly FormColumn[]
  readonly sort: readonly string[]
  /** Neighbours of the same key get a subtotal, outermost key first. */
  readonly subtotals: readonly string[]
  /** Subtotals above the grand total that need not be neighbours: by stage. */
  readonly closing: readonly string[]
  /** Label of the grand total; `null` prints none. */
  readonly total: string | null
  /** Definitions and rules whose values the foot names where no text was read for them. */
  readonly values: readonly string[]
  readonly foot: readonly string[]
}

export type FormColumn = {
  readonly label: string
  readonly field: string
  /** Code of the list the column was repeated over; empty for a plain column. */
  readonly code: string
  /** Label above neighbouring columns; empty for none. */
  readonly group: string
  readonly format: Format
  readonly width: number
  readonly align?: 'left' | 'center' | 'right'
  readonly total: Total | null
  /** Left out, with its whole group, where no row has anything in it. */
  readonly hideEmpty: boolean
}

const totals = ['label', 'count', 'sum', 'yes', 'ratio'] as const
export type Total = (typeof totals)[number]

/** Fields of every table: 序号, and a cell to be filled in by hand. */
export const everywhere = ['row-number', 'blank'] as const

const column = z.strictObject({
  label: z.string().min(1),
  field: z.string().min(1),
  format: z.enum(Object.keys(formats) as [Format, ...Format[]]),
  width: z.number().min(3).max(120),
  align: z.enum(['left', 'center', 'right']).exactOptional(),
  group: z.string().default(''),
  total: z.enum(totals).nullable().default(null),
})

const repeated = z.strictObject({
  repeat: z.enum(Object.keys(codeLists) as [CodeListName, ...CodeListName[]]),
  /** All codes of the list, or these in this order. */
  codes: z.array(z.string()).min(1).exactOptional(),
  hideEmpty: z.boolean().default(false),
  columns: z.array(column).min(1),
})

const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  document: z.string().regex(/^(D\d{2}|)$/),
  /** What the spreadsheet program allows as the name of a sheet. */
  sheet: z
    .string()
    .min(1)
    .max(31)
    .regex(/^[^[\]:*?/\\']+$/),
  title: z.string().min(1),
  rows: z.enum(Object.keys(tables) as [TableId, ...TableId[]]),
  privacy: z.enum(['A', 'B', 'C']),
  place: z.int(),
  page: z.enum(['landscape', 'portrait']).default('landscape'),
  freeze: z.int().min(0).default(0),
  filter: z.boolean().default(false),
  unit: z.string().default(''),
  columns: z.array(z.union([column, repeated])).min(1),
  sort: z.array(z.string()).default([]),
  subtotals: z.array(z.string()).default([]),
  closing: z.array(z.string()).default([]),
  total: z.string().nullable().default(null),
  values: z.array(z.string()).default([]),
  foot: z.array(z.string().min(1)),
})
type WrittenForm = z.infer<typeof formSchema>
type WrittenColumn = z.infer<typeof column>

/** Forms in the order of their sheets, or every mistake in every file at once. */
export function formsFrom(files: readonly FormFile[]): Result<readonly Form[], readonly Problem[]> {
  const read = files.map((file) => formFrom(file))
  const forms = read
    .flatMap((form) => (form.ok ? [form.value] : []))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
  const problems = [...read.flatMap((form) => (form.ok ? [] : form.error)), ...doubles(forms)]
  return problems.length > 0 ? fail(problems) : ok(forms)
}

function formFrom(file: FormFile): Result<Form, readonly Problem[]> {
  const parsed = formSchema.safeParse(file.value, { error: z.locales.zhCN().localeError })
  if (!parsed.success) {
    return fail(
      parsed.error.issues.map(({ path, message }) =>
        problem(
          'B01',
          file.placeOf(path),
          `“${path.map(String).join('.')}”不符合要求：${message}。`,
        ),
      ),
    )
  }
  const written = parsed.data
  const problems = mistakesIn(written, file)
  if (problems.length > 0) return fail(problems)
  const columns = written.columns.flatMap((part) =>
    'repeat' in part ? unfolded(part) : [plain(part)],
  )
  return ok({ ...written, columns })
}

const plain = (part: WrittenColumn): FormColumn => ({ ...part, code: '', hideEmpty: false })

/** One copy of the columns for each code, under its name unless the labels say the name themselves. */
function unfolded({ repeat, codes, hideEmpty, columns }: z.infer<typeof repeated>): FormColumn[] {
  const list = codeLists[repeat]
  return (codes ?? Object.keys(list)).flatMap((code) =>
    columns.map((part) => ({
      ...part,
      label: part.label.replace('{名称}', list[code] ?? code),
      code,
      group: part.label.includes('{名称}') ? part.group : (list[code] ?? code),
      hideEmpty,
    })),
  )
}

/** All that a schema cannot see: names of fields, keys, codes, values and placeholders. */
function mistakesIn(form: WrittenForm, file: FormFile): readonly Problem[] {
  const table: Table = tables[form.rows]
  const at = (path: readonly PropertyKey[], message: string) =>
    problem('B02', file.placeOf(path), `表“${form.id}”${message}`)
  const unknownIn = (
    part: 'sort' | 'subtotals' | 'closing' | 'values',
    known: readonly string[],
  ): readonly Problem[] =>
    form[part].flatMap((name, index) =>
      known.includes(name)
        ? []
        : [at([part, index], `的 ${part} 中没有“${name}”。可用：${known.join('、')}。`)],
    )
  return [
    ...(file.file.endsWith(`${form.id}.yaml`) ? [] : [at(['id'], '的编号与文件名不一致。')]),
    ...form.columns.flatMap((part, index) =>
      ('repeat' in part ? repeatMistakes(part, table) : columnMistakes(part, table)).map(
        (message) => at(['columns', index], message),
      ),
    ),
    ...privateFields(form, table).map((message) => at(['columns'], message)),
    ...unknownIn('sort', table.keys),
    ...unknownIn('subtotals', table.keys),
    ...unknownIn('closing', table.keys),
    ...unknownIn('values', [...Object.keys(definitions), ...Object.keys(rules)]),
    ...placeholderMistakes(form.title, table).map((message) => at(['title'], message)),
    ...form.foot.flatMap((line, index) =>
      placeholderMistakes(line, table).map((message) => at(['foot', index], message)),
    ),
  ]
}

function columnMistakes({ label, field }: WrittenColumn, table: Table): readonly string[] {
  const known = [...everywhere, ...table.fields]
  return known.includes(field)
    ? []
    : [`的列“${label}”引用了不存在的字段“${field}”。可用字段：${known.join('、')}。`]
}

/** A form that goes public carries the least that tells two people apart. */
function privateFields(form: WrittenForm, table: Table): readonly string[] {
  const { publicFields } = table
  if (form.privacy !== 'A' || publicFields === null) return []
  const open = [...everywhere, ...publicFields]
  return form.columns
    .flatMap((part) => ('repeat' in part ? part.columns : [part]))
    .filter(({ field }) => table.fields.includes(field) && !open.includes(field))
    .map(
      ({ label, field }) =>
        `是公开表（A 类），列“${label}”的字段“${field}”不得公开。可用字段：${open.join('、')}。`,
    )
}

function repeatMistakes(
  { repeat, codes, columns }: z.infer<typeof repeated>,
  table: Table,
): readonly string[] {
  const list = codeLists[repeat]
  const fields = Object.keys(table.coded).filter((field) => table.coded[field] === repeat)
  return [
    ...(codes ?? [])
      .filter((code) => !(code in list))
      .map(
        (code) => `的重复列 ${repeat} 中没有代码“${code}”。可用：${Object.keys(list).join('、')}。`,
      ),
    ...columns
      .filter(({ field }) => !fields.includes(field))
      .map(
        ({ label, field }) =>
          `的列“${label}”引用了不能按 ${repeat} 重复的字段“${field}”。可用字段：${fields.join('、') || '无'}。`,
      ),
  ]
}

function placeholderMistakes(text: string, table: Table): readonly string[] {
  const known = [...commonWords, ...table.facts]
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => !known.includes(name))
    .map((name) => `中的占位“{${name}}”不存在。可用：${known.join('、')}。`)
}

/** Two sheets of one name cannot stand in one workbook. */
function doubles(forms: readonly Form[]): readonly Problem[] {
  return forms.flatMap(({ id, sheet }, index) => {
    const first = forms.findIndex((form) => form.sheet === sheet)
    if (first === index) return []
    return [problem('B03', null, `表“${id}”与“${forms[first]?.id}”的工作表名相同：“${sheet}”。`)]
  })
}

const problem = (code: string, place: Place | null, message: string): Problem => ({
  code,
  severity: 'error',
  place,
  value: null,
  message,
})
