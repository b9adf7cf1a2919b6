import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import type { Db } from '../../api/database/connect.ts'
import { type Pace, usualPace } from '../../api/runs/pace.ts'
import { startRun } from '../../api/runs/start.ts'
import { findRun, type RunRow } from '../../api/runs/store.ts'
import { startWorker, type Worker, type WorkerOptions } from '../../api/runs/worker.ts'
import { keep } from '../../api/store/content.ts'
import { type GoalId, goalList } from '../../solver/domain/run.ts'
import { readProfile } from '../../solver/intake/policy.ts'
import { generateCounty } from '../../solver/sample/generate.ts'

/** Counties, scenarios and workers for whatever is tested of runs. */

export const clerk = { id: 'clerk', role: 'personnel' }

export type SeededCounty = {
  readonly id: string
  readonly scenario: string
  readonly data: string
  readonly profile: string
}

export type SeedOptions = {
  readonly city?: string
  readonly seed?: number
  readonly schools?: number
  readonly teachers?: number
  readonly seconds?: number
  readonly policy?: string
  /** Of the county itself; its id where nothing is said. */
  readonly name?: string
}

/** A made-up county with confirmed data and one scenario, as the other rooms leave them. */
export async function seedCounty(
  db: Db,
  id: string,
  options: SeedOptions = {},
): Promise<SeededCounty> {
  const { city = null, seed = 1, schools = 4, teachers = 60, seconds = 60 } = options
  if (city !== null)
    await db
      .insertInto('city')
      .values({ id: city, name: `${city}市` })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  await db
    .insertInto('county')
    .values({ id, name: `${id}县`, city })
    .execute()
  const county = generateCounty({ schools, teachers, seed, name: options.name ?? `${id}县` })
  const read = readProfile(options.policy ?? 'national')
  if (!read.ok) throw new Error('no such profile')
  const data = await keep(db, 'county', county)
  const profile = await keep(db, 'profile', read.value)
  await db
    .insertInto('dataset')
    .values({
      county: id,
      hash: data,
      name: county.name,
      year: county.year,
      schools,
      teachers,
      by: clerk.id,
    })
    .execute()
  const scenario = await seedScenario(db, { id, data, profile }, seconds)
  return { id, scenario, data, profile }
}

export async function seedScenario(
  db: Db,
  { id, data, profile }: Omit<SeededCounty, 'scenario'>,
  seconds: number,
  goals: readonly GoalId[] = goalList,
): Promise<string> {
  const scenario = await keep(db, 'scenario', {
    data,
    baseProfile: 'national',
    base: profile,
    profile,
    changes: [],
    decisions: [],
    goals,
    limits: { seconds },
    reference: null,
  })
  await db
    .insertInto('scenario')
    .values({ county: id, hash: scenario, name: '测试情景', author: clerk.id, data, profile })
    .execute()
  return scenario
}

/** Without a certificate, which few tests look at, unless one is asked for. */
export const startOne = (
  db: Db,
  { id, scenario }: SeededCounty,
  { certify = false }: { readonly certify?: boolean } = {},
): Promise<string> => startRun(db, { by: clerk, county: id, scenario, certify, key: randomUUID() })

/** Quick enough for tests, slow enough for a busy machine. */
export const quickPace: Pace = {
  ...usualPace,
  leaseSeconds: 4,
  heartbeatSeconds: 0.5,
  pollSeconds: 0.5,
  sweepSeconds: 0.5,
  callAgainSeconds: 3,
}

/** A solving child of ./children: honest and quick, or broken in one way. */
export const childOf = (name: string): string => join(import.meta.dirname, 'children', `${name}.ts`)

export const silent = pino({ level: 'silent' })

export function workerOn(
  { db, url }: { readonly db: Db; readonly url: string },
  more: Partial<WorkerOptions> = {},
): Promise<Worker> {
  return startWorker({
    db,
    databaseUrl: url,
    parallel: 1,
    pace: quickPace,
    modelDirectory: mkdtempSync(join(tmpdir(), 'junpei-models-')),
    heapMegabytes: 1024,
    log: silent,
    ...more,
  })
}

/** A run as soon as it is as wished. */
export async function waitForRun(
  db: Db,
  county: string,
  run: string,
  wished: (row: RunRow) => boolean = ({ ended }) => ended !== null,
  seconds = 60,
): Promise<RunRow> {
  for (const deadline = Date.now() + seconds * 1000; ; ) {
    const row = await findRun(db, county, run)
    if (row !== undefined && wished(row)) return row
    if (Date.now() > deadline) throw new Error(`run is still ${row?.state}: ${row?.progress}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
