import type { SheetColumn } from '../domain/sheet.ts'
import type { Content } from './cell.ts'
import type { Tell } from './messages.ts'
import type { Tenths } from './month-cell.ts'

/** One cell on its way in. `text` is never empty; `tell` knows the place and hides what it must. */
export type Cell = {
  readonly content: Content
  readonly text: string
  /** Set only where the cell may have lost the nought of October (see month-cell.ts). */
  readonly tenths: Tenths | null
  readonly tell: Tell
}

/** What a cell came to: a value, `null` when empty, `undefined` when wrong (and already told). */
export type Read<T> = T | null | undefined

/** How one sort of value is read from a cell and written into one; `read` undoes `write`. */
export type Kind<T> = {
  readonly format: SheetColumn['format']
  readonly width: number
  readonly choices?: readonly string[]
  /** What may be typed, in Chinese, for the guide. */
  readonly accepts: string
  /** Words that mean an empty cell here. */
  readonly blanks: readonly string[]
  readonly months?: boolean
  // Method syntax, so that a column of one sort counts as a column of any.
  read(cell: Cell): Read<T>
  write(value: T): string | number
}

/** One column of the county workbook: reader, template and guide all work from it. */
export type Column<T> = Kind<T> & {
  readonly header: string
  readonly synonyms: readonly string[]
  readonly required: boolean
  /** Class C 敏感信息: values are never echoed. */
  readonly sensitive: boolean
  /** Total rows are compared with the sum of this column. */
  readonly summed: boolean
  /** The header must match with its brackets: what stands in them changes the meaning. */
  readonly exact: boolean
  readonly example: string
  readonly hint: string
}

type About = {
  readonly synonyms?: string
  readonly required?: boolean
  readonly sensitive?: boolean
  readonly summed?: boolean
  readonly exact?: boolean
  readonly example?: string
  readonly hint?: string
  readonly width?: number
}

/** `synonyms` are separated by spaces. */
export function column<T>(header: string, kind: Kind<T>, about: About = {}): Column<T> {
  return {
    ...kind,
    header,
    synonyms: about.synonyms === undefined ? [] : about.synonyms.split(' '),
    required: about.required ?? false,
    sensitive: about.sensitive ?? false,
    summed: about.summed ?? false,
    exact: about.exact ?? false,
    example: about.example ?? '',
    hint: about.hint ?? '',
    width: about.width ?? kind.width,
  }
}

export type Columns = { readonly [key: string]: Column<unknown> }
export type ValueOf<C> = C extends Column<infer T> ? T : never
/** The cells of one row, read. */
export type FieldsOf<C extends Columns> = { readonly [K in keyof C]: Read<ValueOf<C[K]>> }
/** The cells of one row, to be written. */
export type WrittenOf<C extends Columns> = { readonly [K in keyof C]: ValueOf<C[K]> | null }

/**
 * One sheet of the workbook. `columns` stand in the template, in this order; `also` are columns
 * counties bring along, read when they are there.
 */
export type Sheet<C extends Columns = Columns, A extends Columns = Columns> = {
  readonly name: string
  readonly synonyms: readonly string[]
  readonly required: boolean
  readonly maxRows: number
  /** What the sheet is for, one sentence of the guide. */
  readonly about: string
  readonly columns: C
  readonly also: A
}
