import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAccount } from '../../../api/access/accounts.ts'
import { issueOneTimeCode } from '../../../api/access/one-time-code.ts'
import { access } from '../../../api/access/routes.ts'
import { openSafe } from '../../../api/access/safe.ts'
import { documents } from '../../../api/documents/routes.ts'
import { system } from '../../../api/journal/act.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let cookie = ''
  let id = ''
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))
  const password = 'correct horse battery'

  const post = (url: string, body: object, as = cookie) =>
    service.app.inject({
      method: 'POST',
      url: `/api${url}`,
      payload: body,
      remoteAddress: '127.0.0.1',
      headers: { cookie: as, host: 'localhost' },
    })
  const cookieOf = (reply: { readonly headers: object }): string => {
    const headers = reply.headers as { readonly 'set-cookie'?: string | readonly string[] }
    return String([headers['set-cookie'] ?? ''].flat()[0]).split(';')[0] ?? ''
  }
  const nobody = '00000000-0000-4000-8000-000000000000'
  /** Past the question for the password there is no such teacher. */
  const reveal = (as = cookie) =>
    post(
      `/counties/c1/datasets/${'a'.repeat(64)}/teachers/t1/reveal`,
      { fact: 'home', reason: '核对通勤时间的测算' },
      as,
    )
  const paper = (document: string) =>
    service.app.inject({
      url: `/api/counties/c1/cases/${nobody}/documents/${document}`,
      headers: { cookie },
    })
  const provenBefore = (minutes: number | null) =>
    at.db
      .updateTable('auth_session')
      .set({
        provenAt:
          minutes === null ? null : sql<Date>`now() - make_interval(secs => ${minutes * 60 - 1})`,
      })
      .where('userId', '=', id)
      .execute()

  beforeAll(async () => {
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'c1', name: '甲县', city: null }).execute()
    const { readAccount } = openSafe({ db: at.db, dataFolder })
    service = await serviceOf(at, [access, documents], { dataFolder, readAccount })
    const scope = { kind: 'county', county: 'c1' } as const
    const wanted = { username: 'clerk', name: '科员', role: 'personnel', scope } as const
    const made = await createAccount(at.db, system, wanted)
    id = made.id
    const given = { username: 'clerk', password: made.oneTimePassword }
    const first = cookieOf(await post('/sign-in', given, ''))
    cookie = cookieOf(await post('/password', { current: given.password, next: password }, first))
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  beforeEach(() => provenBefore(6))

  const asksAgain = { status: 403, code: 'confirm_password' }

  test('a proof of the password lasts five minutes', async () => {
    await provenBefore(5)
    expect((await reveal()).json()).toMatchObject({ code: 'teacher_not_found' })
    await provenBefore(5.1)
    const reply = await reveal()
    expect(reply.json()).toMatchObject(asksAgain)
    expect(reply.json().detail).toMatch(/密码/)
    expect(reply.headers['content-type']).toContain('application/problem+json')
  })

  test('signing in and changing the password are proofs', async () => {
    const signedIn = cookieOf(await post('/sign-in', { username: 'clerk', password }, ''))
    expect((await reveal(signedIn)).statusCode).toBe(404)
  })

  test('the code of this machine is none', async () => {
    const code = await issueOneTimeCode(at.db, id)
    const signedIn = cookieOf(await post('/sign-in/once', { code }, ''))
    expect((await reveal(signedIn)).json()).toMatchObject(asksAgain)
    expect((await post('/session/confirm', { password }, signedIn)).statusCode).toBe(204)
    expect((await reveal(signedIn)).statusCode).toBe(404)
  })

  test('the password, told again, opens this session and no other', async () => {
    const other = cookieOf(await post('/sign-in', { username: 'clerk', password }, ''))
    await provenBefore(6)
    expect((await post('/session/confirm', { password })).statusCode).toBe(204)
    expect((await reveal()).statusCode).toBe(404)
    expect((await reveal(other)).json()).toMatchObject(asksAgain)
  })

  test('papers about people ask again, what is announced does not', async () => {
    expect((await paper('D03')).json()).toMatchObject({ code: 'case_not_found' })
    expect((await paper('D01')).json()).toMatchObject(asksAgain)
  })

  test('a wrong password proves nothing and counts like a failed sign-in', async () => {
    const wrong = () => post('/session/confirm', { password: 'wrong wrong wrong' })
    for (let n = 0; n < 5; n += 1)
      expect((await wrong()).json()).toMatchObject({ status: 422, code: 'password_wrong' })
    expect((await reveal()).json()).toMatchObject(asksAgain)
    expect((await post('/session/confirm', { password })).json()).toMatchObject({
      status: 429,
      code: 'locked',
    })
    const locks = await at.db
      .selectFrom('journal')
      .select('seq')
      .where('action', '=', 'account.lock')
      .execute()
    expect(locks).toHaveLength(1)
  })

  test('an office may set its own minutes', async () => {
    const { readAccount } = openSafe({ db: at.db, dataFolder, confirmMinutes: 30 })
    await provenBefore(29)
    expect(await readAccount(new Headers({ cookie }))).not.toHaveProperty('mustConfirm')
    await provenBefore(31)
    expect(await readAccount(new Headers({ cookie }))).toMatchObject({ mustConfirm: true })
  })
})
