import { statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../../api/journal/act.ts'
import { journal } from '../../../api/journal/routes.ts'
import { readCheckpoint } from '../../../solver/index.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  let service: TestService
  const auditor = as('auditor', 'one')

  beforeAll(async () => {
    at = await fresh()
    await at.db
      .insertInto('county')
      .values(['one', 'two'].map((id) => ({ id, name: `${id}县`, city: null })))
      .execute()
    service = await serviceOf(at, [journal])
    for (let n = 1; n <= 7; n += 1)
      await act(
        at.db,
        { id: 'clerk', role: 'personnel' },
        { chain: 'one', action: 'test.act' },
        async () => ({
          value: n,
          object: `n:${n}`,
          detail: { n, words: '字' },
        }),
      )
  })
  afterAll(async () => {
    await service.app.close()
    await at.close()
  })

  const read = async (path: string, who = auditor) =>
    service.app.inject({ method: 'GET', url: `/api/${path}`, headers: who })

  test('is read page by page, by whoever may', async () => {
    const first = (await read('counties/one/journal?limit=5')).json()
    expect(first.rows.map(({ seq }: { seq: number }) => seq)).toEqual([1, 2, 3, 4, 5])
    expect(first.next).toBe(5)
    const second = (await read(`counties/one/journal?limit=5&after=${first.next}`)).json()
    expect(second.rows.map(({ seq }: { seq: number }) => seq)).toEqual([6, 7])
    expect(second.next).toBeNull()
    expect(second.rows[0]).toMatchObject({ actor: 'clerk', detail: { n: 6, words: '字' } })
    expect((await read('counties/one/journal?limit=201')).statusCode).toBe(400)
    expect((await read('counties/two/journal')).statusCode).toBe(404)
    expect((await read('counties/one/journal', as('personnel', 'one'))).statusCode).toBe(403)
  })

  test('a checkpoint is a file whose signature holds, by the key the service names', async () => {
    const reply = await read('counties/one/journal/checkpoint')
    expect(reply.headers['content-disposition']).toContain('attachment')
    const checkpoint = readCheckpoint(reply.body)
    if (!checkpoint.ok) throw new Error(checkpoint.error)
    const last = (await read('counties/one/journal?after=6')).json().rows[0]
    expect(checkpoint.value).toMatchObject({ chain: 'one', size: 7, head: last.hash })
    const { keys } = (await read('keys')).json()
    expect(keys).toMatchObject([{ publicKey: checkpoint.value.publicKey }])
    const file = statSync(join(service.ground.dataFolder, 'keys', 'signing'))
    expect(file.mode & 0o777).toBe(0o600)
    const edited = reply.body.replace('"size":7', '"size":6')
    expect(readCheckpoint(edited)).toMatchObject({ ok: false })
  })

  test('the recount names the row a superuser has changed behind the triggers', async () => {
    const recount = async () => (await read('counties/one/journal/verification')).json()
    expect(await recount()).toMatchObject({ ok: true, rows: 7, seq: null })
    const behind = (change: ReturnType<typeof sql>) =>
      at.db.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx)
        await change.execute(tx)
      })
    const where = sql`where chain = 'one' and seq = 4`
    await behind(sql`update journal set actor = 'nobody' ${where}`)
    expect(await recount()).toMatchObject({ ok: false, seq: 4, fault: 'edited' })
    await behind(sql`update journal set actor = 'clerk' ${where}`)
    expect(await recount()).toMatchObject({ ok: true })
    // The same JSON with a space in it is not what was written.
    await behind(sql`update journal set detail = replace(detail, ':', ': ') ${where}`)
    expect(await recount()).toMatchObject({ ok: false, seq: 4, fault: 'edited' })
    await behind(sql`update journal set detail = replace(detail, ': ', ':') ${where}`)
    const copied = sql`insert into journal select chain, 0, at, actor, role, action, object, before, after, detail, prev, hash from journal ${where}`
    await behind(copied)
    expect(await recount()).toMatchObject({ ok: false, seq: null, fault: 'inserted' })
    await behind(sql`delete from journal where seq = 0`)
    await behind(sql`delete from journal ${where}`)
    expect(await recount()).toMatchObject({ ok: false, seq: 4, fault: 'deleted' })
  })
})
