import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createAccount, createFirstAdmin } from '../../../api/access/accounts.ts'
import { issueOneTimeCode } from '../../../api/access/one-time-code.ts'
import { hashPassword, isPassword } from '../../../api/access/passwords.ts'
import { access } from '../../../api/access/routes.ts'
import { openSafe, type Safe } from '../../../api/access/safe.ts'
import { act, system } from '../../../api/journal/act.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

// Does what it does, and is counted.
vi.mock('../../../api/access/passwords.ts', { spy: true })
const hashes = () =>
  vi.mocked(hashPassword).mock.calls.length + vi.mocked(isPassword).mock.calls.length

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let safe: Safe
  let service: TestService
  let address = 0
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))

  beforeAll(async () => {
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'c1', name: '甲县', city: null }).execute()
    safe = openSafe({ db: at.db, dataFolder })
    service = await serviceOf(at, [access], { dataFolder, readAccount: safe.readAccount })
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  // Each test comes from an address of its own: the limit of tries by address has its own test.
  beforeEach(() => {
    address += 1
  })

  const post = (url: string, body: object, cookie?: string, headers = {}) =>
    service.app.inject({
      method: 'POST',
      url: `/api${url}`,
      payload: body,
      remoteAddress: `10.0.0.${address}`,
      headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
    })
  const me = (cookie: string) => service.app.inject({ url: '/api/me', headers: { cookie } })
  const cookieOf = (reply: { readonly headers: object }): string => {
    const headers = reply.headers as { readonly 'set-cookie'?: string | readonly string[] }
    return String([headers['set-cookie'] ?? ''].flat()[0]).split(';')[0] ?? ''
  }
  const lasting = 'correct horse battery'
  /** Somebody who has set his own password, and the cookie he has. */
  const clerk = async (username: string) => {
    const made = await createAccount(at.db, system, {
      username,
      name: '科员',
      role: 'personnel',
      scope: { kind: 'county', county: 'c1' },
    })
    const first = await post('/sign-in', { username, password: made.oneTimePassword })
    const changed = await post(
      '/password',
      { current: made.oneTimePassword, next: lasting },
      cookieOf(first),
    )
    expect(changed.statusCode).toBe(200)
    return { id: made.id, cookie: cookieOf(changed) }
  }
  const acts = async (object: string) =>
    (
      await at.db
        .selectFrom('journal')
        .select('action')
        .where('chain', '=', 'system')
        .where('object', '=', object)
        .orderBy('seq')
        .execute()
    ).map(({ action }) => action)

  test('the first admin is made once, and does nothing before he has set his own password', async () => {
    const [one, two] = await Promise.all([createFirstAdmin(at.db), createFirstAdmin(at.db)])
    const made = one ?? two
    expect([one, two].filter((each) => each !== null)).toHaveLength(1)
    expect(await createFirstAdmin(at.db)).toBeNull()
    const password = made?.oneTimePassword ?? ''
    const first = await post('/sign-in', { username: 'Admin', password })
    expect(first.json()).toMatchObject({ role: 'admin', mustChangePassword: true })
    const cookie = cookieOf(first)
    const accounts = () => service.app.inject({ url: '/api/accounts', headers: { cookie } })
    expect((await accounts()).json()).toMatchObject({
      status: 403,
      code: 'password_change_required',
    })
    expect((await me(cookie)).statusCode).toBe(200)
    for (const next of ['short', 'aaaaaaaaaaaaaaaa', 'my-admin-password', password])
      expect((await post('/password', { current: password, next }, cookie)).json()).toMatchObject({
        status: 422,
        code: 'password_weak',
      })
    const changed = await post('/password', { current: password, next: lasting }, cookie)
    expect(changed.json()).toMatchObject({ mustChangePassword: false })
    expect((await me(cookie)).statusCode).toBe(401)
    const list = await service.app.inject({
      url: '/api/accounts',
      headers: { cookie: cookieOf(changed) },
    })
    expect(list.json()).toMatchObject({ accounts: [{ username: 'admin', role: 'admin' }] })
    expect(list.body).not.toContain('argon2')
    expect(await acts(`account:${made?.id}`)).toEqual([
      'account.create',
      'account.sign-in',
      'account.change-password',
    ])
  })

  test('passwords are argon2id with 19 MiB and two passes; keys are files only the owner reads', async () => {
    const { password } = await at.db
      .selectFrom('auth_account')
      .select('password')
      .executeTakeFirstOrThrow()
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    for (const name of ['sessions', 'names', 'id-numbers'])
      expect(statSync(join(dataFolder, 'keys', name)).mode & 0o777).toBe(0o600)
  })

  test('the cookie is opaque, for this site and not for scripts', async () => {
    await clerk('cookie-clerk')
    const reply = await post('/sign-in', { username: 'cookie-clerk', password: lasting })
    const [header = ''] = [reply.headers['set-cookie'] ?? ''].flat()
    expect(header).toMatch(/^junpei=[\w%.~-]{40,};/)
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=43200'])
      expect(header).toContain(word)
    expect(header).not.toContain('Secure')
    expect(reply.headers['cache-control']).toBe('no-store')
  })

  test('by https the cookie is bound to the host and never sent without it', async () => {
    const { id } = await clerk('https-clerk')
    const { auth } = openSafe({ db: at.db, dataFolder, https: true })
    const { headers } = await auth.api.signInAs({ body: { account: id }, asResponse: true })
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-junpei=.*Secure/)
  })

  describe('who is signed in', () => {
    test('a cookie with another signature is nobody', async () => {
      const { cookie } = await clerk('signed-clerk')
      expect((await me(cookie)).statusCode).toBe(200)
      expect((await me(`${cookie.slice(0, 20)}x${cookie.slice(21)}`)).statusCode).toBe(401)
      expect((await me(cookie.replace(/%.*|\..*/, ''))).statusCode).toBe(401)
    })

    test('half an hour without a request ends a session, each request starts it anew', async () => {
      const { id, cookie } = await clerk('idle-clerk')
      const unused = (minutes: number) =>
        at.db
          .updateTable('auth_session')
          .set({ updatedAt: sql<Date>`now() - make_interval(mins => ${minutes})` })
          .where('userId', '=', id)
          .execute()
      await unused(29)
      expect((await me(cookie)).statusCode).toBe(200)
      await unused(0)
      expect((await me(cookie)).statusCode).toBe(200)
      await unused(31)
      expect((await me(cookie)).statusCode).toBe(401)
      await unused(0)
      expect((await me(cookie)).statusCode).toBe(401)
    })

    test('twelve hours after sign-in a session ends, however busy', async () => {
      const { id, cookie } = await clerk('busy-clerk')
      const { expiresAt, createdAt } = await at.db
        .selectFrom('auth_session')
        .select(['expiresAt', 'createdAt'])
        .where('userId', '=', id)
        .executeTakeFirstOrThrow()
      expect((expiresAt.getTime() - createdAt.getTime()) / 3_600_000).toBeCloseTo(12, 2)
      await at.db
        .updateTable('auth_session')
        .set({ expiresAt: sql<Date>`now() - interval '1 second'` })
        .where('userId', '=', id)
        .execute()
      expect((await me(cookie)).statusCode).toBe(401)
    })

    test('requests do not put the end off', async () => {
      const { id, cookie } = await clerk('end-clerk')
      const end = () =>
        at.db
          .selectFrom('auth_session')
          .select('expiresAt')
          .where('userId', '=', id)
          .executeTakeFirstOrThrow()
      const before = await end()
      await at.db
        .updateTable('auth_session')
        .set({ updatedAt: sql<Date>`now() - interval '20 minutes'` })
        .where('userId', '=', id)
        .execute()
      await me(cookie)
      expect(await end()).toEqual(before)
    })

    test('signing out ends the session, not only the cookie', async () => {
      const { cookie } = await clerk('out-clerk')
      expect((await post('/sign-out', {}, cookie)).statusCode).toBe(204)
      expect((await me(cookie)).statusCode).toBe(401)
    })

    test('signing in never takes on the session one came with', async () => {
      const planted = (await clerk('planted-clerk')).cookie
      await clerk('victim-clerk')
      const reply = await post('/sign-in', { username: 'victim-clerk', password: lasting }, planted)
      expect(cookieOf(reply)).not.toBe(planted)
      expect((await me(cookieOf(reply))).json()).toMatchObject({ username: 'victim-clerk' })
      expect((await me(planted)).statusCode).toBe(401)
    })

    test('changing the password ends every other session', async () => {
      const { cookie } = await clerk('twice-clerk')
      const other = cookieOf(await post('/sign-in', { username: 'twice-clerk', password: lasting }))
      const next = 'another horse battery'
      const changed = await post('/password', { current: lasting, next }, other)
      expect((await me(cookie)).statusCode).toBe(401)
      expect((await me(other)).statusCode).toBe(401)
      expect((await me(cookieOf(changed))).statusCode).toBe(200)
    })
  })

  describe('failures', () => {
    const tryIn = (username: string, password = 'wrong wrong wrong') =>
      post('/sign-in', { username, password })

    test('an unknown name, a wrong password and a disabled account get the same answer', async () => {
      await clerk('known-clerk')
      const { id } = await clerk('gone-clerk')
      await at.db.updateTable('auth_user').set({ disabled: true }).where('id', '=', id).execute()
      const replies = [
        await tryIn('unknown-clerk'),
        await tryIn('known-clerk'),
        await tryIn('gone-clerk', lasting),
        await tryIn('no'),
      ]
      for (const { statusCode, body } of replies)
        expect({ statusCode, body }).toEqual({
          statusCode: 401,
          body: replies[0]?.body,
        })
    })

    test('an unknown name costs a hash as well', async () => {
      await clerk('hashed-clerk')
      const { id } = await clerk('off-clerk')
      await at.db.updateTable('auth_user').set({ disabled: true }).where('id', '=', id).execute()
      const hashed = async (username: string) => {
        const before = hashes()
        expect((await tryIn(username)).statusCode).toBe(401)
        return hashes() - before
      }
      for (const name of ['hashed-clerk', 'off-clerk', 'never-clerk'])
        expect(await hashed(name), name).toBe(1)
    })

    test.each(['locked-clerk', 'nobody-clerk'])(
      'five failures close a name for a quarter of an hour, known or not (%s)',
      async (username) => {
        if (username === 'locked-clerk') await clerk(username)
        for (let n = 0; n < 5; n += 1) expect((await tryIn(username)).statusCode).toBe(401)
        expect((await tryIn(username, lasting)).json()).toMatchObject({
          status: 429,
          code: 'locked',
        })
        const later = (minutes: number) =>
          at.db
            .updateTable('sign_in_attempt')
            .set({ last: sql<Date>`now() - make_interval(mins => ${minutes})` })
            .where('failures', '>', 5)
            .execute()
        await later(14)
        expect((await tryIn(username, lasting)).statusCode).toBe(429)
        await later(16)
        const reply = await tryIn(username, lasting)
        expect(reply.statusCode).toBe(username === 'locked-clerk' ? 200 : 401)
      },
    )

    test('many tries at once are five', async () => {
      const replies = await Promise.all(Array.from({ length: 20 }, () => tryIn('raced-clerk')))
      const codes = replies.map(({ statusCode }) => statusCode)
      expect(codes.filter((code) => code === 401)).toHaveLength(5)
      expect(codes.filter((code) => code === 429)).toHaveLength(15)
    })

    test('a closed name is told to the journal once, without the name', async () => {
      const { id } = await clerk('told-clerk')
      for (let n = 0; n < 7; n += 1) await tryIn('told-clerk')
      expect((await acts(`account:${id}`)).filter((one) => one === 'account.lock')).toHaveLength(1)
      const rows = await at.db.selectFrom('journal').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain('told-clerk')
      const tries = await at.db.selectFrom('sign_in_attempt').selectAll().execute()
      expect(JSON.stringify(tries)).not.toContain('clerk')
    })

    test('a wrong present password counts like a failed sign-in', async () => {
      const { cookie } = await clerk('guess-clerk')
      const guess = () =>
        post('/password', { current: 'wrong', next: 'a new long password' }, cookie)
      for (let n = 0; n < 5; n += 1) expect((await guess()).statusCode).toBe(422)
      expect((await guess()).statusCode).toBe(429)
    })

    test('one address may try thirty times a minute, whatever the names', async () => {
      const codes: number[] = []
      for (let n = 0; n < 31; n += 1) codes.push((await tryIn(`name-${n}`)).statusCode)
      expect(codes.slice(0, 30)).not.toContain(429)
      expect(codes[30]).toBe(429)
    })

    test('neither names nor passwords are in the log', () => {
      expect(service.log.join('')).not.toMatch(/clerk|horse|wrong wrong/)
    })
  })

  describe('the one-time code of this machine', () => {
    const here = (code: string, headers = {}, remoteAddress = '127.0.0.1') =>
      service.app.inject({
        method: 'POST',
        url: '/api/sign-in/once',
        payload: { code },
        remoteAddress,
        headers: { host: 'localhost:8080', ...headers },
      })

    test('signs in once', async () => {
      const { id } = await clerk('local-clerk')
      const code = await issueOneTimeCode(at.db, id)
      const reply = await here(code)
      expect(reply.json()).toMatchObject({ username: 'local-clerk' })
      expect((await me(cookieOf(reply))).statusCode).toBe(200)
      expect((await here(code)).json()).toMatchObject({ status: 401, code: 'code_invalid' })
    })

    test('of many at once, one gets in', async () => {
      const { id } = await clerk('many-clerk')
      const code = await issueOneTimeCode(at.db, id)
      const codes = (await Promise.all([1, 2, 3, 4].map(() => here(code)))).map(
        ({ statusCode }) => statusCode,
      )
      expect(codes.sort()).toEqual([200, 401, 401, 401])
    })

    test('ends after a minute; the database keeps only its hash', async () => {
      const { id } = await clerk('late-clerk')
      const code = await issueOneTimeCode(at.db, id)
      const rows = await at.db.selectFrom('sign_in_code').selectAll().execute()
      expect(JSON.stringify(rows)).not.toContain(code)
      await at.db
        .updateTable('sign_in_code')
        .set({ expires: sql<Date>`expires - interval '61 seconds'` })
        .execute()
      expect((await here(code)).statusCode).toBe(401)
    })

    test.each([
      ['another address', {}, '10.0.0.1'],
      ['a proxy', { 'x-forwarded-for': '1.2.3.4' }, '127.0.0.1'],
      ['another name of this machine', { host: 'evil.example' }, '127.0.0.1'],
    ])('is not taken from %s', async (_, headers, remoteAddress) => {
      const { id } = await clerk(`far-${address}`)
      const code = await issueOneTimeCode(at.db, id)
      expect((await here(code, headers, remoteAddress)).json()).toMatchObject({
        status: 403,
        code: 'not_local',
      })
      expect((await here(code)).statusCode).toBe(200)
    })
  })

  test("better-auth's own routes are not served", async () => {
    for (const url of ['/api/auth/sign-up/email', '/api/sign-in/username', '/api/sign-in-as'])
      expect((await service.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(404)
  })

  test('the journal of all this stands', async () => {
    await act(at.db, system, { chain: 'system', action: 'test.end' }, async () => ({
      value: null,
      object: 'test',
    }))
    const rows = await at.db.selectFrom('journal').select(['prev', 'hash']).orderBy('seq').execute()
    for (const [n, { prev }] of rows.entries()) if (n > 0) expect(prev).toBe(rows[n - 1]?.hash)
  })
})
