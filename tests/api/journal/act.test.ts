import { afterAll, beforeAll, expect, test } from 'vitest'
import { act } from '../../../api/journal/act.ts'
import { keep, readContent } from '../../../api/store/content.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'

onEveryDatabase((fresh) => {
  let at: TestDatabase
  beforeAll(async () => {
    at = await fresh()
  })
  afterAll(() => at.close())
  const clerk = { id: 'a', role: 'personnel' }

  test('an act and its row stand or fall together', async () => {
    const failing = act(at.db, clerk, { chain: 'x', action: 'test.fail' }, async (tx) => {
      await tx.insertInto('city').values({ id: 'lost', name: '丢' }).execute()
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await at.db.selectFrom('city').selectAll().execute()).toEqual([])
    expect(await at.db.selectFrom('journal').selectAll().execute()).toEqual([])
  })

  test('rows of one chain follow each other, however many act at once', async () => {
    const acts = Array.from({ length: 40 }, (_, n) =>
      act(at.db, clerk, { chain: 'y', action: 'test.act' }, async () => ({
        value: n,
        object: `n:${n}`,
      })),
    )
    expect(await Promise.all(acts)).toHaveLength(40)
    const rows = await at.db
      .selectFrom('journal')
      .selectAll()
      .where('chain', '=', 'y')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
    for (const [n, row] of rows.entries()) if (n > 0) expect(row.prev).toBe(rows[n - 1]?.hash)
  })

  test('neither content nor journal can be changed or removed', async () => {
    const hash = await keep(at.db, 'scenario', { b: 1, a: '二' })
    expect(await keep(at.db, 'scenario', { a: '二', b: 1 })).toBe(hash)
    expect(await readContent(at.db, 'scenario', hash)).toEqual({ a: '二', b: 1 })
    await expect(readContent(at.db, 'plan', hash)).rejects.toThrow('no plan')
    await expect(at.db.updateTable('content').set({ body: '{}' }).execute()).rejects.toThrow(
      'never changed',
    )
    await expect(at.db.deleteFrom('journal').execute()).rejects.toThrow('never changed')
  })
})
