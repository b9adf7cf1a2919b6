import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { act, system } from '../journal/act.ts'
import type { User } from './users.ts'

export const lockAfter = 5
export const lockMinutes = 15

/**
 * Counts a try before the password is looked at, so that a hundred at once are five, and says which
 * one in a row it is. Names that do not exist are counted alike; after the fifth failure the name is
 * closed for a quarter of an hour, whoever has it.
 */
export async function countTry(db: Db, key: Buffer, username: string): Promise<number> {
  const past = sql<boolean>`sign_in_attempt.last < now() - make_interval(mins => ${lockMinutes})`
  const locked = sql<boolean>`sign_in_attempt.failures >= ${lockAfter}`
  const { failures } = await db
    .insertInto('sign_in_attempt')
    .values({ name: sealedName(key, username), failures: 1, last: sql<Date>`now()` })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({
        failures: sql<number>`case when ${past} then 1 else sign_in_attempt.failures + 1 end`,
        // Tries during the closure do not lengthen it.
        last: sql<Date>`case when ${locked} and not ${past} then sign_in_attempt.last else now() end`,
      }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow()
  if (failures > lockAfter)
    throw new Refused(429, 'locked', `连续失败次数过多，请 ${lockMinutes} 分钟后再试。`)
  return failures
}

export async function forgetTries(db: Db, key: Buffer, username: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('name', '=', sealedName(key, username)).execute()
}

/** People type passwords into the field of the name: it is not kept as it was typed. */
const sealedName = (key: Buffer, username: string): string =>
  createHmac('sha256', key).update(`sign-in ${username}`).digest('base64url')

/** The journal hears of a name that was closed, without the name. */
export const tellOfLock = (db: Db, user: User | undefined): Promise<null> =>
  act(db, system, { chain: 'system', action: 'account.lock' }, async () => ({
    value: null,
    object: user === undefined ? 'account:unknown' : `account:${user.id}`,
  }))
