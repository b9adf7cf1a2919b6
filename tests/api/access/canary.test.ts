import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roleList } from '../../../api/access/permissions.ts'
import { seal, sealingKeys } from '../../../api/access/sealed.ts'
import { act, system } from '../../../api/journal/act.ts'
import { rooms } from '../../../api/rooms.ts'
import { keep } from '../../../api/store/content.ts'
import { teacherId } from '../../../solver/domain/ids.ts'
import { countyOf, school, teacher } from '../../kit/county.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, asAccount, serviceOf, type TestService } from '../../kit/service.ts'

/** A thousand teachers whose every sensitive field can be told from all else in the world. */
const people = Array.from({ length: 1000 }, (_, n) => String(n).padStart(4, '0'))
const county = countyOf({
  schools: [school('s1')],
  teachers: people.map((n) =>
    teacher(`b-canary-${n}`, 's1', {
      name: `a-canary-${n}`,
      deferral: { reason: 'Z04', proof: `c-canary-proof-${n}`, until: '2027-08', consent: true },
      home: { township: `c-canary-home-${n}`, location: { longitude: 115.73251, latitude: 36.2 } },
      note: `c-canary-note-${n}`,
    }),
  ),
  more: {
    wishes: people.map((n) => ({
      teacher: teacherId(`b-canary-${n}`),
      willingness: 'declines' as const,
      schools: [],
      townships: [`c-canary-wish-${n}`],
      maxMetres: 73_251,
      hardship: 'own-health' as const,
    })),
  },
})
const number = (n: string) => `99010119900307${n}`

const secrets = /c-canary|73251|73\.251|own-health|本人健康|990101/
const anybody = /[ab]-canary/

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let dataset = ''
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))

  beforeAll(async () => {
    at = await fresh()
    service = await serviceOf(at, rooms, { dataFolder })
    await at.db.insertInto('city').values({ id: 'v1', name: '甲市' }).execute()
    await at.db.insertInto('county').values({ id: 'c1', name: '甲县', city: 'v1' }).execute()
    dataset = await keep(at.db, 'county', county)
    const row = {
      county: 'c1',
      hash: dataset,
      name: '甲县',
      year: 2026,
      schools: 1,
      teachers: 1000,
    }
    await at.db
      .insertInto('dataset')
      .values({ ...row, by: 'test' })
      .execute()
    const keys = sealingKeys(dataFolder)
    await act(at.db, system, { chain: 'c1', action: 'test.seal' }, async (tx) => {
      for (const n of people)
        await seal(tx, keys, { county: 'c1', dataset, teacher: `b-canary-${n}` }, number(n))
      return { value: null, object: 'test' }
    })
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  const pathOf = (url: string): string =>
    url
      .replace(':county', 'c1')
      .replace(':city', 'v1')
      .replace(/:(data|dataset|hash)\b/, dataset)
      .replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
      .replace('*', 'x')

  const headersOf = (role: Role | null) => {
    if (role === null) return {}
    return role === 'admin'
      ? asAccount({ id: 'a', username: 'a', role, scope: { kind: 'none' } })
      : as(role, 'c1')
  }

  type Reply = { readonly url: string; readonly role: Role | null; readonly text: string }

  /** Every reading route, asked by everybody. */
  async function readAll(): Promise<readonly Reply[]> {
    const replies: Reply[] = []
    for (const { method, url } of service.app.routeTable())
      for (const role of method === 'GET' ? [...roleList, null] : [])
        for (const query of queriesOf(url)) {
          const path = `${pathOf(url)}${query}`
          const reply = await service.app.inject({ url: path, headers: headersOf(role) })
          expect(reply.statusCode, `${path} for ${role}`).not.toBe(500)
          replies.push({ url, role, text: `${reply.body}${JSON.stringify(reply.headers)}` })
        }
    return replies
  }

  /** The roster is read to its last page. */
  const queriesOf = (url: string): readonly string[] =>
    url.endsWith('/datasets/:data/teachers')
      ? [0, 200, 400, 600, 800].map((offset) => `?offset=${offset}&limit=200`)
      : ['']

  test('of a thousand canary teachers none leaks', { timeout: 180_000 }, async () => {
    const replies = await readAll()
    const told = ({ url, role }: Reply) => `${url} to ${role}`
    expect(replies.filter(({ text }) => secrets.test(text)).map(told)).toEqual([])
    const named = replies.filter(({ text }) => anybody.test(text))
    expect(named.filter(({ role }) => role === null || role === 'admin').map(told)).toEqual([])
    // The canaries do sing where they may: otherwise this test would prove nothing.
    for (const role of ['personnel', 'leadership', 'auditor'] as const) {
      const all = named.filter((reply) => reply.role === role).map(({ text }) => text)
      expect(people.filter((n) => !all.some((text) => text.includes(`a-canary-${n}`)))).toEqual([])
    }
  })

  test('neither log nor journal nor any table but the contents themselves holds one', async () => {
    expect(service.log.join('')).not.toMatch(/canary|990101/)
    const journal = await at.db.selectFrom('journal').selectAll().execute()
    expect(JSON.stringify(journal)).not.toMatch(/canary|990101/)
    const sealed = await at.db.selectFrom('sealed').selectAll().execute()
    expect(JSON.stringify(sealed)).not.toContain('990101')
  })
})
