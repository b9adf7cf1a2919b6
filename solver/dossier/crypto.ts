import * as ed25519 from '@noble/ed25519'
import { canonical } from '../report/canonical.ts'
import { sha256 } from './sha256.ts'
import { sha512 } from './sha512.ts'

/**
 * Hashes and signatures of journal and dossier 校验码与签名: SHA-256 over canonical JSON (RFC 8785) in UTF-8,
 * Ed25519 (RFC 8032) over the same bytes. Everything here runs in a browser as it does in Node.
 */
ed25519.hashes.sha512 = sha512

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const hashOfText = (text: string): string => hexOf(sha256(utf8(text)))
/** The same as `hashOf` of the reports, without Node. */
export const portableHash = (value: unknown): string => hashOfText(canonical(value))

export const hashShape = /^[0-9a-f]{64}$/
export const signatureShape = /^[0-9a-f]{128}$/

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Of hexadecimal digits whose shape has been checked. */
export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** 公钥指纹: what people compare by eye or telephone. */
export const fingerprintOf = (publicKey: string): string => hexOf(sha256(bytesOfHex(publicKey)))

/** Who signs 签发单位. The secret stays behind `sign`, in a file, a card or a server. */
export type Signer = {
  /** Ed25519 public key, 64 hexadecimal digits. */
  readonly publicKey: string
  readonly sign: (message: Uint8Array) => Uint8Array
}

/** A signer from the 32 bytes of an Ed25519 secret key. */
export const signerOf = (secretKey: Uint8Array): Signer => ({
  publicKey: hexOf(ed25519.getPublicKey(secretKey)),
  sign: (message) => ed25519.sign(message, secretKey),
})

/** Signature, 128 hexadecimal digits, over the canonical JSON of a value. */
export const signatureOf = (value: unknown, { sign }: Signer): string =>
  hexOf(sign(utf8(canonical(value))))

export function isSignedBy(value: unknown, signature: string, publicKey: string): boolean {
  if (!signatureShape.test(signature) || !hashShape.test(publicKey)) return false
  // The strict reading of RFC 8032: one message has one signature.
  return ed25519.verify(bytesOfHex(signature), utf8(canonical(value)), bytesOfHex(publicKey), {
    zip215: false,
  })
}
