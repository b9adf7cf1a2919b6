import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * 32 random bytes in a file of the data folder that only its owner reads, made at the first start. Who
 * steals the database has none of the keys. Several machines on one `DATABASE_URL` share this folder's
 * `keys`.
 */
export function secretOf(dataFolder: string, name: string): Buffer {
  const folder = join(dataFolder, 'keys')
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = readSecret(path) ?? makeSecret(path)
  if (secret.length !== 32) throw new Error(`密钥文件已损坏：${path}`)
  return secret
}

function readSecret(path: string): Buffer | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return null
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Error(`密钥文件的权限过宽，请改为仅本人可读（chmod 600）：${path}`)
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
}

/** Written beside its place and linked there whole: of two first starts, one key stands. */
function makeSecret(path: string): Buffer {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(draft, path)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
  } finally {
    rmSync(draft)
  }
  return readSecret(path) ?? Buffer.alloc(0)
}
