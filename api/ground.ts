import type { FastifyBaseLogger, FastifyPluginAsync } from 'fastify'
import type { ReadAccount } from './access/account.ts'
import type { Db } from './database/connect.ts'

/** What the routes stand on. Each room takes what it needs of it. */
export type Ground = {
  readonly db: Db
  /** Connection string, for what speaks to PostgreSQL by itself. */
  readonly databaseUrl: string
  /** Keys, quarantine and whatever else is a file. */
  readonly dataFolder: string
  readonly readAccount: ReadAccount
  /** True where people reach the service by https, through a proxy: cookies then ask for it. */
  readonly https?: boolean
  /** How long one proof of the password lasts; five minutes where nothing is said. */
  readonly confirmMinutes?: number
  /** Whether leadership, auditor and admin must sign in with a code as well; not where nothing is said. */
  readonly secondFactor?: boolean
  readonly log: FastifyBaseLogger
  /** True from the moment the process is told to end. */
  readonly isStopping?: () => boolean
  /** Whether requests are refused while the process cannot keep up. */
  readonly shed?: boolean
}

/** The routes of one room, under `/api`. */
export type Room = (ground: Ground) => FastifyPluginAsync
