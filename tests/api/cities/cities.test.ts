import { afterAll, beforeAll, expect, test } from 'vitest'
import { cities } from '../../../api/cities/routes.ts'
import { prepareQueue } from '../../../api/runs/queue.ts'
import { keep } from '../../../api/store/content.ts'
import { generateCounty } from '../../../solver/index.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type DoneRun, plannedCounty, storeRun } from '../../kit/done-run.ts'
import { as, asAccount, serviceOf, type TestService } from '../../kit/service.ts'

type Indicator = {
  readonly schools?: {
    readonly counted: number
    readonly belowBefore: number
    readonly belowAfter: number
  }
}

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let planned: DoneRun

  beforeAll(async () => {
    at = await fresh()
    await prepareQueue(at.db)
    await at.db
      .insertInto('city')
      .values([
        { id: 'north', name: '北市' },
        { id: 'south', name: '南市' },
      ])
      .execute()
    await at.db
      .insertInto('county')
      .values([
        { id: 'a', name: '甲县', city: 'north' },
        { id: 'b', name: '乙县', city: 'north' },
        { id: 'c', name: '丙县', city: 'north' },
        { id: 'd', name: '丁县', city: 'south' },
      ])
      .execute()
    for (const [seed, county] of ['a', 'b', 'd'].entries()) {
      const data = generateCounty({ name: county, schools: 4, teachers: 60, seed })
      await at.db
        .insertInto('dataset')
        .values({
          county,
          hash: await keep(at.db, 'county', data),
          name: data.name,
          year: data.year,
          schools: 4,
          teachers: 60,
          by: 'importer',
        })
        .execute()
    }
    planned = await plannedCounty()
    service = await serviceOf(at, [cities])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const ofCity = (role: 'personnel' | 'leadership' | 'auditor', city: string) =>
    asAccount({ id: `${role} ${city}`, username: role, role, scope: { kind: 'city', city } })
  const clerk = ofCity('personnel', 'north')
  const start = (key: string, body: object = { baseProfile: 'national', seconds: 30 }) =>
    service.app.inject({
      method: 'POST',
      url: '/api/cities/north/runs',
      headers: { ...clerk, 'idempotency-key': key },
      payload: body,
    })
  const get = (url: string, who: Record<string, string> = clerk) =>
    service.app.inject({ method: 'GET', url: `/api/cities${url}`, headers: who })

  test('one request queues one run for every county that has data, and says why not for the others', async () => {
    const reply = await start('city-key-0001')
    expect(reply.statusCode).toBe(202)
    const { request, runs } = reply.json()
    expect(runs).toMatchObject([
      { county: 'a', reason: '' },
      { county: 'b', reason: '' },
      { county: 'c', run: null, reason: '还没有确认过的数据。' },
    ])
    const rows = await at.db
      .selectFrom('run')
      .select(['county', 'state', 'request', 'seconds'])
      .orderBy('county')
      .execute()
    expect(rows).toEqual([
      { county: 'a', state: 'queued', request, seconds: 30 },
      { county: 'b', state: 'queued', request, seconds: 30 },
    ])
  })

  test('the same key asks for the same runs, another for others', async () => {
    const [first, again] = await Promise.all([start('city-key-0002'), start('city-key-0002')])
    expect(again.json()).toEqual(first.json())
    const other = await start('city-key-0003')
    expect(other.json().request).not.toBe(first.json().request)
    const { count } = await at.db
      .selectFrom('run')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('request', '=', first.json().request)
      .executeTakeFirstOrThrow()
    expect(Number(count)).toBe(2)
  })

  test('a county may plan under rules of its own', async () => {
    const body = { baseProfile: 'national', profiles: { b: 'shandong' }, seconds: 30 }
    const { request } = (await start('city-key-0004', body)).json()
    const rows = await at.db
      .selectFrom('run')
      .innerJoin('content', 'content.hash', 'run.scenario')
      .select(['run.county', 'content.body'])
      .where('request', '=', request)
      .orderBy('run.county')
      .execute()
    expect(rows.map(({ county, body: text }) => [county, JSON.parse(text).baseProfile])).toEqual([
      ['a', 'national'],
      ['b', 'shandong'],
    ])
    const unknown = await start('city-key-0005', { baseProfile: 'nowhere' })
    expect(unknown.statusCode).toBe(422)
  })

  test('the overview shows which county passes what, and what is under way', async () => {
    await storeRun(at.db, 'a', planned)
    const view = (await get('/north/overview')).json()
    expect(view.counties.map(({ county }: { county: string }) => county)).toEqual(['a', 'b', 'c'])
    const [a, b, c] = view.counties
    expect(a.newest.state).toBe('done')
    expect(a.summary.people.transfers).toBe(planned.run.plan.transfers.length)
    expect(b.newest.state).toBe('queued')
    expect(c).toMatchObject({ data: null, newest: null, summary: null })
    expect(view.running).toBe(1)
    for (const row of view.indicators) {
      expect(row.counted).toBe(1)
      expect(row.after + row.unknown).toBeLessThanOrEqual(1)
    }
    const told = a.summary.indicators.flatMap(({ schools }: Indicator) => schools ?? [])
    expect(told.length).toBeGreaterThan(0)
    for (const { counted, belowBefore, belowAfter } of told) {
      expect(belowBefore).toBeLessThanOrEqual(counted)
      expect(belowAfter).toBeLessThanOrEqual(counted)
    }
    expect(view.indicators.length).toBeGreaterThan(0)
  })

  test('the year of the data follows the last confirmation, the year of the plan its own data', async () => {
    await storeRun(at.db, 'a', planned)
    const { year } = planned.county
    const next = await keep(at.db, 'county', { ...planned.county, year: year + 1 })
    await at.db
      .insertInto('dataset')
      .values({
        county: 'a',
        hash: next,
        name: planned.county.name,
        year: year + 1,
        schools: planned.county.schools.length,
        teachers: planned.county.teachers.length,
        by: 'importer',
        confirmed: new Date(Date.now() + 60_000),
      })
      .execute()
    const [a] = (await get('/north/overview')).json().counties
    expect(a).toMatchObject({ data: next, year: year + 1, planYear: year })
  })

  test('another city, and an account of one county, see nothing of it', async () => {
    expect((await get('/north/overview', ofCity('leadership', 'south'))).statusCode).toBe(404)
    expect((await get('/north/overview', as('personnel', 'a'))).statusCode).toBe(404)
    const reader = await service.app.inject({
      method: 'POST',
      url: '/api/cities/north/runs',
      headers: { ...ofCity('leadership', 'north'), 'idempotency-key': 'city-key-0009' },
      payload: { baseProfile: 'national' },
    })
    expect(reader.statusCode).toBe(403)
  })

  test('a county applies in one year, changed by whoever has seen the last one', async () => {
    const put = (member: string, year: number | null, version: number) =>
      service.app.inject({
        method: 'PUT',
        url: `/api/cities/north/planning/${member}`,
        headers: { ...clerk, 'if-match': `"${version}"` },
        payload: { year, note: '' },
      })
    expect((await put('a', 2028, 0)).statusCode).toBe(200)
    expect((await put('a', 2029, 0)).statusCode).toBe(412)
    expect((await put('d', 2028, 0)).statusCode).toBe(404)
    const view = (await put('a', 2029, 1)).json()
    expect(view.firstYear).toBe(2021)
    expect(view.rows[0]).toMatchObject({ county: 'a', year: 2029, version: 2 })
    expect(view.totals).toHaveLength(10)
    expect(view.totals.find(({ year }: { year: number }) => year === 2029).counties).toBe(1)
    expect(view.totals.find(({ year }: { year: number }) => year === 2028).counties).toBe(0)
  })

  test('the planning table is a workbook with room for the seal, for that city alone', async () => {
    const reply = await get('/north/planning/workbook')
    expect(reply.statusCode).toBe(200)
    expect(decodeURIComponent(reply.headers['content-disposition'] as string)).toContain(
      '北市创建规划表.xlsx',
    )
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await get('/north/planning/workbook', ofCity('auditor', 'south'))).statusCode).toBe(404)
  })
})
