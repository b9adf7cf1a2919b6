import { sql } from 'kysely'
import type { Checkpoint, Level } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { act, system, type Tx } from '../journal/act.ts'
import { keep } from '../store/content.ts'
import { type JudgedCertificate, keepCertificate, toldOf } from './certificate.ts'
import { type Claim, type Holder, leaseOf } from './claim.ts'
import type { RunProgress, RunSummary } from './contract.ts'
import { forgetProgress, type News, tell } from './events.ts'
import { levelOf } from './level.ts'
import { sendTicket } from './queue.ts'
import { keepTrail } from './trail.ts'

/**
 * What a worker writes of a run it holds. Each write asks for its own fence and a run that still runs;
 * where that is no longer so, nothing is written and the worker is told it has lost the run.
 */
export type Standing = 'held' | 'stop-asked' | 'cancel-asked' | 'lost'

/** Renews the lease, and hears whether the run shall end. */
export async function renew(db: Db, claim: Claim, holder: Holder): Promise<Standing> {
  const row = await mine(db, claim)
    .set({ lease_until: leaseOf(holder) })
    .returning(['cancel_asked', 'stop_asked'])
    .executeTakeFirst()
  if (row === undefined) return 'lost'
  if (row.cancel_asked) return 'cancel-asked'
  return row.stop_asked ? 'stop-asked' : 'held'
}

export function noteProgress(db: Db, claim: Claim, progress: RunProgress): Promise<boolean> {
  return fenced(db, claim, { progress: JSON.stringify(progress) }, { progress })
}

/**
 * The finished levels and the plan so far, for whoever goes on from here. A level is told when it is
 * settled; of a better plan alone, whose values the progress tells, nothing more.
 */
export function noteCheckpoint(
  db: Db,
  claim: Claim,
  checkpoint: Checkpoint,
  { isSettled }: { readonly isSettled: boolean },
): Promise<boolean> {
  const levels = checkpoint.levels.map(levelOf)
  const last = levels.at(-1)
  const news = last === undefined || !isSettled ? null : { level: last }
  return fenced(db, claim, { levels: JSON.stringify(levels) }, news, async (tx) => {
    const body = JSON.stringify(checkpoint)
    await tx
      .insertInto('run_checkpoint')
      .values({ run: claim.run, fence: claim.fence, body })
      .onConflict((conflict) => conflict.column('run').doUpdateSet({ fence: claim.fence, body }))
      .execute()
  })
}

async function fenced(
  db: Db,
  claim: Claim,
  set: { readonly progress?: string; readonly levels?: string },
  news: Omit<News, 'state' | 'attempt'> | null,
  more: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await mine(tx, claim).set(set).returning('id').executeTakeFirst()
    if (row === undefined) return false
    await more(tx)
    if (news !== null)
      await tell(tx, claim.run, { state: 'running', attempt: claim.attempt, ...news })
    return true
  })
}

export type Result = {
  readonly plan: unknown
  readonly record: unknown
  readonly audit: unknown
  readonly summary: RunSummary
  readonly levels: readonly Level[]
  /** Packed (trail.ts); `null` where the run left none. */
  readonly trail: string | null
  /** `null` where none was asked for, or none was made. */
  readonly certificate: JudgedCertificate | null
}

/**
 * The result of a run whose plan the audit has counted: contents, row, event and journal stand in one
 * transaction. False where the run was lost or is to be cancelled.
 */
export function finish(db: Db, claim: Claim, result: Result): Promise<boolean> {
  return ending(db, claim, 'run.finish', { state: 'done' }, async (tx) => {
    const plan = await keep(tx, 'plan', result.plan)
    const record = await keep(tx, 'run', result.record)
    const audit = await keep(tx, 'audit', result.audit)
    const summary = JSON.stringify(result.summary)
    const levels = JSON.stringify(result.levels.map(levelOf))
    const ended = { lease_until: null, ended: sql<Date>`now()` }
    const row = await mine(tx, claim)
      .set({ state: 'done', ...ended, plan, record, audit, summary, levels })
      .where('cancel_asked', '=', false)
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) return null
    if (result.trail !== null) await keepTrail(tx, claim, result.trail)
    const { certificate } = result
    if (certificate === null) return { after: plan, detail: { record, audit } }
    await keepCertificate(tx, claim, certificate)
    return { after: plan, detail: { record, audit, certificate: toldOf(certificate) } }
  })
}

/** A run that cannot be finished, and why. */
export const failRun = (db: Db, claim: Claim, reason: string): Promise<boolean> =>
  ending(db, claim, 'run.fail', { state: 'failed', reason }, async (tx) => {
    const row = await mine(tx, claim)
      .set({ state: 'failed', lease_until: null, ended: sql`now()`, reason })
      .returning('id')
      .executeTakeFirst()
    return row === undefined ? null : { detail: { attempt: claim.attempt } }
  })

/** The end of a run that its people cancelled. */
export const stopRun = (db: Db, claim: Claim): Promise<boolean> =>
  ending(db, claim, 'run.stop', { state: 'cancelled' }, async (tx) => {
    const row = await mine(tx, claim)
      .set({ state: 'cancelled', lease_until: null, ended: sql`now()` })
      .where('cancel_asked', '=', true)
      .returning('id')
      .executeTakeFirst()
    return row === undefined ? null : {}
  })

/** Gives a run back to the queue: at once where its worker ends, as an attempt where it was no use. */
export function handBack(
  db: Db,
  claim: Claim,
  { counts }: { readonly counts: boolean },
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await mine(tx, claim)
      .set({
        state: 'queued',
        lease_until: null,
        ...(counts ? {} : { attempt: sql<number>`attempt - 1` }),
      })
      .where('cancel_asked', '=', false)
      .returning('attempt')
      .executeTakeFirst()
    if (row === undefined) return false
    await tell(tx, claim.run, { state: 'queued', attempt: row.attempt })
    await sendTicket(tx, claim.run)
    return true
  })
}

const mine = (db: Db, { run, fence }: Claim) =>
  db
    .updateTable('run')
    .where('id', '=', run)
    .where('fence', '=', fence)
    .where('state', '=', 'running')

type Ended = {
  readonly after?: string
  readonly detail?: { readonly [key: string]: unknown }
}

/** Undoes the whole transaction; nobody else sees it. */
class NotMine extends Error {}

async function ending(
  db: Db,
  claim: Claim,
  action: string,
  news: Omit<News, 'attempt'>,
  does: (tx: Tx) => Promise<Ended | null>,
): Promise<boolean> {
  const { run, county, attempt } = claim
  try {
    await act(db, system, { chain: county, action }, async (tx) => {
      const done = await does(tx)
      if (done === null) throw new NotMine()
      await forgetProgress(tx, run)
      await tx.deleteFrom('run_checkpoint').where('run', '=', run).execute()
      await tell(tx, run, { ...news, attempt })
      return { value: undefined, object: `run:${run}`, ...done }
    })
    return true
  } catch (problem) {
    if (problem instanceof NotMine) return false
    throw problem
  }
}
