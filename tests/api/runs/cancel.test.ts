import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelRun } from '../../../api/runs/cancel.ts'
import { prepareQueue } from '../../../api/runs/queue.ts'
import type { Worker } from '../../../api/runs/worker.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  clerk,
  quickPace,
  type SeededCounty,
  seedCounty,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let county: SeededCounty
  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
    county = await seedCounty(at.db, 'a')
  })
  afterAll(() => at.close())

  const isRunning = ({ state }: { readonly state: string }) => state === 'running'

  describe('cancelling', () => {
    let worker: Worker
    beforeAll(async () => {
      worker = await workerOn(at, { solver: childOf('hang') })
    })
    afterAll(() => worker.stop())

    test('ends a run within two seconds, however deaf its child is', async () => {
      for (let n = 0; n < 5; n += 1) {
        const run = await startOne(at.db, county)
        await waitForRun(at.db, 'a', run, isRunning)
        const asked = Date.now()
        await cancelRun(at.db, clerk, 'a', run)
        const row = await waitForRun(at.db, 'a', run)
        expect(Date.now() - asked).toBeLessThan(2000)
        expect(row).toMatchObject({ state: 'cancelled', plan: null, reason: null })
      }
    })

    test('is one act, however often it is asked for, and refused where the run has ended', async () => {
      const run = await startOne(at.db, county)
      await waitForRun(at.db, 'a', run, isRunning)
      await Promise.allSettled(Array.from({ length: 10 }, () => cancelRun(at.db, clerk, 'a', run)))
      await waitForRun(at.db, 'a', run)
      await expect(cancelRun(at.db, clerk, 'a', run)).rejects.toMatchObject({ code: 'run_ended' })
      const acts = await at.db
        .selectFrom('journal')
        .select('action')
        .where('object', '=', `run:${run}`)
        .orderBy('seq')
        .execute()
      expect(acts.map(({ action }) => action)).toEqual(['run.start', 'run.cancel', 'run.stop'])
    })
  })

  test('a waiting run is cancelled at once, and no worker takes it up', async () => {
    const run = await startOne(at.db, county)
    await cancelRun(at.db, clerk, 'a', run)
    const row = await waitForRun(at.db, 'a', run)
    expect(row).toMatchObject({ state: 'cancelled', attempt: 0 })
    const other = await startOne(at.db, county)
    const worker = await workerOn(at, { solver: childOf('quick') })
    expect(await waitForRun(at.db, 'a', other)).toMatchObject({ state: 'done' })
    await worker.stop()
    expect(await waitForRun(at.db, 'a', run)).toEqual(row)
  })

  test('where the notice is missed the heartbeat sees it', async () => {
    const run = await startOne(at.db, county)
    const worker = await workerOn(at, {
      solver: childOf('hang'),
      pace: { ...quickPace, heartbeatSeconds: 0.3 },
    })
    await waitForRun(at.db, 'a', run, isRunning)
    // As if the connection that hears notices were down.
    await at.db.updateTable('run').set({ cancel_asked: true }).where('id', '=', run).execute()
    expect(await waitForRun(at.db, 'a', run, undefined, 5)).toMatchObject({ state: 'cancelled' })
    await worker.stop()
  })
})
