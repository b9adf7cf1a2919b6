import { engineSeed } from '../../solver/index.ts'
import { type CaseRow, caseOf, stateOf } from '../cases/store.ts'
import type { Db } from '../database/connect.ts'
import { wholeChain } from '../journal/store.ts'
import { bodyOf } from '../store/body.ts'
import { readContent } from '../store/content.ts'
import { version } from '../version.ts'
import type { DossierTask } from './messages.ts'
import { scenarioFacts } from './scenario-facts.ts'

type Gathered = Omit<DossierTask, 'dataFolder' | 'level' | 'at'>

/** Everything a case's dossier is drawn up from, as of one instant: an act in between would tear it. */
export const gather = (db: Db, county: string, id: string): Promise<Gathered> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => factsOf(tx, await caseOf(tx, county, id)))

async function factsOf(db: Db, row: CaseRow): Promise<Gathered> {
  const state = await stateOf(db, row.state)
  const { planHash, profileHash, dataHash } = state.triple
  const run = await db
    .selectFrom('run')
    .select(['id', 'scenario', 'record'])
    .where('county', '=', row.county)
    .where('id', '=', row.run)
    .executeTakeFirstOrThrow()
  const record = run.record === null ? null : await bodyOf(db, 'run', run.record)
  const scenario = scenarioFacts.parse(await readContent(db, 'scenario', run.scenario))
  return {
    county: await bodyOf(db, 'county', dataHash),
    profile: await bodyOf(db, 'profile', profileHash),
    plan: await bodyOf(db, 'plan', planHash),
    record,
    decisions: scenario.decisions,
    process: { id: row.id, state },
    journal: {
      chain: row.county,
      rows: await wholeChain(db, row.county),
      objects: [`run:${run.id}`, `scenario:${run.scenario}`, `dataset:${dataHash}`],
    },
    programs: { junpei: version, ...(record === null ? {} : engineOf(record.body)) },
    search: { seed: engineSeed, seconds: scenario.limits.seconds, goals: [...scenario.goals] },
    runs: await runsOf(db, row),
  }
}

function engineOf(record: string): { readonly engine: string } {
  // Kept by the worker under this kind.
  const { engine } = JSON.parse(record) as { readonly engine: string }
  return { engine }
}

/** 第几次，共几次: of all runs of the county, whatever became of them; none can be taken back. */
async function runsOf(db: Db, { county, run }: CaseRow): Promise<DossierTask['runs']> {
  const all = await db
    .selectFrom('run')
    .select('id')
    .where('county', '=', county)
    .orderBy('made')
    .orderBy('id')
    .execute()
  return { number: all.findIndex(({ id }) => id === run) + 1, of: all.length }
}
