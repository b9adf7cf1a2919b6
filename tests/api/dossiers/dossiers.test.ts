import { afterAll, beforeAll, expect, test } from 'vitest'
import { cases } from '../../../api/cases/routes.ts'
import { dossiers } from '../../../api/dossiers/routes.ts'
import { act } from '../../../api/journal/act.ts'
import { journal } from '../../../api/journal/routes.ts'
import { hashOfText, keep, readContent } from '../../../api/store/content.ts'
import { type CaseState, planHash, readCheckpoint, verifyDossier } from '../../../solver/index.ts'
import { inProcess } from '../../cli/junpei.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type DoneRun, plannedCounty, storeRun } from '../../kit/done-run.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'
import { testFolder } from '../../workbook/folder.ts'

const folder = testFolder()

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
    plan = await open(run)
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const open = async (run: string): Promise<string> => {
    const reply = await service.app.inject({
      method: 'POST',
      url: '/api/counties/one/cases',
      headers: { ...as('personnel', 'one', 'clerk'), 'idempotency-key': `open-${run}` },
      payload: { run, name: '2026 年方案' },
    })
    expect(reply.statusCode).toBe(201)
    return reply.json().id
  }
  /** Acts with the version just read. */
  const doing = async (act: string, who: ReturnType<typeof as>) => {
    const url = `/api/counties/one/cases/${plan}`
    const { version, state } = (
      await service.app.inject({ method: 'GET', url, headers: who })
    ).json()
    const reply = await service.app.inject({
      method: 'POST',
      url: `${url}/${act}`,
      headers: { ...who, 'if-match': `"${version}"` },
      payload: { triple: state.triple },
    })
    expect(reply.statusCode).toBe(200)
  }
  /** As if it had been counted once more; that it is counted the tests of cases show. */
  const counted = async () => {
    for (const condition of ['registersComplete', 'auditClean', 'auditRepeated'])
      await at.db
        .insertInto('case_check')
        .values({
          plan_case: plan,
          condition,
          plan: planHash(planned.run.plan),
          state: 'met',
          reason: '',
          by: 'clerk',
        })
        .execute()
  }

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
    expect(rows).toMatchObject([{ actor: 'auditor', object: `case:${plan}` }])
    expect(JSON.parse(rows[0]?.detail ?? '')).toEqual({
      level: 'office',
      dossier: hashOfText(reply.body),
    })
    expect(reply.json().manifest.runs).toEqual({ number: 2, of: 2 })
  })

  test('holds nothing of what the audit does not look at', async () => {
    await act(
      at.db,
      { id: 'clerk', role: 'personnel' },
      { chain: 'one', action: 'document.export' },
      async () => ({
        value: undefined,
        object: `case:${plan}`,
        detail: { reason: '金丝雀家属来访，查看原件' },
      }),
    )
    const [inside, outside] = [(await dossierOf()).body, (await dossierOf('?level=outside')).body]
    // Whole dossiers are too long to be printed by a failure.
    const heard = canaryWords.filter((word) => `${inside}${outside}`.includes(word))
    expect(heard).toEqual([])
    const ids = planned.county.teachers.map(({ id }) => `"${id}"`)
    expect(ids.every((id) => inside.includes(id))).toBe(true)
    expect(ids.filter((id) => outside.includes(id))).toEqual([])
  })

  test('goes from the draft to two approvals, and verifies offline at every step', async () => {
    const auditor = as('auditor', 'one')
    const get = (path: string) =>
      service.app.inject({ method: 'GET', url: `/api/${path}`, headers: auditor })
    const kept = (await get('counties/one/journal/checkpoint')).body
    const checkpoint = readCheckpoint(kept)
    if (!checkpoint.ok) throw new Error(checkpoint.error)
    const keysReply = await get('keys')
    const keyFile = folder.save('keys.json', keysReply.body)
    const against = {
      checkpoint: checkpoint.value,
      trustedKeys: [keysReply.json().keys[0].publicKey],
    }
    const verified = async () => {
      const { rawPayload } = await dossierOf()
      const { checks } = verifyDossier(rawPayload, against)
      const open = checks.filter(({ verdict }) => verdict === 'failed' || verdict === 'unknown')
      return { bytes: rawPayload, open, told: checks.map(({ sentence }) => sentence).join('') }
    }
    await counted()
    expect((await verified()).open).toEqual([])
    await doing('submit', as('personnel', 'one', 'clerk'))
    await doing('approve', as('leadership', 'one', 'leader'))
    await doing('approve', as('leadership', 'one', 'second'))
    const { bytes, open: found, told } = await verified()
    expect(found).toEqual([])
    expect(told).toContain('由 2 名未经手的人员分别批准')

    // The same by the command, as an auditor uses it on a machine without service.
    const held = ['--checkpoint', folder.save('checkpoint.json', kept), '--key', keyFile]
    const fine = await inProcess('verify', folder.save('d.junpei.json', bytes), ...held)
    expect(fine).toMatchObject({ code: 0, err: '' })
    expect(fine.out).toMatch(/合计：没有发现不符。\n$/)
    const altered = Buffer.from(bytes)
    altered.write('i', altered.indexOf('"verdict":"short"') + '"verdict":"sh'.length)
    const wrong = await inProcess('verify', folder.save('a.junpei.json', altered), ...held)
    expect(wrong.code).toBe(1)
    expect(wrong.out).toContain('“核验结论”（audit）被改动')
  })

  test('names an approval that a superuser has made up', async () => {
    const row = await at.db
      .selectFrom('plan_case')
      .select(['state'])
      .where('id', '=', plan)
      .executeTakeFirstOrThrow()
    const state = await readContent<CaseState>(at.db, 'case', row.state)
    const approvals = state.approvals.map((one, n) => (n === 0 ? { ...one, by: 'nobody' } : one))
    const forged = await keep(at.db, 'case', { ...state, approvals })
    await at.db.updateTable('plan_case').set({ state: forged }).where('id', '=', plan).execute()
    const { checks } = verifyDossier((await dossierOf()).rawPayload)
    const wrong = checks.filter(({ verdict }) => verdict === 'failed')
    expect(wrong.map(({ part }) => part)).toEqual(['process', 'process'])
    await at.db.updateTable('plan_case').set({ state: row.state }).where('id', '=', plan).execute()
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
