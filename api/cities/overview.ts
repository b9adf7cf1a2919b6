import { type Phase, phases } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { RunLevel, RunSummary } from '../runs/contract.ts'
import { type RunState, runStates } from '../runs/tables.ts'
import type { CityOverview } from './contract.ts'

/** The guard has let nobody past whose city this is not. */
export const cityOf = (db: Db, city: string) =>
  db.selectFrom('city').select('name').where('id', '=', city).executeTakeFirstOrThrow()

/** The counties of a city, in the order of their ids. */
export const countiesOf = (db: Db, city: string) =>
  db.selectFrom('county').select(['id', 'name']).where('city', '=', city).orderBy('id').execute()

/**
 * 市级总览: per county the newest data, the newest run and what the newest finished one came to, and per
 * indicator how many counties pass. Five queries, however many counties.
 */
export async function overviewOf(db: Db, city: string): Promise<CityOverview> {
  const { name } = await cityOf(db, city)
  const counties = await countiesOf(db, city)
  const ids = counties.map(({ id }) => id)
  const [data, runs, done, cases, planned] = [
    by(await newestData(db, ids)),
    by(await newestRuns(db, ids, null)),
    by(await newestRuns(db, ids, 'done')),
    by(await newestCases(db, ids)),
    by(await planningOf(db, ids)),
  ]
  const rows = counties.map(({ id, name: county }) => {
    const [newest, finished] = [runs.get(id), done.get(id)]
    return {
      county: id,
      name: county,
      data: data.get(id)?.hash ?? null,
      year: data.get(id)?.year ?? null,
      newest: newest === undefined ? null : newestView(newest),
      plan: finished?.plan ?? null,
      planYear: finished?.dataYear ?? null,
      summary: summaryIn(finished?.summary ?? null),
      phase: phaseName(cases.get(id)?.phase),
      planned: planned.get(id)?.year ?? null,
    }
  })
  return {
    city,
    name,
    counties: rows,
    indicators: passing(rows.flatMap(({ summary }) => (summary === null ? [] : [summary]))),
    running: rows.filter(({ newest }) => newest?.state === 'queued' || newest?.state === 'running')
      .length,
  }
}

/** By county. */
const by = <Row extends { readonly county: string }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.county, row]))

const newestData = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('dataset')
        .distinctOn('county')
        .select(['county', 'hash', 'year'])
        .where('county', 'in', ids)
        .orderBy('county')
        .orderBy('confirmed', 'desc')
        .execute()

const newestRuns = (db: Db, ids: readonly string[], state: RunState | null) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('run')
        // The data a run was made of may no longer be the newest.
        .leftJoin('dataset', (join) =>
          join.onRef('dataset.county', '=', 'run.county').onRef('dataset.hash', '=', 'run.data'),
        )
        .distinctOn('run.county')
        .select([
          'run.county',
          'run.id',
          'run.state',
          'run.request',
          'run.levels',
          'run.plan',
          'run.summary',
          'run.reason',
          'run.made',
          'run.ended',
          'dataset.year as dataYear',
        ])
        .where('run.county', 'in', ids)
        .$if(state !== null, (query) => query.where('run.state', '=', state ?? 'done'))
        .orderBy('run.county')
        .orderBy('run.made', 'desc')
        .execute()

const newestCases = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('plan_case')
        .distinctOn('county')
        .select(['county', 'phase'])
        .where('county', 'in', ids)
        .orderBy('county')
        .orderBy('made', 'desc')
        .execute()

const planningOf = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('city_planning').select(['county', 'year']).where('county', 'in', ids).execute()

type RunRow = Awaited<ReturnType<typeof newestRuns>>[number]

const newestView = ({ id, state, request, levels, made, ended, reason }: RunRow) => ({
  id,
  state,
  stateName: runStates[state],
  request,
  // Written by the room of runs alone, from its own schema.
  level: (JSON.parse(levels) as readonly RunLevel[]).at(-1) ?? null,
  made: made.toISOString(),
  ended: ended?.toISOString() ?? null,
  reason,
})

const summaryIn = (json: string | null): RunSummary | null =>
  // Likewise.
  json === null ? null : (JSON.parse(json) as RunSummary)

const phaseName = (phase: string | undefined): string | null =>
  // Written from a state of the process.
  phase === undefined ? null : phases[phase as Phase]

/** How many counties pass each coefficient, before and after their plans. */
function passing(summaries: readonly RunSummary[]): CityOverview['indicators'] {
  const all = summaries.flatMap(({ indicators }) => indicators)
  const keys = [...new Map(all.map((one) => [`${one.stage} ${one.code}`, one])).values()]
  return keys
    .map(({ stage, code, name }) => {
      const own = all.filter((one) => one.stage === stage && one.code === code)
      return {
        stage,
        code,
        name,
        before: own.filter(({ verdictBefore }) => verdictBefore === 'met').length,
        after: own.filter(({ verdictAfter }) => verdictAfter === 'met').length,
        unknown: own.filter(({ verdictAfter }) => verdictAfter === 'unknown').length,
        counted: own.length,
      }
    })
    .sort((a, b) => `${a.stage} ${a.code}`.localeCompare(`${b.stage} ${b.code}`, 'en'))
}
