import { afterAll, beforeAll, expect, test } from 'vitest'
import { datasets } from '../../../api/datasets/routes.ts'
import { audit, type County, generateCounty, readProfile } from '../../../solver/index.ts'
import { confirmed } from '../../kit/confirmed.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const county = generateCounty({ name: '合成县', schools: 6, teachers: 120, seed: 3 })
const [someone] = county.teachers
if (someone === undefined) throw new Error('nobody there')
/** Somebody of whom everything is known that a list must not show. */
const known: County = {
  ...county,
  teachers: [
    {
      ...someone,
      home: { township: '住址乡', location: { longitude: 117.5, latitude: 35.5 } },
      spouse: county.teachers[1]?.id ?? null,
      misconduct: true,
      deferral: { reason: 'Z04', proof: '某医院证明书', until: '2027-08', consent: true },
      note: '备注里的话',
    },
    ...county.teachers.slice(1),
  ],
}

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let data = ''

  beforeAll(async () => {
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '合成县', city: null },
        { id: 'two', name: '另一县', city: null },
      ])
      .execute()
    data = await confirmed(at.db, 'one', known)
    service = await serviceOf(at, [datasets])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const get = async (path: string, who = as('leadership', 'one')) => {
    const reply = await service.app.inject({ method: 'GET', url: `/api${path}`, headers: who })
    return { status: reply.statusCode, body: reply.json(), text: reply.payload }
  }
  const of = (path: string) => `/counties/one/datasets/${data}${path}`

  test('a version in counts, under the rules asked for', async () => {
    const { body } = await get(of('?policy=shandong'))
    expect(body).toMatchObject({ data, latest: true, teachers: 120, overview: { teachers: 120 } })
    expect(body.profile.id).toBe('shandong')
    expect((await get(of('?policy=nowhere'))).body).toMatchObject({ code: 'policy_not_found' })
  })

  test('schools and teachers come page by page and filtered', async () => {
    const schools = (await get(of('/schools?limit=2&offset=1'))).body
    expect(schools).toMatchObject({ total: known.schools.length })
    expect(schools.schools.map(({ id }: { id: string }) => id)).toEqual(
      known.schools.slice(1, 3).map(({ id }) => id),
    )
    const [school] = known.schools
    const there = known.teachers.filter(({ personnelSchool }) => personnelSchool === school?.id)
    const found = (await get(of(`/teachers?school=${school?.id}&limit=200`))).body
    expect(found.total).toBe(there.length)
    const [one] = (await get(of(`/teachers?text=${encodeURIComponent(someone.id)}`))).body.teachers
    expect(one).toMatchObject({ id: someone.id, name: someone.name })
    const mathematics = (await get(of('/teachers?subject=mathematics&limit=200'))).body.teachers
    expect(
      mathematics.every(({ subjects }: { subjects: string[] }) => subjects[0] === 'mathematics'),
    ).toBe(true)
    expect((await get(of('/teachers?limit=201'))).status).toBe(400)
  })

  test('of a deferral only code and expiry are told, of home and family nothing', async () => {
    const { body, text } = await get(of(`/teachers?text=${encodeURIComponent(someone.id)}`))
    expect(body.teachers[0].deferral).toEqual({ reason: 'Z04', until: '2027-08' })
    for (const secret of ['住址乡', '117.5', '某医院证明书', '备注里的话', 'misconduct', 'spouse'])
      expect(text).not.toContain(secret)
  })

  test('standings are those the audit counts', async () => {
    const profile = readProfile('shandong')
    if (!profile.ok) throw new Error('no profile')
    const { standings } = audit(known, profile.value, { year: known.year, transfers: [] })
    const due = standings.filter(({ standing }) => standing === 'due').length
    const { body } = await get(of('/standings?policy=shandong'))
    expect(body.county.due).toBe(due)
    const sum = body.schools.reduce((all: number, one: { due: number }) => all + one.due, 0)
    expect(sum).toBe(due)
    expect((await get(of('/teachers?policy=shandong&standing=due'))).body.total).toBe(due)
  })

  test('the diagnosis is counted once and kept as a version', async () => {
    const first = await get(of('/diagnosis?policy=shandong'))
    expect(first.status).toBe(200)
    expect(first.body.indicators.length).toBeGreaterThan(6)
    expect(first.body.findings.length).toBeGreaterThan(0)
    const again = await get(of('/diagnosis?policy=shandong'))
    expect(again.body).toEqual(first.body)
    const kept = await at.db.selectFrom('diagnosis').selectAll().execute()
    expect(kept).toEqual([{ data, profile: first.body.profile.hash, audit: first.body.audit }])
    const other = await get(of('/diagnosis?policy=national'))
    expect(other.body.audit).not.toBe(first.body.audit)
  })

  test('other counties and admins find nothing here', async () => {
    for (const path of ['', '/schools', '/teachers', '/standings', '/diagnosis']) {
      const url = `/counties/two/datasets/${data}${path}`
      expect((await get(url, as('auditor', 'two'))).body).toMatchObject({
        code: 'dataset_not_found',
      })
      expect((await get(of(path), as('auditor', 'two'))).status).toBe(404)
      expect((await get(of(path), as('admin', 'one'))).status).toBe(403)
    }
    expect((await get(of(`?profile=${data}`))).body).toMatchObject({ code: 'profile_not_found' })
  })

  test('switching ID numbers on asks for a reason and for the version seen', async () => {
    const url = '/api/counties/one/import-setting'
    const put = (version: number, body: object) =>
      service.app.inject({
        method: 'PUT',
        url,
        headers: { ...as('personnel', 'one'), 'if-match': `"${version}"` },
        payload: body,
      })
    expect((await put(1, { idNumbers: true, reason: '' })).statusCode).toBe(400)
    expect((await put(1, { idNumbers: true, reason: '人社系统对账' })).json()).toEqual({
      idNumbers: true,
      version: 2,
    })
    expect((await put(1, { idNumbers: false, reason: '不再需要' })).statusCode).toBe(412)
    const [row] = await at.db.selectFrom('journal').selectAll().execute()
    expect(row).toMatchObject({ action: 'dataset.setting', actor: 'personnel' })
    expect(row?.detail).toContain('人社系统对账')
  })
})
