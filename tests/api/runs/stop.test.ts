import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelRun } from '../../../api/runs/cancel.ts'
import { runs } from '../../../api/runs/routes.ts'
import { stopAndKeep } from '../../../api/runs/stop.ts'
import type { Worker } from '../../../api/runs/worker.ts'
import { readContent } from '../../../api/store/content.ts'
import type { Level } from '../../../solver/index.ts'
import { freshDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  clerk,
  type SeededCounty,
  seedCounty,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

let at: TestDatabase
let service: TestService
let county: SeededCounty
let worker: Worker
beforeAll(async () => {
  at = await freshDatabase()
  service = await serviceOf(at, [runs])
  county = await seedCounty(at.db, 'a')
  worker = await workerOn(at, { solver: childOf('patient') })
})
afterAll(async () => {
  await worker.stop()
  await service.app.close()
  await at.close()
})

const hasPlan = ({ levels }: { readonly levels: string }) => levels !== '[]'

test('a run that is stopped keeps its plan, audited, and says who stopped the goals left', async () => {
  const run = await startOne(at.db, county)
  await waitForRun(at.db, 'a', run, hasPlan)
  const reply = await service.app.inject({
    method: 'POST',
    url: `/api/counties/a/runs/${run}/stop`,
    headers: as('personnel', 'a'),
  })
  expect(reply.statusCode).toBe(202)
  expect(reply.json()).toMatchObject({ state: 'running', stopAsked: true })
  const row = await waitForRun(at.db, 'a', run)
  expect(row).toMatchObject({ state: 'done', reason: null })
  expect(row.audit).not.toBeNull()
  const { levels } = await readContent<{ levels: readonly Level[] }>(at.db, 'run', row.record ?? '')
  expect(levels.map(({ stoppedBy }) => stoppedBy)).toEqual([
    'proof',
    ...levels.slice(1).map(() => 'asked'),
  ])
  expect(levels.length).toBeGreaterThan(1)
  await expect(stopAndKeep(at.db, clerk, 'a', run)).rejects.toMatchObject({ code: 'run_ended' })
  const acts = await at.db
    .selectFrom('journal')
    .select('action')
    .where('object', '=', `run:${run}`)
    .orderBy('seq')
    .execute()
  expect(acts.map(({ action }) => action)).toEqual(['run.start', 'run.stop-and-keep', 'run.finish'])
})

test('there is nothing to keep before the first goal is settled, nor once it is cancelled', async () => {
  await worker.stop()
  const waiting = await startOne(at.db, county)
  await expect(stopAndKeep(at.db, clerk, 'a', waiting)).rejects.toMatchObject({
    code: 'run_without_plan',
  })
  await cancelRun(at.db, clerk, 'a', waiting)
  await expect(stopAndKeep(at.db, clerk, 'a', waiting)).rejects.toMatchObject({ code: 'run_ended' })
  await expect(stopAndKeep(at.db, clerk, 'b', waiting)).rejects.toMatchObject({
    code: 'run_not_found',
  })
})
