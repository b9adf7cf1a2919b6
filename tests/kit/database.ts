import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { describe, inject } from 'vitest'
import { connect, type Db } from '../../api/database/connect.ts'
import { migrate } from '../../api/database/migrate.ts'

export type TestDatabase = {
  readonly db: Db
  readonly url: string
  readonly close: () => Promise<void>
}

/** Runs a suite against the embedded database and against `DATABASE_URL` where that is set. */
export const onEveryDatabase = (suite: (fresh: () => Promise<TestDatabase>) => void): void => {
  for (const { name, url } of inject('databases'))
    describe(name, () => suite(() => freshDatabase(url)))
}

/** A database of one suite's own, empty but for its tables; dropped when it is closed. */
export async function freshDatabase(
  server: string = inject('databases')[0]?.url ?? '',
): Promise<TestDatabase> {
  const fresh = await emptyDatabase(server)
  await migrate(fresh.db)
  return fresh
}

/** The same without any table, or with those of an earlier version. */
export async function emptyDatabase(server: string, upTo?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await administer(server, `create database ${name}`)
  const url = withName(server, name)
  const db = connect(url, 10)
  if (upTo !== undefined) await migrate(db, upTo)
  return {
    db,
    url,
    close: async () => {
      await db.destroy()
      await administer(server, `drop database ${name} with (force)`)
    },
  }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}

function withName(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
