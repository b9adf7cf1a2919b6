import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareQueue } from '../../../api/runs/queue.ts'
import { readContent } from '../../../api/store/content.ts'
import { audit } from '../../../solver/audit/audit.ts'
import type { AuditReport } from '../../../solver/domain/audit-report.ts'
import type { County } from '../../../solver/domain/county.ts'
import type { Plan } from '../../../solver/domain/plan.ts'
import type { Run } from '../../../solver/domain/run.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type SeededCounty, seedCounty, startOne, waitForRun, workerOn } from '../../kit/runs.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let county: SeededCounty
  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
    county = await seedCounty(at.db, 'a', { policy: 'qufu' })
  })
  afterAll(() => at.close())

  test('a run is solved in a child, counted by the audit, and kept whole', async () => {
    const worker = await workerOn(at)
    const run = await startOne(at.db, county)
    const row = await waitForRun(at.db, 'a', run)
    await worker.stop()
    expect(row).toMatchObject({ state: 'done', attempt: 1, fence: 1, reason: null })
    const { db } = at
    const plan = await readContent<Plan>(db, 'plan', row.plan ?? '')
    const record = await readContent<Run>(db, 'run', row.record ?? '')
    const report = await readContent<AuditReport>(db, 'audit', row.audit ?? '')
    const data = await readContent<County>(db, 'county', county.data)
    const profile = await readContent<Profile>(db, 'profile', county.profile)
    // What was kept is what anybody counts of the plan alone.
    expect(JSON.parse(JSON.stringify(audit(data, profile, plan)))).toEqual(report)
    expect(plan.transfers.length).toBeGreaterThan(0)
    expect(record.levels[0]).toMatchObject({ goal: 'shortfall', value: report.points })
    expect(JSON.parse(row.levels)).toHaveLength(7)
    expect(JSON.parse(row.summary ?? '')).toMatchObject({
      people: { transfers: plan.transfers.length, moved: report.rotation.moved },
      points: report.points,
    })
    expect(await db.selectFrom('run_checkpoint').select('run').execute()).toEqual([])
    // It was not asked for a certificate.
    expect(await db.selectFrom('run_certificate').select('run').execute()).toEqual([])
    expect(row.levels).not.toContain('checked')
  }, 120_000)

  test('a run that was broken off and taken up comes to the same plan', async () => {
    const whole = await at.db
      .selectFrom('run')
      .select(['id', 'plan'])
      .where('state', '=', 'done')
      .executeTakeFirstOrThrow()
    const first = await workerOn(at)
    const run = await startOne(at.db, county)
    await waitForRun(at.db, 'a', run, ({ levels }) => levels !== '[]')
    await first.stop()
    const second = await workerOn(at)
    const row = await waitForRun(at.db, 'a', run)
    await second.stop()
    expect(row).toMatchObject({ state: 'done', plan: whole.plan })
    // It began where the first had ended, and says so.
    expect(await readContent(at.db, 'run', row.record ?? '')).toMatchObject({ begunFrom: whole.id })
  }, 120_000)

  test('a county keeps the trails of its last few runs and no more', async () => {
    const worker = await workerOn(at)
    for (let more = 0; more < 3; more += 1)
      await waitForRun(at.db, 'a', await startOne(at.db, county))
    await worker.stop()
    const done = await at.db
      .selectFrom('run')
      .select('id')
      .where('state', '=', 'done')
      .orderBy('ended', 'desc')
      .execute()
    const trails = await at.db.selectFrom('run_trail').select('run').execute()
    expect(done).toHaveLength(5)
    expect(trails.map(({ run }) => run).sort()).toEqual(
      done
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    )
  }, 120_000)
})
