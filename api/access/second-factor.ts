import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { Refused } from '../http/problem.ts'
import { act } from '../journal/act.ts'
import { needsSecondFactor } from './permissions.ts'
import { proven, provenIn, provePassword, tokenIn } from './proof.ts'
import type { Safe } from './safe.ts'
import { openSession, type Session, sessionOf, tellOfSignIn } from './sign-in.ts'
import { countTry, forgetTries, lockMinutes } from './tries.ts'
import { findUser, type User } from './users.ts'

/** What an authenticator app is given, told once: its secret, and codes for the day it is lost. */
export type Begun = { readonly otpauth: string; readonly backupCodes: readonly string[] }

const begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })

/** Makes a secret 动态验证码; it asks nobody for anything before one code of it was shown. */
export async function beginSecondFactor(
  safe: Safe,
  account: string,
  headers: Headers,
  { password }: { readonly password: string },
): Promise<Begun> {
  const { user, session } = await sessionOf(safe, account, headers)
  await provePassword(safe, user, password)
  await provenIn(safe, 'id', session)
  if (user.twoFactorEnabled) throw alreadyOn()
  const response = await safe.auth.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers,
    asResponse: true,
  })
  // Switched on in between, by another page of the same person.
  if (response.status === 400) throw alreadyOn()
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`)
  const { totpURI, backupCodes } = begun.parse(await response.json())
  // The app shows whose code it is: by the name that is typed at sign-in.
  const otpauth = totpURI.replace(encodeURIComponent(user.email), encodeURIComponent(user.username))
  return { otpauth, backupCodes }
}

const alreadyOn = () => new Refused(409, 'second_factor_on', '动态验证码已经启用。')

/** The first code shows that the app has the secret: from now on every sign-in asks for one. */
export async function confirmSecondFactor(
  safe: Safe,
  account: string,
  headers: Headers,
  { code }: { readonly code: string },
): Promise<Session> {
  const { user } = await sessionOf(safe, account, headers)
  if (user.twoFactorEnabled) throw alreadyOn()
  await countTry(safe.db, safe.nameKey, user.username)
  const response = await safe.auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
  if (response.status === 400)
    throw new Refused(409, 'second_factor_not_begun', '请先取得动态验证码的密钥。')
  if (!response.ok) throw wrongCode(422)
  await forgetTries(safe.db, safe.nameKey, user.username)
  const cookies = response.headers.getSetCookie()
  const token = await tokenIn(safe, cookies)
  await spend(safe, user, code)
  await act(
    safe.db,
    { id: user.id, role: user.role },
    { chain: 'system', action: 'account.second-factor-on' },
    async (tx) => {
      // Sessions that were opened without a code end.
      await tx
        .deleteFrom('auth_session')
        .where('userId', '=', account)
        .where('token', '!=', token)
        .execute()
      return { value: null, object: `account:${account}` }
    },
  )
  return { user: { ...user, twoFactorEnabled: true }, cookies }
}

/** Takes both password and code; where the office asks for codes, nobody does without. */
export async function endSecondFactor(
  safe: Safe,
  account: string,
  headers: Headers,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<Session> {
  const { user } = await sessionOf(safe, account, headers)
  if (safe.secondFactor && needsSecondFactor(user.role))
    throw new Refused(403, 'second_factor_compulsory', '本单位规定您的角色须使用动态验证码。')
  if (!user.twoFactorEnabled) throw new Refused(409, 'second_factor_off', '动态验证码没有启用。')
  await provePassword(safe, user, password)
  await countTry(safe.db, safe.nameKey, user.username)
  const response = await verifyCode(safe, headers, code)
  if (!response.ok || !(await spend(safe, user, code))) throw wrongCode(422)
  await forgetTries(safe.db, safe.nameKey, user.username)
  await act(
    safe.db,
    { id: user.id, role: user.role },
    { chain: 'system', action: 'account.second-factor-off' },
    async (tx) => {
      await tx.deleteFrom('auth_two_factor').where('userId', '=', account).execute()
      await tx
        .updateTable('auth_user')
        .set({ twoFactorEnabled: false })
        .where('id', '=', account)
        .execute()
      await tx.deleteFrom('auth_session').where('userId', '=', account).execute()
      return { value: null, object: `account:${account}` }
    },
  )
  const session = await openSession(safe, { ...user, twoFactorEnabled: false })
  await proven(safe, session.cookies)
  return session
}

/**
 * The second half of a sign-in: the code of the app, or one of the backup codes. A code is good for one
 * sign-in (RFC 6238, 5.2); five wrong ones close the account's codes for a quarter of an hour.
 */
export async function signInByCode(
  safe: Safe,
  headers: Headers,
  { code }: { readonly code: string },
): Promise<Session> {
  const response = await verifyCode(safe, await withoutSession(safe, headers), code)
  if (!response.ok) throw await refusalOf(response)
  const cookies = response.headers.getSetCookie()
  const told = signedIn.parse(await response.json())
  const user = await findUser(safe.db, told.user.id)
  if (user === undefined) throw new Error(`no account ${told.user.id}`)
  if (!(await spend(safe, user, code))) {
    await safe.db.deleteFrom('auth_session').where('token', '=', told.token).execute()
    throw wrongCode(401)
  }
  await proven(safe, cookies)
  await tellOfSignIn(safe, user, 'second-factor')
  return { user, cookies }
}

const signedIn = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

const verifyCode = ({ auth }: Safe, headers: Headers, code: string): Promise<Response> =>
  /^\d{6}$/.test(code)
    ? auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
    : auth.api.verifyBackupCode({ body: { code }, headers, asResponse: true })

/** A session that came along would be taken for the one whose code is asked. */
async function withoutSession({ auth }: Safe, headers: Headers): Promise<Headers> {
  const { name } = (await auth.$context).authCookies.sessionToken
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  return new Headers({ cookie: cookies.filter((one) => !one.startsWith(`${name}=`)).join('; ') })
}

/** What better-auth says of a code that it does not take. */
async function refusalOf(response: Response): Promise<Refused> {
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`)
  if (response.status === 429)
    return new Refused(429, 'locked', `连续失败次数过多，请 ${lockMinutes} 分钟后再试。`)
  // Disabled between password and code.
  const { code } = response.status === 403 ? {} : refusal.parse(await response.json())
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return wrongCode(401)
  return new Refused(401, 'sign_in_again', '请重新用用户名和密码登录。')
}

const refusal = z.object({ code: z.string().optional() })

const wrongCode = (status: number) =>
  new Refused(status, 'code_wrong', '动态验证码不对或已用过，请输入新的验证码。')

/** Uses a code up, once however many ask at once. */
async function spend({ db, nameKey }: Safe, user: User, code: string): Promise<boolean> {
  const hash = createHmac('sha256', nameKey).update(`code ${code}`).digest('base64url')
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_code')
    .values({ account: user.id, hash })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
