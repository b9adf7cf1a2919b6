import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { type EmbeddedOptions, startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

export type Database = {
  readonly db: Db
  /** For what speaks to PostgreSQL by itself: the queue, the accounts, other processes. */
  readonly url: string
  /** True where the database is the one in the data folder. */
  readonly embedded: boolean
  readonly close: () => Promise<void>
}

export type DatabaseOptions = {
  /** `DATABASE_URL`; `null` starts the database of the data folder, or joins it. */
  readonly url: string | null
  readonly dataFolder: string
  /** Most connections of this process. */
  readonly connections?: number
  /** What its connections are called in the database: who is at work is seen there. */
  readonly name?: string
  readonly onLoss?: EmbeddedOptions['onLoss']
}

/** The one database of the service, with all its tables. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const opened = await reachDatabase(options)
  try {
    await migrate(opened.db)
    return opened
  } catch (problem) {
    await opened.close()
    throw problem
  }
}

/** The same with whatever tables it has. */
export async function reachDatabase(options: DatabaseOptions): Promise<Database> {
  const { url: given, dataFolder, connections = 10, name, onLoss } = options
  const server =
    given === null ? await startEmbedded(dataFolder, onLoss === undefined ? {} : { onLoss }) : null
  const url = server?.url ?? given ?? ''
  const db = connect(url, connections, name)
  return {
    db,
    url,
    embedded: server !== null,
    close: async () => {
      await db.destroy()
      await server?.stop()
    },
  }
}

/** Connections alone, for a database that somebody else has made ready. */
export function connect(url: string, connections: number, name = 'junpei'): Db {
  const pool = new pg.Pool({ connectionString: url, max: connections, application_name: name })
  // An idle connection that breaks is replaced at the next query, which then tells what is wrong.
  pool.on('error', () => undefined)
  // So is one that breaks between two queries of a transaction: nobody else would hear of it, and an
  // error nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

const pools = new WeakMap<Db, pg.Pool>()

/** For measuring: how many connections there are and how many wait for one. */
export const poolOf = (db: Db): Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'> | null =>
  pools.get(db) ?? null
