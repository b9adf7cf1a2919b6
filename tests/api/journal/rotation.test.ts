import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { rotateKeyCommand } from '../../../api/commands/rotate-key.ts'
import { keyChangesOf, rotateKey } from '../../../api/journal/rotation.ts'
import { journal } from '../../../api/journal/routes.ts'
import { installationSigner } from '../../../api/journal/signing.ts'
import { fingerprintOf } from '../../../solver/index.ts'
import { inProcess } from '../../cli/junpei.ts'
import { onEveryDatabase, type TestDatabase } from '../../kit/database.ts'
import { dossierOf } from '../../kit/dossier.ts'
import { as, serviceOf, type TestService } from '../../kit/service.ts'

const at = '2026-09-01T00:00:00.000Z'
const folders: string[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'junpei-keys-'))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('a new signing key', () => {
  test('takes the place of the old one, whose secret is gone', () => {
    const folder = newFolder()
    const { publicKey: old } = installationSigner(folder)
    const before = readFileSync(join(folder, 'keys/signing'), 'utf8')
    const change = rotateKey(folder, at)
    expect(change).toMatchObject({ previous: old, at })
    expect(installationSigner(folder).publicKey).toBe(change.next)
    expect(keyChangesOf(folder)).toEqual([change])
    expect(statSync(join(folder, 'keys/signing')).mode & 0o777).toBe(0o600)
    for (const name of ['signing', 'signing-changes'])
      expect(readFileSync(join(folder, 'keys', name), 'utf8')).not.toContain(before.trim())
    expect(existsSync(join(folder, 'keys/signing.next'))).toBe(false)
  })

  test('cut short before the key was put in its place, the change is finished by the next call', () => {
    const folder = newFolder()
    installationSigner(folder)
    const old = join(folder, 'old')
    copyFileSync(join(folder, 'keys/signing'), old)
    const change = rotateKey(folder, at)
    // As it stood a moment before: listed, and the old key still in use.
    copyFileSync(join(folder, 'keys/signing'), join(folder, 'keys/signing.next'))
    copyFileSync(old, join(folder, 'keys/signing'))
    expect(rotateKey(folder, '2026-09-02T00:00:00.000Z')).toEqual(change)
    expect(installationSigner(folder).publicKey).toBe(change.next)
    expect(keyChangesOf(folder)).toEqual([change])
  })

  test('cut short before it was listed, the key that nobody named is dropped', () => {
    const folder = newFolder()
    const { publicKey: old } = installationSigner(folder)
    const stray = newFolder()
    installationSigner(stray)
    copyFileSync(join(stray, 'keys/signing'), join(folder, 'keys/signing.next'))
    const change = rotateKey(folder, at)
    expect(change.previous).toBe(old)
    expect(change.next).not.toBe(installationSigner(stray).publicKey)
  })
})

onEveryDatabase((fresh) => {
  let db: TestDatabase
  let service: TestService
  beforeAll(async () => {
    db = await fresh()
    service = await serviceOf(db, [journal])
    vi.stubEnv('DATABASE_URL', db.url)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await service.app.close()
    await db.close()
  })

  const keysNow = () => service.app.inject({ url: '/api/keys', headers: as('auditor', 'one') })
  const rotate = async (data: string) => {
    const said: string[] = []
    const screen = { write: () => undefined, width: 80 }
    const shell = { answer: (text: string) => void said.push(text), screen }
    const problems = await rotateKeyCommand({ data }, shell as never)
    return { problems, said: said.join('\n') }
  }

  test('where nothing was ever signed, there is nothing to change', async () => {
    const { problems } = await rotate(newFolder())
    expect(problems).toMatchObject([{ severity: 'error' }])
  })

  test('the service tells all keys with their dates, the journal tells of the change, and the newest proves the oldest', async () => {
    const { dataFolder } = service.ground
    const first = installationSigner(dataFolder)
    const dossier = join(dataFolder, 'd.junpei.json')
    writeFileSync(dossier, dossierOf({}, first))
    expect((await keysNow()).json()).toEqual({
      keys: [
        {
          algorithm: 'Ed25519',
          publicKey: first.publicKey,
          fingerprint: fingerprintOf(first.publicKey),
          from: null,
          until: null,
        },
      ],
      changes: [],
    })
    for (const _ of [1, 2]) expect((await rotate(dataFolder)).problems).toEqual([])
    const reply = await keysNow()
    const { keys, changes } = reply.json()
    expect(keys).toMatchObject([
      { from: changes[1].at, until: null },
      { from: changes[0].at, until: changes[1].at },
      { publicKey: first.publicKey, from: null, until: changes[0].at },
    ])
    const rows = await db.db
      .selectFrom('journal')
      .select(['object', 'detail'])
      .where('action', '=', 'key.rotate')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ object }) => object)).toEqual([
      `key:${keys[1].fingerprint}`,
      `key:${keys[0].fingerprint}`,
    ])
    const chain = join(dataFolder, 'keys.json')
    writeFileSync(chain, reply.body)
    const verified = async (...words: readonly string[]) =>
      (await inProcess('verify', dossier, ...words)).out
    for (const trusted of [keys[0].publicKey, keys[0].fingerprint])
      expect(await verified('--key', trusted, '--chain', chain)).toContain('密钥更替链')
    expect(await verified('--key', chain)).toContain('密钥更替链')
    expect(await verified('--key', keys[0].publicKey)).toContain('不是给出的公钥')
    expect(await verified('--chain', chain)).toContain('没有给出签发单位的公钥')
  })
})
