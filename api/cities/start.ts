import { goalList, hashOf } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Desk } from '../datasets/desk.ts'
import { latestData } from '../datasets/store.ts'
import { actOnce } from '../http/act-once.ts'
import type { Actor, Tx } from '../journal/act.ts'
import { queueRun } from '../runs/start.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { hashOfText, keep, keepText } from '../store/content.ts'
import type { CityRunsRequest, CityRunsView } from './contract.ts'
import { countiesOf } from './overview.ts'

export type CityAsked = {
  readonly by: Actor
  readonly city: string
  readonly key: string
  readonly asked: CityRunsRequest
}

/**
 * Plans every county of a city 全市测算: one key, and for each county an act of its own. Counties do
 * not wait for each other; where the request was cut off, the same key goes on with those still
 * missing, and a county begun already keeps its run.
 */
export async function startCityRuns(db: Db, desk: Desk, asked: CityAsked): Promise<CityRunsView> {
  const request = requestIdOf(asked)
  const begun = await runsOf(db, request)
  const runs: CityRunsView['runs'][number][] = []
  for (const { id, name } of await countiesOf(db, asked.city)) {
    const run = begun.get(id)
    const started =
      run === undefined ? await startCounty(db, desk, asked, request, id) : { run, reason: '' }
    runs.push({ county: id, name, ...started })
  }
  return { request, runs }
}

/** The same key names the same request, whoever answers it: a UUID out of what was asked. */
function requestIdOf({ by, city, key }: CityAsked): string {
  const digits = hashOf({ cityRuns: city, account: by.id, key })
  // Version 8: made by a rule of one's own.
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
  return parts.join('-')
}

async function runsOf(db: Db, request: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('run')
    .select(['county', 'id'])
    .where('request', '=', request)
    .execute()
  return new Map(rows.map(({ county, id }) => [county, id]))
}

type Started = { readonly run: string | null; readonly reason: string }

async function startCounty(
  db: Db,
  desk: Desk,
  { by, key, asked }: CityAsked,
  request: string,
  county: string,
): Promise<Started> {
  const data = await latestData(db, county)
  if (data === null) return { run: null, reason: '还没有确认过的数据。' }
  const baseProfile = asked.profiles[county] ?? asked.baseProfile
  const rules = await desk.ask('prepared', { data, baseProfile, changes: [], decisions: [] })
  const errors = rules.remarks.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return { run: null, reason: errors.map(({ message }) => message).join('') }
  const scenario: Scenario = {
    data,
    baseProfile,
    base: hashOfText(rules.base),
    profile: hashOfText(rules.profile),
    changes: [],
    decisions: [],
    goals: goalList,
    limits: { seconds: asked.seconds },
    reference: null,
  }
  const keyed = { route: `city runs in ${county}`, key, asked }
  const run = await actOnce(db, by, { chain: county, action: 'run.start' }, keyed, async (tx) => {
    await keepText(tx, 'profile', rules.base)
    await keepText(tx, 'profile', rules.profile)
    const hash = await keep(tx, 'scenario', scenario)
    await nameScenario(tx, county, by, hash, scenario)
    const id = await queueRun(tx, {
      county,
      scenario: hash,
      content: scenario,
      author: by.id,
      request,
      certify: true,
    })
    return { value: id, object: `run:${id}`, after: hash, detail: { request } }
  })
  return { run, reason: '' }
}

const nameScenario = (tx: Tx, county: string, by: Actor, hash: string, scenario: Scenario) =>
  tx
    .insertInto('scenario')
    .values({
      county,
      hash,
      name: '全市测算',
      author: by.id,
      data: scenario.data,
      profile: scenario.profile,
      derived_from: null,
    })
    // The county may have made the very same one by itself.
    .onConflict((conflict) => conflict.columns(['county', 'hash']).doNothing())
    .execute()
