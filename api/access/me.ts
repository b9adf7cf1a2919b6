import type { z } from 'zod'
import type { Db } from '../database/connect.ts'
import type { me } from './contract.ts'
import { may, needsSecondFactor, permissionList, roles } from './permissions.ts'
import type { Safe } from './safe.ts'
import { scopeOf, type User } from './users.ts'

/** Tries from one address, whatever the names: an office behind one address still gets in. */
export const signInRate = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Who is signed in, and what he may do. */
export async function meView({ db, secondFactor }: Safe, user: User): Promise<z.infer<typeof me>> {
  const { id, username, name, role, mustChangePassword } = user
  return {
    id,
    username,
    name,
    role,
    roleName: roles[role],
    scope: scopeOf(user),
    place: await placeName(db, user),
    mustChangePassword,
    secondFactor: user.twoFactorEnabled,
    mustEnableSecondFactor: secondFactor && needsSecondFactor(role) && !user.twoFactorEnabled,
    permissions: permissionList.filter((permission) => may(role, permission)),
  }
}

async function placeName(db: Db, { county, city }: User): Promise<string | null> {
  const found =
    county === null
      ? db.selectFrom('city').select('name').where('id', '=', city)
      : db.selectFrom('county').select('name').where('id', '=', county)
  return (await found.executeTakeFirst())?.name ?? null
}
