import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Claim, claim } from '../../../api/runs/claim.ts'
import * as held from '../../../api/runs/held.ts'
import { nextTicket, prepareQueue } from '../../../api/runs/queue.ts'
import { sweep } from '../../../api/runs/sweep.ts'
import { readContent } from '../../../api/store/content.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  quickPace,
  type SeededCounty,
  seedCounty,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'
import { endWorker, spawnWorker } from '../../kit/workers.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let county: SeededCounty
  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
    county = await seedCounty(at.db, 'a')
  })
  afterAll(() => at.close())

  /** A worker that claims the next run and is not heard of again. */
  async function deadWorker(): Promise<Claim> {
    for (;;) {
      const ticket = await nextTicket(at.db)
      const claimed =
        ticket === null ? null : await claim(at.db, ticket, { worker: 'dead', leaseSeconds: 0.05 })
      if (claimed !== null) return claimed
      await new Promise((done) => setTimeout(done, 20))
    }
  }

  const runRow = (id: string) =>
    at.db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  async function sweepAfterLease(): Promise<void> {
    await new Promise((done) => setTimeout(done, 100))
    await sweep(at.db, { ...quickPace, leaseSeconds: 0.05 })
  }

  const levels = [
    {
      goal: 'shortfall',
      unit: '点',
      value: 3,
      bound: 3,
      gap: 0,
      proven: true,
      stoppedBy: 'proof',
      seconds: 1,
    },
  ] as const
  const plan = { year: 2026, transfers: [] }

  describe('a run whose worker is not heard of any more', () => {
    test('goes on from its checkpoint with another worker, and the first is fenced off', async () => {
      const run = await startOne(at.db, county)
      const first = await deadWorker()
      expect(await held.noteCheckpoint(at.db, first, { levels, plan }, { isSettled: true })).toBe(
        true,
      )
      await sweepAfterLease()
      expect(await runRow(run)).toMatchObject({ state: 'queued', attempt: 1, lease_until: null })
      const second = await deadWorker()
      expect(second).toMatchObject({ run, fence: 2, attempt: 2 })

      const before = await runRow(run)
      const late = {
        plan,
        record: {},
        audit: {},
        summary: { people: {}, verdicts: {}, points: 0, indicators: [] } as never,
        trail: null,
        levels: [],
        certificate: null,
      }
      const progress = {
        stage: 'level',
        goal: null,
        value: 1,
        bound: 1,
        gap: 0,
        seconds: 9,
      } as const
      expect(await held.noteProgress(at.db, first, progress)).toBe(false)
      expect(
        await held.noteCheckpoint(at.db, first, { levels: [], plan }, { isSettled: true }),
      ).toBe(false)
      expect(await held.finish(at.db, first, late)).toBe(false)
      expect(await held.failRun(at.db, first, '迟到')).toBe(false)
      expect(await held.stopRun(at.db, first)).toBe(false)
      expect(await held.handBack(at.db, first, { counts: true })).toBe(false)
      expect(await held.renew(at.db, first, { worker: 'late', leaseSeconds: 60 })).toBe('lost')
      expect(await runRow(run)).toEqual(before)

      await sweepAfterLease()
      const worker = await workerOn(at, { solver: childOf('quick') })
      const row = await waitForRun(at.db, 'a', run)
      await worker.stop()
      // It went on from the checkpoint, which claimed three points of shortfall; the count says otherwise.
      expect(row).toMatchObject({ state: 'failed', fence: 3, attempt: 3 })
      expect(row.reason).toContain('称法定要求缺口为 3，核验所得为')
    }, 60_000)

    test('is given up after three attempts, with a reason', async () => {
      const run = await startOne(at.db, county)
      for (let attempts = 1; attempts <= 3; attempts += 1) {
        expect(await deadWorker()).toMatchObject({ run, attempt: attempts })
        await sweepAfterLease()
      }
      const row = await runRow(run)
      expect(row).toMatchObject({ state: 'failed', attempt: 3 })
      expect(row.reason).toContain('连续 3 次中断')
      const chain = await at.db
        .selectFrom('journal')
        .select(['action', 'actor'])
        .where('object', '=', `run:${run}`)
        .orderBy('seq')
        .execute()
      expect(chain).toEqual([
        { action: 'run.start', actor: 'clerk' },
        { action: 'run.fail', actor: 'system' },
      ])
    })

    test('and that was to be cancelled is cancelled', async () => {
      const run = await startOne(at.db, county)
      await deadWorker()
      await at.db.updateTable('run').set({ cancel_asked: true }).where('id', '=', run).execute()
      await sweepAfterLease()
      expect(await runRow(run)).toMatchObject({ state: 'cancelled', plan: null })
    })

    test('whose ticket was lost is called again', async () => {
      const run = await startOne(at.db, county)
      const ticket = await nextTicket(at.db)
      expect(ticket?.run).toBe(run)
      // The worker died between fetching the ticket and claiming the run.
      expect(await nextTicket(at.db)).toBeNull()
      await new Promise((done) => setTimeout(done, 100))
      await sweep(at.db, { ...quickPace, callAgainSeconds: 0.05 })
      expect((await nextTicket(at.db))?.run).toBe(run)
      await at.db
        .updateTable('run')
        .set({ state: 'cancelled', ended: new Date() })
        .where('id', '=', run)
        .execute()
    })
  })

  describe('a worker process', () => {
    const start = () =>
      spawnWorker(
        { url: at.url, dataFolder: tmpdir(), child: 'quick', parallel: 1 },
        { JUNPEI_TEST_PAUSE: '600' },
      )

    test('that is killed loses nothing: another goes on from the last level', async () => {
      const first = await start()
      const run = await startOne(at.db, county)
      await waitForRun(at.db, 'a', run, ({ levels: done }) => JSON.parse(done).length >= 2)
      first.kill('SIGKILL')
      const second = await start()
      const row = await waitForRun(at.db, 'a', run)
      await endWorker(second)
      expect(row).toMatchObject({ state: 'done', attempt: 2, fence: 2 })
      const record = await readContent<{ from: number }>(at.db, 'run', row.record ?? '')
      expect(record.from).toBeGreaterThanOrEqual(2)
    }, 90_000)

    test('that is told to end gives its run back at once, and the attempt does not count', async () => {
      const worker = await start()
      const run = await startOne(at.db, county)
      await waitForRun(at.db, 'a', run, ({ levels: done }) => JSON.parse(done).length >= 1)
      const told = Date.now()
      expect(await endWorker(worker)).toBe(0)
      expect(Date.now() - told).toBeLessThan(5000)
      const row = await runRow(run)
      expect(row).toMatchObject({ state: 'queued', attempt: 0, fence: 1, lease_until: null })
      const next = await workerOn(at, { solver: childOf('quick') })
      expect(await waitForRun(at.db, 'a', run)).toMatchObject({ state: 'done', attempt: 1 })
      await next.stop()
    }, 90_000)
  })
})
