import { afterAll, beforeAll, expect, test } from 'vitest'
import { cases } from '../../../api/cases/routes.ts'
import { dossiers } from '../../../api/dossiers/routes.ts'
import { journal } from '../../../api/journal/routes.ts'
import { hashOfText } from '../../../api/store/content.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type DoneRun, plannedCounty, storeRun } from '../../kit/done-run.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let planned: DoneRun
  let plan: string

  beforeAll(async () => {
    planned = canaries(await plannedCounty())
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'one', name: '合成县', city: null }).execute()
    service = await serviceOf(at, [cases, journal, dossiers])
    await storeRun(at.db, 'one', planned)
    const run = await storeRun(at.db, 'one', planned)
    const opened = await service.app.inject({
      method: 'POST',
      url: '/api/counties/one/cases',
      headers: { ...as('personnel', 'one', 'clerk'), 'idempotency-key': 'open-000001' },
      payload: { run, name: '2026 年方案' },
    })
    expect(opened.statusCode).toBe(201)
    plan = opened.json().id
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const dossierOf = (query = '', who = as('auditor', 'one')) =>
    service.app.inject({
      method: 'GET',
      url: `/api/counties/one/cases/${plan}/dossier${query}`,
      headers: who,
    })

  test('is a file, whose export stands in the journal by its hash', async () => {
    const reply = await dossierOf()
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-disposition']).toContain(`${plan}.junpei.json`)
    const rows = await at.db
      .selectFrom('journal')
      .selectAll()
      .where('action', '=', 'dossier.export')
      .execute()
    expect(rows).toMatchObject([
      { actor: 'auditor', object: `case:${plan}`, after: hashOfText(reply.body) },
    ])
    expect(reply.json().manifest.runs).toEqual({ number: 2, of: 2 })
  })

  test('holds nothing of what the audit does not look at', async () => {
    const [inside, outside] = [(await dossierOf()).body, (await dossierOf('?level=outside')).body]
    // Whole dossiers are too long to be printed by a failure.
    const heard = canaryWords.filter((word) => `${inside}${outside}`.includes(word))
    expect(heard).toEqual([])
    const ids = planned.county.teachers.map(({ id }) => `"${id}"`)
    expect(ids.every((id) => inside.includes(id))).toBe(true)
    expect(ids.filter((id) => outside.includes(id))).toEqual([])
  })

  test('is not for whoever has no right to it', async () => {
    expect((await dossierOf('', as('admin', 'one'))).statusCode).toBe(403)
    expect((await dossierOf('', as('auditor', 'two'))).statusCode).toBe(404)
  })
})

const canaryWords = ['金丝雀', 'canary']

/** The same county with words in it that must not come out. */
function canaries({ county, ...rest }: DoneRun): DoneRun {
  const teachers = county.teachers.map((teacher) => ({
    ...teacher,
    name: `金丝雀${teacher.name}`,
    note: 'canary-note',
    home: teacher.home === null ? null : { ...teacher.home, township: '金丝雀镇' },
    deferral: teacher.deferral === null ? null : { ...teacher.deferral, proof: '金丝雀证明' },
    backbone: teacher.backbone.map((record) => ({ ...record, certificate: 'canary-1' })),
  }))
  const schools = county.schools.map((school) => ({ ...school, note: 'canary-school-note' }))
  return { ...rest, county: { ...county, schools, teachers } }
}
