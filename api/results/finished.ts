import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { findRun } from '../runs/store.ts'
import type { Finished } from './read.ts'

/** What a finished run was made of and came to. */
export async function finishedRun(
  db: Db,
  { county, run }: { readonly county: string; readonly run: string },
): Promise<Finished & { readonly scenario: string }> {
  const row = await findRun(db, county, run)
  if (row === undefined) throw new Refused(404, 'run_not_found', '没有这次测算。')
  const { data, profile, plan, record, audit, scenario } = row
  if (plan === null || record === null || audit === null)
    throw new Refused(409, 'run_not_done', '这次测算还没有结果。')
  return { data, profile, plan, record, audit, scenario }
}
