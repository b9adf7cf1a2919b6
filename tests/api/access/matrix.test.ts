import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Account, Scope } from '../../../api/access/account.ts'
import type { RouteRow } from '../../../api/access/guard.ts'
import { may, type Permission, permissionList, roleList } from '../../../api/access/permissions.ts'
import type { Room } from '../../../api/ground.ts'
import { rooms } from '../../../api/rooms.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { asAccount, serviceOf, type TestService } from '../../kit/service.ts'

/** County `own` lies in city `home`, county `other` in city `away`; every path asks for `own` or `home`. */
const scopes: readonly Scope[] = [
  { kind: 'county', county: 'own' },
  { kind: 'county', county: 'other' },
  { kind: 'city', city: 'home' },
  { kind: 'city', city: 'away' },
]

type Subject = Pick<Account, 'role' | 'scope'> | null
const subjects: readonly Subject[] = [
  null,
  ...roleList.flatMap((role): readonly Subject[] =>
    role === 'admin'
      ? [{ role, scope: { kind: 'none' } }]
      : scopes.map((scope) => ({ role, scope })),
  ),
]

/** What a cell must say: 200 stands for having got past the guard. */
function expected({ url, access }: RouteRow, subject: Subject): 200 | 401 | 403 | 404 {
  if (access === 'public') return 200
  if (subject === null) return 401
  if (access === 'signed-in' || access === 'own-account') return 200
  const { role, scope } = subject
  if (!may(role, access)) return 403
  if (url.includes(':city')) return scope.kind === 'city' && scope.city === 'home' ? 200 : 404
  if (!url.includes(':county')) return 200
  const inside =
    scope.kind === 'county'
      ? scope.county === 'own'
      : scope.kind === 'city' && scope.city === 'home'
  return inside ? 200 : 404
}

const pathOf = (url: string, county = 'own', city = 'home'): string =>
  url
    .replace(':county', county)
    .replace(':city', city)
    .replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
    .replace('*', 'x')

const headersOf = (subject: Subject) =>
  subject === null ? {} : asAccount({ id: subject.role, username: subject.role, ...subject })

/** Public routes: a new one is a decision, made here. */
const publicRoutes: readonly string[] = [
  'POST /api/sign-in',
  'POST /api/sign-in/code',
  'POST /api/sign-in/once',
  'GET /health',
  'HEAD /health',
  'GET /ready',
  'HEAD /ready',
  // Asks for the token of the data folder.
  'GET /metrics',
  'HEAD /metrics',
]

const isRead = ({ method }: RouteRow) => ['GET', 'HEAD', 'OPTIONS'].includes(method)

/** Answers in place of every route, once the guard has let a request through. */
const past: Room = () =>
  Object.assign(
    async (app: Parameters<ReturnType<Room>>[0]) => {
      app.addHook('preParsing', async (_request, reply) => reply.code(200).send('past'))
    },
    { [Symbol.for('skip-override')]: true },
  )

