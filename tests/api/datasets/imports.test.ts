import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sweepImports } from '../../../api/datasets/confirm.ts'
import { readingLimits } from '../../../api/datasets/reading.ts'
import { datasets, datasetsWith } from '../../../api/datasets/routes.ts'
import { type County, generateCounty, readInput, writeWorkbook } from '../../../solver/index.ts'
import { templateSheets } from '../../../solver/intake/template.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'
import { dataFolder, type SentFile, uploadOf, workbookOf } from '../../kit/upload.ts'
import { partsOf, rowsXml, zipOf } from '../../workbook/archive.ts'

const first = generateCounty({ name: '合成县', schools: 5, teachers: 80, seed: 1 })

/** The next year's version: one teacher gone, one with another title, one school with more pupils. */
const second: County = {
  ...first,
  schools: first.schools.map((school, at) =>
    at === 0 && school.primary !== null
      ? { ...school, primary: { ...school.primary, quota: 77 } }
      : school,
  ),
  teachers: first.teachers
    .slice(1)
    .map((teacher, at) => (at === 0 ? { ...teacher, trained: teacher.trained !== true } : teacher)),
}

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  const data = dataFolder()
  let keys = 0

  beforeAll(async () => {
    at = await fresh()
    await at.db
      .insertInto('county')
      .values([
        { id: 'one', name: '合成县', city: null },
        { id: 'two', name: '另一县', city: null },
      ])
      .execute()
    service = await serviceOf(at, [datasets], { dataFolder: data.path })
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    data.remove()
  })

  const clerk = as('personnel', 'one')
  const freshKey = () => {
    keys += 1
    return `key-${String(keys).padStart(5, '0')}`
  }
  const send = async (files: readonly SentFile[], key = freshKey(), to = service) => {
    const { headers, payload } = await uploadOf(files)
    return to.app.inject({
      method: 'POST',
      url: '/api/counties/one/imports?policy=shandong',
      headers: { ...headers, ...clerk, 'idempotency-key': key },
      payload,
    })
  }
  const sendCounty = async (county: County, key?: string) =>
    send([{ name: '合成县_导入表.xlsx', bytes: await workbookOf(county) }], key)
  const decide = (id: string, verb: 'confirm' | 'discard', version = 1, county = 'one') =>
    service.app.inject({
      method: 'POST',
      url: `/api/counties/${county}/imports/${id}/${verb}`,
      headers: { ...as('personnel', county), 'if-match': `"${version}"` },
    })
  const get = (url: string, headers: Record<string, string> = clerk) =>
    service.app.inject({ method: 'GET', url: `/api${url}`, headers })
  const rows = async () => ({
    content: (await at.db.selectFrom('content').select('hash').execute()).length,
    datasets: (await at.db.selectFrom('dataset').select('hash').execute()).length,
  })

  test('a workbook is read, previewed and confirmed in one transaction', async () => {
    const sent = await sendCounty(first)
    expect(sent.statusCode).toBe(201)
    const seen = sent.json()
    expect(seen).toMatchObject({
      state: 'ready',
      version: 1,
      kept: true,
      otherName: false,
      counts: { name: '合成县', schools: 5, teachers: 80, errors: 0 },
      difference: null,
      preview: { schools: 5, teachers: 80 },
    })
    expect(seen.preview.tables.map(({ title }: { title: string }) => title)).toContain('年龄')
    expect(data.quarantined()).toHaveLength(1)
    expect(await rows()).toEqual({ content: 0, datasets: 0 })

    const people = (
      await get(`/counties/one/imports/${seen.id}/people?standing=due&limit=5`)
    ).json()
    expect(people.total).toBe(seen.preview.standings.due)
    expect(people.people[0]).toMatchObject({ standing: 'due' })
    expect(people.people[0].reason).toContain('连续任教满')

    const done = await decide(seen.id, 'confirm')
    expect(done.statusCode).toBe(200)
    expect(done.json()).toMatchObject({ data: seen.data, state: 'confirmed', version: 2 })
    expect(data.quarantined()).toEqual([])
    expect(await rows()).toEqual({ content: 1, datasets: 1 })
    const list = (await get('/counties/one/datasets')).json()
    expect(list.datasets).toMatchObject([
      { data: seen.data, latest: true, teachers: 80, policy: 'shandong' },
    ])
    const after = (await get(`/counties/one/imports/${seen.id}`)).json()
    expect(after).toMatchObject({ state: 'confirmed', kept: false, problems: [], preview: null })
  })

  test('a new version is compared with the one before, in the words of the sheets', async () => {
    const seen = (await sendCounty(second)).json()
    const { difference } = seen
    expect(difference.teachers.counts).toEqual({ removed: 1, added: 0, changed: 1 })
    expect(difference.teachers.removed).toEqual([
      { id: first.teachers[0]?.id, name: first.teachers[0]?.name },
    ])
    expect(difference.teachers.changed[0].fields).toMatchObject([{ header: '培训学时达标' }])
    expect(difference.schools.changed[0].fields).toMatchObject([
      { header: '核定编制(小学)', after: '77' },
    ])
    expect((await decide(seen.id, 'confirm')).statusCode).toBe(200)
  })

  test('of two who confirm at once one succeeds, and there is one effect', async () => {
    const seen = (await sendCounty({ ...first, synthetic: true, name: '合成县' })).json()
    const before = await rows()
    const both = await Promise.all([decide(seen.id, 'confirm'), decide(seen.id, 'confirm')])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    // The content is that of the first test: confirmed again, it is the newest again.
    expect(await rows()).toEqual(before)
    const list = (await get('/counties/one/datasets')).json().datasets
    expect(list[0]).toMatchObject({ data: seen.data, latest: true })
    const journal = await at.db
      .selectFrom('journal')
      .select(['action', 'after'])
      .where('action', '=', 'dataset.confirm')
      .where('after', '=', seen.data)
      .execute()
    expect(journal).toHaveLength(2)
  })

  test('an import nobody confirms in time is swept away, and a stranger folder with it', async () => {
    const seen = (await sendCounty(second)).json()
    await at.db
      .updateTable('county_import')
      .set({ expires: new Date(Date.now() - 1000) })
      .where('id', '=', seen.id)
      .execute()
    expect((await decide(seen.id, 'confirm')).json()).toMatchObject({ code: 'import_expired' })
    mkdirSync(join(data.path, 'quarantine', 'left-by-a-killed-process'))
    expect(await sweepImports(service.ground)).toEqual({ expired: 1, removed: 2 })
    expect(data.quarantined()).toEqual([])
    expect((await get(`/counties/one/imports/${seen.id}`)).json()).toMatchObject({
      state: 'expired',
      kept: false,
      counts: { teachers: 79 },
    })
    expect(await sweepImports(service.ground)).toEqual({ expired: 0, removed: 0 })
  })

  test('one key is one import, however often it is sent, and refuses other files', async () => {
    const key = freshKey()
    const before = (await at.db.selectFrom('county_import').select('id').execute()).length
    const all = await Promise.all(Array.from({ length: 5 }, () => sendCounty(first, key)))
    const again = await sendCounty(first, key)
    const ids = new Set([...all, again].map((reply) => reply.json().id))
    expect(ids.size).toBe(1)
    expect((await at.db.selectFrom('county_import').select('id').execute()).length).toBe(before + 1)
    expect(data.quarantined()).toHaveLength(1)
    expect((await sendCounty(second, key)).json()).toMatchObject({ code: 'idempotency_key_reused' })
    expect((await decide([...ids][0], 'discard')).statusCode).toBe(200)
  })

  describe('an import that waits', () => {
    let id = ''
    let before: Awaited<ReturnType<typeof rows>>
    beforeAll(async () => {
      before = await rows()
      id = (await sendCounty(second)).json().id
    })

    test('has a marked copy', async () => {
      const copy = await get(`/counties/one/imports/${id}/coloured`)
      expect(copy.headers['content-type']).toContain('spreadsheetml')
      expect(copy.rawPayload.subarray(0, 2).toString()).toBe('PK')
    })

    test('is nowhere for another county', async () => {
      const other = as('personnel', 'two')
      for (const path of ['', '/people', '/coloured'])
        expect((await get(`/counties/two/imports/${id}${path}`, other)).statusCode).toBe(404)
      for (const verb of ['confirm', 'discard'] as const)
        expect((await decide(id, verb, 1, 'two')).statusCode).toBe(404)
      expect((await get(`/counties/one/imports/${id}`, other)).statusCode).toBe(404)
    })

    test('is never confirmed with other content than was shown', async () => {
      const [folder = ''] = data.quarantined()
      const file = join(data.path, 'quarantine', folder, 'county.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace('合成县', '别的县'))
      expect((await decide(id, 'confirm')).json()).toMatchObject({ code: 'import_gone' })
      expect(await rows()).toEqual(before)
    })

    test('leaves counts and nothing else once it is discarded', async () => {
      expect((await decide(id, 'discard', 7)).json()).toMatchObject({ code: 'version_changed' })
      const discarded = (await decide(id, 'discard')).json()
      expect(discarded).toMatchObject({ state: 'discarded', kept: false, problems: [] })
      expect(discarded.counts.teachers).toBe(79)
      expect(data.quarantined()).toEqual([])
      expect(await rows()).toEqual(before)
      expect((await decide(id, 'confirm', 2)).json()).toMatchObject({ code: 'import_closed' })
    })
  })

  describe('what is refused says why and leaves nothing', () => {
    let before: Awaited<ReturnType<typeof rows>>
    beforeEach(async () => {
      before = await rows()
    })
    const expectNothing = async () => {
      expect(data.quarantined()).toEqual([])
      expect(await rows()).toEqual(before)
    }

    test('faults of the data', async () => {
      const broken: County = {
        ...first,
        teachers: first.teachers.map((one) => ({ ...one, id: first.teachers[0]?.id ?? one.id })),
      }
      const sent = await sendCounty(broken)
      expect(sent.statusCode).toBe(201)
      expect(sent.json()).toMatchObject({ state: 'rejected', kept: false, data: null })
      expect(sent.json().problems).toContainEqual(
        expect.objectContaining({ code: 'T01', place: expect.objectContaining({ sheet: '教师' }) }),
      )
      expect(sent.json().problems[0].message).not.toBe('')
      const typed = sent.json().typed.find(({ sheet }: { sheet: string }) => sheet === '教师')
      const id = typed.columns.findIndex(({ header }: { header: string }) => header === '教师编号')
      expect(typed.rows[0].cells[id]).toBe(first.teachers[0]?.id)
      await expectNothing()
      const later = (await get(`/counties/one/imports/${sent.json().id}`)).json()
      expect(later).toMatchObject({ state: 'rejected', problems: [], preview: null })
      expect(later.counts.errors).toBeGreaterThan(0)
    })

    const files: readonly (readonly [string, () => Promise<readonly SentFile[]>, string])[] = [
      ['garbage', async () => [{ name: '表.xlsx', bytes: 'not a workbook' }], 'F19'],
      ['an empty file', async () => [{ name: '表.xlsx', bytes: '' }], 'F01'],
      ['another kind of file', async () => [{ name: '表.pdf', bytes: '%PDF-1.7' }], 'F23'],
      [
        'an archive far larger than it looks',
        async () => [{ name: '表.xlsx', bytes: bomb() }],
        'F04',
      ],
      [
        'the template as it came',
        async () => [{ name: '表.xlsx', bytes: await writeWorkbook(templateSheets()) }],
        '',
      ],
    ]
    test.each(files)('%s', async (_name, make, code) => {
      const sent = await send(await make())
      expect(sent.json()).toMatchObject({ state: 'rejected', kept: false })
      const problems: readonly { code: string; message: string }[] = sent.json().problems
      if (code !== '') expect(problems.map((problem) => problem.code)).toContain(code)
      expect(problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true)
      await expectNothing()
    })

    test('no file, two files that are no set, one too large', async () => {
      expect((await send([])).json()).toMatchObject({ code: 'no_file' })
      const pair = [
        { name: 'a.xlsx', bytes: 'a' },
        { name: 'b.xlsx', bytes: 'b' },
      ]
      expect((await send(pair)).json()).toMatchObject({ code: 'not_one_set' })
      const same = [
        { name: '教师.csv', bytes: 'a' },
        { name: '../教师.csv', bytes: 'b' },
      ]
      expect((await send(same)).json()).toMatchObject({ code: 'same_names' })
      const large = await send([{ name: 'a.xlsx', bytes: new Uint8Array(13 * 1024 * 1024) }])
      expect(large.statusCode).toBe(413)
      expect(large.json()).toMatchObject({ code: 'too_large' })
      await expectNothing()
    })

    test('a reading that hangs is ended in time, with all it has started', async () => {
      const entry = fileURLToPath(new URL('./broken-reading.ts', import.meta.url))
      const hanging = await serviceOf(at, [datasetsWith({ ...readingLimits, entry, seconds: 3 })], {
        dataFolder: data.path,
      })
      const began = performance.now()
      const sent = await send([{ name: '表.xlsx', bytes: 'a' }], freshKey(), hanging)
      expect(performance.now() - began).toBeLessThan(8000)
      expect(sent.json()).toMatchObject({ state: 'rejected', problems: [{ code: 'D01' }] })
      const pid = Number(readFileSync(join(data.path, 'endless-pid'), 'utf8'))
      await expect.poll(() => isAlive(pid)).toBe(false)
      await expectNothing()
      await hanging.app.close()
    })
  })

  test('a set of CSV files in GB18030 is taken as well', async () => {
    const sent = await send([
      { name: '学校.csv', bytes: schoolsInGb18030 },
      { name: '教师.csv', bytes: teachersCsv },
      { name: '参数.csv', bytes: parametersCsv },
    ])
    expect(sent.json()).toMatchObject({
      state: 'ready',
      otherName: true,
      counts: { name: '明德县', schools: 1, teachers: 1, errors: 0 },
    })
    expect((await decide(sent.json().id, 'discard')).statusCode).toBe(200)
  })

  test('ID numbers are read only where the county asks for them, and lie sealed', async () => {
    const withIds = teachersCsv
      .replace('教师编号,', '教师编号,身份证号,')
      .replace('1001,', '1001,11010519491231002X,')
    const files = [
      { name: '学校.csv', bytes: schoolsInGb18030 },
      { name: '教师.csv', bytes: withIds },
      { name: '参数.csv', bytes: parametersCsv },
    ]
    const codes = (sent: Awaited<ReturnType<typeof send>>) =>
      sent.json().problems.map(({ code }: { code: string }) => code)
    const without = await send(files)
    expect(codes(without)).toContain('F15')
    expect((await decide(without.json().id, 'confirm')).statusCode).toBe(200)
    expect(await at.db.selectFrom('sealed').selectAll().execute()).toEqual([])
    const switched = await service.app.inject({
      method: 'PUT',
      url: '/api/counties/one/import-setting',
      headers: { ...clerk, 'if-match': '"1"' },
      payload: { idNumbers: true, reason: '与人社系统核对人员' },
    })
    expect(switched.statusCode).toBe(200)
    const sent = await send(files)
    expect(codes(sent)).not.toContain('F15')
    expect((await decide(sent.json().id, 'confirm')).statusCode).toBe(200)
    const sealed = await at.db.selectFrom('sealed').selectAll().execute()
    expect(sealed).toMatchObject([{ county: 'one', dataset: sent.json().data, teacher: '1001' }])
    const kept = await at.db.selectFrom('content').select('body').execute()
    const told = JSON.stringify([sent.json(), sealed, kept, service.log])
    expect(told).not.toContain('11010519491231002')
    expect(data.quarantined()).toEqual([])
  })

  test('a marked copy comes back of a file that is not kept', async () => {
    const { headers, payload } = await uploadOf([{ name: '表.xlsx', bytes: 'garbage' }])
    const sent = await service.app.inject({
      method: 'POST',
      url: '/api/counties/one/imports/coloured',
      headers: { ...headers, ...clerk },
      payload,
    })
    expect(sent.statusCode).toBe(200)
    const file = join(data.path, 'copy.xlsx')
    writeFileSync(file, sent.rawPayload)
    const book = await readInput(file)
    expect(book.ok && book.value.sheets.map(({ name }) => name)).toContain('错误汇总')
    expect(data.quarantined()).toEqual([])
    for (const file of ['template', 'sample'])
      expect((await get(`/import-${file}`)).rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('no line of the log names a teacher', () => {
    const names = first.teachers.map(({ name }) => name)
    const text = service.log.join('\n')
    expect(names.filter((name) => text.includes(name))).toEqual([])
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Where nobody fetches its last word, a process that was ended still has its number.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** 100 MB of noughts in a workbook of some hundred kilobytes. */
const bomb = () =>
  zipOf([
    ...partsOf({ sheets: [{ name: '学校', xml: rowsXml() }] }),
    { name: 'xl/media/zeros.bin', data: Buffer.alloc(100 * 1024 * 1024) },
  ])

const teachersCsv =
  '教师编号,姓名,性别,出生年月,单位,人员状态,任教学段,任教学科,教师资格学段,最高学历,职称,本校任教起始年月\n' +
  '1001,张明德,女,1985-03,明德小学,在编,小学,数学,小学,本科,一级教师,2016-09\n'
const parametersCsv = '参数名,值\n县名,明德县\n学年,2026\n'
/** 学校名称,乡镇(街道),办学类型,城乡类别,小学学生数,小学班数 / 明德小学,明德镇,小学,乡村,90,3 */
const schoolsInGb18030 = Buffer.from(
  'd1a7d0a3c3fbb3c62ccfe7d5f228bdd6b5c0292cb0ecd1a7c0e0d0cd2cb3c7cfe7c0e0b1f02cd0a1d1a7d1a7c9fa' +
    'cafd2cd0a1d1a7b0e0cafd0ac3f7b5c2d0a1d1a72cc3f7b5c2d5f22cd0a1d1a72ccfe7b4e52c39302c330a',
  'hex',
)
