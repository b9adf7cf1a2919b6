import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import type { Claim } from './claim.ts'
import { failRun, handBack, stopRun } from './held.ts'
import { mostAttempts, type Pace } from './pace.ts'
import { sendTicket, tidyQueue } from './queue.ts'
import { reasons } from './reasons.ts'

/**
 * Finds what a crash has left: a run whose worker is not heard of any more goes back to the queue with
 * its checkpoint, and a waiting run nobody comes for is called again. Any number of sweepers may work
 * at once.
 */
export async function sweep(db: Db, pace: Pace): Promise<void> {
  for (const { cancelled, ...claim } of await abandoned(db, pace)) {
    // Under the fence of the worker that is gone: should it be alive after all, one of the two is late.
    if (cancelled) await stopRun(db, claim)
    else if (claim.attempt >= mostAttempts) await failRun(db, claim, reasons.workers(claim.attempt))
    else await handBack(db, claim, { counts: true })
  }
  await callAgain(db, pace)
  await tidyQueue(db)
}

/** After a restart of the database every worker has one lease to be heard of again. */
async function abandoned(
  db: Db,
  { leaseSeconds }: Pace,
): Promise<readonly (Claim & { readonly cancelled: boolean })[]> {
  const rows = await db
    .selectFrom('run')
    .select(['id', 'county', 'fence', 'attempt', 'scenario', 'data', 'profile', 'seconds'])
    .select(['certify', 'cancel_asked'])
    .where('state', '=', 'running')
    .where('lease_until', '<', sql<Date>`clock_timestamp()`)
    .where(
      sql<boolean>`pg_postmaster_start_time() + ${leaseSeconds} * interval '1 second' < clock_timestamp()`,
    )
    .orderBy('lease_until')
    .limit(200)
    .execute()
  return rows.map(({ id, cancel_asked, ...row }) => ({ run: id, cancelled: cancel_asked, ...row }))
}

/** Its ticket was lost with a worker, or with a queue that was restored from a backup. */
function callAgain(db: Db, { callAgainSeconds }: Pace): Promise<void> {
  return db.transaction().execute(async (tx: Tx) => {
    const waiting = await tx
      .selectFrom('run')
      .select('id')
      .where('state', '=', 'queued')
      .where(
        'called',
        '<',
        sql<Date>`clock_timestamp() - ${callAgainSeconds} * interval '1 second'`,
      )
      .orderBy('called')
      .limit(100)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const { id } of waiting) await sendTicket(tx, id)
  })
}
