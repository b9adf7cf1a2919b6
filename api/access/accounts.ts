import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { type Actor, act, type Done, system, type Tx } from '../journal/act.ts'
import type { Scope } from './account.ts'
import { usernamePattern } from './auth.ts'
import { hashPassword, oneTimePassword } from './passwords.ts'
import type { Role } from './permissions.ts'

/** Who is to get an account 帐号. */
export type WantedAccount = {
  readonly username: string
  /** What the person is called on the page. */
  readonly name: string
  readonly role: Role
  readonly scope: Scope
}

/** An account with the password for its first sign-in, which is told once and kept nowhere. */
export type NewAccount = { readonly id: string; readonly oneTimePassword: string }

const firstAdmin: WantedAccount = {
  username: 'admin',
  name: '系统管理员',
  role: 'admin',
  scope: { kind: 'none' },
}

/** The first account of an office; `null` where there is an admin already. */
export async function createFirstAdmin(db: Db): Promise<NewAccount | null> {
  // Hashed before the transaction, and for nothing at most starts: so it is asked twice.
  if (await hasAdmin(db)) return null
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  return act(db, system, { chain: 'system', action: 'account.create' }, async (tx) => {
    await lockAccounts(tx, system)
    if (await hasAdmin(tx)) return { value: null, object: 'account:admin', repeated: true }
    return withPassword(await insertAccount(tx, firstAdmin, hash), password)
  })
}

/** An account that the service makes by itself, as for the sample office. */
export async function createAccount(db: Db, by: Actor, wanted: WantedAccount): Promise<NewAccount> {
  const password = oneTimePassword()
  const hash = await hashPassword(password)
  return act(db, by, { chain: 'system', action: 'account.create' }, async (tx) => {
    await lockAccounts(tx, by)
    return withPassword(await insertAccount(tx, wanted, hash), password)
  })
}

const withPassword = (made: Done<string>, password: string): Done<NewAccount> => ({
  ...made,
  value: { id: made.value, oneTimePassword: password },
})

/**
 * One change of accounts at a time, by an admin who is one still: of two admins who disable each
 * other at once, one remains.
 */
export async function lockAccounts(tx: Tx, by: Actor): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('accounts', 0))`.execute(tx)
  if (by.id === system.id) return
  const found = await tx
    .selectFrom('auth_user')
    .select('id')
    .where('id', '=', by.id)
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .executeTakeFirst()
  if (found === undefined) throw new Refused(403, 'not_permitted', '您的角色没有这项权限。')
}

/** Its row and its password; the caller holds the lock. */
export async function insertAccount(
  tx: Tx,
  wanted: WantedAccount,
  password: string,
): Promise<Done<string>> {
  const { username, name, role, scope } = wanted
  if (!usernamePattern.test(username))
    throw new Refused(
      422,
      'username_malformed',
      '用户名须以小写字母开头，由 3 至 30 位小写字母、数字或 . _ - 组成。',
    )
  const place = await placeFor(tx, role, scope)
  const id = randomUUID()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('auth_user')
    .values({
      id,
      name,
      username,
      role,
      // better-auth asks for an address; this one can receive nothing (RFC 2606).
      email: `${username}@users.invalid`,
      emailVerified: false,
      ...place,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n)
    throw new Refused(409, 'username_taken', '这个用户名已有人使用，请换一个。')
  await tx
    .insertInto('auth_account')
    .values({ id: randomUUID(), accountId: id, userId: id, providerId: 'credential', password })
    .execute()
  return { value: id, object: `account:${id}`, detail: { role, scope } }
}

/** Roles and places belong together: an admin sees none, everybody else exactly one that exists. */
export async function placeFor(
  tx: Tx,
  role: Role,
  scope: Scope,
): Promise<{ readonly county: string | null; readonly city: string | null }> {
  if ((role === 'admin') !== (scope.kind === 'none'))
    throw new Refused(
      422,
      'scope_unfit',
      '系统管理员不看任何县（市、区）的数据，其他角色须指定一个县（市、区）或一个市。',
    )
  const place = {
    county: scope.kind === 'county' ? scope.county : null,
    city: scope.kind === 'city' ? scope.city : null,
  }
  if (scope.kind !== 'none' && !(await exists(tx, place)))
    throw new Refused(422, 'place_unknown', '没有这个市或县（市、区），请先登记。')
  return place
}

async function exists(
  tx: Tx,
  { county, city }: { readonly county: string | null; readonly city: string | null },
): Promise<boolean> {
  const found =
    county === null
      ? tx.selectFrom('city').select('id').where('id', '=', city)
      : tx.selectFrom('county').select('id').where('id', '=', county)
  return (await found.executeTakeFirst()) !== undefined
}

async function hasAdmin(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('auth_user')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled', '=', false)
    .executeTakeFirst()
  return found !== undefined
}
