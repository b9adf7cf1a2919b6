/** A file as read, before any meaning: the only shape in which strangers' cells reach intake. */

export type RawCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A true Excel date cell. */
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'formula'; readonly formula: string; readonly result: RawCell | null }
  /** `#REF!` and its kin. */
  | { readonly kind: 'error'; readonly text: string }

/** `cells[0]` is column A; trailing empty cells are left out. */
export type RawRow = { readonly number: number; readonly cells: readonly (RawCell | null)[] }

export type RawSheet = {
  /** File the sheet came from: the workbook, or the CSV of that name. */
  readonly file: string
  readonly name: string
  readonly hidden: boolean
  /** Rows that hold anything, in order. */
  readonly rows: readonly RawRow[]
  /** Merged areas, counting from 1, both ends included. */
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

export type RawBook = { readonly file: string; readonly sheets: readonly RawSheet[] }
