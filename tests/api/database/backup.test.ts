import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFirstAdmin } from '../../../api/access/accounts.ts'
import { tablesOf } from '../../../api/database/backup/catalogue.ts'
import { leftOut } from '../../../api/database/backup/format.ts'
import { openKeys, readKeys, sealKeys } from '../../../api/database/backup/keys.ts'
import { readBackup } from '../../../api/database/backup/read.ts'
import { restoreBackup } from '../../../api/database/backup/restore.ts'
import { atOneInstant, sumOf } from '../../../api/database/backup/rows.ts'
import { writeBackup } from '../../../api/database/backup/write.ts'
import type { Db } from '../../../api/database/connect.ts'
import { act } from '../../../api/journal/act.ts'
import { keep } from '../../../api/store/content.ts'
import { emptyDatabase, onEveryDatabase, type TestDatabase } from '../../kit/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'junpei-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What no separator, no encoding and no length may change. */
const hard = '李\u2028雷\u2029"\\\n\r\t韩梅梅𠮷'

async function fill(db: Db): Promise<void> {
  await db.insertInto('city').values({ id: '370800', name: hard }).execute()
  for (const id of ['370881', '370883'])
    await db
      .insertInto('county')
      .values({ id, name: `县 ${id}`, city: '370800' })
      .execute()
  await createFirstAdmin(db)
  for (let n = 0; n < 120; n += 1)
    await act(
      db,
      { id: 'li', role: 'personnel' },
      { chain: n % 3 === 0 ? '370881' : '370883', action: 'test.keep' },
      async (tx) => {
        const hash = await keep(tx, 'scenario', { n, text: hard.repeat(n * 20) })
        return { value: null, object: `scenario:${hash}`, after: hash, detail: { n } }
      },
    )
  await db
    .insertInto('run')
    .values({
      id: '6f1f4f0e-6b0c-4b5e-9d7a-111111111111',
      county: '370881',
      ...(await anyContents(db)),
      seconds: 60,
      author: 'li',
      request: null,
      state: 'queued',
    })
    .execute()
  const body = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256))
  await db
    .insertInto('run_certificate')
    .values({ run: '6f1f4f0e-6b0c-4b5e-9d7a-111111111111', hash: 'hash', bytes: 512, body })
    .execute()
}

async function anyContents(db: Db) {
  const { hash } = await db.selectFrom('content').select('hash').executeTakeFirstOrThrow()
  await db
    .insertInto('scenario')
    .values({
      county: '370881',
      hash,
      name: '情景',
      author: 'li',
      data: hash,
      profile: hash,
      derived_from: null,
    })
    .execute()
    .catch(() => undefined)
  return { scenario: hash, data: hash, profile: hash }
}

/** Hash of every table, sessions and codes aside. */
const sums = (db: Db) =>
  atOneInstant(db, async (tx) => {
    const all = []
    for (const table of await tablesOf(tx))
      if (!leftOut.includes(table.name)) all.push(await sumOf(tx, table))
    return all
  })

const heads = async (db: Db) =>
  (
    await sql`select distinct on (chain) chain, seq, hash from journal order by chain, seq desc`.execute(
      db,
    )
  ).rows

const restoreTo = (db: Db, file: string) => restoreBackup(db, file, () => undefined)

