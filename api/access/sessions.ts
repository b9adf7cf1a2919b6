import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { ReadAccount } from './account.ts'
import { type Auth, idleMinutes } from './auth.ts'
import { needsSecondFactor } from './permissions.ts'
import { accountOfUser } from './users.ts'

/** What an office asks of those who are signed in. */
export type Demands = {
  /** How long one proof of the password lasts for what asks for it again. */
  readonly confirmMinutes: number
  /** Whether some roles must sign in with a code as well. */
  readonly secondFactor: boolean
}

/**
 * Who calls, by the cookie of the request. Looked up every time: a session that was revoked, an
 * account that was disabled and a role that was changed hold from the next request on.
 */
export const readAccountOf =
  (auth: Auth, db: Db, { confirmMinutes, secondFactor }: Demands): ReadAccount =>
  async (headers) => {
    if (!headers.has('cookie')) return null
    // better-auth judges the signature and the end; what may change meanwhile is read by us.
    const found = await auth.api.getSession({ headers })
    if (found === null) return null
    const session = found.session.id
    const row = await db
      .selectFrom('auth_session')
      .innerJoin('auth_user', 'auth_user.id', 'auth_session.userId')
      .selectAll('auth_user')
      .select([
        sql<number>`extract(epoch from now() - auth_session."updatedAt")::float8`.as('unused'),
        sql<boolean>`coalesce(auth_session."provenAt" > now() - make_interval(mins => ${confirmMinutes}), false)`.as(
          'proven',
        ),
      ])
      .where('auth_session.id', '=', session)
      .executeTakeFirst()
    if (row === undefined || row.disabled) return null
    if (!(await keepInUse(db, session, row.unused))) return null
    const unsafe = secondFactor && needsSecondFactor(row.role) && !row.twoFactorEnabled
    return {
      ...accountOfUser(row),
      ...(unsafe ? { mustEnableSecondFactor: true } : {}),
      ...(row.proven ? {} : { mustConfirm: true }),
    }
  }

/** Half an hour without a request ends a session; its last use is written once a minute. */
async function keepInUse(db: Db, session: string, unusedSeconds: number): Promise<boolean> {
  if (unusedSeconds > idleMinutes * 60) {
    await db.deleteFrom('auth_session').where('id', '=', session).execute()
    return false
  }
  if (unusedSeconds > 60)
    await db
      .updateTable('auth_session')
      .set({ updatedAt: sql<Date>`now()` })
      .where('id', '=', session)
      .execute()
  return true
}
