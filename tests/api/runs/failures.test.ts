import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareQueue } from '../../../api/runs/queue.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  quickPace,
  type SeededCounty,
  seedCounty,
  seedScenario,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let county: SeededCounty
  let bystander: SeededCounty
  const models = mkdtempSync(join(tmpdir(), 'junpei-models-'))
  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
    county = await seedCounty(at.db, 'a')
    bystander = await seedCounty(at.db, 'b', { seed: 2 })
    // One second is enough to see whether the limit is kept.
    county = { ...county, scenario: await seedScenario(at.db, county, 1) }
  })
  afterAll(() => at.close())

  /** What becomes of one run whose child is as bad as can be. */
  async function runOf(child: string) {
    const run = await startOne(at.db, county)
    const worker = await workerOn(at, {
      solver: childOf(child),
      heapMegabytes: child === 'memory' ? 60 : 1024,
      modelDirectory: models,
      pace: { ...quickPace, leaseSeconds: 20 },
    })
    try {
      return await waitForRun(at.db, 'a', run)
    } finally {
      await worker.stop()
    }
  }

  describe('a child that fails takes its run with it, with a reason, and nothing else', () => {
    test.each([
      ['hang', 1, '超过时限 1 秒'],
      ['memory', 3, '连续 3 次被系统中止'],
      ['abort', 3, '连续 3 次被系统中止'],
      ['garbage', 1, '不符合约定'],
      ['silent', 1, '没有给出结果就退出'],
      ['wrong-optimal', 1, '称法定要求缺口为 0，核验所得为'],
      ['unsound', 1, '方案本身有 3 处矛盾'],
    ])('%s: %i attempts, %s', async (child, attempts, reason) => {
      const row = await runOf(child)
      expect(row).toMatchObject({ state: 'failed', attempt: attempts, plan: null, audit: null })
      expect(row.reason).toContain(reason)
      const kept = existsSync(join(models, `run-${row.id}.json`))
      expect(kept).toBe(child === 'wrong-optimal' || child === 'unsound')
    })

    test('and the next run of another county is solved as ever', async () => {
      const run = await startOne(at.db, bystander)
      const worker = await workerOn(at, { solver: childOf('quick') })
      const row = await waitForRun(at.db, 'b', run)
      await worker.stop()
      expect(row).toMatchObject({ state: 'done', attempt: 1 })
    })
  })

  test('the limit is kept by a kill, two seconds after it at the latest', async () => {
    const row = await runOf('hang')
    const seconds = ((row.ended?.getTime() ?? 0) - (row.began?.getTime() ?? 0)) / 1000
    // One second and two of grace; the rest is the start of the child on a busy machine.
    expect(seconds).toBeGreaterThan(3)
    expect(seconds).toBeLessThan(10)
  })
})
