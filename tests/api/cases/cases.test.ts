import { describe, expect, test } from 'vitest'
import type { CaseView } from '../../../api/cases/contract.ts'
import { caseDesk } from '../../kit/case-desk.ts'
import { onEveryDatabase } from '../../kit/database.ts'
import { storeRun } from '../../kit/done-run.ts'
import { as } from '../../kit/service.ts'

/** `JUNPEI_RACES=1000` runs as many as one likes; every run proves the same of fewer. */
const races = Number(process.env.JUNPEI_RACES ?? 100)

onEveryDatabase((fresh) => {
  const desk = caseDesk(fresh)
  const { clerk, otherClerk, leader, second, importer } = desk.people
  const { post, get, read, open, doing, done, submitted, approved, moment, putOffice } = desk

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
      const run = await storeRun(desk.db(), 'one', desk.planned())
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

  test('of an edit and an approval at once one wins', {
    timeout: 60_000 + races * 1000,
  }, async () => {
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

  test('another county sees nothing of it', async () => {
    const { id } = await open()
    const stranger = as('personnel', 'two')
    const there = await get(`/cases/${id}`, stranger)
    expect(there.statusCode).toBe(404)
    const own = await get(`/cases/${id}`, stranger, 'two')
    expect(own.json()).toMatchObject({ status: 404, code: 'case_not_found' })
  })
})
