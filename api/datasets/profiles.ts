import { listProfiles } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { Under } from './shelf.ts'

/** 规则档 of this release; the files behind them do not change while the service runs. */
let known: ReadonlySet<string> | null = null

export function requireProfile(id: string, status: 404 | 422 = 422): void {
  known ??= profileIds()
  if (!known.has(id))
    throw new Refused(status, 'policy_not_found', '没有这个规则档，请从规则档清单中选择。')
}

function profileIds(): ReadonlySet<string> {
  const list = listProfiles()
  if (!list.ok) throw new Error('the list of profiles cannot be read')
  return new Set(list.value.map(({ id }) => id))
}

/** A profile by its id, or a version of rules that a scenario of this very county was given. */
export async function rulesOf(db: Db, county: string, { policy, profile }: Under): Promise<Under> {
  if (profile === undefined) {
    requireProfile(policy)
    return { policy }
  }
  const own = await db
    .selectFrom('scenario')
    .select('hash')
    .where('county', '=', county)
    .where('profile', '=', profile)
    .executeTakeFirst()
  if (own === undefined) throw new Refused(404, 'profile_not_found', '没有这一版规则。')
  return { policy, profile }
}
