import type { FastifyBaseLogger } from 'fastify'
import type { Db } from '../database/connect.ts'
import type { Holder } from './claim.ts'
import type { Pace } from './pace.ts'
import type { Standby } from './standby.ts'

export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

/** What a worker works with. */
export type Bench = {
  readonly db: Db
  readonly holder: Holder
  readonly pace: Pace
  /** Where a model or a result goes that did not stand its check. */
  readonly modelDirectory: string
  /** Cap of the heap of the child that counts. */
  readonly heapMegabytes: number
  /** The children that solve. */
  readonly solvers: Standby
  readonly log: Log
}

/** Why an attempt is ended from outside: its people, its worker, its clock, or another worker. */
export type Ending = 'cancel' | 'shutdown' | 'limit' | 'stuck' | 'lost'
