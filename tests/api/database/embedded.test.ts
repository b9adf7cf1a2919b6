import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { NoDatabase } from '../../../api/database/embedded/no-database.ts'
import { startEmbedded } from '../../../api/database/embedded.ts'
import { killAtRandom, serverOf, startTogether } from './rounds.ts'
import { userOf } from './users.ts'

const isRoot = process.getuid?.() === 0
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'junpei-embedded-'))
  folders.push(folder)
  return folder
}

/** Most tests share one folder: making a database takes seconds. */
const shared = newFolder()

async function ask(url: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('the database of a data folder', { timeout: 180_000 }, () => {
  test('four first starts at the same moment make one database, which all four use', async () => {
    const users = await Promise.all([1, 2, 3, 4].map(() => userOf(shared)))
    await startTogether(users)
    expect(existsSync(join(shared, 'postgres/data/postmaster.pid'))).toBe(false)
    for (let again = 1; again < 10; again += 1) await startTogether(users)
    await Promise.all(users.map((user) => user.kill()))
    expect(existsSync(join(shared, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  test('writes to disk before it says so, and only its owner can reach it', async () => {
    const embedded = await startEmbedded(shared)
    expect(
      await ask(
        embedded.url,
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
           current_setting('data_checksums') as checksums, current_setting('listen_addresses') as open`,
      ),
    ).toEqual([{ fsync: 'on', commit: 'on', checksums: 'on', open: '' }])
    expect(mode(join(shared, 'postgres'))).toBe('700')
    expect(mode(join(shared, 'postgres/socket'))).toBe('700')
    expect(mode(join(shared, 'postgres/socket/.s.PGSQL.5432'))).toBe('700')
    await embedded.stop()
  })

  test('goes on while anybody uses it, and stops with the last', async () => {
    const first = await startEmbedded(shared)
    const second = await startEmbedded(shared)
    await first.stop()
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    await expect(ask(second.url, 'select 1')).rejects.toThrow()
    expect(existsSync(join(shared, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  test('a server left behind by a process that was killed is stopped by whoever comes next', async () => {
    const user = await userOf(shared)
    user.order({ kind: 'start' })
    await user.told('started')
    await user.kill()
    const left = serverOf(shared)
    const embedded = await startEmbedded(shared)
    expect(serverOf(shared)).toBe(left)
    // The server hears of the end of a process a moment later.
    const hands = `select count(*)::int as hands from pg_stat_activity
      where application_name = 'junpei hand'`
    await expect.poll(() => ask(embedded.url, hands)).toEqual([{ hands: 1 }])
    await embedded.stop()
    expect(existsSync(join(shared, 'postgres/data/postmaster.pid'))).toBe(false)
  })

  test('a server that is killed comes back by itself', async () => {
    const losses: string[] = []
    const embedded = await startEmbedded(shared, {
      onLoss: (problem) => losses.push(problem === null ? 'back' : 'gone'),
    })
    process.kill(serverOf(shared), 'SIGKILL')
    await expect.poll(() => losses, { timeout: 30_000 }).toEqual(['gone', 'back'])
    expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
  })

  test('a lock whose process number now belongs to another program is no lock', async () => {
    const user = await userOf(shared)
    user.order({ kind: 'start' })
    await user.told('started')
    process.kill(serverOf(shared), 'SIGKILL')
    await user.kill()
    const stranger = spawn('sleep', ['60'], accountOf(join(shared, 'postgres/data')))
    const lock = join(shared, 'postgres/data/postmaster.pid')
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/^\d+/, String(stranger.pid)))
    const embedded = await startEmbedded(shared)
    expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
    expect(stranger.exitCode).toBe(null)
    stranger.kill()
  })

  test('kill -9 of server and process while rows are committed: nothing acknowledged is lost', async () => {
    // Moments spread over half a second, the same in each test run.
    const result = await killAtRandom(shared, 20, (round) => (round * 67) % 251)
    expect(result).toMatchObject({ rounds: 20, lost: 0, torn: 0 })
    expect(result.acknowledged).toBeGreaterThan(100)
  })

  test('data of another major version are refused and not touched', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'postgres/data'), { recursive: true })
    writeFileSync(join(folder, 'postgres/data/PG_VERSION'), '16\n')
    const refused = startEmbedded(folder)
    await expect(refused).rejects.toThrow(NoDatabase)
    await expect(refused).rejects.toThrow(
      '数据文件夹属于 PostgreSQL 16，本版本的均配使用 PostgreSQL 18',
    )
    expect(readFileSync(join(folder, 'postgres/data/PG_VERSION'), 'utf8')).toBe('16\n')
  })

  test('a path longer than a socket can have is refused with what to do', async () => {
    const long = join(newFolder(), 'x'.repeat(90))
    await expect(startEmbedded(long)).rejects.toThrow('请用 --data 换一个较短的路径')
    expect(existsSync(long)).toBe(false)
  })

  test('by a port of the loopback, as on Windows, only the password opens it', async () => {
    const folder = newFolder()
    const embedded = await startEmbedded(folder, { transport: 'tcp' })
    const url = new URL(embedded.url)
    expect(url.hostname).toBe('127.0.0.1')
    expect(await ask(embedded.url, 'select 1 as one')).toEqual([{ one: 1 }])
    url.password = 'guess'
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(mode(join(folder, 'postgres/password'))).toBe('600')
    const joined = await startEmbedded(folder, { transport: 'tcp' })
    expect(joined.url).toBe(embedded.url)
    await embedded.stop()
    await joined.stop()
    const again = await startEmbedded(folder, { transport: 'tcp' })
    await again.stop()
  })
})

function accountOf(path: string): { readonly uid: number; readonly gid: number } {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

/** May another account read the project? Under /root nobody else can. */
function readableByOthers(): boolean {
  for (let path = resolve(import.meta.dirname); ; path = resolve(path, '..')) {
    if ((statSync(path).mode & 0o005) !== 0o005) return false
    if (path === resolve(path, '..')) return true
  }
}

describe('whoever starts it', { timeout: 180_000 }, () => {
  test.runIf(isRoot && readableByOthers())(
    'an ordinary account has it under its own number',
    async () => {
      const folder = newFolder()
      chownSync(folder, 65_534, 65_534)
      const user = await userOf(folder, { uid: 65_534 })
      user.order({ kind: 'start' })
      await user.told('started')
      expect(statSync(join(folder, 'postgres/data')).uid).toBe(65_534)
      user.order({ kind: 'stop' })
      await user.told('stopped')
      await user.kill()
    },
  )

  test.runIf(isRoot)('root may not lay it where no other account can enter', async () => {
    const closed = newFolder()
    chmodSync(closed, 0o700)
    const refused = startEmbedded(join(closed, 'data'))
    await expect(refused).rejects.toThrow(`却无法进入 ${closed}`)
  })

  test.runIf(isRoot)('root may lay it in a folder of its own', async () => {
    const folder = newFolder()
    const embedded = await startEmbedded(folder)
    expect(mode(folder)).toBe('701')
    expect(statSync(join(folder, 'postgres/data')).uid).toBe(65_534)
    await embedded.stop()
  })

  test.skipIf(isRoot)('a folder that cannot be written is told by its path', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o500)
    await expect(startEmbedded(join(folder, 'data'))).rejects.toMatchObject({ code: 'EACCES' })
  })
})
