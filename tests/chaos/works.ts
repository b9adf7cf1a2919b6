import type { Db } from '../../api/database/connect.ts'

/**
 * A kind of work that goes on while things are killed: runs here; imports and approvals plug in the
 * same way. Whatever `act` has said to have happened must have happened when all is over, once.
 */
export type Work = {
  readonly name: string
  /** One act with a key of its own, asked for again with the same key while the database is away. */
  readonly act: (random: () => number) => Promise<void>
  /** Resolves when nothing of it is under way any more. */
  readonly settle: () => Promise<void>
  /** What is lost, half-written or done twice; empty where all is well. */
  readonly faults: () => Promise<readonly string[]>
}

export type MakeWork = (db: Db, random: () => number) => Promise<Work>
