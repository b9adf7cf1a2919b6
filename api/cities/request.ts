import type { Db } from '../database/connect.ts'
import type { RunProgress } from '../runs/contract.ts'
import type { RequestView } from './contract.ts'

/** How the runs of one request for a whole city stand; `null` where the city has none of that id. */
export async function requestOf(
  db: Db,
  city: string,
  request: string,
): Promise<RequestView | null> {
  const rows = await db
    .selectFrom('run')
    .innerJoin('county', 'county.id', 'run.county')
    .select(['run.id', 'run.county', 'county.name', 'run.state', 'run.progress', 'run.reason'])
    .where('run.request', '=', request)
    .where('county.city', '=', city)
    .orderBy('run.county')
    .execute()
  if (rows.length === 0) return null
  const counts = { queued: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
  for (const { state } of rows) counts[state] += 1
  return {
    request,
    counts,
    runs: rows.map(({ id, county, name, state, progress, reason }) => ({
      county,
      name,
      run: id,
      state,
      // Written by the room of runs alone.
      progress: progress === null ? null : (JSON.parse(progress) as RunProgress),
      reason,
    })),
  }
}
