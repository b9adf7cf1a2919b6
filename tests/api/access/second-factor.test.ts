import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccount, createFirstAdmin } from '../../../api/access/accounts.ts'
import { issueOneTimeCode } from '../../../api/access/one-time-code.ts'
import type { Role } from '../../../api/access/permissions.ts'
import { access } from '../../../api/access/routes.ts'
import { openSafe } from '../../../api/access/safe.ts'
import { system } from '../../../api/journal/act.ts'
import { journal } from '../../../api/journal/routes.ts'
import { codeOf, wrongCodeOf } from '../../kit/authenticator.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

/** An office that asks leadership, auditor and admin for codes. */
onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let address = 0
  const dataFolder = mkdtempSync(join(tmpdir(), 'junpei-access-'))
  const password = 'correct horse battery'

  beforeAll(async () => {
    at = await fresh()
    await at.db.insertInto('county').values({ id: 'c1', name: '甲县', city: null }).execute()
    const { readAccount } = openSafe({ db: at.db, dataFolder, secondFactor: true })
    service = await serviceOf(at, [access, journal], {
      dataFolder,
      readAccount,
      secondFactor: true,
    })
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  // The limit of tries by address is not what is tested here.
  beforeEach(() => {
    address += 1
  })

  const post = (url: string, body: object, cookie = '', headers: object = {}) =>
    service.app.inject({
      method: 'POST',
      url: `/api${url}`,
      payload: body,
      remoteAddress: `10.0.0.${address}`,
      headers: { cookie, ...headers },
    })
  const get = (url: string, cookie: string) =>
    service.app.inject({ url: `/api${url}`, headers: { cookie } })
  /** What a browser holds after a reply: the last of each name. */
  const jarOf = (reply: { readonly headers: object }): string => {
    const { 'set-cookie': set = [] } = reply.headers as { 'set-cookie'?: string | string[] }
    const jar = new Map<string, string>()
    for (const header of [set].flat()) {
      const [pair = ''] = header.split(';')
      if (/Max-Age=0/.test(header)) jar.delete(pair.split('=')[0] ?? '')
      else jar.set(pair.split('=')[0] ?? '', pair)
    }
    return [...jar.values()].join('; ')
  }
  const newcomer = async (username: string, role: Role = 'personnel') => {
    const scope = { kind: 'county', county: 'c1' } as const
    const made = await createAccount(at.db, system, { username, name: '某人', role, scope })
    return { id: made.id, cookie: await ownPassword(username, made.oneTimePassword) }
  }
  const ownPassword = async (username: string, given: string): Promise<string> => {
    const first = jarOf(await post('/sign-in', { username, password: given }))
    const reply = await post('/password', { current: given, next: password }, first)
    expect(reply.statusCode).toBe(200)
    return jarOf(reply)
  }
  const begin = async (cookie: string) => {
    const reply = await post('/second-factor', { password }, cookie)
    expect(reply.statusCode).toBe(200)
    return reply.json() as { readonly otpauth: string; readonly backupCodes: readonly string[] }
  }
  /** Somebody who has switched it on, with the code of this very moment used up. */
  const guarded = async (username: string, role: Role = 'personnel') => {
    const { id, cookie } = await newcomer(username, role)
    const begun = await begin(cookie)
    const reply = await post('/second-factor/confirm', { code: codeOf(begun.otpauth) }, cookie)
    expect(reply.json()).toMatchObject({ secondFactor: true, mustEnableSecondFactor: false })
    return { id, ...begun, old: cookie, cookie: jarOf(reply) }
  }
  /** The cookie between password and code. */
  const halfIn = async (username: string): Promise<string> => {
    const reply = await post('/sign-in', { username, password })
    expect(reply.json()).toMatchObject({ status: 401, code: 'code_required' })
    return jarOf(reply)
  }
  const acts = async (id: string) =>
    (
      await at.db
        .selectFrom('journal')
        .select('action')
        .where('object', '=', `account:${id}`)
        .orderBy('seq')
        .execute()
    ).map(({ action }) => action)

  describe('switching it on', () => {
    test('takes the password, shows a secret once, and asks for nothing before a code was shown', async () => {
      const { cookie } = await newcomer('starts')
      expect((await post('/second-factor', { password: 'wrong' }, cookie)).json()).toMatchObject({
        status: 422,
        code: 'password_wrong',
      })
      const { otpauth, backupCodes } = await begin(cookie)
      expect(decodeURIComponent(otpauth)).toMatch(
        /^otpauth:\/\/totp\/均配:starts\?secret=[A-Z2-7]{32,}/,
      )
      expect(new Set(backupCodes).size).toBe(10)
      expect((await post('/sign-in', { username: 'starts', password })).statusCode).toBe(200)
      const wrong = await post('/second-factor/confirm', { code: wrongCodeOf(otpauth) }, cookie)
      expect(wrong.json()).toMatchObject({ status: 422, code: 'code_wrong' })
      expect((await post('/sign-in', { username: 'starts', password })).statusCode).toBe(200)
    })

    test('ends what was signed in without it, and stands in the journal', async () => {
      const { id, old, cookie } = await guarded('switches')
      expect((await get('/me', old)).statusCode).toBe(401)
      expect((await get('/me', cookie)).json()).toMatchObject({ secondFactor: true })
      expect((await acts(id)).at(-1)).toBe('account.second-factor-on')
      expect((await post('/second-factor', { password }, cookie)).json()).toMatchObject({
        status: 409,
        code: 'second_factor_on',
      })
    })

    test('without having begun, there is nothing to confirm', async () => {
      const { cookie } = await newcomer('too-early')
      expect(
        (await post('/second-factor/confirm', { code: '000000' }, cookie)).json(),
      ).toMatchObject({
        status: 409,
        code: 'second_factor_not_begun',
      })
    })

    test('the database holds neither secret nor backup codes in the clear', async () => {
      const { otpauth, backupCodes } = await guarded('kept')
      const rows = JSON.stringify(await at.db.selectFrom('auth_two_factor').selectAll().execute())
      const secret = new URL(otpauth).searchParams.get('secret') ?? ''
      for (const word of [secret, ...backupCodes]) expect(rows).not.toContain(word)
      expect(service.log.join('')).not.toContain(secret)
    })
  })

  describe('signing in', () => {
    test('the password alone opens nothing', async () => {
      await guarded('half')
      expect((await get('/me', await halfIn('half'))).statusCode).toBe(401)
    })

    test('password and code open a session whose password is proven', async () => {
      const { id, otpauth } = await guarded('whole')
      const reply = await post('/sign-in/code', { code: codeOf(otpauth, 1) }, await halfIn('whole'))
      expect(reply.json()).toMatchObject({ username: 'whole', secondFactor: true })
      expect((await get('/me', jarOf(reply))).statusCode).toBe(200)
      const { readAccount } = openSafe({ db: at.db, dataFolder, secondFactor: true })
      const account = await readAccount(new Headers({ cookie: jarOf(reply) }))
      expect(account).not.toHaveProperty('mustConfirm')
      expect((await acts(id)).slice(-2)).toEqual(['account.second-factor-on', 'account.sign-in'])
    })

    test('a code signs in once, though it is shown for half a minute', async () => {
      const { otpauth } = await guarded('again')
      const code = codeOf(otpauth, 1)
      const [one, two] = [await halfIn('again'), await halfIn('again')]
      const replies = await Promise.all(
        [one, two].map((half) => post('/sign-in/code', { code }, half)),
      )
      expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
      const third = await post('/sign-in/code', { code }, await halfIn('again'))
      expect(third.json()).toMatchObject({ status: 401, code: 'code_wrong' })
      expect(jarOf(third)).toBe('')
    })

    test('a backup code signs in once', async () => {
      const { backupCodes } = await guarded('backup')
      const code = backupCodes[3] ?? ''
      const first = await post('/sign-in/code', { code }, await halfIn('backup'))
      expect(first.statusCode).toBe(200)
      expect((await post('/sign-in/code', { code }, await halfIn('backup'))).json()).toMatchObject({
        code: 'code_wrong',
      })
    })

    test('five wrong codes close it for a quarter of an hour, to the right ones as well', async () => {
      const { id, otpauth, backupCodes } = await guarded('guesser')
      for (let n = 0; n < 5; n += 1) {
        const guess = { code: wrongCodeOf(otpauth) }
        const reply = await post('/sign-in/code', guess, await halfIn('guesser'))
        expect(reply.json()).toMatchObject({ status: 401, code: 'code_wrong' })
      }
      const code = backupCodes[0] ?? ''
      const right = async () => post('/sign-in/code', { code }, await halfIn('guesser'))
      expect((await right()).json()).toMatchObject({ status: 429, code: 'locked' })
      await at.db
        .updateTable('auth_two_factor')
        .set({ lockedUntil: sql<Date>`now() - interval '1 second'` })
        .where('userId', '=', id)
        .execute()
      expect((await right()).statusCode).toBe(200)
    })

    test('a code without the password before it is nobody', async () => {
      const { otpauth, cookie } = await guarded('orphan')
      const code = codeOf(otpauth, 1)
      // Not even where somebody is signed in: his session is not asked.
      for (const held of ['', cookie])
        expect((await post('/sign-in/code', { code }, held)).json()).toMatchObject({
          status: 401,
          code: 'sign_in_again',
        })
    })

    test("the code of this machine's start is no second factor", async () => {
      const { id } = await guarded('local')
      const code = await issueOneTimeCode(at.db, id)
      const reply = await service.app.inject({
        method: 'POST',
        url: '/api/sign-in/once',
        payload: { code },
        headers: { host: 'localhost' },
      })
      expect(reply.json()).toMatchObject({ status: 401, code: 'code_invalid' })
    })

    test('an account that was disabled between password and code gets no session', async () => {
      const { id, otpauth } = await guarded('gone')
      const half = await halfIn('gone')
      await at.db.updateTable('auth_user').set({ disabled: true }).where('id', '=', id).execute()
      const reply = await post('/sign-in/code', { code: codeOf(otpauth, 1) }, half)
      expect(reply.statusCode).toBe(401)
      expect(jarOf(reply)).not.toMatch(/^junpei=/)
    })
  })

  describe('where the office asks for it', () => {
    test('leadership, auditor and admin do nothing before they have it; personnel may go on', async () => {
      const { cookie } = await newcomer('auditor', 'auditor')
      expect((await get('/me', cookie)).json()).toMatchObject({ mustEnableSecondFactor: true })
      expect((await get('/counties/c1/journal', cookie)).json()).toMatchObject({
        status: 403,
        code: 'second_factor_required',
      })
      const { otpauth } = await begin(cookie)
      const on = await post('/second-factor/confirm', { code: codeOf(otpauth) }, cookie)
      expect((await get('/counties/c1/journal', jarOf(on))).statusCode).toBe(200)
      const clerk = await newcomer('free')
      expect((await get('/me', clerk.cookie)).json()).toMatchObject({
        mustEnableSecondFactor: false,
      })
      expect((await get('/keys', clerk.cookie)).statusCode).toBe(200)
    })

    test('nobody of them does without it again; others may, with password and code', async () => {
      const leader = await guarded('leader', 'leadership')
      const ending = (code: string) => ({ password, code })
      const kept = await post(
        '/second-factor/end',
        ending(leader.backupCodes[0] ?? ''),
        leader.cookie,
      )
      expect(kept.json()).toMatchObject({ status: 403, code: 'second_factor_compulsory' })
      const clerk = await guarded('leaves')
      const wrong = ending(wrongCodeOf(clerk.otpauth))
      expect((await post('/second-factor/end', wrong, clerk.cookie)).statusCode).toBe(422)
      const right = ending(clerk.backupCodes[0] ?? '')
      const ended = await post('/second-factor/end', right, clerk.cookie)
      expect(ended.json()).toMatchObject({ secondFactor: false })
      expect((await post('/sign-in', { username: 'leaves', password })).statusCode).toBe(200)
    })

    test('an admin resets what somebody has lost, and reads nothing of it', async () => {
      const made = await createFirstAdmin(at.db)
      const first = await ownPassword('admin', made?.oneTimePassword ?? '')
      const { otpauth } = await begin(first)
      const on = await post('/second-factor/confirm', { code: codeOf(otpauth) }, first)
      const admin = jarOf(on)
      const lost = await guarded('loses', 'leadership')
      const list = (await get('/accounts', admin)).json() as {
        accounts: { id: string; version: number; secondFactor: boolean }[]
      }
      const seen = list.accounts.find(({ id }) => id === lost.id)
      expect(seen).toMatchObject({ secondFactor: true })
      const reset = await post(`/accounts/${lost.id}/reset-second-factor`, {}, admin, {
        'if-match': `"${seen?.version}"`,
      })
      expect(reset.json()).toMatchObject({ secondFactor: false })
      expect((await get('/me', lost.cookie)).statusCode).toBe(401)
      const signedIn = await post('/sign-in', { username: 'loses', password })
      expect(signedIn.json()).toMatchObject({ mustEnableSecondFactor: true })
      expect(await acts(lost.id)).toContain('account.reset-second-factor')
    })
  })
})