onEveryDatabase((fresh) => {
  let from: TestDatabase
  const file = join(folder, `${Math.random().toString(36).slice(2)}.jsonl`)
  beforeAll(async () => {
    from = await fresh()
    await fill(from.db)
    await writeBackup(from.db, file)
  })
  afterAll(() => from.close())

  async function intoEmpty<T>(does: (db: Db) => Promise<T>): Promise<T> {
    const to = await emptyDatabase(from.url)
    try {
      return await does(to.db)
    } finally {
      await to.close()
    }
  }

  /** An altered copy of the backup, of which nothing may be restored. */
  async function refusal(alter: (text: string) => string | Buffer): Promise<string> {
    const altered = `${file}.altered`
    writeFileSync(altered, alter(readFileSync(file, 'utf8')))
    return intoEmpty(async (db) => {
      const words = await restoreTo(db, altered).then(
        () => 'restored',
        (problem: Error) => problem.message,
      )
      for (const { name } of await tablesOf(db)) {
        const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
        expect(rows, name).toEqual([])
      }
      return words
    })
  }

  describe('the drill: fill, back up, restore elsewhere, compare', () => {
    test('every table and every journal is the same, and goes on from there', async () => {
      await intoEmpty(async (db) => {
        const restored = await restoreTo(db, file)
        const before = await sums(from.db)
        expect(await sums(db)).toEqual(before)
        expect(restored.tables).toEqual(before)
        expect(before.find(({ table }) => table === 'content')?.rows).toBe(120)
        const journals = await heads(from.db)
        expect(journals).toHaveLength(3)
        expect(await heads(db)).toEqual(journals)
        await act(db, { id: 'li', role: 'personnel' }, { chain: '370881', action: 'test.on' }, () =>
          Promise.resolve({ value: null, object: 'test:1' }),
        )
        // What points to something that is not there is refused again, as before.
        await expect(
          db.insertInto('county').values({ id: 'x', name: 'x', city: 'nowhere' }).execute(),
        ).rejects.toThrow('foreign key')
      })
    })

    test('a second backup of what was restored is the first one, but for its date', async () => {
      await intoEmpty(async (db) => {
        await restoreTo(db, file)
        const again = `${file}.again`
        await writeBackup(db, again)
        const body = (path: string) => readFileSync(path, 'utf8').split('\n').slice(1, -2)
        expect(body(again)).toEqual(body(file))
      })
    })

    test('sessions and codes are no part of it', async () => {
      expect(readFileSync(file, 'utf8')).not.toMatch(/"name":"(auth_session|sign_in_code)"/)
    })

    test('only its owner reads the file, and one that is there is not replaced', async () => {
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
      await expect(writeBackup(from.db, file)).rejects.toMatchObject({ code: 'EEXIST' })
      expect(readdirSync(folder).filter((name) => /\.[0-9a-f]{12}$/.test(name))).toEqual([])
    })
  })

  describe('what is refused, and nothing of it restored', () => {
    test('a database that is not empty', async () => {
      await expect(restoreTo(from.db, file)).rejects.toThrow('目标数据库不是空的')
    })

    test('a file that is cut off, wherever', async () => {
      expect(await refusal((text) => text.slice(0, text.length - 20))).toContain('截断')
      expect(
        await refusal((text) => text.slice(0, text.lastIndexOf('\n{"kind":"sum"') + 1)),
      ).toContain('被截断')
      expect(await refusal((text) => text.slice(0, text.indexOf('\n') + 1))).toContain('被截断')
      expect(await refusal(() => '')).toContain('不是均配的备份文件')
    })

    test('a letter changed in a row, a row left out, two rows exchanged', async () => {
      expect(await refusal((text) => text.replace('县 370883', '县 370884'))).toBe(
        '表 county 的内容与其校验码不符：文件被改动过或已损坏。',
      )
      expect(await refusal((text) => text.replace(/\n\["370881"[^\n]*/, ''))).toBe(
        '表 county 应有 2 行，备份中有 1 行。',
      )
      expect(
        await refusal((text) =>
          text.replace(/\n(\["370881"[^\n]*)\n(\["370883"[^\n]*)/, '\n$2\n$1'),
        ),
      ).toContain('表 county 的内容与其校验码不符')
    })

    test('a content changed by somebody who made all checksums fit again', async () => {
      expect(
        await refusal((text) => resealed(text, (all) => all.replace('\\"n\\":7', '\\"n\\":8'))),
      ).toMatch(/^版本 [0-9a-f]{64} 的内容与其校验码不符/)
    })

    test('a journal changed by somebody who made all checksums fit again', async () => {
      expect(
        await refusal((text) => resealed(text, (all) => all.replace('test.keep', 'test.kept'))),
      ).toMatch(/^操作日志 37088[13]：日志第 1 行起不符：内容被改动。/)
    })

    test('a row that points to nothing', async () => {
      expect(
        await refusal((text) =>
          resealed(text, (all) => all.replace(/(\["370881","县 370881",)"370800"/, '$1"370899"')),
        ),
      ).toContain('foreign key')
    })

    test('a backup of a later version', async () => {
      expect(
        await refusal((text) => text.replace('"001-foundation"', '"999-later","001-foundation"')),
      ).toContain('更新版本')
    })
  })

  test('a backup of an earlier version is restored and brought up to date', async () => {
    await intoEmpty(async (db) => {
      const early = `${file}.early`
      const earlier = await emptyDatabase(from.url, '001-foundation')
      await earlier.db.insertInto('county').values({ id: '1', name: '旧县', city: null }).execute()
      await writeBackup(earlier.db, early)
      await earlier.close()
      await restoreTo(db, early)
      expect(await db.selectFrom('county').selectAll().execute()).toEqual([
        { id: '1', name: '旧县', city: null, version: 1 },
      ])
      expect(await db.selectFrom('auth_user').selectAll().execute()).toEqual([])
    })
  })

  property.prop(
    [fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.integer({ min: 0, max: 7 })],
    {
      numRuns: 200,
    },
  )('a flipped bit anywhere in it is found', async (place, bit) => {
    const bytes = readFileSync(file)
    const at = Math.floor(place * bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    const flipped = `${file}.flipped`
    writeFileSync(flipped, bytes)
    const reading = (async () => {
      for await (const _part of readBackup(flipped));
    })()
    await expect(reading).rejects.toThrow(/[一-龥]/)
  })
})

/** The backup after a change, with the hash of each table and of the whole computed anew. */
function resealed(text: string, change: (text: string) => string): string {
  const sha = (lines: readonly string[]) =>
    createHash('sha256')
      .update(lines.map((line) => `${line}\n`).join(''))
      .digest('hex')
  const lines = change(text).split('\n').slice(0, -2)
  let begin = 0
  const done = lines.map((line, at) => {
    if (line.startsWith('{"kind":"table"')) begin = at + 1
    if (!line.startsWith('{"kind":"end"')) return line
    return JSON.stringify({ ...JSON.parse(line), sha256: sha(lines.slice(begin, at)) })
  })
  return `${[...done, JSON.stringify({ kind: 'sum', sha256: sha(done) })].join('\n')}\n`
}

describe('keys', () => {
  const dataFolder = join(folder, 'data')
  mkdirSync(join(dataFolder, 'keys'), { recursive: true })
  writeFileSync(join(dataFolder, 'keys/signing'), 'secret\n')

  test('are opened by the passphrase and by no other', () => {
    const keys = readKeys(dataFolder)
    const sealed = sealKeys(keys, '十二位以上的口令就可以用')
    expect(JSON.stringify(sealed)).not.toContain(keys.signing)
    expect(openKeys(sealed, '十二位以上的口令就可以用')).toEqual(keys)
    expect(() => openKeys(sealed, '十二位以上的口令就不可以')).toThrow('口令不对')
    expect(() =>
      openKeys({ ...sealed, body: `A${sealed.body.slice(1)}` }, '十二位以上的口令就可以用'),
    ).toThrow('密钥解不开')
  })

  test('of a folder without any are none', () => {
    expect(readKeys(join(folder, 'none'))).toEqual({})
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })
})
