import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { Db } from '../../api/database/connect.ts'
import { summaryOf } from '../../api/runs/summary.ts'
import { keep } from '../../api/store/content.ts'
import {
  audit,
  type County,
  generateCounty,
  inLastingChild,
  type Plan,
  type Profile,
  propose,
  type Run,
  readProfile,
} from '../../solver/index.ts'

/** A small county with its plan, as a worker would have stored it. */
export type DoneRun = {
  readonly county: County
  readonly profile: Profile
  readonly run: Run
}

/** Plans a made-up county once; suites store it as often as they like. */
export async function plannedCounty(seed = 1): Promise<DoneRun> {
  const county = generateCounty({ name: '合成县', schools: 6, teachers: 100, seed })
  const profile = readProfile('shandong')
  if (!profile.ok) throw new Error('no profile')
  const engine = inLastingChild('highs')
  const run = await propose(county, profile.value, {
    engine,
    seconds: 30,
    now: () => performance.now() / 1000,
    modelDirectory: tmpdir(),
  }).finally(engine.rest)
  return { county, profile: profile.value, run }
}

/** A finished run of a county of the database, with its dataset and scenario; returns its id. */
export async function storeRun(
  db: Db,
  county: string,
  { county: data, profile, run }: DoneRun,
  plan: Plan = run.plan,
  importer = 'importer',
): Promise<string> {
  const id = randomUUID()
  const { plan: _, ...record } = run
  const report = audit(data, profile, plan)
  const dataHash = await keep(db, 'county', data)
  const profileHash = await keep(db, 'profile', profile)
  const scenario = await keep(db, 'scenario', {
    data: dataHash,
    baseProfile: profile.id,
    profile: profileHash,
    changes: [],
    decisions: [],
    goals: ['shortfall'],
    limits: { seconds: 30 },
    reference: null,
    note: id,
  })
  await db
    .insertInto('dataset')
    .values({
      county,
      hash: dataHash,
      name: data.name,
      year: data.year,
      schools: data.schools.length,
      teachers: data.teachers.length,
      by: importer,
    })
    .onConflict((conflict) => conflict.columns(['county', 'hash']).doNothing())
    .execute()
  await db
    .insertInto('run')
    .values({
      id,
      county,
      scenario,
      data: dataHash,
      profile: profileHash,
      seconds: 30,
      author: 'personnel',
      request: null,
      state: 'done',
      began: new Date(),
      ended: new Date(),
      plan: await keep(db, 'plan', plan),
      record: await keep(db, 'run', record),
      audit: await keep(db, 'audit', report),
      summary: JSON.stringify(summaryOf(profile, report)),
    })
    .execute()
  return id
}
