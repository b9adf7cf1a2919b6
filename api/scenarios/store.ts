import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { ScenarioTable } from './tables.ts'

/** Queries of this room; every one of them asks for the county as well. */

export type ScenarioRow = Omit<ScenarioTable, 'made'> & { readonly made: Date }

export const scenariosOf = (db: Db, county: string): Promise<readonly ScenarioRow[]> =>
  db
    .selectFrom('scenario')
    .selectAll()
    .where('county', '=', county)
    .orderBy('made', 'desc')
    .execute()

export async function scenarioOf(db: Db, county: string, hash: string): Promise<ScenarioRow> {
  const row = await db
    .selectFrom('scenario')
    .selectAll()
    .where('county', '=', county)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (row === undefined) throw new Refused(404, 'scenario_not_found', '没有这个测算情景。')
  return row
}

/** Has a run of this county come to this plan? */
export async function isOwnPlan(db: Db, county: string, plan: string): Promise<boolean> {
  const row = await db
    .selectFrom('run')
    .select('id')
    .where('county', '=', county)
    .where('plan', '=', plan)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
