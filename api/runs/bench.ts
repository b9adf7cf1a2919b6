import type { FastifyBaseLogger } from 'fastify'
import type { Db } from '../database/connect.ts'
import type { Holder } from './claim.ts'
import type { Pace } from './pace.ts'

export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

/** What a worker works with. */
export type Bench = {
  readonly db: Db
  readonly holder: Holder
  readonly pace: Pace
  /** Where a model or a result goes that did not stand its check. */
  readonly modelDirectory: string
  /** Cap of a child's JavaScript heap. */
  readonly heapMegabytes: number
  /** The module a child runs: solver-child.ts, or a broken one in tests. */
  readonly solver: string
  readonly log: Log
}

/** Why an attempt is ended from outside: its people, its worker, its clock, or another worker. */
export type Ending = 'cancel' | 'shutdown' | 'limit' | 'stuck' | 'lost'
