import type { Run } from '../domain/run.ts'
import type { CodeListName } from './code-lists.ts'
import type { Limit } from './format.ts'
import type { Key } from './order.ts'
import type { Register } from './register.ts'
import type { FieldValue } from './values.ts'

/**
 * A kind of rows that forms may lay out: what its fields and sort keys are called. Layouts are data
 * (data/forms); a table is the vocabulary they are checked against.
 */
export type Table = {
  readonly fields: readonly string[]
  /** Fields that exist once per code of a list: need of a subject, value of an indicator. */
  readonly coded: { readonly [field: string]: CodeListName }
  /** The only fields a public form may print; `null` where the table tells of nobody. */
  readonly publicFields: readonly string[] | null
  readonly keys: readonly string[]
  /** Placeholders the table adds to title and foot. */
  readonly facts: readonly string[]
  readonly open: (register: Register, run: Run | null) => OpenTable
}

export type OpenTable = {
  readonly rows: readonly OpenRow[]
  readonly fact: (name: string) => string
  /** What the grand total of a rate is held against. */
  readonly limit: (field: string) => Limit | undefined
}

export type OpenRow = {
  readonly field: (name: string, code: string) => FieldValue
  readonly key: (name: string) => Key
}

export type TableParts<Row> = {
  readonly rows: (register: Register, run: Run | null) => readonly Row[]
  readonly fields: { readonly [field: string]: (row: Row) => FieldValue }
  readonly coded?: {
    readonly [field: string]: {
      readonly list: CodeListName
      readonly value: (row: Row, code: string) => FieldValue
    }
  }
  readonly keys?: { readonly [key: string]: (row: Row) => Key }
  readonly facts?: {
    readonly [name: string]: (rows: readonly Row[], register: Register) => string
  }
  readonly publicFields?: readonly string[]
  readonly limits?: { readonly [field: string]: (register: Register) => Limit | undefined }
}

/** Names are checked when a form is read; an unknown one here is a promise broken between modules. */
export function defineTable<Row>(parts: TableParts<Row>): Table {
  const { fields, coded = {}, keys = {}, facts = {}, limits = {} } = parts
  return {
    fields: Object.keys(fields),
    coded: Object.fromEntries(Object.entries(coded).map(([name, { list }]) => [name, list])),
    publicFields: parts.publicFields ?? null,
    keys: Object.keys(keys),
    facts: Object.keys(facts),
    open: (register, run) => {
      const rows = parts.rows(register, run)
      return {
        fact: (name) => known(facts, name)(rows, register),
        limit: (field) => limits[field]?.(register),
        rows: rows.map((row) => ({
          field: (name, code) =>
            code === '' ? known(fields, name)(row) : known(coded, name).value(row, code),
          key: (name) => known(keys, name)(row),
        })),
      }
    },
  }
}

function known<Entry>(entries: { readonly [name: string]: Entry }, name: string): Entry {
  const entry = entries[name]
  if (entry === undefined) throw new Error(`No field, key or fact is called ${name}.`)
  return entry
}
