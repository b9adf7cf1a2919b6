import {
  applyOverrides,
  type County,
  countyStandings,
  type Profile,
  readProfile,
  type Standing,
} from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { readContent } from '../store/content.ts'

/** What lies open on a reading desk. */
export type Shelf = {
  readonly db: Db
  readonly county: (data: string) => Promise<County>
  readonly profile: (data: string, under: Under) => Promise<Profile>
  readonly standings: (data: string, under: Under) => Promise<readonly Standing[]>
}

/** Rules by name, the county's own 参数 above them; or a version of rules as it was kept. */
export type Under = { readonly policy: string; readonly profile?: string | undefined }

const mostOpen = 4

export function shelfOf(db: Db): Shelf {
  const counties = lately((data) => readContent<County>(db, 'county', data))
  const profiles = lately(async (key) => {
    // Written below from these two.
    const { data, under } = JSON.parse(key) as { data: string; under: Under }
    return under.profile === undefined
      ? inForce(under.policy, await counties(data))
      : readContent<Profile>(db, 'profile', under.profile)
  })
  const profile = (data: string, under: Under) => profiles(JSON.stringify({ data, under }))
  const standings = lately(async (key) => {
    const { data, under } = JSON.parse(key) as { data: string; under: Under }
    return countyStandings(await counties(data), (await profile(data, under)).definitions)
  })
  return {
    db,
    county: counties,
    profile,
    standings: (data, under) => standings(JSON.stringify({ data, under })),
  }
}

/** Keeps the few answers asked for last. */
function lately<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const kept = new Map<string, T>()
  return async (key) => {
    const value = kept.get(key) ?? (await make(key))
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > mostOpen && oldest !== undefined) kept.delete(oldest)
    return value
  }
}

function inForce(policy: string, county: County): Profile {
  const read = readProfile(policy)
  if (!read.ok) throw new Error(`no profile ${policy}`)
  return applyOverrides(read.value, county.overrides).profile
}
