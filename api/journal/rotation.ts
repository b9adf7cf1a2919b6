import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type KeyChange, keyChangeOf, keyChangeSchema, type Signer } from '../../solver/index.ts'
import { secretOf } from '../access/secret-file.ts'
import { writeFileWhole } from '../atomic-write.ts'
import { installationSigner, signerIn } from './signing.ts'

const changes = z.array(keyChangeSchema)
const listOf = (dataFolder: string): string => join(dataFolder, 'keys', 'signing-changes')

/** Every change of the signing key 密钥更替, the oldest first. Public: it holds no secret. */
export function keyChangesOf(dataFolder: string): readonly KeyChange[] {
  const path = listOf(dataFolder)
  return existsSync(path) ? changes.parse(JSON.parse(readFileSync(path, 'utf8'))) : []
}

/**
 * A new signing key, which the old one names before it is destroyed 更换签名密钥. The list of changes is
 * written first and the key put in its place last: cut short in between, the next call finishes it.
 */
export function rotateKey(dataFolder: string, at: string): KeyChange {
  const unfinished = finish(dataFolder)
  if (unfinished !== null) return unfinished
  const previous = installationSigner(dataFolder)
  const next = makeNext(dataFolder)
  const change = keyChangeOf(previous, next, at)
  const list = [...keyChangesOf(dataFolder), change]
  writeFileWhole(listOf(dataFolder), Buffer.from(`${JSON.stringify(list, null, 1)}\n`))
  putInPlace(dataFolder)
  return change
}

const draft = 'signing.next'

function makeNext(dataFolder: string): Signer {
  const secret = `${randomBytes(32).toString('base64url')}\n`
  const path = join(dataFolder, 'keys', draft)
  writeFileSync(path, secret, { mode: 0o600, flag: 'wx', flush: true })
  return signerIn(secretOf(dataFolder, draft))
}

const putInPlace = (dataFolder: string): void =>
  renameSync(join(dataFolder, 'keys', draft), join(dataFolder, 'keys', 'signing'))

/** A change that was listed and not carried out; a key that nobody named goes. */
function finish(dataFolder: string): KeyChange | null {
  const path = join(dataFolder, 'keys', draft)
  if (!existsSync(path)) return null
  const last = keyChangesOf(dataFolder).at(-1)
  if (last?.next === signerIn(secretOf(dataFolder, draft)).publicKey) {
    putInPlace(dataFolder)
    return last
  }
  rmSync(path)
  return null
}
