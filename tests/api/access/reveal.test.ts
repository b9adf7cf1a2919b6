import { chmodSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { access } from '../../../api/access/routes.ts'
import { seal, sealingKeys, teachersWith, unseal } from '../../../api/access/sealed.ts'
import { secretOf } from '../../../api/access/secret-file.ts'
import { act, system } from '../../../api/journal/act.ts'
import { keep } from '../../../api/store/content.ts'
import { teacherId } from '../../../solver/domain/ids.ts'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, asAccount, serviceOf, type TestService } from '../../kit/service.ts'

/** Made up; the check digits are right. */
const numbers = { t1: '110101199003070011', t2: '11010119900307002X' } as const

const county = countyOf({
  schools: [school('s1')],
  teachers: [
    teacher('t1', 's1', {
      deferral: { reason: 'Z02', proof: '县医院证明第7号', until: '2027-08', consent: null },
      home: { township: '东镇', location: { longitude: 115.5, latitude: 36.5 } },
      spouse: teacherId('t2'),
      note: '只此一处的备注',
    }),
    teacher('t2', 's1', { misconduct: true }),
  ],
  more: {
    wishes: [
      {
        teacher: teacherId('t2'),
        willingness: 'declines',
        schools: [],
        townships: [],
        maxMetres: null,
        hardship: 'own-health',
      },
    ],
  },
})

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let dataset = ''
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))
  const keys = sealingKeys(dataFolder)

  beforeAll(async () => {
    at = await fresh()
    service = await serviceOf(at, [access], { dataFolder })
    await at.db.insertInto('city').values({ id: 'v1', name: '甲市' }).execute()
    await at.db
      .insertInto('county')
      .values([
        { id: 'c1', name: '甲县', city: 'v1' },
        { id: 'c2', name: '乙县', city: 'v1' },
      ])
      .execute()
    dataset = await keep(at.db, 'county', county)
    const row = { county: 'c1', hash: dataset, name: '甲县', year: 2026, schools: 1, teachers: 2 }
    await at.db
      .insertInto('dataset')
      .values({ ...row, by: 'test' })
      .execute()
    await act(at.db, system, { chain: 'c1', action: 'test.seal' }, async (tx) => {
      for (const [id, number] of Object.entries(numbers))
        await seal(tx, keys, { county: 'c1', dataset, teacher: id }, number)
      return { value: null, object: 'test' }
    })
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const ask = (
    fact: string,
    {
      of = 't1',
      reason = '核对报到材料',
      headers = as('personnel', 'c1'),
      place = 'c1',
      data = dataset,
    } = {},
  ) =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/${place}/datasets/${data}/teachers/${of}/reveal`,
      headers,
      payload: { fact, reason },
    })
  const rows = async () =>
    await at.db
      .selectFrom('journal')
      .selectAll()
      .where('action', '=', 'person.reveal')
      .orderBy('seq')
      .execute()

  test('an ID number is read by personnel, with its masked form, and is one row of the journal', async () => {
    const before = (await rows()).length
    const reply = await ask('id-number')
    expect(reply.json()).toMatchObject({
      value: numbers.t1,
      masked: '110101********0011',
      left: 29,
    })
    expect(reply.headers['cache-control']).toBe('no-store')
    const written = await rows()
    expect(written).toHaveLength(before + 1)
    expect(written.at(-1)).toMatchObject({
      chain: 'c1',
      actor: 'personnel',
      object: 'teacher:t1',
      before: dataset,
    })
    expect(JSON.parse(written.at(-1)?.detail ?? '')).toEqual({
      fact: 'id-number',
      reason: '核对报到材料',
    })
  })

  test.each([
    ['deferral-proof', 't1', '县医院证明第7号'],
    ['deferral-consent', 't1', null],
    ['home', 't1', '东镇；115.5，36.5'],
    ['spouse', 't1', 't2'],
    ['note', 't1', '只此一处的备注'],
    ['misconduct', 't2', '是'],
    ['willingness', 't2', '不愿'],
    ['hardship', 't2', '本人健康'],
    ['hardship', 't1', null],
    ['home', 't2', null],
  ])('%s of %s says %s', async (fact, of, value) => {
    const headers = as('personnel', 'c1', 'reader')
    expect((await ask(fact, { of, headers })).json()).toMatchObject({ value })
  })

  test.each([
    ['another role', { headers: as('leadership', 'c1') }, 403],
    ['the auditor', { headers: as('auditor', 'c1') }, 403],
    [
      'admin',
      { headers: asAccount({ id: 'a', username: 'a', role: 'admin', scope: { kind: 'none' } }) },
      403,
    ],
    ['personnel of another county', { headers: as('personnel', 'c2') }, 404],
    [
      'personnel of the city',
      {
        headers: asAccount({
          id: 'v',
          username: 'v',
          role: 'personnel',
          scope: { kind: 'city', city: 'v1' },
        }),
      },
      403,
    ],
    ['the data of another county', { headers: as('personnel', 'c2'), place: 'c2' }, 404],
    ['a teacher who is not there', { of: 't9' }, 404],
    ['a version that is not there', { data: '0'.repeat(64) }, 404],
    ['a reason of four characters', { reason: '看一下吧' }, 400],
    ['blanks for a reason', { reason: '　 　 　 　' }, 400],
    ['a reason that names the person', { reason: '核对教师t1的材料' }, 422],
    ['a reason with a number of somebody', { reason: '核对 138 0013 8000 的材料' }, 422],
  ])('%s: nothing is revealed, written or counted', async (_, asked, status) => {
    const before = await rows()
    const reply = await ask('id-number', asked)
    expect(reply.statusCode).toBe(status)
    expect(reply.body).not.toContain('1101')
    expect(await rows()).toEqual(before)
  })

  test('thirty a day and account, however many ask at once', async () => {
    const headers = as('personnel', 'c1', 'greedy')
    const before = (await rows()).length
    const replies = await Promise.all(Array.from({ length: 40 }, () => ask('note', { headers })))
    const codes = replies.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(30)
    expect(codes.filter((code) => code === 429)).toHaveLength(10)
    expect(await rows()).toHaveLength(before + 30)
    await at.db
      .updateTable('reveal_count')
      .set({ day: '2020-01-01' })
      .where('account', '=', 'greedy')
      .execute()
    expect((await ask('note', { headers })).json()).toMatchObject({ left: 29 })
  })

  test('neither journal, log nor table holds what was revealed', async () => {
    const kept = JSON.stringify([
      await at.db.selectFrom('journal').selectAll().execute(),
      await at.db.selectFrom('sealed').selectAll().execute(),
      service.log,
    ])
    for (const secret of [...Object.values(numbers), '********', '县医院', '东镇', '只此一处'])
      expect(kept).not.toContain(secret)
  })

  describe('a sealed number', () => {
    const whose = (id: string) => ({ county: 'c1', dataset, teacher: id })

    test('is found again by its match, without being opened', async () => {
      expect(await teachersWith(at.db, keys, whose('t1'), numbers.t2.toLowerCase())).toEqual(['t2'])
      expect(await teachersWith(at.db, keys, whose('t1'), '110101199003070038')).toEqual([])
    })

    test('moved to another teacher cannot be opened', async () => {
      const { body } = await at.db
        .selectFrom('sealed')
        .select('body')
        .where('teacher', '=', 't1')
        .executeTakeFirstOrThrow()
      await at.db
        .insertInto('sealed')
        .values({ ...whose('t3'), key: keys.id, body, match: '' })
        .execute()
      await expect(unseal(at.db, keys, whose('t3'))).rejects.toThrow()
    })

    test('of which a bit was changed cannot be opened', async () => {
      const { body } = await at.db
        .selectFrom('sealed')
        .select('body')
        .where('teacher', '=', 't2')
        .executeTakeFirstOrThrow()
      const bytes = Buffer.from(body, 'base64')
      for (let at8 = 0; at8 < bytes.length * 8; at8 += 1) {
        const bent = Buffer.from(bytes)
        bent.writeUInt8(bent.readUInt8(at8 >> 3) ^ (1 << (at8 & 7)), at8 >> 3)
        const row = { key: keys.id, body: bent.toString('base64'), match: '' }
        await at.db
          .insertInto('sealed')
          .values({ ...whose('bent'), ...row })
          .onConflict((conflict) =>
            conflict.columns(['county', 'dataset', 'teacher']).doUpdateSet(row),
          )
          .execute()
        await expect(unseal(at.db, keys, whose('bent'))).rejects.toThrow()
      }
    })

    test('sealed with the key of another folder says which key it was', async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'junpei-access-'))
      await expect(unseal(at.db, sealingKeys(elsewhere), whose('t1'))).rejects.toThrow(keys.id)
      rmSync(elsewhere, { recursive: true })
    })

    test('sealed twice is encrypted differently, and stands once', async () => {
      const bodies = new Set<string>()
      for (let n = 0; n < 2; n += 1) {
        await act(at.db, system, { chain: 'c1', action: 'test.seal' }, async (tx) => {
          await seal(tx, keys, whose('t1'), numbers.t1)
          return { value: null, object: 'test' }
        })
        const found = await at.db
          .selectFrom('sealed')
          .select('body')
          .where('teacher', '=', 't1')
          .execute()
        expect(found).toHaveLength(1)
        for (const { body } of found) bodies.add(body)
      }
      expect(bodies.size).toBe(2)
      expect(await unseal(at.db, keys, whose('t1'))).toBe(numbers.t1)
    })
  })

  test('county data altered in the database is not read', async () => {
    const altered = { ...county, name: '改过的县' }
    const hash = await keep(at.db, 'county', altered)
    const row = { county: 'c1', hash, name: '甲县', year: 2026, schools: 1, teachers: 2 }
    await at.db
      .insertInto('dataset')
      .values({ ...row, by: 'test' })
      .execute()
    const headers = as('personnel', 'c1', 'checker')
    expect((await ask('note', { data: hash, headers })).statusCode).toBe(200)
    // As the owner of the database would: past the trigger.
    await sql`alter table content disable trigger content_never_changed`.execute(at.db)
    await at.db
      .updateTable('content')
      .set({ body: JSON.stringify({ ...altered, name: '再改' }) })
      .where('hash', '=', hash)
      .execute()
    await sql`alter table content enable trigger content_never_changed`.execute(at.db)
    expect((await ask('note', { data: hash, headers })).statusCode).toBe(500)
  })
})

describe('keys in files', () => {
  test('of two first starts one key stands; a key others can read stops the start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'junpei-access-'))
    const all = new Set([1, 2, 3].map(() => secretOf(folder, 'x').toString('hex')))
    expect(all.size).toBe(1)
    chmodSync(join(folder, 'keys/x'), 0o640)
    expect(() => secretOf(folder, 'x')).toThrow('权限过宽')
    chmodSync(join(folder, 'keys/x'), 0o600)
    truncateSync(join(folder, 'keys/x'), 10)
    expect(() => secretOf(folder, 'x')).toThrow('已损坏')
    rmSync(folder, { recursive: true })
  })
})
