import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import {
  bytesOfHex,
  hexOf,
  isSignedBy,
  portableHash,
  signatureOf,
  signerOf,
  utf8,
} from '../../solver/dossier/crypto.ts'
import { readPublicKey } from '../../solver/dossier/public-key.ts'
import { sha256 } from '../../solver/dossier/sha256.ts'
import { sha512 } from '../../solver/dossier/sha512.ts'
import { canonical } from '../../solver/report/canonical.ts'
import { hashOf } from '../../solver/report/hash.ts'

// Lengths around the ends of blocks of 64 and 128 bytes.
const lengths = [0, 1, 55, 56, 57, 63, 64, 65, 111, 112, 113, 119, 120, 127, 128, 129, 4096]

test.each(lengths)('hashes of %i bytes are those of the platform', (length) => {
  const bytes = Uint8Array.from({ length }, (_, i) => (i * 31) % 256)
  expect(hexOf(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(hexOf(sha512(bytes))).toBe(createHash('sha512').update(bytes).digest('hex'))
})

property.prop([fc.jsonValue()])('a value has the hash its reports print', (value) => {
  expect(portableHash(value)).toBe(hashOf(value))
})

const secret = Uint8Array.from({ length: 32 }, (_, i) => i)
// PKCS 8 of an Ed25519 key: 16 bytes of announcement and the secret.
const nodeKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]),
  format: 'der',
  type: 'pkcs8',
})

test('signatures are those of the platform, byte for byte, and either verifies the other', () => {
  const signer = signerOf(secret)
  const value = { 名: '卷宗', n: 1 }
  const ours = signatureOf(value, signer)
  expect(ours).toBe(sign(null, utf8(canonical(value)), nodeKey).toString('hex'))
  expect(verify(null, utf8(canonical(value)), createPublicKey(nodeKey), bytesOfHex(ours))).toBe(
    true,
  )
  expect(isSignedBy(value, ours, signer.publicKey)).toBe(true)
  expect(isSignedBy({ ...value, n: 2 }, ours, signer.publicKey)).toBe(false)
})

test('what is no key or no signature verifies nothing and throws nothing', () => {
  const { publicKey } = signerOf(secret)
  const signature = signatureOf(1, signerOf(secret))
  expect(isSignedBy(1, '', publicKey)).toBe(false)
  expect(isSignedBy(1, 'f'.repeat(128), publicKey)).toBe(false)
  expect(isSignedBy(1, signature, 'f'.repeat(64))).toBe(false)
  expect(isSignedBy(1, signature, '0'.repeat(64))).toBe(false)
})

test('a public key is read as digits and as PEM, and nothing else is', () => {
  const { publicKey } = signerOf(secret)
  const pem = createPublicKey(nodeKey).export({ type: 'spki', format: 'pem' }).toString()
  expect(readPublicKey(`${publicKey.toUpperCase()}\n`)).toBe(publicKey)
  expect(readPublicKey(pem)).toBe(publicKey)
  expect(readPublicKey(pem.slice(0, 60))).toBeNull()
  expect(readPublicKey(publicKey.slice(1))).toBeNull()
  const secretPem = nodeKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  expect(readPublicKey(secretPem)).toBeNull()
})
