import { afterAll, beforeAll, expect, test } from 'vitest'
import { results } from '../../../api/results/routes.ts'
import { audit, type Plan, versionsOf } from '../../../solver/index.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type DoneRun, plannedCounty, storeRun } from '../../kit/done-run.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'
import { partsOf, tablesOf } from '../../word/office-file.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let done: DoneRun
  let path = ''
  beforeAll(async () => {
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'own', name: '合成县', city: null }).execute()
    done = await plannedCounty()
    path = `/api/counties/own/runs/${await storeRun(at.db, 'own', done)}/result`
    service = await serviceOf(at, [results])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const ask = (role: Parameters<typeof as>[0], county = 'own', url = path) =>
    service.app.inject({ url, headers: as(role, county) })

  test('shows the plan with the figures of its audit, to each role that works on it', async () => {
    const { county, profile, run } = done
    const report = audit(county, profile, run.plan)
    for (const role of ['personnel', 'leadership', 'auditor'] as const) {
      const reply = await ask(role)
      expect(reply.statusCode).toBe(200)
      const view = reply.json()
      expect(view.transfers).toHaveLength(run.plan.transfers.length)
      expect(view.hashes.plan).toBe(versionsOf(county, profile, run.plan).planHash)
      expect(view.findings.map(({ verdict }: { verdict: string }) => verdict)).toEqual(
        report.findings.map(({ verdict }) => verdict),
      )
      expect(Object.keys(view.transfers[0]).sort()).toEqual([
        'backbone',
        'direction',
        'from',
        'mode',
        'name',
        'reason',
        'stage',
        'subject',
        'teacher',
        'to',
        'travel',
      ])
    }
  })

  test('shows an admin nothing, and nothing of another county', async () => {
    const admin = {
      id: 'admin',
      username: 'admin',
      role: 'admin',
      scope: { kind: 'none' },
    } as const
    const headers = { 'x-test-account': encodeURIComponent(JSON.stringify(admin)) }
    expect((await service.app.inject({ url: path, headers })).statusCode).toBe(403)
    expect((await ask('personnel', 'other')).statusCode).toBe(404)
  })

  test('tells apart a run that is not there and one that has no result', async () => {
    const none = path.replace(/runs\/[^/]+/, 'runs/00000000-0000-4000-8000-000000000000')
    expect((await ask('personnel', 'own', none)).json()).toMatchObject({ code: 'run_not_found' })
    const empty: Plan = { year: done.county.year, transfers: [] }
    const waiting = await storeRun(at.db, 'own', done, empty)
    await at.db
      .updateTable('run')
      .set({ state: 'cancelled', plan: null, record: null, audit: null, summary: null })
      .where('id', '=', waiting)
      .execute()
    const url = path.replace(/runs\/[^/]+/, `runs/${waiting}`)
    expect((await ask('personnel', 'own', url)).json()).toMatchObject({ code: 'run_not_done' })
  })

  test('journals why the auditor reads names, and takes no names or numbers as a reason', async () => {
    const url = path.replace('/result', '/names')
    const send = (reason: string) =>
      service.app.inject({
        method: 'POST',
        url,
        headers: as('auditor', 'own'),
        payload: { reason },
      })
    expect((await send('随机')).statusCode).toBe(400)
    expect((await send('核对 13800000000 的去处')).statusCode).toBe(422)
    expect((await send('抽查骨干教师交流比例')).statusCode).toBe(204)
    const rows = await at.db
      .selectFrom('journal')
      .select(['action', 'detail'])
      .where('chain', '=', 'own')
      .where('action', '=', 'names.view')
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).toContain('抽查骨干教师交流比例')
  })

  test('hands out the list that was chosen as a file, against a row of the journal', async () => {
    const [one] = done.run.plan.transfers
    const reply = await service.app.inject({
      method: 'POST',
      url: path.replace('/result', '/roster'),
      headers: as('personnel', 'own'),
      payload: { teachers: [one?.teacher], file: 'docx' },
    })
    expect(reply.statusCode).toBe(200)
    const [table = []] = await tablesOf(reply.rawPayload)
    expect(table).toHaveLength(2)
    const rows = await at.db
      .selectFrom('journal')
      .select('detail')
      .where('chain', '=', 'own')
      .where('action', '=', 'roster.export')
      .execute()
    expect(rows).toEqual([{ detail: '{"file":"docx","people":1}' }])
  })

  test('writes the opinion with the words of who looked, and keeps them nowhere', async () => {
    const reply = await service.app.inject({
      method: 'POST',
      url: path.replace('/result', '/opinion'),
      headers: as('auditor', 'own'),
      payload: { note: '只在此纸' },
    })
    expect(reply.statusCode).toBe(200)
    expect([...(await partsOf(reply.rawPayload)).values()].join('')).toContain('只在此纸')
    const rows = await at.db
      .selectFrom('journal')
      .select('detail')
      .where('action', '=', 'opinion.export')
      .execute()
    expect(rows).toEqual([{ detail: '{}' }])
    // It is the auditor's own: who made the plan, or approves it, has none to write.
    for (const role of ['personnel', 'leadership'] as const) {
      const refused = await service.app.inject({
        method: 'POST',
        url: path.replace('/result', '/opinion'),
        headers: as(role, 'own'),
        payload: { note: '' },
      })
      expect(refused.statusCode).toBe(403)
    }
  })
})
