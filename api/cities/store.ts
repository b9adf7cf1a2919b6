import type { Db } from '../database/connect.ts'
import type { RunProgress, RunSummary } from '../runs/contract.ts'
import type { RunState } from '../runs/tables.ts'
import type { CityOverview, CityRunsView } from './contract.ts'

export const countiesOf = (db: Db, city: string) =>
  db.selectFrom('county').select(['id', 'name']).where('city', '=', city).orderBy('id').execute()

/** How the runs of one request stand. */
export async function requestView(
  db: Db,
  city: string,
  request: string,
): Promise<Omit<CityRunsView, 'skipped'> | null> {
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
      progress: progressOf(progress),
      reason,
    })),
  }
}

/** Every county with its data, its latest plan and what is under way; figures are the audits'. */
export async function overviewOf(db: Db, city: string): Promise<CityOverview> {
  const [places, data, latest, open] = await Promise.all([
    countiesOf(db, city),
    newestData(db, city),
    latestDone(db, city),
    openRuns(db, city),
  ])
  const counties = places.map(({ id, name }) => {
    const mine = data.find(({ county }) => county === id)
    const done = latest.find(({ county }) => county === id)
    return {
      county: id,
      name,
      data: mine === undefined ? null : dataOf(mine),
      latest:
        done === undefined
          ? null
          : {
              run: done.id,
              plan: done.plan ?? '',
              ended: done.ended?.toISOString() ?? '',
              current: done.data === mine?.hash,
              // Written by `finish` alone; there is one where the run is done.
              summary: JSON.parse(done.summary ?? '') as RunSummary,
            },
      open: open
        .filter(({ county }) => county === id)
        .map(({ id: run, state, progress }) => ({ run, state, progress: progressOf(progress) })),
    }
  })
  return { counties, indicators: passingOf(counties) }
}

const progressOf = (json: string | null): RunProgress | null =>
  json === null ? null : (JSON.parse(json) as RunProgress)

const dataOf = ({
  hash,
  year,
  schools,
  teachers,
}: Awaited<ReturnType<typeof newestData>>[number]) => ({
  hash,
  year,
  schools,
  teachers,
})

const newestData = (db: Db, city: string) =>
  db
    .selectFrom('dataset')
    .innerJoin('county', 'county.id', 'dataset.county')
    .select(['dataset.county', 'hash', 'year', 'schools', 'teachers'])
    .where('county.city', '=', city)
    .distinctOn('dataset.county')
    .orderBy('dataset.county')
    .orderBy('dataset.confirmed', 'desc')
    .execute()

const latestDone = (db: Db, city: string) =>
  db
    .selectFrom('run')
    .innerJoin('county', 'county.id', 'run.county')
    .select(['run.county', 'run.id', 'plan', 'data', 'summary', 'ended'])
    .where('county.city', '=', city)
    .where('state', '=', 'done')
    .distinctOn('run.county')
    .orderBy('run.county')
    .orderBy('ended', 'desc')
    .execute()

const openRuns = (db: Db, city: string) =>
  db
    .selectFrom('run')
    .innerJoin('county', 'county.id', 'run.county')
    .select(['run.county', 'run.id', 'state', 'progress'])
    .where('county.city', '=', city)
    .where('state', 'in', ['queued', 'running'] satisfies RunState[])
    .orderBy('made')
    .execute()

/** How many counties pass which indicator, among those that have a plan. */
function passingOf(counties: CityOverview['counties']): CityOverview['indicators'] {
  const nobody = () => ({ met: 0, short: 0, unknown: 0 })
  const rows = new Map<
    string,
    { stage: string; code: string; name: string; before: Count; after: Count }
  >()
  for (const { latest } of counties)
    for (const row of latest?.summary.indicators ?? []) {
      const { stage, code, name, verdictBefore, verdictAfter } = row
      const key = `${stage} ${code}`
      const counted = rows.get(key) ?? { stage, code, name, before: nobody(), after: nobody() }
      rows.set(key, counted)
      counted.before[verdictBefore] += 1
      counted.after[verdictAfter] += 1
    }
  return [...rows.values()]
}

type Count = { met: number; short: number; unknown: number }
