import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Tx } from '../journal/act.ts'
import type { RunEvent, RunLevel, RunProgress } from './contract.ts'
import type { RunState } from './tables.ts'

/** What a new version of a run tells those who watch it. */
export type News = {
  readonly state: RunState
  readonly attempt: number
  readonly progress?: RunProgress
  readonly level?: RunLevel
  readonly reason?: string
}

/** Raises the version of a run, whose row the transaction holds, and tells what made it rise. */
export async function tell(tx: Tx, run: string, news: News): Promise<void> {
  const { version } = await tx
    .updateTable('run')
    .set({ version: sql`version + 1` })
    .where('id', '=', run)
    .returning('version')
    .executeTakeFirstOrThrow()
  const kind = news.level !== undefined ? 'level' : news.progress ? 'progress' : 'state'
  await tx
    .insertInto('run_event')
    .values({ run, seq: version, kind, body: JSON.stringify(news) })
    .execute()
}

/** Progress is worth keeping while there is some; levels and states stay. */
export async function forgetProgress(tx: Tx, run: string): Promise<void> {
  await tx.deleteFrom('run_event').where('run', '=', run).where('kind', '=', 'progress').execute()
}

export type Watched = {
  readonly events: readonly RunEvent[]
  readonly last: number
  readonly ended: boolean
}

/** What happened to a run after an event; `null` where the county has no such run. */
export async function eventsAfter(
  db: Db,
  county: string,
  run: string,
  after: number,
): Promise<Watched | null> {
  const found = await db
    .selectFrom('run')
    .select(['state'])
    .where('id', '=', run)
    .where('county', '=', county)
    .executeTakeFirst()
  if (found === undefined) return null
  const rows = await db
    .selectFrom('run_event')
    .select(['seq', 'at', 'kind', 'body'])
    .where('run', '=', run)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(500)
    .execute()
  const events = rows.map(({ seq, at, kind, body }): RunEvent => {
    // Written by `tell` alone.
    const { state, attempt, progress, level, reason } = JSON.parse(body) as News
    return {
      id: seq,
      at: at.toISOString(),
      kind,
      state,
      attempt,
      progress: progress ?? null,
      level: level ?? null,
      reason: reason ?? null,
    }
  })
  // The state was read before the events: what it says has ended has told its last.
  const ended = !isOpen(found.state) && rows.length < 500
  return { events, last: events.at(-1)?.id ?? after, ended }
}

export const isOpen = (state: RunState): boolean => state === 'queued' || state === 'running'
