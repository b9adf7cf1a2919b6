import { randomUUID } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { lockCounty } from '../database/lock-county.ts'
import { actOnce } from '../http/act-once.ts'
import { Refused } from '../http/problem.ts'
import type { Actor, Tx } from '../journal/act.ts'
import { readContent } from '../store/content.ts'
import { tell } from './events.ts'
import { sendTicket } from './queue.ts'
import { type ScenarioContent, scenarioContent } from './scenario.ts'

export type Asked = {
  readonly by: Actor
  readonly county: string
  /** Hash of a scenario of the county. */
  readonly scenario: string
  /** Whether it makes a certificate 最优性证书; so it does where nothing is said. */
  readonly certify?: boolean
  readonly key: string
}

/** Starts a run 发起测算: the row, its ticket and the row of the journal in one transaction. */
export function startRun(
  db: Db,
  { by, county, scenario, certify = true, key }: Asked,
): Promise<string> {
  const deed = { chain: county, action: 'run.start' }
  const without = certify ? {} : { certificate: false }
  const keyed = { route: `runs of ${county}`, key, asked: { scenario, ...without } }
  return actOnce(db, by, deed, keyed, async (tx) => {
    const content = await scenarioOf(tx, county, scenario)
    await requireRoom(tx, county)
    const run = await queueRun(tx, {
      ...{ county, scenario, content, certify },
      author: by.id,
      request: null,
    })
    return { value: run, object: `run:${run}`, after: scenario, detail: without }
  })
}

/** A county's own scenario, checked. */
async function scenarioOf(tx: Tx, county: string, hash: string): Promise<ScenarioContent> {
  const known = await tx
    .selectFrom('scenario')
    .select('hash')
    .where('county', '=', county)
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (known === undefined)
    throw new Refused(422, 'scenario_not_found', '本县没有这个测算情景，请先保存情景。')
  const content = scenarioContent.safeParse(await readContent(tx, 'scenario', hash))
  if (content.success) return content.data
  throw new Refused(422, 'scenario_unreadable', '测算情景的内容不完整，请重新保存后再测算。')
}

/** One county cannot fill the queue of all: what waits or runs is counted under its lock. */
async function requireRoom(tx: Tx, county: string): Promise<void> {
  await lockCounty(tx, county)
  const { open } = await tx
    .selectFrom('run')
    .select(({ fn }) => fn.countAll<string>().as('open'))
    .where('county', '=', county)
    .where('ended', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(open) >= mostOpenRuns)
    throw new Refused(
      429,
      'too_many_runs',
      `本县已有 ${open} 个测算在排队或进行中，请等待或取消后再发起。`,
    )
}

const mostOpenRuns = 4

export type NewRun = {
  readonly county: string
  readonly scenario: string
  readonly content: ScenarioContent
  readonly author: string
  readonly request: string | null
  readonly certify: boolean
}

/** A waiting run and its ticket, in the transaction of whoever asks for it. */
export async function queueRun(tx: Tx, asked: NewRun): Promise<string> {
  const { county, scenario, content, author, request, certify } = asked
  const id = randomUUID()
  const { data, profile, limits } = content
  await tx
    .insertInto('run')
    .values({
      id,
      county,
      scenario,
      data,
      profile,
      seconds: limits.seconds,
      author,
      request,
      certify,
      state: 'queued',
    })
    .execute()
  await tell(tx, id, { state: 'queued', attempt: 0 })
  await sendTicket(tx, id)
  return id
}
