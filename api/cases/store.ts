import { randomUUID } from 'node:crypto'
import {
  type CaseState,
  type County,
  caseSchema,
  type Decision,
  type Plan,
  peopleOf,
} from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import { Refused } from '../http/problem.ts'
import type { Tx } from '../journal/act.ts'
import { keep, readContent } from '../store/content.ts'

export type CaseRow = {
  readonly id: string
  readonly county: string
  readonly name: string
  readonly run: string
  readonly state: string
  readonly version: number
  readonly replaces: string | null
  readonly made: Date
}

/** A county's case; locked where somebody is about to act on it. */
export async function caseOf(db: Db, county: string, id: string, lock = false): Promise<CaseRow> {
  const query = db
    .selectFrom('plan_case')
    .select(['id', 'county', 'name', 'run', 'state', 'version', 'replaces', 'made'])
    .where('county', '=', county)
    .where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new Refused(404, 'case_not_found', '没有这个方案流程。')
  return row
}

export async function stateOf(db: Db, hash: string): Promise<CaseState> {
  return caseSchema.parse(await readContent(db, 'case', hash)) as CaseState
}

/** What a finished run brings to a case: the version, the list and whose hands the data went through. */
export async function draftFrom(db: Db, county: string, run: string) {
  const found = await db
    .selectFrom('run')
    .select(['plan', 'profile', 'data', 'audit', 'record', 'state'])
    .where('county', '=', county)
    .where('id', '=', run)
    .executeTakeFirst()
  if (found === undefined) throw new Refused(422, 'run_not_found', '本县没有这次测算。')
  if (found.state !== 'done' || found.plan === null)
    throw new Refused(422, 'run_not_done', '这次测算没有完成，不能据此建立方案流程。')
  const importers = await db
    .selectFrom('dataset')
    .select('by')
    .where('county', '=', county)
    .where('hash', '=', found.data)
    .execute()
  const plan = await readContent<Plan>(db, 'plan', found.plan)
  return {
    year: plan.year,
    triple: { planHash: found.plan, profileHash: found.profile, dataHash: found.data },
    people: [...peopleOf(plan)],
    importers: importers.map(({ by }) => by),
  }
}

export type NewCase = {
  readonly county: string
  readonly name: string
  readonly run: string
  readonly author: string
  readonly state: CaseState
  readonly replaces: string | null
}

export async function addCase(tx: Tx, fresh: NewCase): Promise<{ id: string; state: string }> {
  const id = randomUUID()
  const { state: content, ...rest } = fresh
  const state = await keep(tx, 'case', content)
  await tx
    .insertInto('plan_case')
    .values({ id, ...rest, state, phase: content.phase })
    .execute()
  return { id, state }
}

/** The next state of a case somebody holds the lock of. */
export async function moveCase(
  tx: Tx,
  row: CaseRow,
  next: CaseState,
  run: string,
): Promise<string> {
  const state = await keep(tx, 'case', next)
  await tx
    .updateTable('plan_case')
    .set({ state, phase: next.phase, run, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  return state
}

export const countyOf = (db: Db, state: CaseState): Promise<County> =>
  readContent<County>(db, 'county', state.triple.dataHash)

/** Decisions on people the plan of a case was made under: audit and papers count them, too. */
export async function decisionsOf(db: Db, { run }: CaseRow): Promise<readonly Decision[]> {
  const { scenario } = await db
    .selectFrom('run')
    .select('scenario')
    .where('id', '=', run)
    .executeTakeFirstOrThrow()
  const content = await readContent<{ readonly decisions: readonly Decision[] }>(
    db,
    'scenario',
    scenario,
  )
  return content.decisions
}
