import { createHash } from 'node:crypto'
import pg from 'pg'
import { connectionLost } from '../connection-lost.ts'
import { NoDatabase } from './no-database.ts'

/** The database that is ours; the one beside it is there from the beginning. */
export const databaseName = 'junpei'

/** One lock of the server that everybody shares who uses it. */
const inUse = createHash('sha256').update('junpei: the database is in use').digest().readInt32BE()

/**
 * A connection that shares the lock, for as long as it lives; `null` where no server answers yet.
 * Makes our database at the very first start.
 */
export async function handOn(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: beside(url),
    connectionTimeoutMillis: 5000,
    application_name: 'junpei hand',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    // While the last one leaves, this waits, and is then told that the server shuts down.
    await client.query('select pg_advisory_lock_shared($1)', [inUse])
    const made = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (made.rowCount === 0) await create(client)
    return client
  } catch (problem) {
    await client.end().catch(() => undefined)
    if (connectionLost(problem) || isTimeout(problem)) return null
    throw refusal(problem)
  }
}

/** Lets go, and says whether nobody else holds on: new ones then wait until the server is down. */
export async function isLast(hand: pg.Client): Promise<boolean> {
  try {
    await hand.query('select pg_advisory_unlock_shared($1)', [inUse])
    const { rows } = await hand.query<{ readonly last: boolean }>(
      'select pg_try_advisory_lock($1) as last',
      [inUse],
    )
    return rows[0]?.last === true
  } catch (problem) {
    // Killed at this moment: there is nothing to stop.
    if (connectionLost(problem)) return false
    throw problem
  }
}

/** Two first starts may both find it missing. */
async function create(client: pg.Client): Promise<void> {
  try {
    await client.query(`create database ${databaseName}`)
  } catch (problem) {
    const known = problem instanceof pg.DatabaseError && duplicate.has(problem.code ?? '')
    if (!known) throw problem
  }
}

/** The database exists, or its row was just being written by the other. */
const duplicate: ReadonlySet<string> = new Set(['42P04', '23505'])

function beside(url: string): string {
  const other = new URL(url)
  other.pathname = '/postgres'
  return other.href
}

const isTimeout = (problem: unknown): boolean =>
  problem instanceof Error && problem.message.includes('timeout expired')

function refusal(problem: unknown): unknown {
  if (problem instanceof pg.DatabaseError && problem.code === '28P01')
    return new NoDatabase('数据库的密码文件与数据库不符：请恢复数据文件夹中的 postgres/password。')
  if (problem instanceof pg.DatabaseError && problem.code === '53100')
    return new NoDatabase('磁盘空间不足，数据库无法工作。请腾出空间后重试。')
  return problem
}
