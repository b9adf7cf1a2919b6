import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setDisabled } from '../../../api/access/account-acts.ts'
import { createAccount } from '../../../api/access/accounts.ts'
import { access } from '../../../api/access/routes.ts'
import { openSafe, type Safe } from '../../../api/access/safe.ts'
import { system } from '../../../api/journal/act.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let safe: Safe
  let service: TestService
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))
  beforeAll(async () => {
    at = await fresh()
    safe = openSafe({ db: at.db, dataFolder })
    service = await serviceOf(at, [access], { dataFolder, readAccount: safe.readAccount })
    await at.db.insertInto('city').values({ id: 'v1', name: '甲市' }).execute()
    await at.db.insertInto('county').values({ id: 'c1', name: '甲县', city: 'v1' }).execute()
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })

  /** Somebody who is past his first password; signed in without a hash. */
  const somebody = async (username: string, role: 'admin' | 'personnel' = 'admin') => {
    const { id } = await createAccount(at.db, system, {
      username,
      name: '某人',
      role,
      scope: role === 'admin' ? { kind: 'none' } : { kind: 'county', county: 'c1' },
    })
    await at.db
      .updateTable('auth_user')
      .set({ mustChangePassword: false })
      .where('id', '=', id)
      .execute()
    const { headers } = await safe.auth.api.signInAs({ body: { account: id }, asResponse: true })
    return { id, cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' }
  }
  const send = (
    cookie: string,
    method: 'POST' | 'PUT' | 'GET',
    url: string,
    body?: object,
    headers: object = {},
  ) =>
    service.app.inject({
      method,
      url: `/api${url}`,
      headers: { cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    })
  const keyed = (key: string = randomUUID()) => ({ 'idempotency-key': key })
  const seen = (version: number) => ({ 'if-match': `"${version}"` })
  const lastAct = () =>
    at.db
      .selectFrom('journal')
      .select(['action', 'object', 'actor', 'detail'])
      .where('chain', '=', 'system')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
  const clerk = (username: string) => ({
    username,
    name: '张科员',
    role: 'personnel',
    scope: { kind: 'county', county: 'c1' },
  })

  describe('a new account', () => {
    test('is told its one-time password once, however often the request comes', async () => {
      const admin = await somebody('maker')
      const key = keyed()
      const first = await send(admin.cookie, 'POST', '/accounts', clerk('new-clerk'), key)
      expect(first.statusCode).toBe(201)
      const { account, oneTimePassword } = first.json()
      expect(account).toMatchObject({ role: 'personnel', mustChangePassword: true, version: 1 })
      expect(oneTimePassword).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
      const again = await send(admin.cookie, 'POST', '/accounts', clerk('new-clerk'), key)
      expect(again.json()).toEqual({ account, oneTimePassword: null })
      const kept = JSON.stringify([
        await at.db.selectFrom('idempotency').selectAll().execute(),
        await at.db.selectFrom('journal').selectAll().execute(),
        await at.db.selectFrom('auth_account').selectAll().execute(),
        service.log,
      ])
      expect(kept).not.toContain(oneTimePassword)
      expect(await lastAct()).toMatchObject({
        action: 'account.create',
        object: `account:${account.id}`,
        actor: admin.id,
      })
      const signedIn = await send('', 'POST', '/sign-in', {
        username: 'new-clerk',
        password: oneTimePassword,
      })
      expect(signedIn.json()).toMatchObject({ mustChangePassword: true, place: '甲县' })
    })

    test.each([
      ['a name that is taken', { ...clerk('twice') }, 409, 'username_taken'],
      ['a name nobody can read out', clerk('Ünï'), 422, 'username_malformed'],
      [
        'a county that does not exist',
        { ...clerk('far'), scope: { kind: 'county', county: 'x' } },
        422,
        'place_unknown',
      ],
      [
        'personnel without a place',
        { ...clerk('free'), scope: { kind: 'none' } },
        422,
        'scope_unfit',
      ],
      ['an admin with a place', { ...clerk('both'), role: 'admin' }, 422, 'scope_unfit'],
      ['two roles', { ...clerk('roles'), role: ['admin', 'auditor'] }, 400, 'malformed'],
      ['no key', null, 400, 'idempotency_key_missing'],
    ])('is refused for %s, and nothing is written', async (why, body, status, code) => {
      const admin = await somebody(
        `refuser-${status}-${code.slice(0, 9).replace('_', '-')}-${why.length}`,
      )
      if (why === 'a name that is taken')
        await send(admin.cookie, 'POST', '/accounts', clerk('twice'), keyed())
      const count = async () =>
        (await at.db.selectFrom('auth_user').select('id').execute()).length +
        (await at.db.selectFrom('journal').select('seq').execute()).length
      const before = await count()
      const reply = await send(
        admin.cookie,
        'POST',
        '/accounts',
        body ?? clerk('keyless'),
        body === null ? {} : keyed(),
      )
      expect(reply.json()).toMatchObject({ status, code })
      expect(await count()).toBe(before)
    })
  })

  test('the database itself keeps roles and places together', async () => {
    const row = (role: string, county: string | null) => ({
      id: randomUUID(),
      name: 'x',
      email: `${randomUUID()}@users.invalid`,
      emailVerified: false,
      username: `n${randomUUID().slice(0, 8)}`,
      role: role as 'admin',
      county,
      city: null,
    })
    for (const wrong of [row('admin', 'c1'), row('auditor', null), row('king', 'c1')])
      await expect(at.db.insertInto('auth_user').values(wrong).execute()).rejects.toThrow(
        'auth_user_',
      )
  })

  describe('an account that stands', () => {
    const view = async (cookie: string, id: string) =>
      (await send(cookie, 'GET', '/accounts'))
        .json()
        .accounts.find((one: { readonly id: string }) => one.id === id)

    test('once disabled has no session from the next request on, and gets none', async () => {
      const admin = await somebody('disabler')
      const other = await somebody('leaver', 'personnel')
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(200)
      const done = await send(
        admin.cookie,
        'POST',
        `/accounts/${other.id}/disable`,
        undefined,
        seen(1),
      )
      expect(done.json()).toMatchObject({ disabled: true, version: 2 })
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(401)
      const attempt = await safe.auth.api.signInAs({
        body: { account: other.id },
        asResponse: true,
      })
      expect(attempt.status).toBe(403)
      const back = await send(
        admin.cookie,
        'POST',
        `/accounts/${other.id}/enable`,
        undefined,
        seen(2),
      )
      expect(back.json()).toMatchObject({ disabled: false })
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(401)
      expect(await lastAct()).toMatchObject({ action: 'account.enable', actor: admin.id })
    })

    test('with another role has it from the next sign-in, in one place only', async () => {
      const admin = await somebody('shifter')
      const other = await somebody('shifted', 'personnel')
      const body = { role: 'leadership', scope: { kind: 'city', city: 'v1' } }
      const done = await send(admin.cookie, 'PUT', `/accounts/${other.id}/role`, body, seen(1))
      expect(done.json()).toMatchObject(body)
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(401)
      expect(JSON.parse((await lastAct()).detail)).toEqual(body)
    })

    test('gets a new one-time password and must change it', async () => {
      const admin = await somebody('resetter')
      const other = await somebody('forgetful', 'personnel')
      for (let n = 0; n < 6; n += 1)
        await send('', 'POST', '/sign-in', { username: 'forgetful', password: 'forgotten it' })
      const done = await send(
        admin.cookie,
        'POST',
        `/accounts/${other.id}/reset-password`,
        undefined,
        seen(1),
      )
      const { oneTimePassword: password } = done.json()
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(401)
      const reply = await send('', 'POST', '/sign-in', { username: 'forgetful', password })
      expect(reply.json()).toMatchObject({ mustChangePassword: true })
    })

    test('can be signed out everywhere', async () => {
      const admin = await somebody('revoker')
      const other = await somebody('revoked', 'personnel')
      await send(admin.cookie, 'POST', `/accounts/${other.id}/revoke-sessions`, undefined, seen(1))
      expect((await send(other.cookie, 'GET', '/me')).statusCode).toBe(401)
    })

    test('changes by version: of two who change at once, one is told to look again', async () => {
      const admin = await somebody('racer')
      const other = await somebody('raced', 'personnel')
      const codes = await Promise.all(
        [1, 2, 3].map(
          async () =>
            (await send(admin.cookie, 'POST', `/accounts/${other.id}/disable`, undefined, seen(1)))
              .statusCode,
        ),
      )
      expect(codes.sort()).toEqual([200, 412, 412])
      const blind = await send(admin.cookie, 'POST', `/accounts/${other.id}/enable`)
      expect(blind.statusCode).toBe(428)
      expect(await view(admin.cookie, other.id)).toMatchObject({ version: 2, disabled: true })
    })

    test('is never the own one: nobody disables, resets or promotes himself', async () => {
      const admin = await somebody('selfish')
      const role = { role: 'leadership', scope: { kind: 'county', county: 'c1' } }
      for (const [method, verb, body] of [
        ['POST', 'disable', undefined],
        ['POST', 'reset-password', undefined],
        ['PUT', 'role', role],
      ] as const) {
        const url = `/accounts/${admin.id}/${verb}`
        const reply = await send(admin.cookie, method, url, body, seen(1))
        expect(reply.json()).toMatchObject({ status: 403, code: 'own_account' })
      }
      expect(await view(admin.cookie, admin.id)).toMatchObject({ role: 'admin', version: 1 })
    })

    test('that does not exist is 404', async () => {
      const admin = await somebody('seeker')
      const url = `/accounts/${randomUUID()}/disable`
      expect((await send(admin.cookie, 'POST', url, undefined, seen(1))).statusCode).toBe(404)
    })
  })

  test('of two admins who disable each other at once, one remains, a hundred times', async () => {
    const one = await somebody('first-admin')
    const two = await somebody('second-admin')
    const { id: keeper } = await somebody('keeper')
    await at.db.updateTable('auth_user').set({ disabled: true }).where('id', '=', keeper).execute()
    const admins = () =>
      at.db
        .selectFrom('auth_user')
        .select('id')
        .where('id', 'in', [one.id, two.id])
        .where('disabled', '=', false)
        .execute()
    // Straight to the act: the guard would already have refused the one who comes second.
    for (let round = 0; round < 100; round += 1) {
      const version = async (id: string) =>
        (
          await at.db
            .selectFrom('auth_user')
            .select('version')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).version
      const strike = async (by: string, id: string) =>
        setDisabled(at.db, { id: by, role: 'admin' }, { id, seen: await version(id) }, true)
      const results = await Promise.allSettled([strike(one.id, two.id), strike(two.id, one.id)])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(await admins()).toHaveLength(1)
      await at.db
        .updateTable('auth_user')
        .set({ disabled: false })
        .where('id', 'in', [one.id, two.id])
        .execute()
    }
  })

  test('nothing of accounts or places can be deleted', () => {
    const doors = service.app.routeTable().filter(({ method }) => method === 'DELETE')
    expect(doors).toEqual([])
  })

  test('places are registered, renamed and moved, each with its row of the journal', async () => {
    const { cookie } = await somebody('surveyor')
    const city = { id: '371500', name: '聊城市' }
    expect((await send(cookie, 'POST', '/places/cities', city, keyed())).statusCode).toBe(201)
    expect((await send(cookie, 'POST', '/places/cities', city, keyed())).json()).toMatchObject({
      status: 409,
      code: 'place_taken',
    })
    const county = { id: '371526', name: '高唐县', city: null }
    const key = keyed()
    const made = await send(cookie, 'POST', '/places/counties', county, key)
    expect(made.json()).toEqual({ ...county, version: 1 })
    const again = await send(cookie, 'POST', '/places/counties', county, key)
    expect(again.json()).toEqual(made.json())
    const moved = await send(
      cookie,
      'PUT',
      '/places/counties/371526',
      { name: '高唐县', city: '371500' },
      seen(1),
    )
    expect(moved.json()).toEqual({ ...county, city: '371500', version: 2 })
    expect(await lastAct()).toMatchObject({ action: 'place.change', object: 'county:371526' })
    expect(
      (await send(cookie, 'PUT', '/places/cities/371500', { name: '聊城' }, seen(3))).statusCode,
    ).toBe(412)
    const renamed = await send(cookie, 'PUT', '/places/cities/371500', { name: '聊城' }, seen(1))
    expect(renamed.json()).toEqual({ ...city, name: '聊城', version: 2 })
    for (const id of ['system', 'a/b', ''])
      expect(
        (await send(cookie, 'POST', '/places/counties', { ...county, id }, keyed())).statusCode,
      ).toBeGreaterThanOrEqual(400)
    const { cities, counties } = (await send(cookie, 'GET', '/places')).json()
    expect([cities.length, counties.length]).toEqual([2, 2])
  })
})
