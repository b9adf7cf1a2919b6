import { tmpdir } from 'node:os'
import type { Db } from '../../api/database/connect.ts'
import { prepareQueue } from '../../api/runs/queue.ts'
import { childOf, quickPace, seedCounty, startOne, waitForRun, workerOn } from '../kit/runs.ts'
import { pick, randomFrom } from './random.ts'

/** What a broken child may do, and what its run then says. */
export const faults = {
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
 * One solver failure after another, each beside a run of another county whose child is sound. Returns
 * what did not end as it must.
 */
export async function failAtRandom(
  at: { readonly db: Db; readonly url: string },
  { failures, seed }: { readonly failures: number; readonly seed: number },
): Promise<readonly string[]> {
  const { db } = at
  const random = randomFrom(seed)
  await prepareQueue(db)
  const broken = await seedCounty(db, `broken${seed}`, { seconds: 1 })
  const sound = await seedCounty(db, `sound${seed}`, { seed: 2 })
  const names = Object.keys(faults) as readonly Fault[]
  const wrong: string[] = []
  for (let n = 0; n < failures; n += 1) {
    // Each kind at least once, then as chance will have it.
    const fault = names[n] ?? pick(random, names)
    const run = await startOne(db, broken)
    const worker = await workerOn(at, {
      solver: childOf(fault),
      heapMegabytes: fault === 'memory' ? 60 : 512,
      pace: { ...quickPace, leaseSeconds: 60 },
      modelDirectory: tmpdir(),
    })
    const row = await waitForRun(db, broken.id, run)
    if (row.state !== 'failed' || !(row.reason ?? '').includes(faults[fault]))
      wrong.push(`${fault}: ${row.state}, ${row.reason}`)
    await worker.stop()
  }
  const run = await startOne(db, sound)
  const worker = await workerOn(at, { solver: childOf('quick') })
  const row = await waitForRun(db, sound.id, run)
  await worker.stop()
  if (row.state !== 'done') wrong.push(`the sound run after them: ${row.state}, ${row.reason}`)
  return wrong
}
