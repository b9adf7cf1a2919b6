import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { accountFor } from './account.ts'
import { programIn } from './cluster.ts'
import { lockOf, type Place } from './place.ts'
import { inWords } from './words.ts'

/** A server that was launched, as far as its start can be watched. */
export type Server = {
  readonly ended: () => boolean
  /** It ended because another one has the folder, or still leaves it. */
  readonly gaveWay: () => boolean
  readonly words: () => string
}

export async function launch(place: Place): Promise<Server> {
  freeStaleLocks(place)
  const words = Object.entries(await settingsOf(place)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const server = spawn(programIn(place.binaries, 'postgres'), ['-D', place.data, ...words], {
    ...accountFor(place.folder),
    cwd: place.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C on the terminal is ours to handle: connections are closed first.
    detached: true,
    windowsHide: true,
  })
  const said = gather(server)
  return {
    ended: () => server.exitCode !== null || server.signalCode !== null || said.failed(),
    gaveWay: () => othersInTheWay.test(said.text()),
    words: () => inWords(`${said.text()}\n${lastOf(place.log)}`),
  }
}

async function settingsOf({ transport, socket, log }: Place): Promise<Settings> {
  const reached: Settings =
    transport === 'socket'
      ? { listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700' }
      : {
          listen_addresses: '127.0.0.1',
          port: String(await freePort()),
          unix_socket_directories: '',
        }
  return {
    ...reached,
    max_connections: '100',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_wal_size: '256MB',
    jit: 'off',
    timezone: 'UTC',
    // A week of logs, each day over that of the week before.
    logging_collector: 'on',
    log_directory: log,
    log_filename: 'postgres-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    // Statements and details hold what people are called: neither is logged.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  }
}

type Settings = { readonly [name: string]: string }

const othersInTheWay =
  /lock file ".*" already exists|lock file ".*" is empty|pre-existing shared memory block|could not create any TCP\/IP sockets|could not create lock file/

function gather(server: ChildProcess) {
  const lines: string[] = []
  let failure: string | null = null
  server.on('error', (problem) => {
    failure = problem.message
  })
  server.stderr?.on('data', (bytes: Buffer) => {
    lines.push(bytes.toString('utf8'))
    if (lines.length > 50) lines.shift()
  })
  // Neither it nor its pipe keeps this process from ending.
  server.unref()
  return {
    failed: () => failure !== null,
    text: () => [...lines, ...(failure === null ? [] : [failure])].join('').trim(),
  }
}

/** The end of the newest log: what goes wrong later in a start is written there. */
function lastOf(log: string): string {
  if (!existsSync(log)) return ''
  const newest = readdirSync(log)
    .map((name) => join(log, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0]
  return newest === undefined ? '' : readFileSync(newest, 'utf8').split('\n').slice(-8).join('\n')
}

/** Another server may take the port before ours does; the start is then tried again. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer()
    probe.on('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => found(port))
    })
  })

/** Does the server that the folder's lock names run? */
export function serverRuns({ data }: Place): boolean {
  const lock = lockOf(data)
  return lock !== null && isServerOf(lock.pid, data)
}

/**
 * PostgreSQL takes its lock for held as long as its process number is anybody's; after a crash that
 * may be another program. The number is then made one that cannot be, and the rest of the lock stays:
 * by it PostgreSQL sees whether processes of the dead server still use its memory. A lock that a full
 * disk or a power failure left empty goes.
 */
function freeStaleLocks(place: Place): void {
  const locks = [join(place.data, 'postmaster.pid'), join(place.socket, '.s.PGSQL.5432.lock')]
  for (const path of locks) {
    const text = textOf(path)
    if (text === null) continue
    const pid = Number.parseInt(text, 10)
    if (text === '' && Date.now() - statSync(path).mtimeMs > emptySeconds * 1000) rmSync(path)
    else if (pid > 0 && isAlive(pid) && !isServerOf(pid, place.data)) disown(path, text, place)
  }
}

/** A server writes its lock right after it has made it. */
const emptySeconds = 10

/** In one step, so that a server that starts now never reads half of it. */
function disown(path: string, text: string, { folder }: Place): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, text.replace(/^\d+/, String(impossiblePid)), { mode: 0o600 })
  const account = accountFor(folder)
  if (account !== null) chownSync(draft, account.uid, account.gid)
  if (textOf(path) === text) renameSync(draft, path)
  else rmSync(draft)
}

/** `null` where there is none, or none any more. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null
    throw problem
  }
}

/** Above every limit of Linux (2²²) and macOS. */
const impossiblePid = 2 ** 30

/** Is this process a PostgreSQL server of this folder? Numbers of processes are used again. */
function isServerOf(pid: number, data: string): boolean {
  if (process.platform === 'win32') return isAlive(pid)
  if (process.platform === 'linux')
    return (textOf(`/proc/${pid}/cmdline`) ?? '').split('\0').includes(data)
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return stdout.includes(data)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    // Alive, and somebody else's.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM'
  }
}

/** Fast shutdown: connections are closed, what is committed stays. */
export async function shutDown(place: Place): Promise<void> {
  for (const mode of ['fast', 'immediate'] as const) if (await stopped(place, mode)) return
}

const stopped = ({ binaries, data, folder }: Place, mode: 'fast' | 'immediate') =>
  new Promise<boolean>((done, failed) => {
    const words = ['stop', '-D', data, '-m', mode, '-w', '-t', '20']
    const child = spawn(programIn(binaries, 'pg_ctl'), words, {
      ...accountFor(folder),
      cwd: folder,
      stdio: 'ignore',
      windowsHide: true,
    })
    child.on('error', failed)
    child.on('close', () => done(!existsSync(join(data, 'postmaster.pid'))))
  })
