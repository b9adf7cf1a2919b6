import { sql } from 'kysely'
import { Refused } from '../http/problem.ts'
import { isPassword } from './passwords.ts'
import type { Safe } from './safe.ts'
import { countTry, forgetTries, lockAfter, tellOfLock } from './tries.ts'
import type { User } from './users.ts'

/** The password of somebody signed in, asked for again; a failure counts like one at sign-in. */
export async function provePassword(safe: Safe, user: User, password: string): Promise<void> {
  const { db, nameKey } = safe
  const tries = await countTry(db, nameKey, user.username)
  const { password: hashed } = await db
    .selectFrom('auth_account')
    .select('password')
    .where('userId', '=', user.id)
    .executeTakeFirstOrThrow()
  if (!(await isPassword(hashed, password))) {
    if (tries === lockAfter) await tellOfLock(db, user)
    throw new Refused(422, 'password_wrong', '当前密码不对。')
  }
  await forgetTries(db, nameKey, user.username)
}

/** Notes in the session of a new cookie that its password was proven just now. */
export async function proven(safe: Safe, cookies: readonly string[]): Promise<void> {
  await provenIn(safe, 'token', await tokenIn(safe, cookies))
}

/** The token of the session that a `Set-Cookie` opens. */
export async function tokenIn({ auth }: Safe, cookies: readonly string[]): Promise<string> {
  const { name } = (await auth.$context).authCookies.sessionToken
  const cookie = cookies.find((one) => one.startsWith(`${name}=`))?.split(';')[0] ?? ''
  // The token, and behind the dot its signature.
  const [token = ''] = decodeURIComponent(cookie.slice(name.length + 1)).split('.')
  if (token === '') throw new Error('better-auth opened no session')
  return token
}

export async function provenIn({ db }: Safe, by: 'id' | 'token', value: string): Promise<void> {
  await db
    .updateTable('auth_session')
    .set({ provenAt: sql<Date>`now()` })
    .where(by, '=', value)
    .execute()
}
