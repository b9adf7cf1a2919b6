import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { idleMinutes } from './auth.ts'

/**
 * What signing in leaves behind 清扫: sessions nobody has come back to, failures that count no longer,
 * codes that are over. Each would be refused anyway; here it goes.
 */
export async function sweepAccess(db: Db): Promise<void> {
  const ago = (minutes: number) => sql<Date>`now() - make_interval(mins => ${minutes})`
  const now = sql<Date>`now()`
  await db
    .deleteFrom('auth_session')
    .where(({ or, eb }) => or([eb('expiresAt', '<', now), eb('updatedAt', '<', ago(idleMinutes))]))
    .execute()
  await db.deleteFrom('auth_verification').where('expiresAt', '<', now).execute()
  await db
    .deleteFrom('sign_in_attempt')
    .where('last', '<', ago(24 * 60))
    .execute()
  await db.deleteFrom('sign_in_code').where('expires', '<', now).execute()
  // The app's codes are taken for a minute and a half; a backup code that was used is no code any more.
  await db.deleteFrom('used_code').where('used', '<', ago(5)).execute()
  const yesterday = sql<string>`to_char((now() - interval '1 day') at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
  await db.deleteFrom('reveal_count').where('day', '<', yesterday).execute()
}
