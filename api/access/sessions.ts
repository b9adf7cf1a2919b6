import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { ReadAccount } from './account.ts'
import { type Auth, idleMinutes } from './auth.ts'
import { accountOfUser, findUser } from './users.ts'

/**
 * Who calls, by the cookie of the request. Looked up every time: a session that was revoked, an
 * account that was disabled and a role that was changed hold from the next request on.
 */
export const readAccountOf =
  (auth: Auth, db: Db): ReadAccount =>
  async (headers) => {
    if (!headers.has('cookie')) return null
    const found = await auth.api.getSession({ headers })
    if (found === null || !(await isInUse(db, found.session.id))) return null
    const user = await findUser(db, found.user.id)
    return user === undefined || user.disabled ? null : accountOfUser(user)
  }

/** Half an hour without a request ends a session; its last use is written once a minute. */
async function isInUse(db: Db, session: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_session')
    .select(sql<number>`extract(epoch from now() - "updatedAt")`.as('unused'))
    .where('id', '=', session)
    .executeTakeFirst()
  if (row === undefined) return false
  const seconds = Number(row.unused)
  if (seconds > idleMinutes * 60) {
    await db.deleteFrom('auth_session').where('id', '=', session).execute()
    return false
  }
  if (seconds > 60)
    await db
      .updateTable('auth_session')
      .set({ updatedAt: sql<Date>`now()` })
      .where('id', '=', session)
      .execute()
  return true
}
