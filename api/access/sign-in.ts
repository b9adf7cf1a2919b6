import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { takeOneTimeCode } from './one-time-code.ts'
import { hashPassword, weakness } from './passwords.ts'
import { proven, provenIn, provePassword } from './proof.ts'
import type { Safe } from './safe.ts'
import { countTry, forgetTries, lockAfter, tellOfLock } from './tries.ts'
import { findByName, findUser, type User } from './users.ts'

/** Who has signed in, and the `Set-Cookie` of his new session. */
export type Session = { readonly user: User; readonly cookies: readonly string[] }

/**
 * Signs in by name and password 登录. A name that does not exist costs the same time, counts the same
 * failures and gets the same words as a wrong password. Whose account has a second factor is not signed
 * in yet: `signInByCode` does that.
 */
export async function signIn(
  safe: Safe,
  asked: { readonly username: string; readonly password: string },
): Promise<Session & { readonly complete: boolean }> {
  const username = asked.username.trim().toLowerCase()
  const tries = await countTry(safe.db, safe.nameKey, username)
  const { password } = asked
  const response = await safe.auth.api.signInUsername({
    body: { username, password },
    asResponse: true,
  })
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`)
  const user = await findByName(safe.db, username)
  if (!response.ok || user === undefined) {
    if (tries === lockAfter) await tellOfLock(safe.db, user)
    throw new Refused(401, 'sign_in_failed', '用户名或密码不对。')
  }
  await forgetTries(safe.db, safe.nameKey, username)
  const cookies = response.headers.getSetCookie()
  // What better-auth remembers of it is in another cookie, for ten minutes.
  if (user.twoFactorEnabled) return { user, cookies, complete: false }
  await tellOfSignIn(safe, user, 'password')
  await proven(safe, cookies)
  return { user, cookies, complete: true }
}

/** Signs in with the code that this machine's own start has made. */
export async function signInOnce(safe: Safe, code: string): Promise<Session> {
  const account = await takeOneTimeCode(safe.db, code)
  const user = account === null ? undefined : await findUser(safe.db, account)
  // It stands for a password, not for a second factor.
  if (user === undefined || user.disabled || user.twoFactorEnabled)
    throw new Refused(401, 'code_invalid', '登录码无效或已过期，请用用户名和密码登录。')
  await tellOfSignIn(safe, user, 'code')
  return await openSession(safe, user)
}

/** Ends the session of a request, where it has one. */
export async function signOut({ auth }: Safe, headers: Headers): Promise<readonly string[]> {
  const response = await auth.api.signOut({ headers, asResponse: true })
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`)
  return response.headers.getSetCookie()
}

/**
 * Changes one's own password 修改密码; the present one is asked for again and counted like a sign-in.
 * Every session ends, and the caller is given a new one.
 */
export async function changePassword(
  safe: Safe,
  account: string,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Session> {
  const user = await findUser(safe.db, account)
  if (user === undefined) throw new Error(`no account ${account}`)
  await provePassword(safe, user, current)
  const weak = current === next ? '新密码与当前密码相同。' : weakness(next, user.username)
  if (weak !== null) throw new Refused(422, 'password_weak', weak)
  const password = await hashPassword(next)
  await act(
    safe.db,
    { id: user.id, role: user.role },
    { chain: 'system', action: 'account.change-password' },
    async (tx) => {
      await tx.updateTable('auth_account').set({ password }).where('userId', '=', account).execute()
      await tx
        .updateTable('auth_user')
        .set({ mustChangePassword: false })
        .where('id', '=', account)
        .execute()
      await tx.deleteFrom('auth_session').where('userId', '=', account).execute()
      await tx.deleteFrom('sign_in_code').where('account', '=', account).execute()
      return { value: null, object: `account:${account}` }
    },
  )
  const session = await openSession(safe, { ...user, mustChangePassword: false })
  await proven(safe, session.cookies)
  return session
}

/** Asks for the password once more; its proof then holds for some minutes of this session 再次确认身份. */
export async function confirmPassword(
  safe: Safe,
  account: string,
  headers: Headers,
  { password }: { readonly password: string },
): Promise<void> {
  const { user, session } = await sessionOf(safe, account, headers)
  await provePassword(safe, user, password)
  await provenIn(safe, 'id', session)
}

/** The account of a request and the id of its session. */
export async function sessionOf(
  { db, auth }: Safe,
  account: string,
  headers: Headers,
): Promise<{ readonly user: User; readonly session: string }> {
  const user = await findUser(db, account)
  const found = await auth.api.getSession({ headers })
  if (user === undefined || found === null) throw new Refused(401, 'not_signed_in', '请先登录。')
  return { user, session: found.session.id }
}

export async function openSession({ auth }: Safe, user: User): Promise<Session> {
  const response = await auth.api.signInAs({ body: { account: user.id }, asResponse: true })
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`)
  return { user, cookies: response.headers.getSetCookie() }
}

export const tellOfSignIn = (
  { db }: Safe,
  user: User,
  by: 'password' | 'code' | 'second-factor',
): Promise<null> =>
  act(
    db,
    { id: user.id, role: user.role },
    { chain: 'system', action: 'account.sign-in' },
    async () => ({ value: null, object: `account:${user.id}`, detail: { by } }),
  )
