import { describe, expect, test } from 'vitest'
import type { ObjectionPaper } from '../../../api/cases/contract.ts'
import { nextObjection } from '../../../api/cases/objection-papers.ts'
import { keep } from '../../../api/store/content.ts'
import { audit, type Decision, hashOf, type ObjectionRecord } from '../../../solver/index.ts'
import { caseDesk } from '../../kit/case-desk.ts'
import { onEveryDatabase } from '../../kit/database.ts'
import { storeRun } from '../../kit/done-run.ts'
import { allText } from '../../word/office-file.ts'

onEveryDatabase((fresh) => {
  const desk = caseDesk(fresh)
  const { clerk, leader } = desk.people
  const { get, open } = desk

  describe('documents of a case', () => {
    test('a roster is a file, and its export a row of the journal', async () => {
      const { id } = await open()
      const reply = await get(`/cases/${id}/documents/D05`, leader)
      expect(reply.statusCode).toBe(200)
      expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
      expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('D05_')
      const rows = await desk
        .db()
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
      const reply = await get(`/cases/${id}/evidence-pack`, clerk)
      expect(reply.headers['content-type']).toBe('application/zip')
      const names = zipNames(reply.rawPayload).map((name) => name.split('/').at(-1) ?? '')
      expect(names[0]).toMatch(/^D14_/)
      expect(names).toContainEqual(expect.stringMatching(/^C-01_D05_/))
      expect(names.join(' ')).not.toContain('D02')
    })

    test('what no step of the case tells is typed when the paper is made', async () => {
      const { id } = await open()
      const bare = await get(`/cases/${id}/documents/D09a`, clerk)
      expect(await allText(bare.rawPayload)).toContain('经【待填】【待填】研究决定')
      const typed = new URLSearchParams({
        decidedBy: '局党组会',
        decidedOn: '2026-07-20',
        reportBy: '2026-08-25',
        date: '2026-08-10',
      })
      const paper = await get(`/cases/${id}/documents/D09a?${typed}`, clerk)
      const text = await allText(paper.rawPayload)
      expect(text).toContain('经局党组会2026年7月20日研究决定')
      expect(text).toContain('名单所列同志于2026年8月25日前')
      expect(text).toContain('2026年8月10日')
    })

    test('what is sensitive asks for the right and for a reason', async () => {
      const { id } = await open()
      expect((await get(`/cases/${id}/documents/D02`, leader)).statusCode).toBe(403)
      expect((await get(`/cases/${id}/documents/D02`, clerk)).json()).toMatchObject({
        code: 'reason_missing',
      })
    })

    test('whoever a decision of the scenario defers stands in the list of the deferred', async () => {
      const { id, run } = await open()
      const db = desk.db()
      const { county, profile, run: planned } = desk.planned()
      const counted = audit(county, profile, planned.plan)
      const moving = new Set<string>(counted.plan.transfers.map(({ teacher }) => teacher))
      const due = counted.standings.find(
        ({ teacher, standing }) => standing === 'due' && !moving.has(teacher),
      )
      if (due === undefined) throw new Error('everybody due moves')
      const decisions: readonly Decision[] = [
        {
          kind: 'defer',
          teacher: due.teacher,
          origin: 'personnel',
          reason: '患病休养',
          proof: '县医院证明 7 号',
          deferral: 'Z04',
          until: null,
          consent: true,
        },
      ]
      const report = audit(county, profile, planned.plan, decisions)
      await db
        .updateTable('run')
        .set({
          scenario: await keep(db, 'scenario', { decisions }),
          audit: await keep(db, 'audit', report),
        })
        .where('id', '=', run)
        .execute()
      const reply = await get(`/cases/${id}/documents/D02?reason=${reason}`, clerk)
      expect(reply.statusCode).toBe(200)
      const text = await allText(reply.rawPayload)
      expect(text).toContain(county.teachers.find((each) => each.id === due.teacher)?.name)
      // What ails him is on no paper, and neither is whose paper says so.
      expect(text).toContain('已提交')
      expect(text).not.toMatch(/县医院|患病/)
      expect(text).toContain(`数据版本${hashOf(county).slice(0, 8)}`)
    })

    test('the planning table tells of the years the county has run, and of no other', async () => {
      const { id, state } = await open()
      const db = desk.db()
      await db.insertInto('city').values({ id: 'v', name: '某市' }).execute()
      await db.updateTable('county').set({ city: 'v' }).where('id', '=', 'one').execute()
      const { county, profile, run } = desk.planned()
      const year = state.year + 1
      const next = { county: { ...county, year }, profile, run }
      await storeRun(db, 'one', next, { ...run.plan, year })
      // Another county's run of a third year is none of this one's affair.
      const third = { ...next, county: { ...county, year: year + 1 } }
      await storeRun(db, 'two', third, { ...run.plan, year: year + 1 })
      const reply = await get(`/cases/${id}/documents/D21`, clerk)
      expect(reply.statusCode).toBe(200)
      const text = await allText(reply.rawPayload)
      expect(text).toContain('分年差距')
      expect(text).toContain('规划期已测算2年，未测算8年')
    })

    test('the register of objections goes on in the case that took the place of another', async () => {
      const old = await open()
      const { id, state } = await open()
      const db = desk.db()
      const objections = [objection('26-001'), objection('26-002')]
      const hash = await keep(db, 'case', { ...state, objections })
      await db
        .updateTable('plan_case')
        .set({ state: hash, replaces: old.id })
        .where('id', '=', id)
        .execute()
      await db
        .insertInto('objection_paper')
        .values([
          { plan_case: old.id, id: '26-001', paper: JSON.stringify(paper('赵某某')) },
          { plan_case: id, id: '26-002', paper: JSON.stringify(paper('钱某某')) },
        ])
        .execute()
      const url = `/cases/${id}/documents/D07a`
      expect((await get(`${url}?reason=${reason}`, leader)).statusCode).toBe(403)
      expect((await get(url, clerk)).json()).toMatchObject({ code: 'reason_missing' })
      const reply = await get(`${url}?reason=${reason}`, clerk)
      expect(reply.statusCode).toBe(200)
      const text = await allText(reply.rawPayload)
      for (const told of ['26-001', '26-002', '赵某某', '钱某某', '2026-07-15 09:30'])
        expect(text).toContain(told)
      // What the register holds leaves by it and the answer alone.
      expect(
        await allText((await get(`/cases/${id}/documents/D05`, clerk)).rawPayload),
      ).not.toMatch(/赵某某|钱某某/)
      const revealed = await desk.post(`/${id}/objections/26-001/paper`, clerk, {
        reason: '起草答复书',
      })
      expect(revealed.json()).toMatchObject({ paper: { person: '赵某某' } })
      expect(nextObjection({ year: 2026, objections })).toBe('26-003')
      const rows = await db
        .selectFrom('journal')
        .select('detail')
        .where('action', '=', 'document.export')
        .where('object', '=', `case:${id}`)
        .execute()
      expect(JSON.stringify(rows)).toContain('核对异议登记')
      expect(JSON.stringify(rows)).not.toMatch(/某某/)
    })
  })
})

const reason = encodeURIComponent('核对异议登记')

const objection = (id: string): ObjectionRecord => ({
  id,
  receivedAt: '2026-07-15T09:30',
  channel: 'hand',
  inTime: true,
  against: 'a'.repeat(64),
  due: { day: '2026-07-22', state: 'official' },
  registeredBy: 'clerk',
  registeredAt: '2026-07-15T09:40',
  answer: null,
  replannedBy: null,
})

const paper = (person: string): ObjectionPaper => ({
  person,
  identity: '本人',
  named: true,
  concerns: '本人',
  content: '对任教年限的计算有异议。',
  evidence: '',
  handler: '',
  inquiry: '',
  reply: '',
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
