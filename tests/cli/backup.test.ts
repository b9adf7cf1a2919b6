import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFirstAdmin } from '../../api/access/accounts.ts'
import { openSafe } from '../../api/access/safe.ts'
import { readKeys } from '../../api/database/backup/keys.ts'
import { openDatabase } from '../../api/database/connect.ts'
import { inProcess } from './junpei.ts'

const folder = mkdtempSync(join(tmpdir(), 'junpei-drill-'))
// As root the database is another account, which must be able to pass.
chmodSync(folder, 0o711)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = join(folder, 'data')
const file = join(folder, 'office.jsonl')
const passphrase = '一句足够长的口令 2026'

beforeEach(() => {
  // The embedded database is what these commands are tried on; the other is in backup.test.ts.
  vi.stubEnv('DATABASE_URL', undefined)
  vi.stubEnv('JUNPEI_PASSPHRASE', passphrase)
})
afterEach(() => void vi.unstubAllEnvs())

/** An office with an admin and keys of its own. */
beforeAll(async () => {
  const database = await openDatabase({ url: null, dataFolder: data })
  openSafe({ db: database.db, dataFolder: data })
  await createFirstAdmin(database.db)
  await database.close()
})

const adminsIn = async (dataFolder: string) => {
  const database = await openDatabase({ url: null, dataFolder })
  const rows = await database.db.selectFrom('auth_user').select(['id', 'username']).execute()
  await database.close()
  return rows
}

describe('junpei backup and restore', { timeout: 120_000 }, () => {
  test('an office comes back elsewhere with its accounts and keys', async () => {
    const saved = await inProcess('backup', '--out', file, '--data', data, '--with-keys')
    expect(saved).toMatchObject({ code: 0, err: '' })
    expect(saved.out).toContain('密钥已用口令加密')
    for (const secret of Object.values(readKeys(data)))
      expect(readFileSync(file, 'utf8')).not.toContain(
        Buffer.from(secret, 'base64').toString('utf8').trim(),
      )
    const elsewhere = join(folder, 'elsewhere')
    const restored = await inProcess('restore', file, '--data', elsewhere)
    expect(restored.code).toBe(0)
    expect(restored.out).toMatch(/system：\d+ 行，末行 [0-9a-f]{64}/)
    expect(await adminsIn(elsewhere)).toEqual(await adminsIn(data))
    expect(readKeys(elsewhere)).toEqual(readKeys(data))
  })

  test('neither a backup nor a database that is there is written over', async () => {
    const again = await inProcess('backup', '--out', file, '--data', data)
    expect(again.code).toBe(1)
    expect(again.err).toContain('文件已经存在，没有覆盖')
    const over = await inProcess('restore', file, '--data', data)
    expect(over.code).toBe(1)
    expect(over.err).toContain('已有密钥，不能覆盖')
  })

  test('without the passphrase nothing is restored, neither keys nor rows', async () => {
    vi.stubEnv('JUNPEI_PASSPHRASE', 'another one, also long')
    const none = join(folder, 'none')
    const refused = await inProcess('restore', file, '--data', none)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('口令不对')
    expect(existsSync(join(none, 'keys'))).toBe(false)
    expect(existsSync(join(none, 'postgres'))).toBe(false)
  })

  test('a damaged file is refused with what is wrong with it', async () => {
    const cut = join(folder, 'cut.jsonl')
    writeFileSync(cut, readFileSync(file).subarray(0, 3000))
    const refused = await inProcess('restore', cut, '--data', join(folder, 'new'))
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('截断')
    const missing = await inProcess('restore', join(folder, 'nothing'), '--data', folder)
    expect(missing.err).toContain('找不到这个文件或文件夹')
  })

  test('a folder without a database is no office', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    const refused = await inProcess('backup', '--out', `${file}.2`, '--data', empty)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('没有数据库')
    expect(readdirSync(empty)).toEqual([])
  })

  test('a passphrase that is too short is not taken', async () => {
    vi.stubEnv('JUNPEI_PASSPHRASE', 'short')
    const refused = await inProcess('backup', '--out', `${file}.3`, '--data', data, '--with-keys')
    expect(refused.err).toContain('至少 12 位')
    expect(existsSync(`${file}.3`)).toBe(false)
  })
})
