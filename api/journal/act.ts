import { sql, type Transaction } from 'kysely'
import { canonical, type JournalAct, nextRow } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'

export type Tx = Transaction<Tables>

/** Who acts 操作人: an account, or `system` for what the service does by itself. */
export type Actor = { readonly id: string; readonly role: string }

export const system: Actor = { id: 'system', role: 'system' }

/** Where in the journal an act stands and what it is. */
export type Deed = {
  /** A county's id, or `system`. */
  readonly chain: string
  /** `dataset.confirm`, `plan.approve` …: the room and the verb. */
  readonly action: string
}

/** What an act came to. Nothing of it names a person: people are ids, contents are hashes. */
export type Done<T> = {
  readonly value: T
  /** What was acted on: `run:…`, `case:…`. */
  readonly object: string
  readonly before?: string | null
  readonly after?: string | null
  readonly detail?: { readonly [key: string]: unknown }
  /** The answer to a repeated key: nothing was done, so there is nothing to tell. */
  readonly repeated?: true
}

/**
 * Every act with effect goes through here: the effect and its row of the journal stand in one
 * transaction, so that there is neither an effect without its row nor a row without its effect.
 * `does` throws to undo all of it.
 */
export function act<T>(
  db: Db,
  by: Actor,
  { chain, action }: Deed,
  does: (tx: Tx) => Promise<Done<T>>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const { value, object, before = null, after = null, detail = {}, repeated } = await does(tx)
    if (repeated === true) return value
    await append(tx, chain, {
      at: new Date().toISOString(),
      actor: by.id,
      role: by.role,
      action,
      object,
      before,
      after,
      detail,
    })
    return value
  })
}

/** The lock is taken last and held to the end of the transaction: rows of a chain follow each other. */
async function append(tx: Tx, chain: string, entry: JournalAct): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`journal ${chain}`}, 0))`.execute(tx)
  const last = await tx
    .selectFrom('journal')
    .select(['chain', 'seq', 'hash'])
    .where('chain', '=', chain)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = nextRow(chain, last ?? null, entry)
  await tx
    .insertInto('journal')
    .values({ ...row, detail: canonical(row.detail) })
    .execute()
}
