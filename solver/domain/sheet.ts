/**
 * A sheet to be written, as plain data: what the template, the samples and every report hand to
 * `workbook.ts`, which alone knows the spreadsheet library. Text is always written as text, never
 * as a formula.
 */
export type SheetSpec = {
  readonly name: string
  readonly hidden?: boolean
  /** Merged title over all columns. */
  readonly title?: string
  /** Second line: left and right. */
  readonly subtitle?: { readonly left: string; readonly right: string }
  readonly columns: readonly SheetColumn[]
  /** A storey above the labels: labels spanning so many columns, in order, covering all of them. */
  readonly groups?: readonly { readonly label: string; readonly span: number }[]
  readonly rows: readonly SheetRow[]
  /** Lines under the table, merged over all columns. */
  readonly foot?: readonly string[]
  readonly page?: 'landscape' | 'portrait'
  /** True where columns outnumber a page on purpose (data sheets, not documents). */
  readonly freezeFirstColumns?: number
  readonly autoFilter?: boolean
}

export type SheetColumn = {
  readonly label: string
  /** In characters. */
  readonly width: number
  /** `text` cells carry the text format `@`, so that codes keep their zeros. */
  readonly format: 'text' | 'integer' | 'number'
  readonly align?: 'left' | 'center' | 'right'
  /** Red header with an asterisk. */
  readonly required?: boolean
  /** Drop-down for the body of the column: up to a template's usual row limit. */
  readonly choices?: readonly string[]
  /** Comment on the header cell. */
  readonly hint?: string
}

export type SheetRow = {
  readonly kind?: 'body' | 'subtotal' | 'total' | 'example'
  readonly cells: readonly SheetCell[]
}

export type SheetCell =
  | string
  | number
  | null
  | {
      readonly value: string | number | null
      /** Digits after the point of a number; the caller has applied the display guard. */
      readonly decimals?: number
      readonly percent?: boolean
      readonly mark?: 'fail' | 'error' | 'warning' | 'notice'
    }
