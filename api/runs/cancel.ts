import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type Actor, act } from '../journal/act.ts'
import { forgetProgress, isOpen, tell } from './events.ts'
import { notify } from './queue.ts'

/**
 * Cancels a run 取消测算. What waits is cancelled at once; what runs is asked to end, and its worker
 * kills it. The version seen is not asked for: cancelling means the same whatever progress was made
 * since, and what has ended answers 409.
 */
export function cancelRun(db: Db, by: Actor, county: string, run: string): Promise<void> {
  return act(db, by, { chain: county, action: 'run.cancel' }, async (tx) => {
    const row = await tx
      .selectFrom('run')
      .select(['state', 'attempt', 'cancel_asked', 'scenario'])
      .where('id', '=', run)
      .where('county', '=', county)
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined) throw new Refused(404, 'run_not_found', '没有这次测算。')
    if (!isOpen(row.state)) throw new Refused(409, 'run_ended', '这次测算已经结束，不能取消。')
    const object = `run:${run}`
    if (row.cancel_asked) return { value: undefined, object, repeated: true }
    const waiting = row.state === 'queued'
    await tx
      .updateTable('run')
      .set({
        cancel_asked: true,
        ...(waiting ? { state: 'cancelled', ended: sql`now()` } : {}),
      })
      .where('id', '=', run)
      .execute()
    if (waiting) await forgetRest(tx, run)
    await tell(tx, run, { state: waiting ? 'cancelled' : 'running', attempt: row.attempt })
    await notify(tx, { kind: 'cancel', run })
    return { value: undefined, object, after: row.scenario }
  })
}

async function forgetRest(tx: Parameters<typeof tell>[0], run: string): Promise<void> {
  await forgetProgress(tx, run)
  await tx.deleteFrom('run_checkpoint').where('run', '=', run).execute()
}
