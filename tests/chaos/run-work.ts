import type { Db } from '../../api/database/connect.ts'
import { cancelRun } from '../../api/runs/cancel.ts'
import { startRun } from '../../api/runs/start.ts'
import type { RunRow } from '../../api/runs/store.ts'
import { readContent } from '../../api/store/content.ts'
import { type Plan, planHash } from '../../solver/index.ts'
import { clerk, type SeededCounty, seedCounty } from '../kit/runs.ts'
import { insist } from './insist.ts'
import { pick } from './random.ts'
import type { Office, Work } from './works.ts'

/** Runs are started and sometimes cancelled, in counties of their own. */
export async function runWork({ db }: Office, random: () => number): Promise<Work> {
  const counties: SeededCounty[] = []
  for (let n = 0; n < 3; n += 1) counties.push(await seedCounty(db, `chaos${n}`, { seed: 1 }))
  /** Run → its county: what the service has said to have started. */
  const started = new Map<string, string>()
  let keys = 0

  const act = async (): Promise<void> => {
    const county = pick(random, counties)
    keys += 1
    const key = `chaos-key-${keys}`
    const run = await insist(() =>
      startRun(db, { by: clerk, county: county.id, scenario: county.scenario, key }),
    )
    if (run === null) return
    started.set(run, county.id)
    if (random() < 0.1) await insist(() => cancelRun(db, clerk, county.id, run))
  }

  const settle = async (): Promise<void> => {
    for (const deadline = Date.now() + 120_000; ; ) {
      const open = await insist(() =>
        db.selectFrom('run').select('id').where('ended', 'is', null).execute(),
      )
      if (open?.length === 0) return
      if (Date.now() > deadline) throw new Error(`${open?.length} runs have not ended`)
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  return {
    name: 'runs',
    done: () => started.size,
    act,
    settle,
    faults: async () => [
      ...(await lostOf(db, started)),
      ...(await halfOf(db)),
      ...(await journalFaults(db)),
    ],
  }
}

/** Other work puts runs of its own into the database. */
const ours = (db: Db) => db.selectFrom('run').where('county', 'like', 'chaos%')

async function lostOf(db: Db, started: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const rows = await ours(db).select(['id', 'county']).execute()
  const there = new Map(rows.map(({ id, county }) => [id, county]))
  const lost = [...started].filter(([run, county]) => there.get(run) !== county)
  const extra = rows.filter(({ id }) => !started.has(id))
  return [
    ...lost.map(([run]) => `run ${run} was acknowledged and is not there`),
    ...extra.map(({ id }) => `run ${id} is there and nobody was told`),
  ]
}

/** A run that is done has all its contents, unaltered; one that is not has none and no checkpoint. */
async function halfOf(db: Db): Promise<readonly string[]> {
  const faults: string[] = []
  for (const row of await ours(db).selectAll().execute()) {
    if (row.state === 'done') faults.push(...(await contentFaults(db, row)))
    if (row.state === 'failed' && (row.reason ?? '').length < 10)
      faults.push(`${row.id} failed without a word`)
    const last = await db
      .selectFrom('run_event')
      .select(['seq', 'body'])
      .where('run', '=', row.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last?.seq !== row.version || JSON.parse(last.body).state !== row.state)
      faults.push(`the last event of ${row.id} does not tell its end`)
  }
  const { left } = await db
    .selectFrom('run_checkpoint')
    .select(({ fn }) => fn.countAll<string>().as('left'))
    .executeTakeFirstOrThrow()
  if (left !== '0') faults.push(`${left} checkpoints were left behind`)
  return faults
}

type Ended = Pick<RunRow, 'id' | 'plan' | 'record' | 'audit'>

/** Reading a content hashes it again. */
async function contentFaults(db: Db, { id, plan, record, audit }: Ended) {
  const counted = await readContent<{ readonly plan: Plan }>(db, 'audit', audit ?? '')
  await readContent(db, 'plan', plan ?? '')
  await readContent(db, 'run', record ?? '')
  return planHash(counted.plan) === plan ? [] : [`the audit of ${id} is of another plan`]
}

/** Every run was started once and ended once, and the chain of each county is whole. */
async function journalFaults(db: Db): Promise<readonly string[]> {
  const faults: string[] = []
  const acts = await db
    .selectFrom('journal')
    .select(['chain', 'seq', 'action', 'object', 'prev', 'hash'])
    .orderBy('chain')
    .orderBy('seq')
    .execute()
  for (const [at, act] of acts.entries()) {
    const before = acts[at - 1]
    if (before?.chain === act.chain && (before.hash !== act.prev || before.seq + 1 !== act.seq))
      faults.push(`the chain of ${act.chain} breaks at ${act.seq}`)
  }
  const runs = await ours(db).select(['id', 'state', 'cancel_asked']).execute()
  for (const { id, state, cancel_asked } of runs) {
    const mine = acts.filter(({ object }) => object === `run:${id}`).map(({ action }) => action)
    const expected = ['run.start', ...(cancel_asked ? ['run.cancel'] : []), ...endsOf(state)]
    // A waiting run is ended by the very act that cancels it.
    const short = ['run.start', 'run.cancel']
    const fits = [expected, ...(state === 'cancelled' ? [short] : [])].some(
      (wanted) => wanted.join() === mine.join(),
    )
    if (!fits) faults.push(`${id} is ${state} by ${mine.join(', ')}`)
  }
  return faults
}

const endsOf = (state: string): readonly string[] =>
  state === 'done' ? ['run.finish'] : state === 'failed' ? ['run.fail'] : ['run.stop']
