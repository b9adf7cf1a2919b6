import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import { runOf } from '../runs/store.ts'
import type { Finished } from './read.ts'

/** What a finished run was made of and came to. */
export async function finishedRun(
  db: Db,
  { county, run }: { readonly county: string; readonly run: string },
): Promise<Finished & { readonly scenario: string }> {
  const { data, profile, plan, record, audit, scenario } = await runOf(db, county, run)
  if (plan === null || record === null || audit === null)
    throw new Refused(409, 'run_not_done', '这次测算还没有结果。')
  return { data, profile, plan, record, audit, scenario }
}
