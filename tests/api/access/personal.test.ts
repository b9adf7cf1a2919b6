import { fc, test as property } from '@fast-check/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { requireClosed } from '../../../api/access/closed.ts'
import { cut } from '../../../api/access/cut.ts'
import { roleList } from '../../../api/access/permissions.ts'
import { impersonal, personal, purposes, type Reader } from '../../../api/access/personal.ts'
import type { Room } from '../../../api/ground.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, asAccount, serviceOf, type TestService } from '../../kit/service.ts'

const person = z.strictObject({
  id: personal.B(z.string()).describe('教师编号'),
  name: personal.A(z.string()),
  birth: personal.B(z.string()).nullable(),
  deferral: personal.B(z.strictObject({ reason: z.string(), until: z.string().nullable() })),
  proof: personal.C(z.string()),
  home: personal.C(z.strictObject({ township: z.string() })),
  school: z.string(),
})
const roster = z.object({
  people: z.array(person),
  bySchool: z.record(z.string(), z.array(person)),
  first: z.union([z.object({ kind: z.literal('none') }), person]),
  later: z.lazy(() => person.nullable()),
})

const canary = (id: string) => ({
  id: `B-${id}`,
  name: `A-${id}`,
  birth: `B-birth-${id}`,
  deferral: { reason: `B-reason-${id}`, until: null, diagnosis: `C-unlisted-${id}` },
  proof: `C-proof-${id}`,
  home: { township: `C-home-${id}` },
  school: `open-${id}`,
  idNumber: `C-number-${id}`,
})
const listOf = (ids: readonly string[]) => {
  const people = ids.map(canary)
  const [first = { kind: 'none' as const }] = people.map(({ idNumber, ...one }) => ({
    ...one,
    deferral: { reason: one.deferral.reason, until: null },
  }))
  return { people, bySchool: { some: people }, first, later: people[0] ?? null, secret: 'C-secret' }
}

describe('what a reader gets of people', () => {
  const seenBy = (reader: Reader, ids: readonly string[] = ['x']) =>
    JSON.stringify(cut(roster, reader, listOf(ids)))

  test('planners read A and B on a page, and of health only code and expiry', () => {
    const seen = seenBy({ role: 'personnel', purpose: 'page' })
    for (const word of ['A-x', 'B-x', 'B-birth-x', 'B-reason-x', 'open-x'])
      expect(seen).toContain(word)
    expect(seen).not.toContain('C-')
  })

  test('admin reads nothing of people; a public notice says class A alone, to anybody', () => {
    expect(seenBy({ role: 'admin', purpose: 'page' })).not.toMatch(/[ABC]-/)
    const notice = seenBy({ role: null, purpose: 'notice' })
    expect(notice).toContain('A-x')
    expect(notice).not.toMatch(/[BC]-/)
  })

  test('class C leaves when it is revealed to personnel, and to nobody else', () => {
    expect(seenBy({ role: 'personnel', purpose: 'reveal' })).toContain('C-proof-x')
    for (const role of ['leadership', 'auditor', 'admin', null] as const)
      expect(seenBy({ role, purpose: 'reveal' })).not.toContain('C-')
  })

  const reader = fc.record({
    role: fc.constantFrom(...roleList, null),
    purpose: fc.constantFrom(...(Object.keys(purposes) as (keyof typeof purposes)[])),
  })
  property.prop([
    reader,
    fc.array(fc.uuid(), { maxLength: 4 }),
    fc.dictionary(fc.string(), fc.anything()),
  ])('whatever is in the reply, no class leaves that its reader may not have', (one, ids, more) => {
    const reply = { ...more, ...listOf(ids) }
    const seen = JSON.stringify(cut(roster, one, reply))
    const planner = one.role !== null && one.role !== 'admin'
    expect(seen.includes('B-')).toBe(ids.length > 0 && planner && one.purpose !== 'notice')
    expect(seen.includes('C-')).toBe(
      ids.length > 0 && one.role === 'personnel' && one.purpose === 'reveal',
    )
    expect(seen).not.toContain('C-unlisted')
    expect(seen).not.toContain('C-number')
    expect(seen).not.toContain('C-secret')
  })

  test('a mark outlives what is said about the field after it', () => {
    const later = z.object({
      one: personal.C(z.string()).describe('一'),
      two: personal.C(z.string()).nullable().default(null),
      three: personal.C(z.array(z.string())).refine(() => true),
    })
    const value = { one: 'C-1', two: 'C-2', three: ['C-3'] }
    expect(cut(later, { role: 'personnel', purpose: 'page' }, value)).toEqual({})
  })

  test('a value of no listed kind is refused, not guessed at', () => {
    expect(() =>
      cut(roster.shape.first, { role: 'auditor', purpose: 'page' }, { kind: 'other' }),
    ).toThrow('none of the kinds')
  })
})

