import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareQueue } from '../../../api/runs/queue.ts'
import type { Worker } from '../../../api/runs/worker.ts'
import { readContent } from '../../../api/store/content.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  clerk,
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

  describe('a run', () => {
    let worker: Worker
    beforeAll(async () => {
      worker = await workerOn(at)
    })
    afterAll(() => worker.stop())

    test('is solved by a worker, counted by the audit, and kept whole', async () => {
      const run = await startOne(at.db, county)
      const row = await waitForRun(at.db, 'a', run)
      expect(row).toMatchObject({ state: 'done', attempt: 1, fence: 1, reason: null })
      const plan = await readContent<{ transfers: unknown[] }>(at.db, 'plan', row.plan ?? '')
      const audit = await readContent<{ plan: unknown; points: number }>(
        at.db,
        'audit',
        row.audit ?? '',
      )
      expect(audit.plan).toEqual(plan)
      expect(clerk.id).toBe('clerk')
    })
  })
})
