import type { Selectable } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { Account, Scope } from './account.ts'
import type { UserTable } from './tables.ts'

export type User = Selectable<UserTable>

export const findUser = (db: Db, id: string): Promise<User | undefined> =>
  db.selectFrom('auth_user').selectAll().where('id', '=', id).executeTakeFirst()

export const findByName = (db: Db, username: string): Promise<User | undefined> =>
  db.selectFrom('auth_user').selectAll().where('username', '=', username).executeTakeFirst()

export const accountOfUser = (user: User): Account => ({
  id: user.id,
  username: user.username,
  role: user.role,
  scope: scopeOf(user),
  ...(user.mustChangePassword ? { mustChangePassword: true } : {}),
})

export function scopeOf({ county, city }: User): Scope {
  if (county !== null) return { kind: 'county', county }
  return city === null ? { kind: 'none' } : { kind: 'city', city }
}
