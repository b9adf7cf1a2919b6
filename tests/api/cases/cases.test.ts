import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../../api/cases/contract.ts'
import { cases } from '../../../api/cases/routes.ts'
import { documents } from '../../../api/documents/routes.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { type DoneRun, plannedCounty, storeRun } from '../../kit/done-run.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const office = {
  bureau: '合成县教育和体育局',
  office: '人事科',
  phone: '0537-0000001',
  supervisionPhone: '0537-0000002',
  address: '合成县某路 1 号',
  email: 'renshi@example.invalid',
  hours: '工作日 8:30—12:00、14:00—17:30',
  docNoPrefix: '合教体字',
  accounts: '县会计核算中心',
}

/** `JUNPEI_RACES=1000` runs as many as one likes; every run proves the same of fewer. */
const races = Number(process.env.JUNPEI_RACES ?? 100)

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let planned: DoneRun
  let keys = 0

  beforeAll(async () => {
    planned = await plannedCounty()
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '合成县', city: null },
        { id: 'two', name: '另一县', city: null },
      ])
      .execute()
    service = await serviceOf(at, [cases, documents])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const clerk = as('personnel', 'one', 'clerk')
  const otherClerk = as('personnel', 'one', 'other-clerk')
  const [leader, second, importer] = ['leader', 'second', 'importer'].map((id) =>
    as('leadership', 'one', id),
  ) as [Headers, Headers, Headers]
  type Headers = ReturnType<typeof as>

  const post = (url: string, who: Headers, body: object, headers: object = {}) =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/one/cases${url}`,
      headers: { ...who, ...headers },
      payload: body,
    })
  const read = async (id: string, who: Headers = clerk): Promise<CaseView> => {
    const reply = await service.app.inject({
      method: 'GET',
      url: `/api/counties/one/cases/${id}`,
      headers: who,
    })
    expect(reply.statusCode).toBe(200)
    return reply.json()
  }
  const open = async (): Promise<CaseView> => {
    const run = await storeRun(at.db, 'one', planned)
    keys += 1
    const key = { 'idempotency-key': `open-${String(keys).padStart(6, '0')}` }
    const reply = await post('', clerk, { run, name: '2026 年方案' }, key)
    expect(reply.json()).toMatchObject({ phase: 'draft' })
    return reply.json()
  }
  /** Acts with the version just read, and gives the reply. */
  const doing = async (id: string, act: string, who: Headers, body: object = {}) => {
    const { version } = await read(id)
    return post(`/${id}/${act}`, who, body, { 'if-match': `"${version}"` })
  }
  const done = async (id: string, act: string, who: Headers, body: object = {}) => {
    const reply = await doing(id, act, who, body)
    expect(reply.json()).not.toHaveProperty('code')
    return reply.json() as CaseView
  }
  /** As if it had been counted once more; that it is counted the first test shows. */
  const counted = async (id: string, plan: string) => {
    for (const condition of ['registersComplete', 'auditClean', 'auditRepeated'])
      await at.db
        .insertInto('case_check')
        .values({ plan_case: id, condition, plan, state: 'met', reason: '', by: 'clerk' })
        .execute()
  }
  const submitted = async () => {
    const { id, state } = await open()
    await counted(id, state.triple.planHash)
    await done(id, 'submit', clerk, { triple: state.triple })
    return { id, triple: state.triple }
  }
  const approved = async () => {
    const { id, triple } = await submitted()
    await done(id, 'approve', leader, { triple })
    const view = await done(id, 'approve', second, { triple })
    expect(view.phase).toBe('approved')
    return { id, triple }
  }
  /** China's wall clock, some minutes from now. */
  const moment = (minutes: number) =>
    new Date(Date.now() + 8 * 3_600_000 + minutes * 60_000).toISOString().slice(0, 16)
  const putOffice = async () => {
    const before = await service.app.inject({
      method: 'GET',
      url: '/api/counties/one/process',
      headers: clerk,
    })
    const { version, settings } = before.json()
    const reply = await service.app.inject({
      method: 'PUT',
      url: '/api/counties/one/process',
      headers: { ...clerk, 'if-match': `"${version}"` },
      payload: { settings, office },
    })
    expect(reply.statusCode).toBe(200)
  }

  describe('from draft to approval', () => {
    test('nothing is submitted before it was counted once more', async () => {
      const { id, state } = await open()
      const refused = await doing(id, 'submit', clerk, { triple: state.triple })
      expect(refused.statusCode).toBe(409)
      expect(refused.json()).toMatchObject({ code: 'case_Q08' })
      const checked = await done(id, 'checks/audit', clerk)
      const byName = new Map(checked.conditions.map((one) => [one.condition, one.state]))
      expect(byName.get('registersComplete')).toBe('met')
      expect(byName.get('recountEqual')).toBe('met')
      expect((await done(id, 'submit', clerk, { triple: state.triple })).phase).toBe('submitted')
    })

    test('two people approve, each once, and neither had a hand in it', async () => {
      const { id, triple } = await submitted()
      const own = await doing(id, 'approve', importer, { triple })
      expect(own.json()).toMatchObject({ status: 403, code: 'case_Q04' })
      expect((await done(id, 'approve', leader, { triple })).phase).toBe('submitted')
      const again = await doing(id, 'approve', leader, { triple })
      expect(again.json()).toMatchObject({ code: 'case_Q05' })
      expect((await done(id, 'approve', second, { triple })).phase).toBe('approved')
    })

    test('an approval names the version it approves', async () => {
      const { id, triple } = await submitted()
      const other = { ...triple, planHash: 'f'.repeat(64) }
      const refused = await doing(id, 'approve', leader, { triple: other })
      expect(refused.json()).toMatchObject({ status: 409, code: 'case_Q03' })
    })

    test('sent back, a draft has lost its approvals', async () => {
      const { id, triple } = await submitted()
      await done(id, 'approve', leader, { triple })
      const view = await done(id, 'return', second, { reason: '请核对第三中学的岗位' })
      expect(view.phase).toBe('draft')
      expect(view.state.approvals).toEqual([])
    })

    test('whoever has seen an older version changes nothing', async () => {
      const { id, triple } = await submitted()
      const stale = await post(`/${id}/approve`, leader, { triple }, { 'if-match': '"1"' })
      expect(stale.statusCode).toBe(412)
      const without = await post(`/${id}/approve`, leader, { triple })
      expect(without.statusCode).toBe(428)
    })

    test('one key opens one case, and a run that is not done opens none', async () => {
      const run = await storeRun(at.db, 'one', planned)
      const key = { 'idempotency-key': 'same-key-0001' }
      const replies = await Promise.all(
        Array.from({ length: 8 }, () => post('', clerk, { run, name: '同一请求' }, key)),
      )
      expect(new Set(replies.map((reply) => reply.json().id)).size).toBe(1)
      const unknown = await post(
        '',
        clerk,
        { run: '00000000-0000-4000-8000-000000000000', name: '无' },
        { 'idempotency-key': 'other-key-0001' },
      )
      expect(unknown.json()).toMatchObject({ status: 422, code: 'run_not_found' })
    })
  })

  test('of an edit and an approval at once one wins', async () => {
    const { id, triple } = await submitted()
    let { version } = await read(id)
    const seen = () => ({ 'if-match': `"${version}"` })
    for (let round = 0; round < races; round++) {
      const replies = await Promise.all([
        post(`/${id}/approve`, leader, { triple }, seen()),
        post(`/${id}/return`, second, { reason: '同时退回的一次' }, seen()),
      ])
      expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 412])
      version += 1
      // Back to where the next race begins.
      if (replies[0]?.statusCode === 200) {
        await post(`/${id}/return`, second, { reason: '重新开始' }, seen())
        version += 1
      }
      await post(`/${id}/submit`, clerk, { triple }, seen())
      version += 1
    }
    expect((await read(id)).version).toBe(version)
  })

  describe('from notice to the end', () => {
    test('the text of the notice is checked with the facts of the office', async () => {
      const { id, triple } = await approved()
      const day = moment(0).slice(0, 10)
      const refused = await doing(id, 'post', clerk, {
        triple,
        web: moment(0),
        boards: moment(0),
        confirmEnd: null,
      })
      expect(refused.json()).toMatchObject({ status: 409, code: 'case_Q08' })
      const open = await done(id, 'checks/notice', clerk, { posting: day })
      expect(open.conditions.find((one) => one.condition === 'noticeTextChecked')).toMatchObject({
        state: 'short',
      })
      await putOffice()
      const ready = await done(id, 'checks/notice', clerk, { posting: day })
      expect(ready.conditions.find((one) => one.condition === 'noticeTextChecked')).toMatchObject({
        state: 'met',
        reason: '',
      })
    })

    test('while the clock runs or an objection is open nothing is final', async () => {
      await putOffice()
      const { id, triple } = await approved()
      await done(id, 'checks/notice', clerk, { posting: moment(0).slice(0, 10) })
      const view = await posted(id, triple)
      expect(view.phase).toBe('notice')
      const early = await doing(id, 'finalise', leader, { triple })
      expect(early.json()).toMatchObject({ status: 409 })
      const paper = {
        person: '赵某某',
        identity: '本人',
        named: true,
        concerns: '本人',
        content: '对任教年限的计算有异议。',
        evidence: '',
        handler: '',
        inquiry: '',
        reply: '',
      }
      const received = await done(id, 'objections', clerk, {
        receivedAt: moment(0),
        channel: 'hand',
        paper,
      })
      const [objection] = received.state.objections
      expect(objection).toMatchObject({ inTime: true, answer: null })
      expect(JSON.stringify(received)).not.toContain('赵某某')
      const number = objection?.id ?? ''
      const byAuthor = await doing(id, `objections/${number}/answer`, clerk, {
        outcome: 'rejected',
        changesPlan: false,
        inquiry: '经核查档案，年限无误。',
        reply: '',
      })
      expect(byAuthor.json()).toMatchObject({ status: 403, code: 'case_Q24' })
      const answered = await done(id, `objections/${number}/answer`, otherClerk, {
        outcome: 'rejected',
        changesPlan: false,
        inquiry: '经核查档案，年限无误。',
        reply: '',
      })
      expect(answered.state.objections[0]?.answer).toMatchObject({ outcome: 'rejected' })

      const without = await post(`/${id}/objections/${number}/paper`, otherClerk, { reason: '看' })
      expect(without.statusCode).toBe(400)
      const shown = await post(`/${id}/objections/${number}/paper`, otherClerk, {
        reason: '起草答复书',
      })
      expect(shown.json().paper).toMatchObject({ person: '赵某某' })
      const byLeader = await post(`/${id}/objections/${number}/paper`, leader, {
        reason: '起草答复书',
      })
      expect(byLeader.statusCode).toBe(403)
    })

    /** Puts a list up now; in a year whose holidays are not known the end is confirmed. */
    const posted = async (id: string, triple: object): Promise<CaseView> => {
      const body = { triple, web: moment(0), boards: moment(0) }
      const first = await doing(id, 'post', clerk, { ...body, confirmEnd: null })
      if (first.statusCode === 200) return first.json()
      expect(first.json()).toMatchObject({ code: 'case_Q13' })
      const [, year, month, day] =
        /(\d+)年(\d+)月(\d+)日/.exec(first.json().detail) ?? ([] as string[])
      const confirmEnd = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
      return done(id, 'post', clerk, { ...body, confirmEnd })
    }
  })

  describe('documents of a case', () => {
    const fetchDocument = (id: string, document: string, who: Headers, query = '') =>
      service.app.inject({
        method: 'GET',
        url: `/api/counties/one/cases/${id}/documents/${document}${query}`,
        headers: who,
      })

    test('a roster is a file, and its export a row of the journal', async () => {
      const { id } = await open()
      const reply = await fetchDocument(id, 'D05', leader)
      expect(reply.statusCode).toBe(200)
      expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
      expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('D05_')
      const rows = await at.db
        .selectFrom('journal')
        .select(['actor', 'detail'])
        .where('action', '=', 'document.export')
        .where('object', '=', `case:${id}`)
        .execute()
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ actor: 'leader' })
    })

    test('the evidence pack holds the catalogue and what of it is ours', async () => {
      const { id } = await open()
      const reply = await service.app.inject({
        method: 'GET',
        url: `/api/counties/one/cases/${id}/evidence-pack`,
        headers: clerk,
      })
      expect(reply.headers['content-type']).toBe('application/zip')
      const names = zipNames(reply.rawPayload).map((name) => name.split('/').at(-1) ?? '')
      expect(names[0]).toMatch(/^D14_/)
      expect(names).toContainEqual(expect.stringMatching(/^C-01_D05_/))
      expect(names.join(' ')).not.toContain('D02')
    })

    test('what is sensitive asks for the right and for a reason', async () => {
      const { id } = await open()
      expect((await fetchDocument(id, 'D02', leader)).statusCode).toBe(403)
      expect((await fetchDocument(id, 'D02', clerk)).json()).toMatchObject({
        code: 'reason_missing',
      })
    })
  })

  test('another county sees nothing of it', async () => {
    const { id } = await open()
    const stranger = as('personnel', 'two')
    const there = await service.app.inject({
      method: 'GET',
      url: `/api/counties/one/cases/${id}`,
      headers: stranger,
    })
    expect(there.statusCode).toBe(404)
    const own = await service.app.inject({
      method: 'GET',
      url: `/api/counties/two/cases/${id}`,
      headers: stranger,
    })
    expect(own.json()).toMatchObject({ status: 404, code: 'case_not_found' })
  })
})

/** Names in the central directory of an archive, in its order. */
function zipNames(bytes: Buffer): readonly string[] {
  const names: string[] = []
  for (
    let at = bytes.indexOf('PK\u0001\u0002');
    at >= 0;
    at = bytes.indexOf('PK\u0001\u0002', at + 4)
  )
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)))
  return names
}
