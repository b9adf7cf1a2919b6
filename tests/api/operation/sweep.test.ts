import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../../../api/access/accounts.ts'
import { system } from '../../../api/journal/act.ts'
import { keepSwept } from '../../../api/operation/sweep.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  let account = ''
  beforeAll(async () => {
    at = await fresh()
    service = await serviceOf(at, [])
    const scope = { kind: 'none' } as const
    const wanted = { username: 'admin', name: '管理员', role: 'admin', scope } as const
    account = (await createAccount(at.db, system, wanted)).id
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const ago = (minutes: number) => sql<Date>`now() - make_interval(mins => ${minutes})`
  const session = (id: string, unused: number, left: number) =>
    at.db
      .insertInto('auth_session')
      .values({
        id,
        token: id,
        userId: account,
        updatedAt: ago(unused),
        expiresAt: ago(-left),
        provenAt: null,
      })
      .execute()
  /** One of each kind that is over, and one that is not. */
  async function leaveBehind(): Promise<void> {
    await session('expired', 1, -1)
    await session('idle', 31, 600)
    await session('used', 29, 600)
    for (const [name, minutes] of [
      ['over', 25 * 60],
      ['fresh', 23 * 60],
    ] as const)
      await at.db
        .insertInto('sign_in_attempt')
        .values({ name, failures: 3, last: ago(minutes) })
        .execute()
    for (const [hash, minutes] of [
      ['over', 1],
      ['fresh', -1],
    ] as const) {
      await at.db
        .insertInto('sign_in_code')
        .values({ hash, account, expires: ago(minutes) })
        .execute()
      await at.db
        .insertInto('auth_verification')
        .values({ id: hash, identifier: hash, value: '', expiresAt: ago(minutes) })
        .execute()
      await at.db
        .insertInto('used_code')
        .values({ account, hash, used: ago(minutes + 5) })
        .execute()
    }
    await at.db
      .insertInto('reveal_count')
      .values([
        { account: 'over', day: '2026-01-01', count: 30 },
        { account: 'fresh', day: '9999-01-01', count: 30 },
      ])
      .execute()
  }
  const left = async () => ({
    sessions: await at.db.selectFrom('auth_session').select('id').execute(),
    tries: await at.db.selectFrom('sign_in_attempt').select('name as id').execute(),
    codes: await at.db.selectFrom('sign_in_code').select('hash as id').execute(),
    halves: await at.db.selectFrom('auth_verification').select('id').execute(),
    spent: await at.db.selectFrom('used_code').select('hash as id').execute(),
    reveals: await at.db.selectFrom('reveal_count').select('account as id').execute(),
  })
  const one = [{ id: 'fresh' }]
  const swept = {
    sessions: [{ id: 'used' }],
    tries: one,
    codes: one,
    halves: one,
    spent: one,
    reveals: one,
  }

  test('what is over goes when a service starts, what counts still stays', async () => {
    await leaveBehind()
    clearInterval(await keepSwept(service.ground))
    expect(await left()).toEqual(swept)
  })

  test('what cannot be swept keeps the rest from nothing, and is logged', async () => {
    await session('expired', 1, -1)
    await sql`alter table county_import rename to elsewhere`.execute(at.db)
    clearInterval(await keepSwept(service.ground))
    expect(await left()).toEqual(swept)
    expect(service.log.join('')).toMatch(/sweep failed/)
  })
})
