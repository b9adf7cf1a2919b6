import { createHash } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import { trustOf } from '../../solver/dossier/key-chain.ts'
import { openDossier } from '../../solver/dossier/seal.ts'
import { verifyDossier } from '../../solver/dossier/verify.ts'
import { countyOf, planOf, school, teacher } from '../kit/county.ts'
import { bytesOf, dossierOf, office } from '../kit/dossier.ts'
import { profileOf } from '../kit/profile.ts'

// Half a million files are opened here: the platform's hash is the same (crypto.test.ts) and many times
// as quick, and a signature that was found right need not be found right again.
vi.mock('../../solver/dossier/sha256.ts', () => ({
  sha256: (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest()),
}))
vi.mock('@noble/ed25519', async (original) => {
  const library = await original<typeof import('@noble/ed25519')>()
  let known = ''
  const verify: typeof library.verify = (signature, message, publicKey, options) => {
    const parts = [signature, message, publicKey].map((part) =>
      Buffer.from(part).toString('latin1'),
    )
    const asked = parts.join()
    if (asked === known) return true
    const found = library.verify(signature, message, publicKey, options)
    if (found) known = asked
    return found
  }
  return { ...library, verify }
})

const trustedKeys = [office.publicKey]
const trust = trustOf(trustedKeys, [])
/** One school, one teacher, no clause: most of it is what every audit says. */
const bytes = bytesOf(
  dossierOf({
    county: countyOf({ schools: [school('a')], teachers: [teacher('t', 'a')] }),
    plan: planOf(),
    decisions: [],
    profile: profileOf([]),
    process: null,
    run: null,
  }),
)

/** Steps 1 and 2 on the same file with one bit the other way. */
function isFound(byte: number, bit: number): boolean {
  const flipped = Uint8Array.from(bytes)
  flipped[byte] = (flipped[byte] ?? 0) ^ (1 << bit)
  const opened = openDossier(flipped, trust)
  return !opened.ok || opened.value.checks.some(({ verdict }) => verdict === 'failed')
}

const unfound = (places: Iterable<readonly [byte: number, bit: number]>): readonly string[] =>
  Array.from(places)
    .filter(([byte, bit]) => !isFound(byte, bit))
    .map(([byte, bit]) => `byte ${byte}, bit ${bit}`)

test('the file as it was signed is not found fault with', () => {
  const opened = openDossier(bytes, trust)
  expect(opened.ok && opened.value.checks.map(({ verdict }) => verdict)).toEqual(
    Array.from({ length: 4 }, () => 'passed'),
  )
})

describe('a flipped bit is found', () => {
  // All bits of all bytes take some minutes; beside the other tests there is time for one bit of every
  // twenty-ninth byte, and for one bit of each byte of manifest and signature.
  const every = process.env.JUNPEI_EVERY_BIT === '1'
  const shards = every ? [0, 1, 2, 3, 4, 5, 6, 7] : [0]

  test.each(shards)('anywhere in the file (%i)', { timeout: 3_600_000 }, (shard) => {
    const step = every ? 1 : 29
    const places = Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) => {
      const byte = n * step
      return [byte, (byte + shard) % 8] as const
    })
    expect(unfound(places)).toEqual([])
  })

  test('in manifest and signature', { timeout: 600_000 }, () => {
    const text = new TextDecoder().decode(bytes)
    const head = new TextEncoder().encode(text.slice(0, text.indexOf('"parts":{"audit":{'))).length
    // The end of the file has characters of one byte only.
    const tail = text.length - text.lastIndexOf('"signature"')
    const places = [...range(0, head), ...range(bytes.length - tail, bytes.length)]
    expect(places.length).toBeGreaterThan(1700)
    expect(unfound(places.map((byte) => [byte, byte % 8] as const))).toEqual([])
  })

  test('by the whole verification as well, which recounts whatever can be read', () => {
    let open = 0
    for (let n = 0; n < 60; n += 1) {
      const flipped = Uint8Array.from(bytes)
      const byte = (n * 7919) % bytes.length
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (n % 7))
      const { ok, manifest } = verifyDossier(flipped, { trustedKeys })
      expect(ok, `byte ${byte}`).toBe(false)
      if (manifest !== null) open += 1
    }
    expect(open).toBeGreaterThan(10)
  })
})

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, n) => from + n)
