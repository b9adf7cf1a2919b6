import type { ColumnType, Generated } from 'kysely'
import type { AccessTables } from '../access/tables.ts'
import type { BoundaryTables } from '../boundaries/tables.ts'
import type { CaseTables } from '../cases/tables.ts'
import type { CityTables } from '../cities/tables.ts'
import type { DatasetTables } from '../datasets/tables.ts'
import type { RunTables } from '../runs/tables.ts'
import type { ScenarioTables } from '../scenarios/tables.ts'

/** Every table of the database; a room with tables of its own declares them there. */
export type Tables = FoundationTables &
  AccessTables &
  DatasetTables &
  BoundaryTables &
  ScenarioTables &
  RunTables &
  CaseTables &
  CityTables

type FoundationTables = {
  city: { readonly id: string; readonly name: string; readonly version: Generated<number> }
  county: {
    readonly id: string
    readonly name: string
    readonly city: string | null
    readonly version: Generated<number>
  }
  content: ContentTable
  journal: JournalTable
  idempotency: IdempotencyTable
}

/** Written by the database's clock, read as a date. */
export type Moment = ColumnType<Date, never, never>

/** Immutable versions 版本: county data, profiles, scenarios, plans, runs and audits. */
export type ContentTable = {
  /** SHA-256 over the canonical JSON. */
  readonly hash: string
  readonly kind: string
  /** Canonical JSON. */
  readonly body: string
  readonly bytes: number
  readonly made: Generated<Date>
}

/** The hash-chained log of every act with effect 操作日志; see solver/dossier. */
export type JournalTable = {
  /** A county's id, or `system` for what belongs to no county. */
  readonly chain: string
  readonly seq: number
  /** ISO instant of the server. */
  readonly at: string
  readonly actor: string
  readonly role: string
  readonly action: string
  readonly object: string
  readonly before: string | null
  readonly after: string | null
  /** Canonical JSON without personal data. */
  readonly detail: string
  readonly prev: string
  readonly hash: string
}

/** Answers already given, by key 幂等键. */
export type IdempotencyTable = {
  readonly account: string
  readonly route: string
  readonly key: string
  /** Hash of what was asked for. */
  readonly asked: string
  /** JSON; null only inside the transaction that acts. */
  readonly answer: string | null
  readonly made: Generated<Date>
}
