import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { results } from '../../../api/results/routes.ts'
import { keepCertificate, keptCertificates } from '../../../api/runs/certificate.ts'
import { runs } from '../../../api/runs/routes.ts'
import { readContent } from '../../../api/store/content.ts'
import type { County } from '../../../solver/domain/county.ts'
import type { Plan } from '../../../solver/domain/plan.ts'
import type { Run } from '../../../solver/domain/run.ts'
import { planJson } from '../../../solver/report/json.ts'
import type { Profile } from '../../../solver/rules/index.ts'
import { inProcess } from '../../cli/junpei.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  type SeededCounty,
  seedCounty,
  seedScenario,
  startOne,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'
import { as, asAccount, serviceOf, type TestService } from '../../kit/service.ts'
import { testFolder } from '../../workbook/folder.ts'

const folder = testFolder()

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let county: SeededCounty
  let certified = ''
  beforeAll(async () => {
    at = await fresh()
    service = await serviceOf(at, [runs, results])
    const seeded = await seedCounty(at.db, 'own')
    // Two goals tell as much of it as seven.
    const scenario = await seedScenario(at.db, seeded, 60, ['shortfall', 'subject-gap'])
    county = { ...seeded, scenario }
    const worker = await workerOn(at)
    certified = await solved(await startOne(at.db, county, { certify: true }))
    await worker.stop()
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const solved = async (run: string): Promise<string> => {
    const { state, reason } = await waitForRun(at.db, 'own', run)
    expect({ state, reason }).toEqual({ state: 'done', reason: null })
    return run
  }
  const fileOf = (run: string, who = as('auditor', 'own'), of = 'own') =>
    service.app.inject({ url: `/api/counties/${of}/runs/${run}/certificate`, headers: who })
  const runOf = async (run: string) =>
    (
      await service.app.inject({
        url: `/api/counties/own/runs/${run}`,
        headers: as('auditor', 'own'),
      })
    ).json()

  test('goes with the plan of a run that asked for it, and holds before the command line', async () => {
    const reply = await fileOf(certified)
    expect(reply.statusCode).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/gzip',
      'content-disposition': "attachment; filename*=UTF-8''certificate.json.gz",
      'cache-control': 'no-store',
    })
    const row = await waitForRun(at.db, 'own', certified)
    const plan = await readContent<Plan>(at.db, 'plan', row.plan ?? '')
    const data = await readContent<County>(at.db, 'county', county.data)
    const profile = await readContent<Profile>(at.db, 'profile', county.profile)
    const ended = await inProcess(
      'certificate',
      folder.save('certificate.json.gz', reply.rawPayload),
      ...['--plan', folder.save('plan.json', planJson(data, profile, plan)), '--json'],
    )
    const { levels, faults } = JSON.parse(ended.out)
    expect({ code: ended.code, faults }).toEqual({ code: 0, faults: [] })
    // What the levels say was recomputed is what anybody recomputes.
    const record = await readContent<Run>(at.db, 'run', row.record ?? '')
    const { certificate, levels: shown } = await runOf(certified)
    const checked = levels.map((level: { checked: number }) => level.checked)
    for (const told of [record.levels, shown])
      expect(told.map((level: { checked?: number }) => level.checked)).toEqual(checked)
    expect(certificate).toEqual({
      state: 'kept',
      stateName: '已出具，经复核',
      bytes: reply.rawPayload.length,
      faults: [],
    })
  })

  test('is taken out by whoever may take the dossier, against a row of the journal', async () => {
    for (const role of ['personnel', 'leadership', 'auditor'] as const)
      expect((await fileOf(certified, as(role, 'own'))).statusCode).toBe(200)
    const admin = {
      id: 'admin',
      username: 'admin',
      role: 'admin',
      scope: { kind: 'none' },
    } as const
    expect((await fileOf(certified, asAccount(admin))).statusCode).toBe(403)
    expect((await fileOf(certified, as('auditor', 'own'), 'other')).statusCode).toBe(404)
    const acts = await at.db
      .selectFrom('journal')
      .select(['object', 'detail'])
      .where('action', 'in', ['certificate.export', 'run.finish'])
      .execute()
    const { hash } = await at.db
      .selectFrom('run_certificate')
      .select('hash')
      .executeTakeFirstOrThrow()
    expect(acts.length).toBeGreaterThan(3)
    for (const { object, detail } of acts) {
      expect(object).toBe(`run:${certified}`)
      expect(detail).toContain(hash)
    }
  })

  test('is not made where it is not asked for, and the answer says how to get it', async () => {
    const started = await service.app.inject({
      method: 'POST',
      url: '/api/counties/own/runs',
      headers: { ...as('personnel', 'own'), 'idempotency-key': 'without-certificate' },
      payload: { scenario: county.scenario, certificate: false },
    })
    expect(started.json()).toMatchObject({ certificate: { state: 'not-asked', bytes: null } })
    const worker = await workerOn(at, { solver: childOf('quick') })
    const run = await solved(started.json().id)
    await worker.stop()
    expect((await fileOf(run)).json()).toMatchObject({
      status: 404,
      code: 'certificate_not_asked',
      detail: expect.stringContaining('重新测算一次即可再得'),
    })
  })

  test('that is forged is refused, and the plan is kept', async () => {
    const worker = await workerOn(at, { solver: childOf('forged') })
    const run = await solved(await startOne(at.db, county, { certify: true }))
    await worker.stop()
    const { certificate, levels, plan, record } = await runOf(run)
    expect(plan).toBe((await runOf(certified)).plan)
    expect(certificate).toMatchObject({ state: 'refused', bytes: null })
    expect(certificate.faults[0]).toContain('写明复核下界为')
    for (const level of levels) expect(level).not.toHaveProperty('checked')
    const kept = await readContent<object>(at.db, 'run', record)
    expect(kept).toMatchObject({ certificate: { refused: certificate.faults.length } })
    expect(JSON.stringify(kept)).not.toContain('"checked"')
    expect((await fileOf(run)).json()).toMatchObject({ status: 404, code: 'certificate_refused' })
    const { body } = await at.db
      .selectFrom('run_certificate')
      .select('body')
      .where('run', '=', run)
      .executeTakeFirstOrThrow()
    expect(body).toBeNull()
  })

  test('does not cost the plan where it is too much for the process that solves', async () => {
    const worker = await workerOn(at, { solver: childOf('too-much') })
    const run = await solved(await startOne(at.db, county, { certify: true }))
    await worker.stop()
    expect(await runOf(run)).toMatchObject({ attempt: 3, certificate: { state: 'none' } })
    expect((await fileOf(run)).json()).toMatchObject({ status: 404, code: 'certificate_not_made' })
  })

  test('is kept for a case, and else for the youngest runs; what is cleared away says so', async () => {
    const {
      certificate_bytes: _,
      certificate_faults: __,
      certificate_kept: ___,
      ...row
    } = await waitForRun(at.db, 'own', certified)
    const bytes = Buffer.from('certificate')
    const later = async (minutes: number): Promise<string> => {
      const id = randomUUID()
      const ended = new Date(Date.now() + minutes * 60_000)
      await at.db
        .insertInto('run')
        .values({ ...row, id, ended })
        .execute()
      const claim = { run: id, attempt: 1, fence: 1, seconds: 1, certify: true, ...county }
      await at.db
        .transaction()
        .execute((tx) =>
          keepCertificate(tx, { ...claim, county: 'own' }, { bytes, hash: 'hash', faults: [] }),
        )
      return id
    }
    const inCase = await later(1)
    await at.db
      .insertInto('plan_case')
      .values({
        ...{ id: randomUUID(), county: 'own', name: '方案', run: inCase, author: 'clerk' },
        ...{ phase: 'draft', state: row.record ?? '', replaces: null },
      })
      .execute()
    const others: string[] = []
    for (let n = 0; n < keptCertificates; n += 1) others.push(await later(2 + n))
    const states = async (ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => (await runOf(id)).certificate.state))
    expect(new Set(await states([inCase, ...others]))).toEqual(new Set(['kept']))
    expect(await states([certified])).toEqual(['cleared'])
    const gone = await fileOf(certified)
    expect(gone.json()).toMatchObject({
      status: 410,
      code: 'certificate_cleared',
      detail: expect.stringContaining('重新测算一次即可再得'),
    })
  })
})
