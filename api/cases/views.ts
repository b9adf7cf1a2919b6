import {
  type ActKind,
  actRules,
  type CaseState,
  conditions as conditionNames,
  type Phase,
  type Problem,
  phases,
} from '../../solver/index.ts'
import type { Account } from '../access/account.ts'
import type { Db } from '../database/connect.ts'
import { conditionsOf } from './conditions.ts'
import type { CaseView } from './contract.ts'
import { type CaseRow, stateOf } from './store.ts'

/** A case as its reader sees it, with what his role may do now. */
export async function caseViewOf(
  db: Db,
  row: CaseRow,
  { role }: Account,
  warnings: readonly Problem[] = [],
): Promise<CaseView> {
  const state = await stateOf(db, row.state)
  const conditions = await conditionsOf(db, row, state)
  return {
    id: row.id,
    county: row.county,
    name: row.name,
    run: row.run,
    version: row.version,
    phase: state.phase,
    phaseName: phases[state.phase],
    // The same state, read by its own schema.
    state: state as CaseView['state'],
    stateHash: row.state,
    conditions: conditions.map((one) => ({ ...one, name: conditionNames[one.condition] })),
    acts: actsFor(role, state.phase),
    officials: await officialsIn(db, state),
    replaces: row.replaces,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    made: row.made.toISOString(),
  }
}

const actsFor = (own: Account['role'], phase: Phase) =>
  (Object.keys(actRules) as ActKind[])
    .filter((kind) => {
      const { role, phases: allowed } = actRules[kind]
      return role === own && (allowed as readonly Phase[]).includes(phase)
    })
    .map((act) => ({ act, name: actRules[act].zh }))

/** Whoever the state names by his account: the page shows what he is called. */
async function officialsIn(db: Db, state: CaseState) {
  const ids = new Set([
    ...state.authors,
    ...state.importers,
    ...[state.submitted, state.returned, state.finalised, state.dispatched, state.closed].flatMap(
      (signed) => signed?.by ?? [],
    ),
    ...state.approvals.map(({ by }) => by),
    ...state.notices.map(({ recordedBy }) => recordedBy),
    ...state.objections.flatMap(({ registeredBy, answer }) =>
      [registeredBy, answer?.by ?? []].flat(),
    ),
  ])
  return db
    .selectFrom('auth_user')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}
