import { z } from 'zod'
import {
  fingerprintOf,
  hashShape,
  isSignedBy,
  type Signer,
  signatureOf,
  signatureShape,
} from './crypto.ts'

/**
 * A change of keys 密钥更替: the old key names the new one, so that who trusts the old may trust the new;
 * and the new one names the old, so that who trusts the new may trust what the old has signed. With the
 * first alone anybody could name our key as the heir of his own.
 */
export const keyChangeSchema = z.strictObject({
  format: z.literal('junpei-key-change'),
  version: z.literal(1),
  /** Ed25519. */
  previous: z.string().regex(hashShape),
  next: z.string().regex(hashShape),
  /** From then on the old key signs no more. */
  at: z.iso.datetime(),
  /** Both over the canonical JSON of everything above. */
  byPrevious: z.string().regex(signatureShape),
  byNext: z.string().regex(signatureShape),
})
export type KeyChange = Readonly<z.infer<typeof keyChangeSchema>>

export function keyChangeOf(previous: Signer, next: Signer, at: string): KeyChange {
  const told = {
    format: 'junpei-key-change',
    version: 1,
    previous: previous.publicKey,
    next: next.publicKey,
    at,
  } as const
  return { ...told, byPrevious: signatureOf(told, previous), byNext: signatureOf(told, next) }
}

export const isKeyChangeSigned = ({ byPrevious, byNext, ...told }: KeyChange): boolean =>
  isSignedBy(told, byPrevious, told.previous) && isSignedBy(told, byNext, told.next)

/** `given`: named by the reader himself; `related`: on one chain with such a key. */
export type Standing = 'given' | 'related' | 'retired' | 'stranger'

/** How a key stands that has signed something at an instant. */
export type Trust = (publicKey: string, at: string) => Standing

/**
 * Whom a reader trusts who was given some keys, or fingerprints of keys, and changes of keys from
 * wherever: the changes prove themselves.
 */
export function trustOf(given: readonly string[], changes: readonly KeyChange[]): Trust {
  const isGiven = (key: string) => given.includes(key) || given.includes(fingerprintOf(key))
  const sound = changes.filter(isKeyChangeSigned)
  const related = new Set<string>()
  const isKnown = (key: string) => related.has(key) || isGiven(key)
  for (let before = -1; before < related.size; ) {
    before = related.size
    for (const { previous, next } of sound) {
      if (isKnown(previous)) related.add(next)
      if (isKnown(next)) related.add(previous)
    }
  }
  return (key, at) => {
    if (!isKnown(key)) return 'stranger'
    const left = sound.find(({ previous }) => previous === key)
    if (left !== undefined && Date.parse(at) > Date.parse(left.at) + graceMilliseconds)
      return 'retired'
    return isGiven(key) ? 'given' : 'related'
  }
}

/** What was being drawn up while the key was changed. */
const graceMilliseconds = 60_000
