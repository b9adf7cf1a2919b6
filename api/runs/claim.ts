import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { tell } from './events.ts'
import { handIn, type Ticket } from './queue.ts'

/** A run in a worker's hands. Whatever the worker writes of it carries the fence. */
export type Claim = {
  readonly run: string
  readonly county: string
  readonly fence: number
  readonly attempt: number
  readonly scenario: string
  readonly data: string
  readonly profile: string
  readonly seconds: number
  /** Whether it makes a certificate 最优性证书. */
  readonly certify: boolean
}

export type Holder = {
  /** Machine and process, for whoever looks after them. */
  readonly worker: string
  readonly leaseSeconds: number
}

/**
 * Hands the ticket in and claims its run, if that still waits. The fence rises with each claim, so
 * that whoever held the run before can change nothing any more.
 */
export function claim(db: Db, ticket: Ticket, holder: Holder): Promise<Claim | null> {
  return db.transaction().execute(async (tx) => {
    await handIn(tx, ticket)
    const row = await tx
      .updateTable('run')
      .set({
        state: 'running',
        fence: sql`fence + 1`,
        attempt: sql`attempt + 1`,
        lease_until: leaseOf(holder),
        worker: holder.worker,
        began: sql`coalesce(began, now())`,
      })
      .where('id', '=', ticket.run)
      .where('state', '=', 'queued')
      .returning([
        'county',
        'fence',
        'attempt',
        'scenario',
        'data',
        'profile',
        'seconds',
        'certify',
      ])
      .executeTakeFirst()
    if (row === undefined) return null
    await tell(tx, ticket.run, { state: 'running', attempt: row.attempt })
    return { run: ticket.run, ...row }
  })
}

/** By the database's clock: machines need not agree on the time. */
export const leaseOf = ({ leaseSeconds }: Holder) =>
  sql<Date>`clock_timestamp() + ${leaseSeconds} * interval '1 second'`
