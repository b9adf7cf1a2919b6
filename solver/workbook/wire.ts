import { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import type { RawRow, RawSheet } from '../intake/raw.ts'
import type { ReadLimits } from './limits.ts'
import type { Refusal } from './refusal.ts'

/** A file that has passed its first look. */
export type Input = {
  readonly kind: 'xlsx' | 'csv'
  readonly path: string
  /** Its name as the county knows it. */
  readonly file: string
  /** Name of the sheet a CSV stands for. */
  readonly sheet: string
}

/** What the quarantine process is asked to do. */
export type Task =
  | { readonly kind: 'read'; readonly inputs: readonly Input[]; readonly limits: ReadLimits }
  | {
      readonly kind: 'colour'
      readonly inputs: readonly Input[]
      readonly limits: ReadLimits
      readonly problems: readonly Problem[]
      /** Keep fonts, widths and drop-downs of a workbook; off when that has failed. */
      readonly keepLook: boolean
    }

/** What the quarantine process answers: pieces of sheets, a workbook's bytes, and that it is done. */
export type Answer =
  | {
      readonly kind: 'sheet'
      readonly file: string
      readonly name: string
      readonly hidden: boolean
    }
  | { readonly kind: 'rows'; readonly rows: readonly RawRow[] }
  | { readonly kind: 'merges'; readonly merges: RawSheet['merges'] }
  | {
      readonly kind: 'refusal'
      readonly file: string
      readonly sheet: string | null
      readonly refusal: Refusal
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'done' }

const plainCell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('boolean'), value: z.boolean() }),
  z.object({ kind: z.literal('date'), year: z.int(), month: z.int(), day: z.int() }),
  z.object({ kind: z.literal('error'), text: z.string() }),
])

const cell = z.discriminatedUnion('kind', [
  ...plainCell.options,
  z.object({ kind: z.literal('formula'), formula: z.string(), result: plainCell.nullable() }),
])

const row = z.object({ number: z.int().positive(), cells: z.array(cell.nullable()) })

const position = z.int().positive()
const merge = z.object({ top: position, left: position, bottom: position, right: position })

const codes = ['F03', 'F04', 'F09', 'F10', 'F19', 'F20', 'F21', 'F25', 'F26', 'F28', 'F29'] as const
const refusal = z.object({
  code: z.enum(codes),
  slots: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const answerSchema: z.ZodType<Answer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), file: z.string(), name: z.string(), hidden: z.boolean() }),
  z.object({ kind: z.literal('rows'), rows: z.array(row) }),
  z.object({ kind: z.literal('merges'), merges: z.array(merge) }),
  z.object({
    kind: z.literal('refusal'),
    file: z.string(),
    sheet: z.string().nullable(),
    refusal,
  }),
  z.object({ kind: z.literal('bytes'), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('done') }),
])
