import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Readiness } from './contract.ts'

/**
 * Can the service do its work? Asked by whoever sends people to it. Without a worker it can still be
 * read and written: that is told, and does not turn people away.
 */
export async function readinessOf(db: Db, stopping: boolean): Promise<Readiness> {
  const found = await look(db)
  const { database, queue } = found
  return { ready: database && queue && !stopping, ...found, stopping }
}

type Seen = Pick<Readiness, 'database' | 'queue' | 'worker'>

async function look(db: Db): Promise<Seen> {
  try {
    const { rows } = await sql<{ readonly queue: boolean; readonly worker: boolean }>`
      select to_regclass('pgboss.job') is not null as queue,
        exists (
          select from pg_stat_activity
          where application_name = ${workerName} and datname = current_database()
        ) as worker`.execute(db)
    return { database: true, queue: rows[0]?.queue ?? false, worker: rows[0]?.worker ?? false }
  } catch {
    // Whatever is wrong with it, it is not there for us; its own log says why.
    return { database: false, queue: false, worker: false }
  }
}

/** What the connections of a worker are called in the database. */
export const workerName = 'junpei worker'
