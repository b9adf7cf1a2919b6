import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../../../api/runs/routes.ts'
import type { Worker } from '../../../api/runs/worker.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import {
  childOf,
  type SeededCounty,
  seedCounty,
  seedScenario,
  waitForRun,
  workerOn,
} from '../../kit/runs.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let own: SeededCounty
  let other: SeededCounty
  beforeAll(async () => {
    at = await fresh()
    own = await seedCounty(at.db, 'own')
    other = await seedCounty(at.db, 'other', { seed: 2 })
    service = await serviceOf(at, [runs])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const start = (scenario: string, key: string, county = 'own') =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/${county}/runs`,
      headers: { ...as('personnel', county), 'idempotency-key': key },
      payload: { scenario },
    })
  const get = (url: string, headers: object = {}) =>
    service.app.inject({
      url: `/api/counties/own/runs${url}`,
      headers: { ...as('auditor', 'own'), ...headers },
    })
  const cancel = (run: string) =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/own/runs/${run}/cancel`,
      headers: as('personnel', 'own'),
    })

  test('one key starts one run, and its answer is told again', async () => {
    const first = await start(own.scenario, 'key-00000001')
    expect(first.statusCode).toBe(202)
    const { id } = first.json()
    expect(first.headers.location).toBe(`/api/counties/own/runs/${id}`)
    expect(first.json()).toMatchObject({ state: 'queued', attempt: 0, levels: [], plan: null })
    const again = await start(own.scenario, 'key-00000001')
    expect(again.json().id).toBe(id)
    const changed = await start(await seedScenario(at.db, own, 61), 'key-00000001')
    expect(changed.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' })
    expect((await get('')).json().runs).toHaveLength(1)
    const acts = await at.db.selectFrom('journal').select('action').execute()
    expect(acts).toEqual([{ action: 'run.start' }])
    expect((await cancel(id)).statusCode).toBe(202)
  })

  test('a scenario of another county is none of this county', async () => {
    const reply = await start(other.scenario, 'key-00000002')
    expect(reply.json()).toMatchObject({ status: 422, code: 'scenario_not_found' })
  })

  test('a county has so many runs open and no more', async () => {
    const started = await Promise.all(
      Array.from({ length: 6 }, (_, n) => start(own.scenario, `key-many-${n}`)),
    )
    const codes = started.map(({ statusCode }) => statusCode).sort()
    expect(codes).toEqual([202, 202, 202, 202, 429, 429])
    for (const reply of started)
      if (reply.statusCode === 202) expect((await cancel(reply.json().id)).statusCode).toBe(202)
  })

  test('who may not start is told so, and a run of another county does not exist', async () => {
    const refused = await service.app.inject({
      method: 'POST',
      url: '/api/counties/own/runs',
      headers: { ...as('auditor', 'own'), 'idempotency-key': 'key-00000003' },
      payload: { scenario: own.scenario },
    })
    expect(refused.statusCode).toBe(403)
    const foreign = (await start(other.scenario, 'key-00000004', 'other')).json().id
    for (const url of [`/${foreign}`, `/${foreign}/events`])
      expect((await get(url)).json()).toMatchObject({ status: 404, code: 'run_not_found' })
    expect((await cancel(foreign)).json()).toMatchObject({ status: 404, code: 'run_not_found' })
    const row = await waitForRun(at.db, 'other', foreign, () => true)
    expect(row.state).toBe('queued')
  })

  describe('watching', () => {
    let worker: Worker
    beforeAll(async () => {
      worker = await workerOn(at, { solver: childOf('quick') })
    })
    afterAll(() => worker.stop())

    test('a stream and asking again tell the same, up to the end', async () => {
      const { id } = (await start(own.scenario, 'key-00000005')).json()
      const stream = await get(`/${id}/events`, { accept: 'text/event-stream' })
      expect(stream.headers['content-type']).toBe('text/event-stream')
      const told = stream.body
        .split('\n')
        .filter((line) => line.startsWith('data: '))
        .map((line) => JSON.parse(line.slice(6)))
      expect(told.at(0)).toMatchObject({ id: 1, kind: 'state', state: 'queued' })
      expect(told.at(-1)).toMatchObject({ kind: 'state', state: 'done' })
      const levels = told.filter(({ kind }) => kind === 'level')
      expect(levels.at(-1).level).toMatchObject({ gap: 0, proven: true })

      const asked = (await get(`/${id}/events`)).json()
      expect(asked.ended).toBe(true)
      // Progress is put away when a run has ended; levels and states stay.
      const lasting = told.filter(({ kind }) => kind !== 'progress')
      expect(asked.events).toEqual(expect.arrayContaining(lasting))
      const since = (await get(`/${id}/events?after=${asked.last}`)).json()
      expect(since).toEqual({ events: [], last: asked.last, ended: true })
      const resumed = await get(`/${id}/events`, {
        accept: 'text/event-stream',
        'last-event-id': String(asked.last - 1),
      })
      expect(resumed.body.match(/^id: /gm)).toHaveLength(1)
    })

    test('an unchanged run is not sent twice', async () => {
      const { runs: list } = (await get('?state=done&limit=1')).json()
      const [{ id, version, summary }] = list
      expect(summary.people.transfers).toBe(0)
      const seen = await get(`/${id}`)
      expect(seen.headers.etag).toBe(`"${version}"`)
      const same = await get(`/${id}`, { 'if-none-match': `"${version}"` })
      expect([same.statusCode, same.body]).toEqual([304, ''])
      const older = await get(`/${id}`, { 'if-none-match': `"${version - 1}"` })
      expect(older.json()).toMatchObject({ id, state: 'done', stateName: '已完成' })
    })
  })
})
