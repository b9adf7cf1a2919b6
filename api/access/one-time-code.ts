import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export const codeSeconds = 60

/**
 * A code by which the page that `npm start` opens is signed in 一次性登录码: one minute, one use, from
 * this machine only. The database keeps its hash.
 */
export async function issueOneTimeCode(db: Db, account: string): Promise<string> {
  const code = randomBytes(32).toString('base64url')
  await db.deleteFrom('sign_in_code').where('expires', '<', sql<Date>`now()`).execute()
  await db
    .insertInto('sign_in_code')
    .values({
      hash: hashed(code),
      account,
      expires: sql<Date>`now() + make_interval(secs => ${codeSeconds})`,
    })
    .execute()
  return code
}

/** The account a code is for, once. */
export async function takeOneTimeCode(db: Db, code: string): Promise<string | null> {
  const taken = await db
    .deleteFrom('sign_in_code')
    .where('hash', '=', hashed(code))
    .returning(['account', sql<boolean>`expires > now()`.as('fresh')])
    .executeTakeFirst()
  return taken?.fresh === true ? taken.account : null
}

const hashed = (code: string): string => createHash('sha256').update(code).digest('base64url')
