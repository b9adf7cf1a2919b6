import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { requireVersion } from '../http/version-match.ts'
import { type Actor, act, type Tx } from '../journal/act.ts'
import type { Scope } from './account.ts'
import { lockAccounts, placeFor } from './accounts.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import type { Role } from './permissions.ts'
import type { Safe } from './safe.ts'
import { forgetTries } from './tries.ts'
import type { User } from './users.ts'

/** Which account, and which version of it the admin has seen. */
export type Target = { readonly id: string; readonly seen: number }

/** Another role or place 调整角色; whoever holds the account signs in again. Nobody changes his own. */
export const changeRole = (
  db: Db,
  by: Actor,
  target: Target,
  { role, scope }: { readonly role: Role; readonly scope: Scope },
): Promise<User> =>
  change(db, by, target, 'change-role', async (tx) => ({
    set: { role, ...(await placeFor(tx, role, scope)) },
    detail: { role, scope },
  }))

/** Accounts are never deleted: what they did keeps its name 停用与启用. */
export const setDisabled = (db: Db, by: Actor, target: Target, disabled: boolean): Promise<User> =>
  change(db, by, target, disabled ? 'disable' : 'enable', async () => ({ set: { disabled } }))

/** Whose telephone is lost signs in by password and sets the codes up anew 重置动态验证码. */
export const resetSecondFactor = (db: Db, by: Actor, target: Target): Promise<User> =>
  change(db, by, target, 'reset-second-factor', async (tx) => {
    await tx.deleteFrom('auth_two_factor').where('userId', '=', target.id).execute()
    return { set: { twoFactorEnabled: false } }
  })

/** Ends every session of an account at once 强制下线. */
export const revokeSessions = (db: Db, by: Actor, target: Target): Promise<User> =>
  change(db, by, target, 'revoke-sessions', async () => ({ set: {} }))

/** A new password for one sign-in 重置密码, which also opens an account that is closed for failures. */
export async function resetPassword(
  { db, nameKey }: Safe,
  by: Actor,
  target: Target,
): Promise<{ readonly user: User; readonly oneTimePassword: string }> {
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  const user = await change(db, by, target, 'reset-password', async (tx) => {
    await tx
      .updateTable('auth_account')
      .set({ password: hash })
      .where('userId', '=', target.id)
      .execute()
    return { set: { mustChangePassword: true } }
  })
  await forgetTries(db, nameKey, user.username)
  return { user, oneTimePassword: password }
}

type Changed = {
  readonly set: Partial<
    Pick<User, 'role' | 'county' | 'city' | 'disabled' | 'mustChangePassword' | 'twoFactorEnabled'>
  >
  readonly detail?: { readonly [key: string]: unknown }
}

/** What all acts on an account have in common: one at a time, on the version seen, on somebody else. */
const change = (
  db: Db,
  by: Actor,
  { id, seen }: Target,
  verb: string,
  changed: (tx: Tx) => Promise<Changed>,
): Promise<User> =>
  act(db, by, { chain: 'system', action: `account.${verb}` }, async (tx) => {
    await lockAccounts(tx, by)
    if (by.id === id)
      throw new Refused(
        403,
        'own_account',
        '不能对自己的帐号做这项操作，请由另一位系统管理员办理。',
      )
    const user = await tx
      .selectFrom('auth_user')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
    if (user === undefined) throw new Refused(404, 'account_not_found', '没有这个帐号。')
    requireVersion(seen, user.version)
    const { set, detail = {} } = await changed(tx)
    const value = await tx
      .updateTable('auth_user')
      .set({ ...set, version: seen + 1, updatedAt: sql<Date>`now()` })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tx.deleteFrom('auth_session').where('userId', '=', id).execute()
    await tx.deleteFrom('sign_in_code').where('account', '=', id).execute()
    return { value, object: `account:${id}`, detail }
  })
