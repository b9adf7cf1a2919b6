import { z } from 'zod'
import type { Place } from '../domain/county.ts'
import { type Format, formats } from './cells.ts'
import { type CodeListName, codeLists } from './code-lists.ts'
import { type TableId, tables } from './tables/index.ts'

/** A form as its file says it, and where each value of the file stands. */
export type FormFile = {
  readonly file: string
  readonly value: unknown
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

const totals = ['label', 'count', 'sum', 'yes', 'marks', 'ratio'] as const
export type Total = (typeof totals)[number]

/** Fields of every table: 序号, and a cell to be filled in by hand. */
export const everywhere = ['row-number', 'blank'] as const

/** The word for the key's value on a sheet of its own. */
export const eachWord = '分表'

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

export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  document: z.string().regex(/^(D\d{2}[a-z]?|)$/),
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
  omitEmpty: z.boolean().default(false),
  alone: z.boolean().default(false),
  each: z.string().nullable().default(null),
  unit: z.string().default(''),
  columns: z.array(z.union([column, repeated])).min(1),
  sort: z.array(z.string()).default([]),
  subtotals: z.array(z.string()).default([]),
  closing: z.array(z.string()).default([]),
  total: z.string().nullable().default(null),
  values: z.array(z.string()).default([]),
  foot: z.array(z.string().min(1)),
})
export type WrittenForm = z.infer<typeof formSchema>
export type WrittenColumn = z.infer<typeof column>
export type RepeatedColumns = z.infer<typeof repeated>
