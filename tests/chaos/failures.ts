import { tmpdir } from 'node:os'
import type { Db } from '../../api/database/connect.ts'
import { prepareQueue } from '../../api/runs/queue.ts'
import {
  childOf,
  quickPace,
  type SeededCounty,
  seedCounty,
  startOne,
  waitForRun,
  workerOn,
} from '../kit/runs.ts'
import { pick, randomFrom } from './random.ts'

/** What a broken child may do, and what its run then says. */
const faults = {
  hang: '超过时限',
  memory: '被系统中止',
  abort: '被系统中止',
  garbage: '不符合约定',
  silent: '没有给出结果',
  'wrong-optimal': '两者不一致',
  unsound: '处矛盾',
} as const
type Fault = keyof typeof faults

/**
 * Solver failures, several at once, with a sound run of another county after every fifth on the same
 * worker. Returns what did not end as it must.
 */
export async function failAtRandom(
  at: { readonly db: Db; readonly url: string },
  { failures, seed }: { readonly failures: number; readonly seed: number },
): Promise<readonly string[]> {
  const { db } = at
  const random = randomFrom(seed)
  await prepareQueue(db)
  const names = Object.keys(faults) as readonly Fault[]
  const counties = new Map<string, SeededCounty>()
  for (const name of [...names, 'quick'])
    counties.set(
      name,
      await seedCounty(db, `${name}${seed}`, {
        name: `${name}县`,
        seconds: name === 'hang' ? 1 : 60,
      }),
    )
  const worker = await workerOn(at, {
    solver: childOf('mixed'),
    parallel: 4,
    heapMegabytes: 150,
    pace: { ...quickPace, leaseSeconds: 60 },
    modelDirectory: tmpdir(),
  })
  const wrong: string[] = []
  const one = async (name: string): Promise<void> => {
    const county = counties.get(name)
    if (county === undefined) throw new Error(`no county ${name}`)
    const run = await startOne(db, county)
    const { state, reason } = await waitForRun(db, county.id, run, undefined, 120)
    const expected = name === 'quick' ? null : faults[name as Fault]
    const right =
      expected === null ? state === 'done' : state === 'failed' && reason?.includes(expected)
    if (!right) wrong.push(`${name}: ${state}, ${reason}`)
  }
  const plan: string[] = []
  for (let n = 0; n < failures; n += 1) {
    // Each kind at least once, then as chance will have it.
    plan.push(names[n] ?? pick(random, names))
    if (n % 5 === 4) plan.push('quick')
  }
  const lane = async (): Promise<void> => {
    for (let name = plan.shift(); name !== undefined; name = plan.shift()) await one(name)
  }
  await Promise.all([lane(), lane(), lane(), lane()])
  await worker.stop()
  return wrong
}
