import { hashShape, hexOf } from './crypto.ts'

/** What stands before the 32 bytes of an Ed25519 key in a PEM file (RFC 8410). */
const before = '302a300506032b6570032100'

/**
 * A public key as offices hand it on: 64 hexadecimal digits, or a PEM file as other programs write it.
 * `null` where it is neither.
 */
export function readPublicKey(text: string): string | null {
  const plain = text.trim().toLowerCase()
  if (hashShape.test(plain)) return plain
  const pem = /^-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----$/.exec(
    text.trim(),
  )
  const body = (pem?.[1] ?? '').replace(/\s/g, '')
  // 44 bytes: the announcement and the key.
  if (!/^[A-Za-z0-9+/]{59}=$/.test(body)) return null
  const hex = hexOf(Uint8Array.from(atob(body), (character) => character.charCodeAt(0)))
  return hex.startsWith(before) ? hex.slice(before.length) : null
}
