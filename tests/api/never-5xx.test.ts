import { fc } from '@fast-check/vitest'
import type { RouteOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Account } from '../../api/access/account.ts'
import { hashPassword } from '../../api/access/passwords.ts'
import { roleList } from '../../api/access/permissions.ts'
import type { Room } from '../../api/ground.ts'
import { rooms } from '../../api/rooms.ts'
import { sentTo } from '../kit/arbitrary.ts'
import { onEveryDatabase, type TestDatabase } from '../kit/database.ts'
import { seedCounty } from '../kit/runs.ts'
import { asAccount, serviceOf, type TestService } from '../kit/service.ts'

/**
 * Whatever is sent to whatever route by whomever: the service never breaks (no status of 500 and
 * above), and what it answers is what its description says.
 */
const found: RouteOptions[] = []
const collect: Room = () =>
  Object.assign(
    async (app: Parameters<ReturnType<Room>>[0]) => {
      app.addHook('onRoute', (route) => void found.push(route))
    },
    { [Symbol.for('skip-override')]: true },
  )

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let known: readonly string[] = []
  beforeAll(async () => {
    at = await fresh()
    const { scenario, data, profile } = await seedCounty(at.db, 'own', { city: 'home' })
    known = ['own', 'home', scenario, data, profile, '00000000-0000-4000-8000-000000000000']
    for (const caller of callers) if (caller !== null) await makeAccount(at, caller)
    service = await serviceOf(at, [collect, ...rooms])
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const callers: readonly (Account | null)[] = [
    null,
    ...roleList.flatMap((role): readonly Account[] =>
      role === 'admin'
        ? [{ id: role, username: role, role, scope: { kind: 'none' } }]
        : [
            { id: role, username: role, role, scope: { kind: 'county', county: 'own' } },
            { id: `city-${role}`, username: role, role, scope: { kind: 'city', city: 'home' } },
          ],
    ),
  ]

  async function makeAccount({ db }: TestDatabase, { id, role, scope }: Account): Promise<void> {
    await db
      .insertInto('auth_user')
      .values({
        id,
        name: id,
        email: `${id}@users.invalid`,
        emailVerified: false,
        username: id,
        role,
        county: scope.kind === 'county' ? scope.county : null,
        city: scope.kind === 'city' ? scope.city : null,
      })
      .execute()
    const password = await hashPassword('a password of twelve')
    await db
      .insertInto('auth_account')
      .values({ id, accountId: id, providerId: 'credential', userId: id, password })
      .execute()
  }

  type Schemas = { readonly [part in 'body' | 'querystring']?: z.core.$ZodType }

  /** A request to one route: its path from ids that are there and others, its parts by its schemas. */
  function requestTo(route: RouteOptions) {
    const { body, querystring } = (route.schema ?? {}) as Schemas
    const names = [...route.url.matchAll(/:(\w+)|\*/g)].map(([whole]) => whole)
    const segment = fc.oneof(
      { arbitrary: fc.constantFrom(...known), weight: 4 },
      { arbitrary: fc.oneof(fc.uuid(), fc.string({ minLength: 1, maxLength: 20 })), weight: 1 },
    )
    return fc.record({
      caller: fc.constantFrom(...callers),
      segments: fc.tuple(
        ...names.map((name) => (name === ':county' ? county : name === ':city' ? city : segment)),
      ),
      query: querystring === undefined ? fc.constant({}) : sentTo(querystring),
      body: body === undefined ? fc.option(fc.jsonValue()) : sentTo(body),
      version: fc.option(fc.constantFrom('"1"', '"0"', '*', 'x')),
      key: fc.option(fc.oneof(fc.stringMatching(/^[\w.:-]{8,20}$/), fc.constant('x'))),
    })
  }

  const county = fc.constantFrom('own', 'own', 'own', 'nowhere', '%00')
  const city = fc.constantFrom('home', 'home', 'away')

  type Sent = ReturnType<typeof requestTo> extends fc.Arbitrary<infer T> ? T : never

  async function send(route: RouteOptions, sent: Sent) {
    let next = 0
    const path = route.url.replace(/:(\w+)|\*/g, () =>
      encodeURIComponent(String(sent.segments[next++] ?? '')),
    )
    const method = [route.method].flat()[0] as 'POST'
    const hasBody =
      method !== ('GET' as string) && method !== ('HEAD' as string) && sent.body !== null
    return service.app.inject({
      method,
      url: path,
      query: asQuery(sent.query),
      headers: {
        ...(sent.caller === null ? {} : asAccount(sent.caller)),
        ...(sent.version === null ? {} : { 'if-match': sent.version }),
        ...(sent.key === null ? {} : { 'idempotency-key': sent.key }),
        ...(hasBody ? { 'content-type': 'application/json' } : {}),
      },
      ...(hasBody ? { payload: JSON.stringify(sent.body) } : {}),
    })
  }

  const asQuery = (value: unknown): { [name: string]: string } =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
      : {}

  /** Does a reply fit one of the schemas its route lists for its status? */
  function misfit(route: RouteOptions, reply: Awaited<ReturnType<typeof send>>): string | null {
    const type = String(reply.headers['content-type'] ?? '')
    if (reply.statusCode >= 400) return problemMisfit(type, reply.body)
    const listed = ((route.schema ?? {}) as { response?: { [status: number]: unknown } }).response
    const schema = listed?.[reply.statusCode]
    if (!(schema instanceof z.ZodType) || !type.startsWith('application/json')) return null
    const read = schema.safeParse(reply.json())
    return read.success ? null : z.prettifyError(read.error)
  }

  function problemMisfit(type: string, body: string): string | null {
    // `/ready` tells in its own words what is missing.
    if (!type.startsWith('application/problem+json')) return `a refusal as ${type}`
    const problem = JSON.parse(body) as { code?: unknown; detail?: unknown }
    const told = typeof problem.code === 'string' && /[一-龥]/.test(String(problem.detail))
    return told ? null : `a refusal without code or Chinese detail: ${body}`
  }

  const limited =
    process.env.RUNS === undefined
      ? { interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false }
      : {}

  test('no request breaks the service, and every reply is as described', {
    timeout: 600_000,
  }, async () => {
    const routes = found.filter(({ method }) => !['HEAD', 'OPTIONS'].includes(String(method)))
    const sorts = new Set<number>()
    // One of each kind is enough to mend it; the seed sends them all again.
    const broken = new Map<string, string>()
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
    let sent = 0
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes).chain((route) => fc.tuple(fc.constant(route), requestTo(route))),
        async ([route, request]) => {
          const reply = await send(route, request)
          sent += 1
          sorts.add(reply.statusCode)
          const wrong = reply.statusCode >= 500 ? reply.body : misfit(route, reply)
          if (wrong === null) return
          const named = `${String(route.method)} ${route.url} ${reply.statusCode}`
          broken.set(named, `${wrong} ${JSON.stringify(request)} ${service.log.at(-2)}`)
        },
      ),
      { seed, numRuns: Number(process.env.RUNS ?? 1500), ...limited },
    )
    expect(Object.fromEntries(broken), `SEED=${seed}`).toEqual({})
    expect(routes.length).toBeGreaterThan(50)
    expect(sent).toBeGreaterThan(100)
    // It is no test where everything is turned away at the door.
    for (const status of [200, 400, 401, 403, 404]) expect(sorts).toContain(status)
  })
})
