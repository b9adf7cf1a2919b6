import { CompiledQuery, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'

/**
 * The queue carries tickets 排队号: a ticket says that a run is waiting, and nothing else. It is sent in
 * the transaction that makes the run wait, and handed in by the transaction that claims it: a run
 * without a ticket or a ticket without a run cannot come from a crash. Leases are our own
 * (pg-boss 10 has no heartbeat), so that a solve may last longer than any ticket.
 */
const queueName = 'junpei-runs'

/** A ticket fetched and not handed in: its worker died in between, and the sweep sends another. */
const ticketSeconds = 60

export type Ticket = { readonly id: string; readonly run: string }

/** Makes the tables of the queue; several processes may try at once. */
export function prepareQueue(db: Db): Promise<void> {
  return db.connection().execute(async (connection) => {
    const lock = sql`hashtextextended('junpei queue', 0)`
    await sql`select pg_advisory_lock(${lock})`.execute(connection)
    try {
      const boss = bossOn(connection)
      await boss.start()
      // Short: one waiting ticket for each run, however often it is called.
      await boss.createQueue(queueName, { name: queueName, policy: 'short', retryLimit: 0 })
      await boss.stop({ graceful: false, close: false })
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(connection)
    }
  })
}

/** Calls a worker to a run, when this transaction commits. */
export async function sendTicket(tx: Tx, run: string): Promise<void> {
  await bossOn(tx).send(
    queueName,
    { run },
    { singletonKey: run, expireInSeconds: ticketSeconds, retentionDays: 365 },
  )
  await tx.updateTable('run').set({ called: sql`now()` }).where('id', '=', run).execute()
  await notify(tx, { kind: 'queued' })
}

/** The next ticket nobody else has, or none. */
export async function nextTicket(db: Db): Promise<Ticket | null> {
  const [job] = await bossOn(db).fetch<{ run: string }>(queueName)
  return job === undefined ? null : { id: job.id, run: job.data.run }
}

/** A ticket that has done its work is gone with the claim. */
export const handIn = (tx: Tx, ticket: Ticket): Promise<void> =>
  bossOn(tx).deleteJob(queueName, ticket.id)

/** Puts away tickets that were fetched and never handed in. */
export function tidyQueue(db: Db): Promise<void> {
  return db.connection().execute((connection) => bossOn(connection).maintain())
}

/** pg-boss on connections of ours: it shares our transactions and keeps none of its own. */
function bossOn(db: Db): PgBoss {
  return new PgBoss({
    db: {
      executeSql: async (text, values) => {
        // Its maintenance opens a transaction by itself; one that fails is not left open.
        const { rows } = await db
          .executeQuery(CompiledQuery.raw(text, values ?? []))
          .catch(async (problem: unknown) => {
            if (/^\s*BEGIN;/.test(text)) await sql`rollback`.execute(db)
            throw problem
          })
        return { rows: [...rows] }
      },
    },
    supervise: false,
    schedule: false,
  })
}

/** What wakes workers: a hint, never the truth, which stands in the rows. */
export type Notice =
  | { readonly kind: 'queued' }
  | { readonly kind: 'cancel' | 'stop'; readonly run: string }

export const channelName = 'junpei_runs'

/** Told to all who listen when this transaction commits. */
export async function notify(tx: Tx, notice: Notice): Promise<void> {
  await sql`select pg_notify(${channelName}, ${JSON.stringify(notice)})`.execute(tx)
}
