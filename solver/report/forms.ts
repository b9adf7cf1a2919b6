import { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Format } from './cells.ts'
import { codeLists } from './code-lists.ts'
import { formProblem, mistakesIn } from './form-mistakes.ts'
import {
  type FormFile,
  formSchema,
  type RepeatedColumns,
  type Total,
  type WrittenColumn,
} from './form-schema.ts'
import type { TableId } from './tables/index.ts'

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
  /** Left out of the workbook where it has no rows. */
  readonly omitEmpty: boolean
  /** Only in the workbook of its own document, never in the plan's workbook. */
  readonly alone: boolean
  /** A sheet of its own, under its name, for every value of this key; `null`: one sheet. */
  readonly each: string | null
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
        formProblem(
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
function unfolded({ repeat, codes, hideEmpty, columns }: RepeatedColumns): FormColumn[] {
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

/** Two sheets of one name cannot stand in one workbook. */
function doubles(forms: readonly Form[]): readonly Problem[] {
  return forms.flatMap(({ id, sheet }, index) => {
    const first = forms.findIndex((form) => form.sheet === sheet)
    if (first === index) return []
    return [
      formProblem('B03', null, `表“${id}”与“${forms[first]?.id}”的工作表名相同：“${sheet}”。`),
    ]
  })
}
