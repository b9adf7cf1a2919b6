import type { Db } from '../database/connect.ts'
import type { ReadAccount } from './account.ts'
import { type Auth, openAuth } from './auth.ts'
import { confirmMinutes as usualMinutes } from './permissions.ts'
import { secretOf } from './secret-file.ts'
import { type Demands, readAccountOf } from './sessions.ts'

/** What signing in stands on: the database, better-auth and the keys of the data folder. */
export type Safe = {
  readonly db: Db
  readonly auth: Auth
  /** Under which the names of failed sign-ins are hashed. */
  readonly nameKey: Buffer
  readonly readAccount: ReadAccount
  /** Whether some roles must sign in with a code as well. */
  readonly secondFactor: boolean
}

/** Opens the accounts of a database; makes the keys at the first start. */
export function openSafe(
  options: {
    readonly db: Db
    readonly dataFolder: string
    readonly https?: boolean
  } & Partial<Demands>,
): Safe {
  const { db, dataFolder, https = false } = options
  const { confirmMinutes = usualMinutes, secondFactor = false } = options
  const auth = openAuth({ db, dataFolder, https })
  return {
    db,
    auth,
    nameKey: secretOf(dataFolder, 'names'),
    readAccount: readAccountOf(auth, db, { confirmMinutes, secondFactor }),
    secondFactor,
  }
}