describe('schemas of replies', () => {
  test.each([
    ['unknown', z.object({ a: z.unknown() })],
    ['any', z.array(z.any())],
    ['loose object', z.looseObject({ a: z.string() })],
    ['catchall', z.object({}).catchall(z.string())],
    ['tuple', z.tuple([z.string()])],
    ['custom', z.custom<string>(() => true)],
    ['intersection', z.object({}).and(z.object({}))],
    ['map', z.object({ deep: z.array(z.map(z.string(), z.string()).nullable()) })],
  ])('an open one (%s) does not pass', (_, schema) => {
    expect(() => requireClosed(schema)).toThrow('lets through')
  })

  test('an open one passes with the reason why it names nobody', () => {
    requireClosed(z.object({ a: impersonal(z.unknown(), '指标不含个人信息') }))
  })

  test('a sensitive name without its mark does not pass', () => {
    expect(() => requireClosed(z.array(z.object({ phone: z.string() })))).toThrow(
      '.phone is of class C',
    )
    requireClosed(roster)
  })
})

onEveryDatabase((fresh) => {
  describe('through the app', () => {
    let at: TestDatabase
    let service: TestService
    const probe: Room = () => async (app) => {
      const reply = { schema: { response: { 200: roster } } }
      app.get('/probe', { ...reply, config: { access: 'signed-in' } }, async () => listOf(['x']))
      app.get(
        '/probe/notice',
        { ...reply, config: { access: 'public', purpose: 'notice' } },
        async () => listOf(['x']),
      )
      app.get('/probe/bare', { config: { access: 'signed-in' } }, async () => listOf(['x']))
    }
    beforeAll(async () => {
      at = await fresh()
      service = await serviceOf(at, [probe])
    })
    afterAll(async () => {
      await service.app.close()
      await at.close()
    })

    test('replies are cut by role before they are sent', async () => {
      const read = async (role: (typeof roleList)[number]) =>
        (await service.app.inject({ url: '/api/probe', headers: as(role, 'x') })).body
      expect(await read('personnel')).toContain('B-birth-x')
      expect(await read('admin')).toContain('open-x')
      expect(await read('admin')).not.toMatch(/[AB]-/)
      for (const role of roleList) expect(await read(role)).not.toContain('C-')
    })

    test('anybody reads class A of a public notice', async () => {
      const { body } = await service.app.inject({ url: '/api/probe/notice' })
      expect(body).toContain('A-x')
      expect(body).not.toMatch(/[BC]-/)
    })

    test('a reply without a schema is an error that tells nothing', async () => {
      const { statusCode, body } = await service.app.inject({
        url: '/api/probe/bare',
        headers: as('personnel', 'x'),
      })
      expect(statusCode).toBe(500)
      expect(body).not.toMatch(/[ABC]-x/)
      expect(service.log.join('')).not.toMatch(/[ABC]-x/)
    })

    test('refusals and the description of the API get through; it names the classes', async () => {
      const headers = asAccount({
        id: 'a',
        username: 'a',
        role: 'auditor',
        scope: { kind: 'none' },
      })
      const missing = await service.app.inject({ url: '/api/none', headers })
      expect(missing.json()).toMatchObject({ status: 404, code: 'not_found' })
      const { body } = await service.app.inject({ url: '/api/documentation/json', headers })
      expect(body).toContain('"x-personal":"B"')
    })

    test('a route that reveals without the right to does not start', async () => {
      const bad: Room = () => async (app) => {
        app.post('/x', { config: { access: 'person:read', purpose: 'reveal' } }, async () => 'x')
      }
      await expect(serviceOf(at, [bad])).rejects.toThrow('without asking for person:reveal')
    })

    test('a route with an open reply does not start', async () => {
      const bad: Room = () => async (app) => {
        app.get(
          '/x',
          { config: { access: 'person:read' }, schema: { response: { 200: z.unknown() } } },
          async () => 'x',
        )
      }
      await expect(serviceOf(at, [bad])).rejects.toThrow('GET /api/x')
    })
  })
})
