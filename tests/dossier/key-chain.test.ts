import { describe, expect, test } from 'vitest'
import { fingerprintOf, type Signer, signatureOf, signerOf } from '../../solver/dossier/crypto.ts'
import { isKeyChangeSigned, type KeyChange, keyChangeOf } from '../../solver/dossier/key-chain.ts'
import { type HeldAgainst, verifyDossier } from '../../solver/dossier/verify.ts'
import { bytesOf, checkpointAt, dossierOf, journalRows, office, stranger } from '../kit/dossier.ts'

const second = signerOf(new Uint8Array(32).fill(11))
const third = signerOf(new Uint8Array(32).fill(13))
/** The dossiers of the kit are drawn up on 2026-07-10. */
const changes = [
  keyChangeOf(office, second, '2026-09-01T00:00:00.000Z'),
  keyChangeOf(second, third, '2027-09-01T00:00:00.000Z'),
]
const byFirst = bytesOf(dossierOf())

const told = (bytes: Uint8Array, against: HeldAgainst) =>
  verifyDossier(bytes, against)
    .checks.filter(({ step, sentence }) => step === 2 && /公钥|停用/.test(sentence))
    .map(({ verdict, sentence }) => `${verdict} ${sentence}`)
const passes = (against: HeldAgainst, bytes = byFirst) => {
  expect(told(bytes, against)).toEqual([expect.stringMatching(/^passed .*密钥更替链/)])
}
const fails = (against: HeldAgainst, bytes = byFirst) => {
  expect(told(bytes, against)).toEqual([expect.stringMatching(/^failed /)])
}

describe('a dossier signed by an older key of the chain', () => {
  test('passes with the newest key, or its fingerprint alone', () => {
    passes({ trustedKeys: [third.publicKey], keyChanges: changes })
    passes({ trustedKeys: [fingerprintOf(third.publicKey)], keyChanges: changes })
    passes({ trustedKeys: [third.publicKey], keyChanges: [...changes].reverse() })
  })

  test('does not without the chain, or with a gap in it', () => {
    fails({ trustedKeys: [third.publicKey] })
    for (const change of changes) fails({ trustedKeys: [third.publicKey], keyChanges: [change] })
  })

  test('a dossier by the new key passes with the old one in hand', () => {
    passes(
      { trustedKeys: [office.publicKey], keyChanges: changes },
      bytesOf(dossierOf({ at: '2027-10-01T00:00:00.000Z' }, third)),
    )
  })

  test('the key that was given passes as before, by its fingerprint as well', () => {
    for (const key of [office.publicKey, fingerprintOf(office.publicKey)])
      expect(told(byFirst, { trustedKeys: [key] })).toEqual([
        expect.stringMatching(/^passed .*一致/),
      ])
  })

  test('a key that has left signs nothing any more', () => {
    const late = bytesOf(dossierOf({ at: '2026-09-01T00:02:00.000Z' }))
    for (const trustedKeys of [[third.publicKey], [office.publicKey]])
      expect(told(late, { trustedKeys, keyChanges: changes })).toEqual([
        expect.stringMatching(/^failed .*停用/),
      ])
    const busy = bytesOf(dossierOf({ at: '2026-09-01T00:00:30.000Z' }))
    passes({ trustedKeys: [third.publicKey], keyChanges: changes }, busy)
  })

  test('a checkpoint by an older key counts for a dossier by a newer one', () => {
    const checkpoint = checkpointAt(journalRows, 6)
    const by = bytesOf(dossierOf({}, third))
    const judged = (keyChanges: readonly KeyChange[]) =>
      verifyDossier(by, { checkpoint, trustedKeys: [third.publicKey], keyChanges }).checks.some(
        ({ verdict, sentence }) => verdict === 'failed' && sentence.includes('给出的检查点不是'),
      )
    expect(judged([])).toBe(true)
    expect(judged(changes)).toBe(false)
  })
})

describe('nobody puts himself into a chain', () => {
  /** Signed where `by` says so, by the stranger in the place of whoever would not sign. */
  const forged = (
    previous: Signer,
    next: Signer,
    by: { readonly previous: Signer; readonly next: Signer },
  ): KeyChange => {
    const {
      byPrevious: _1,
      byNext: _2,
      ...body
    } = keyChangeOf(previous, next, '2027-01-01T00:00:00.000Z')
    return {
      ...body,
      byPrevious: signatureOf(body, by.previous),
      byNext: signatureOf(body, by.next),
    }
  }
  const byStranger = bytesOf(dossierOf({}, stranger))

  test('not before it: our key did not own up to his', () => {
    const change = forged(stranger, third, { previous: stranger, next: stranger })
    expect(isKeyChangeSigned(change)).toBe(false)
    fails({ trustedKeys: [third.publicKey], keyChanges: [...changes, change] }, byStranger)
  })

  test('not behind it: our key did not name his', () => {
    const change = forged(third, stranger, { previous: stranger, next: stranger })
    fails({ trustedKeys: [third.publicKey], keyChanges: [...changes, change] }, byStranger)
  })

  test('not by a change whose time was altered', () => {
    const [first, last] = changes as [KeyChange, KeyChange]
    const moved = { ...first, at: '2030-01-01T00:00:00.000Z' }
    expect(isKeyChangeSigned(first)).toBe(true)
    expect(isKeyChangeSigned(moved)).toBe(false)
    fails({ trustedKeys: [third.publicKey], keyChanges: [moved, last] })
  })

  test('both signatures by both owners would be needed', () => {
    const both = forged(stranger, third, { previous: stranger, next: third })
    passes({ trustedKeys: [third.publicKey], keyChanges: [both] }, byStranger)
  })
})
