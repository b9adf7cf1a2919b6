import { goalList, hashOf } from '../../solver/index.ts'
import type { Db } from '../database/connect.ts'
import type { Desk } from '../datasets/desk.ts'
import { latestData } from '../datasets/store.ts'
import { actOnce } from '../http/act-once.ts'
import { Refused } from '../http/problem.ts'
import type { Actor, Tx } from '../journal/act.ts'
import { queueRun } from '../runs/start.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { hashOfText, keep, keepText } from '../store/content.ts'
import type { CityRunsRequest, CityRunsView } from './contract.ts'
import { countiesOf } from './store.ts'

export type CityAsked = {
  readonly by: Actor
  readonly city: string
  readonly key: string
  readonly asked: CityRunsRequest
}

type Place = { readonly id: string; readonly name: string }

/**
 * Plans every county of a city 全市测算: one key, and for each county an act of its own. Counties do
 * not wait for each other; where the request broke off, the same key goes on with those still missing.
 */
export async function startCityRuns(
  db: Db,
  desk: Desk,
  asked: CityAsked,
): Promise<Pick<CityRunsView, 'request' | 'skipped'>> {
  const request = requestOf(asked)
  const begun = await countiesIn(db, request)
  const skipped: { county: string; name: string; reason: string }[] = []
  for (const place of await countiesOf(db, asked.city)) {
    if (begun.has(place.id)) continue
    const reason = await startCounty(db, desk, asked, request, place)
    if (reason !== null) skipped.push({ county: place.id, name: place.name, reason })
  }
  return { request, skipped }
}

/** The same key names the same request, whoever answers it: a UUID out of what was asked. */
function requestOf({ by, city, key }: CityAsked): string {
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

async function countiesIn(db: Db, request: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('run').select('county').where('request', '=', request).execute()
  return new Set(rows.map(({ county }) => county))
}

/** Why a county could not be started; `null` where it was. */
async function startCounty(
  db: Db,
  desk: Desk,
  { by, key, asked }: CityAsked,
  request: string,
  { id: county, name }: Place,
): Promise<string | null> {
  const data = await latestData(db, county)
  if (data === null) return '还没有确认的数据。'
  const baseProfile = asked.policy ?? (await usualPolicy(db, county))
  const rules = await desk.ask('prepared', { data, baseProfile, changes: [], decisions: [] })
  const errors = rules.remarks.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) return errors.map(({ message }) => message).join('')
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
  await actOnce(db, by, { chain: county, action: 'run.start' }, keyed, async (tx) => {
    await keepText(tx, 'profile', rules.base)
    await keepText(tx, 'profile', rules.profile)
    const hash = await keep(tx, 'scenario', scenario)
    await nameScenario(tx, county, by, hash, scenario)
    const content = { ...scenario, goals: [...scenario.goals] }
    const run = await queueRun(tx, { county, scenario: hash, content, author: by.id, request })
    return { value: run, object: `run:${run}`, after: hash, detail: { request, county: name } }
  })
  return null
}

/** The rules a county last planned under; the national ones where it never did. */
async function usualPolicy(db: Db, county: string): Promise<string> {
  const last = await db
    .selectFrom('scenario')
    .innerJoin('content', 'content.hash', 'scenario.hash')
    .select('content.body')
    .where('scenario.county', '=', county)
    .orderBy('scenario.made', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Kept by the room of scenarios.
  return last === undefined ? 'national' : (JSON.parse(last.body) as Scenario).baseProfile
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

export const noCounties = () =>
  new Refused(422, 'city_without_counties', '本市还没有登记县（市、区）。')
