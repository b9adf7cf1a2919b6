import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareQueue } from '../../api/runs/queue.ts'
import { freshDatabase, type TestDatabase } from '../kit/database.ts'
import { seedCounty, startOne, waitForRun } from '../kit/runs.ts'
import { testFolder } from '../workbook/folder.ts'
import { launch } from './junpei.ts'

const folder = testFolder()
let at: TestDatabase
beforeAll(async () => {
  at = await freshDatabase()
  await prepareQueue(at.db)
})
afterAll(() => at.close())

test('junpei worker takes runs from the queue of DATABASE_URL and ends when it is told to', async () => {
  const county = await seedCounty(at.db, 'a')
  const run = await startOne(at.db, county)
  const named = process.env.DATABASE_URL
  process.env.DATABASE_URL = at.url
  const worker = launch(folder.path, ['worker', '--data', folder.path, '--parallel', '2'])
  if (named === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = named
  expect(await waitForRun(at.db, 'a', run)).toMatchObject({ state: 'done', attempt: 1 })
  worker.kill('SIGTERM')
  const { code } = await worker.ended
  expect(code).toBe(0)
}, 120_000)
