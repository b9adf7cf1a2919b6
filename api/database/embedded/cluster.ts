import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { accountFor, isRoot } from './account.ts'
import { databaseName } from './hand.ts'
import { NoDatabase } from './no-database.ts'
import { majorVersion, type Place, packageFolder } from './place.ts'
import { inWords } from './words.ts'

/** Makes the folder, the copy of the programs and the empty database, where they are not there yet. */
export function prepare(place: Place): void {
  const { folder, binaries, data, socket, transport } = place
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (isRoot) letThrough(folder)
  const account = accountFor(folder)
  mkdirSync(socket, { recursive: true, mode: 0o700 })
  for (const path of [folder, socket]) {
    if (account !== null) chownSync(path, account.uid, account.gid)
    chmodSync(path, 0o700)
  }
  requireSameVersion(data)
  if (!existsSync(binaries)) copyBinaries(place)
  if (transport === 'tcp') makePassword(place.password)
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(place)
}

/** As root the server is another account: it may pass through the folders, not look into them. */
function letThrough(folder: string): void {
  const own = dirname(folder)
  const { mode } = statSync(own)
  if ((mode & 0o001) === 0) chmodSync(own, (mode & 0o777) | 0o001)
  for (let path = dirname(own); path !== dirname(path); path = dirname(path))
    if ((statSync(path).mode & 0o001) === 0)
      throw new NoDatabase(
        `以 root 运行时，数据库以无特权的帐号启动，却无法进入 ${path}。请用 --data 换一个文件夹（如 /var/lib/junpei），或改用普通帐号运行。`,
      )
}

function requireSameVersion(data: string): void {
  const path = join(data, 'PG_VERSION')
  if (!existsSync(path)) return
  const found = readFileSync(path, 'utf8').trim()
  if (found !== majorVersion())
    throw new NoDatabase(
      `数据文件夹属于 PostgreSQL ${found}，本版本的均配使用 PostgreSQL ${majorVersion()}，不能直接打开：${data}。请用原来版本的均配 junpei backup 备份，再用本版本 junpei restore 恢复到新的数据文件夹。`,
    )
}

/** A copy, because npm may have left out the links and because the account must be able to read it. */
function copyBinaries({ binaries, folder }: Place): void {
  const draft = draftOf(binaries)
  const source = packageFolder()
  cpSync(join(source, 'native'), join(draft, 'native'), { recursive: true })
  const list = join(source, 'native/pg-symlinks.json')
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as readonly {
        readonly source: string
        readonly target: string
      }[])
    : []
  for (const link of links) {
    const at = join(draft, link.target)
    rmSync(at, { force: true })
    // All links point to a neighbour.
    symlinkSync(link.source.split('/').at(-1) ?? '', at)
  }
  for (const file of filesUnder(draft)) toDisk(file)
  giveAway(draft, folder)
  settle(draft, binaries)
}

/** A program cut short by a power failure must not look installed. */
function toDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function giveAway(path: string, folder: string): void {
  const account = accountFor(folder)
  if (account === null) return
  const { status } = spawnSync('chown', ['-R', '-h', `${account.uid}:${account.gid}`, path])
  if (status !== 0) throw new NoDatabase(`无法设置数据库程序的权限：${path}`)
}

/** Drafts carry a random name; those of starts that were killed are cleared away. */
function draftOf(target: string): string {
  const drafts = `${target}.`
  const hourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(dirname(target))) {
    const path = join(dirname(target), name)
    if (path.startsWith(drafts) && statSync(path).mtimeMs < hourAgo)
      rmSync(path, { recursive: true, force: true })
  }
  return `${drafts}${randomBytes(6).toString('hex')}`
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

function makePassword(path: string): void {
  if (existsSync(path)) return
  const draft = draftOf(path)
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  // Of two first starts one password stands: the folder's own lock comes too late for it.
  if (existsSync(path)) rmSync(draft)
  else renameSync(draft, path)
}

function initialise({ binaries, data, folder, transport, password }: Place): void {
  const draft = draftOf(data)
  const access =
    transport === 'socket'
      ? ['--auth=trust']
      : ['--auth=scram-sha-256', `--pwfile=${readable(password, folder)}`]
  const { status, stderr, error } = spawnSync(
    programIn(binaries, 'initdb'),
    ['-D', draft, '-U', databaseName, ...access, '-E', 'UTF8', '--locale=C', '--data-checksums'],
    { ...accountFor(folder), cwd: folder, encoding: 'utf8', windowsHide: true },
  )
  if (status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw new NoDatabase(`数据库初始化失败：${inWords(error?.message ?? stderr)}`)
  }
  settle(draft, data)
}

/** The server's account reads the password once; as root it is not ours. */
function readable(password: string, folder: string): string {
  const account = accountFor(folder)
  if (account !== null) chownSync(password, account.uid, account.gid)
  return password
}

export const programIn = (binaries: string, name: string): string =>
  join(binaries, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)
