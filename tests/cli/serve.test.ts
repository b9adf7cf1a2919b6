import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { freshDatabase } from '../kit/database.ts'
import { junpei, launch } from './junpei.ts'

const data = mkdtempSync(join(tmpdir(), 'junpei-serve-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const words = ['serve', '--data', data, '--port', '0', '--no-open']

type Running = ReturnType<typeof launch> & { readonly address: string }

/** A service of this folder, once it says where it listens. */
async function started(...more: readonly string[]): Promise<Running> {
  const running = launch(data, [...words, ...more])
  const address = await told(running, /http:\/\/127\.0\.0\.1:\d+/)
  return { ...running, address }
}

async function told(running: ReturnType<typeof launch>, wanted: RegExp): Promise<string> {
  for (const deadline = Date.now() + 100_000; Date.now() < deadline; ) {
    const found = wanted.exec(running.said.out + running.said.err)?.[0]
    if (found !== undefined) return found
    await new Promise((next) => setTimeout(next, 50))
  }
  throw new Error(`not told ${wanted}: ${running.said.out}${running.said.err}`)
}

const signIn = (address: string, username: string, password: string) =>
  fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })

const passwordOf = (said: string, username: string): string =>
  new RegExp(`${username} +([a-z0-9-]{19})`).exec(said)?.[1] ?? ''

const allFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('binaries'))
    .map((entry) => join(entry.parentPath, entry.name))

describe('junpei serve', { timeout: 200_000 }, () => {
  let adminPassword = ''

  test('makes an admin at the first start, whose password it says once and keeps nowhere', async () => {
    const running = await started('--no-sample')
    adminPassword = passwordOf(running.said.out, 'admin')
    expect(adminPassword).toMatch(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/)
    const reply = await signIn(running.address, 'admin', adminPassword)
    expect(reply.status).toBe(200)
    expect(await reply.json()).toMatchObject({ role: 'admin', mustChangePassword: true })
    expect((await fetch(running.address)).headers.get('content-type')).toContain('text/html')
    expect((await fetch(`${running.address}/api/me`)).status).toBe(401)
    expect((await fetch(`${running.address}/api/nothing`)).status).toBe(404)
    running.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0, out: expect.stringContaining('已停止。') })
    expect(existsSync(join(data, 'postgres/data/postmaster.pid'))).toBe(false)
    for (const file of allFiles(data))
      expect(readFileSync(file).includes(adminPassword)).toBe(false)
  })

  test('a second start of the folder says where the first one listens, and ends', async () => {
    const first = await started()
    expect(first.said.out).not.toContain('密码')
    const second = await junpei(data, ...words)
    expect(second.code).toBe(1)
    expect(second.err).toContain(`这个数据文件夹的服务已在运行，请直接打开：${first.address}`)
    expect((await signIn(first.address, 'admin', adminPassword)).status).toBe(200)
    first.kill('SIGINT')
    expect((await first.ended).code).toBe(0)
  })

  test('after kill -9 the next start finds everything as it was', async () => {
    const killed = await started()
    killed.kill('SIGKILL')
    await killed.ended
    const next = await started()
    expect((await signIn(next.address, 'admin', adminPassword)).status).toBe(200)
    next.kill('SIGTERM')
    expect((await next.ended).code).toBe(0)
    // The worker of the one that was killed may be the last to leave.
    await until(() => (existsSync(join(data, 'postgres/data/postmaster.pid')) ? undefined : true))
  })

  test('the worker it watches over comes back when it is killed, and ends with it', async () => {
    const running = await started()
    const worker = await until(() => workers().at(-1))
    process.kill(worker, 'SIGKILL')
    const next = await until(() => workers().findLast((pid) => pid !== worker && pid > 0))
    running.kill('SIGKILL')
    await running.ended
    await until(() => (alive(next) ? undefined : true))
  })

  /** Processes the workers of this folder have told of in the log. */
  const workers = (): readonly number[] =>
    readFileSync(join(data, 'log/junpei.log'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('worker started'))
      .map((line) => (JSON.parse(line) as { pid: number }).pid)
      .filter(alive)

  test('the log names nobody and holds no password', () => {
    const log = readFileSync(join(data, 'log/junpei.log'), 'utf8')
    expect(log).toContain('"route":"/api/sign-in"')
    expect(log).not.toMatch(/[一-龥]/)
    expect(log).not.toContain(adminPassword)
  })

  test('with DATABASE_URL it uses that database, and makes none of its own', async () => {
    const at = await freshDatabase()
    vi.stubEnv('DATABASE_URL', at.url)
    const folder = mkdtempSync(join(data, 'shared-'))
    const running = launch(folder, ['serve', '--data', folder, '--port', '0', '--no-open'])
    vi.unstubAllEnvs()
    await told(running, /http:\/\/127\.0\.0\.1:\d+/)
    running.kill('SIGTERM')
    expect((await running.ended).code).toBe(0)
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
    const accounts = await at.db.selectFrom('auth_user').select('username').execute()
    expect(accounts).toEqual([{ username: 'admin' }])
    await at.close()
  })

  test('brings the made-up county along, and goes on planning it where it was stopped', async () => {
    const folder = mkdtempSync(join(data, 'sample-'))
    const sample = ['serve', '--data', folder, '--port', '0', '--no-open']
    const first = launch(folder, sample)
    await told(first, /正在测算曲阜样例（合成数据）的方案/)
    await told(first, /\] 建立模型/)
    const passwords = ['renshi', 'lingdao1', 'lingdao2', 'dudao'].map((name) =>
      passwordOf(first.said.out, name),
    )
    expect(new Set(passwords).size).toBe(4)
    first.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    const second = launch(folder, sample)
    await told(second, /\] 建立模型/)
    expect(second.said.out).not.toContain('密码')
    second.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
  })
})

async function until<T>(found: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    const value = found()
    if (value !== undefined) return value
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error('in vain')
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