onEveryDatabase((fresh) => {
  describe('the matrix of routes, roles and places', () => {
    let at: TestDatabase
    let service: TestService
    let table: readonly RouteRow[] = []
    beforeAll(async () => {
      at = await fresh()
      await at.db
        .insertInto('city')
        .values([
          { id: 'home', name: '本市' },
          { id: 'away', name: '外市' },
        ])
        .execute()
      await at.db
        .insertInto('county')
        .values([
          { id: 'own', name: '本县', city: 'home' },
          { id: 'other', name: '外县', city: 'away' },
        ])
        .execute()
      service = await serviceOf(at, [past, ...rooms])
      table = service.app.routeTable()
    })
    afterAll(async () => {
      await service.app.close()
      await at.close()
    })

    const ask = async ({ method, url }: RouteRow, subject: Subject, path = pathOf(url)) =>
      (
        await service.app.inject({
          method: method as 'GET',
          url: path,
          headers: headersOf(subject),
        })
      ).statusCode

    test('every cell is as the table says', async () => {
      const wrong: string[] = []
      let cells = 0
      for (const row of table)
        for (const subject of subjects) {
          cells += 1
          const found = await ask(row, subject)
          const wanted = expected(row, subject)
          if (found !== wanted)
            wrong.push(
              `${row.method} ${row.url} ${JSON.stringify(subject)}: ${found}, not ${wanted}`,
            )
        }
      expect(wrong).toEqual([])
      expect(cells).toBe(table.length * 14)
      expect(table.length).toBeGreaterThan(30)
    })

    test('a place that does not exist answers like one outside the scope', async () => {
      const subject: Subject = { role: 'personnel', scope: { kind: 'county', county: 'other' } }
      const local = table.filter(({ url }) => url.includes(':county'))
      expect(local.length).toBeGreaterThan(0)
      for (const row of local) {
        if (!may('personnel', row.access as Permission)) continue
        const bodies = []
        for (const county of ['own', 'nowhere', 'système'])
          bodies.push(
            (
              await service.app.inject({
                method: row.method as 'GET',
                url: pathOf(row.url, encodeURIComponent(county)),
                headers: headersOf(subject),
              })
            ).body,
          )
        expect(new Set(bodies).size, `${row.method} ${row.url}`).toBe(1)
      }
    })

    test('who has not yet set his own password gets nowhere but there', async () => {
      const account = { id: 'x', username: 'x', role: 'admin', scope: { kind: 'none' } } as const
      const open: string[] = []
      for (const row of table) {
        const { statusCode } = await service.app.inject({
          method: row.method as 'GET',
          url: pathOf(row.url),
          headers: asAccount({ ...account, mustChangePassword: true }),
        })
        if (statusCode !== 403 && row.access !== 'public') open.push(`${row.method} ${row.url}`)
      }
      expect(open.sort()).toEqual([
        'GET /api/me',
        'HEAD /api/me',
        'POST /api/password',
        'POST /api/second-factor',
        'POST /api/second-factor/confirm',
        'POST /api/second-factor/end',
        'POST /api/session/confirm',
        'POST /api/sign-out',
      ])
    })

    /** What a role is told at a route once its last proof of the password is too old. */
    const askStale = async ({ method, url }: RouteRow, role: (typeof roleList)[number]) => {
      const own = { kind: 'county', county: 'own' } as const
      const scope = role === 'admin' ? ({ kind: 'none' } as const) : own
      const reply = await service.app.inject({
        method: method as 'GET',
        url: pathOf(url),
        headers: asAccount({ id: role, username: role, role, scope, mustConfirm: true }),
      })
      // A HEAD tells its status only.
      const code = reply.statusCode !== 403 || reply.body === '' ? null : reply.json().code
      return { status: reply.statusCode, usual: { role, scope } as const, code }
    }

    test('approvals, sensitive facts, papers and dossiers ask for the password again', async () => {
      const asking: string[] = []
      for (const [row, role] of table.flatMap((row) =>
        roleList.map((role) => [row, role] as const),
      )) {
        const { status, usual, code } = await askStale(row, role)
        if (status === expected(row, usual)) continue
        const told = row.method === 'HEAD' ? null : 'confirm_password'
        expect({ status, code }).toEqual({ status: 403, code: told })
        asking.push(`${row.method} ${row.url}`)
      }
      const within = '/api/counties/:county/'
      expect([...new Set(asking)].sort()).toEqual([
        `GET ${within}cases/:case/dossier`,
        `GET ${within}cases/:case/evidence-pack`,
        `GET ${within}runs/:run/certificate`,
        `HEAD ${within}cases/:case/dossier`,
        `HEAD ${within}cases/:case/evidence-pack`,
        `HEAD ${within}runs/:run/certificate`,
        `POST ${within}cases/:case/approve`,
        `POST ${within}cases/:case/objections/:objection/paper`,
        `POST ${within}cases/:case/return`,
        `POST ${within}datasets/:dataset/teachers/:teacher/reveal`,
        `POST ${within}runs/:run/opinion`,
        `POST ${within}runs/:run/roster`,
      ])
    })

    test('the auditor writes nothing', () => {
      const harmless: readonly string[] = ['public', 'own-account', 'audit:count']
      // Looked at or taken out, not changed: a reason, an opinion or a list of people does not belong in an address.
      const asked = ['names', 'opinion', 'roster'].map(
        (what) => `/api/counties/:county/runs/:run/${what}`,
      )
      const writes = table.filter(
        (row) =>
          !isRead(row) &&
          !asked.includes(row.url) &&
          !harmless.includes(row.access) &&
          (row.access === 'signed-in' || may('auditor', row.access as Permission)),
      )
      expect(writes).toEqual([])
    })

    test('personnel never approves, leadership never drafts, admin does neither', () => {
      const held = (role: (typeof roleList)[number]) =>
        permissionList.filter((permission) => may(role, permission))
      expect(held('personnel')).not.toContain('plan:approve')
      expect(held('personnel')).not.toContain('plan:finalise')
      for (const permission of ['plan:draft', 'plan:submit', 'dataset:import', 'scenario:write'])
        expect(held('leadership')).not.toContain(permission)
      expect(held('admin').sort()).toEqual(['account:manage', 'operation:read', 'place:manage'])
    })

    test('what only an admin may do, nobody else may', () => {
      for (const permission of ['account:manage', 'operation:read', 'place:manage'] as const)
        expect(roleList.filter((role) => may(role, permission))).toEqual(['admin'])
    })

    test('data of a county or city is reached only by a path that names it', () => {
      // Rules, empty templates and pure counting belong to no county; nor does what admins keep.
      const placeless: readonly string[] = [
        'public',
        'signed-in',
        'own-account',
        'policy:read',
        'audit:count',
        'account:manage',
        'place:manage',
        'operation:read',
      ]
      const loose = table.filter(
        ({ url, access }) =>
          !placeless.includes(access) &&
          url !== '/api/import-template' &&
          url !== '/api/import-sample' &&
          !/^\/api\/(counties\/:county|cities\/:city)(\/|$)/.test(url),
      )
      expect(loose).toEqual([])
    })

    test('nobody reads without signing in, but where the table of routes says public', () => {
      expect(
        table
          .filter(({ access }) => access === 'public')
          .map(({ method, url }) => `${method} ${url}`)
          .filter((one) => !publicRoutes.includes(one)),
      ).toEqual([])
    })
  })

  describe('the guard', () => {
    let at: TestDatabase
    beforeAll(async () => {
      at = await fresh()
    })
    afterAll(() => at.close())

    test('a route without a row does not start', async () => {
      const bad: Room = () => async (app) => void app.get('/x', async () => 'x')
      await expect(serviceOf(at, [bad])).rejects.toThrow('GET /api/x has no row')
    })

    test('a route with a row that is not in the table does not start', async () => {
      const bad: Room = () => async (app) =>
        void app.get('/x', { config: { access: 'toString' as 'public' } }, async () => 'x')
      await expect(serviceOf(at, [bad])).rejects.toThrow('GET /api/x has no row')
    })

    test('a path without a route answers alike for everybody', async () => {
      const { app } = await serviceOf(at, [])
      for (const url of ['/api/x', '/x', '/api/counties/own/x'])
        expect((await app.inject({ url })).json()).toMatchObject({ status: 404, code: 'not_found' })
      await app.close()
    })
  })
})
