import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BadBackup, type KeysLine } from './format.ts'

const keyFiles = z.record(z.string().regex(/^[\w.-]{1,100}$/), z.base64())
export type KeyFiles = z.infer<typeof keyFiles>

const folderOf = (dataFolder: string): string => join(dataFolder, 'keys')

/** The key files of a data folder; of one without keys none. */
export function readKeys(dataFolder: string): KeyFiles {
  const folder = folderOf(dataFolder)
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names.map(({ name }) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )
}

/** 128 MiB and a second for each guess. */
const scrypt = { N: 2 ** 17, r: 8, p: 1 } as const

export function sealKeys(keys: KeyFiles, passphrase: string): KeysLine {
  const salt = randomBytes(16)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFrom(passphrase, salt, scrypt), iv)
  const body = Buffer.concat([cipher.update(JSON.stringify(keys), 'utf8'), cipher.final()])
  const [saltText, ivText, tag] = [salt, iv, cipher.getAuthTag()].map((b) => b.toString('base64'))
  return {
    kind: 'keys',
    scrypt,
    salt: saltText ?? '',
    iv: ivText ?? '',
    tag: tag ?? '',
    body: body.toString('base64'),
  }
}

export function openKeys(sealed: KeysLine, passphrase: string): KeyFiles {
  const [salt, iv, tag, body] = [sealed.salt, sealed.iv, sealed.tag, sealed.body].map((text) =>
    Buffer.from(text, 'base64'),
  ) as [Buffer, Buffer, Buffer, Buffer]
  const key = keyFrom(passphrase, salt, sealed.scrypt)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: 16 })
    decipher.setAuthTag(tag)
    const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    return keyFiles.parse(JSON.parse(text))
  } catch {
    // A wrong passphrase and an altered text look the same.
    throw new BadBackup('密钥解不开：口令不对，或备份中的密钥被改动过。')
  }
}

const keyFrom = (passphrase: string, salt: Buffer, { N, r, p }: KeysLine['scrypt']): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r })

/** Never over keys that are there: what they have encrypted could not be read any more. */
export function requireNoKeys(dataFolder: string): void {
  if (Object.keys(readKeys(dataFolder)).length > 0)
    throw new BadBackup(
      `数据文件夹中已有密钥，不能覆盖：${folderOf(dataFolder)}。请恢复到一个新的数据文件夹。`,
    )
}

/** Puts the keys in their place whole; the function it returns takes them away again. */
export function placeKeys(dataFolder: string, keys: KeyFiles): () => void {
  const folder = folderOf(dataFolder)
  const draft = `${folder}.${randomBytes(6).toString('hex')}`
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  for (const [name, body] of Object.entries(keys))
    writeFileSync(join(draft, name), Buffer.from(body, 'base64'), { mode: 0o600, flush: true })
  // One that is there is empty: that was asked before.
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
