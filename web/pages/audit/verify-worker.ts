import {
  type CertificateVerification,
  type DossierCheck,
  loadVerification,
  type Manifest,
} from '../../../solver/browser.ts'
import { unpackedCertificate } from './certificate-file.ts'

/**
 * 卷宗核验 beside the page. It loads itself whole before it says that it is ready: from then on the
 * network may be unplugged.
 */
export type VerifyOrder = {
  readonly kind: 'dossier'
  readonly id: number
  readonly file: ArrayBuffer
  readonly checkpoint: string | null
  readonly key: string | null
}
/** 复核证书, against the dossier where one was opened. */
export type CertificateOrder = {
  readonly kind: 'certificate'
  readonly id: number
  readonly file: ArrayBuffer
  readonly dossier: ArrayBuffer | null
}
export type Recomputed = CertificateVerification & {
  readonly hash: string
  readonly milliseconds: number
}
export type VerifyTold =
  | { readonly kind: 'ready' }
  | { readonly kind: 'lost' }
  | {
      readonly kind: 'step'
      readonly id: number
      readonly checks: readonly DossierCheck[]
      readonly milliseconds: number
    }
  | {
      readonly kind: 'end'
      readonly id: number
      readonly manifest: Manifest | null
      /** SHA-256 of the file: a browser tells its own only to pages of https. */
      readonly hash: string
    }
  | {
      readonly kind: 'unusable'
      readonly id: number
      readonly what: 'checkpoint' | 'key'
      readonly message: string
    }
  | { readonly kind: 'broken'; readonly id: number }
  | {
      readonly kind: 'certificate'
      readonly id: number
      /** `null` where the file could not be unpacked. */
      readonly recomputed: Recomputed | null
    }
  | { readonly kind: 'certificate-broken'; readonly id: number }

const tell = (told: VerifyTold): void => self.postMessage(told)

const loaded = loadVerification()
loaded.then(
  () => tell({ kind: 'ready' }),
  () => tell({ kind: 'lost' }),
)

self.onmessage = async ({ data: order }: MessageEvent<VerifyOrder | CertificateOrder>) => {
  try {
    await (order.kind === 'dossier' ? verify(order) : recompute(order))
  } catch (problem) {
    console.error(problem)
    tell({ kind: order.kind === 'dossier' ? 'broken' : 'certificate-broken', id: order.id })
  }
}

async function recompute({ id, file, dossier }: CertificateOrder): Promise<void> {
  const { hexOf, sha256, verifyCertificate } = await loaded
  const began = performance.now()
  const read = await unpackedCertificate(file)
  if (read === null) return tell({ kind: 'certificate', id, recomputed: null })
  const hash = hexOf(sha256(new Uint8Array(file)))
  const recomputed = verifyCertificate({
    content: read.content,
    hash,
    dossier: dossier === null ? null : new Uint8Array(dossier),
  })
  const milliseconds = performance.now() - began
  tell({ kind: 'certificate', id, recomputed: { ...recomputed, hash, milliseconds } })
}

async function verify({ id, file, checkpoint, key }: VerifyOrder): Promise<void> {
  const { hexOf, readCheckpoint, sha256, verificationRun } = await loaded
  const held = checkpoint === null ? null : readCheckpoint(checkpoint)
  if (held?.ok === false)
    return tell({ kind: 'unusable', id, what: 'checkpoint', message: held.error })
  const trustedKeys = key === null ? [] : await keysIn(key)
  if (trustedKeys === null) return tell({ kind: 'unusable', id, what: 'key', message: '' })
  const bytes = new Uint8Array(file)
  const run = verificationRun(bytes, {
    checkpoint: held === null ? null : held.value,
    trustedKeys,
  })
  for (;;) {
    const began = performance.now()
    const next = run.next()
    if (next.done === true)
      return tell({ kind: 'end', id, manifest: next.value, hash: hexOf(sha256(bytes)) })
    tell({ kind: 'step', id, checks: next.value, milliseconds: performance.now() - began })
  }
}

/** 64 digits, a PEM file, or the reply of the service with every key in it; `null` where it is none. */
async function keysIn(text: string): Promise<readonly string[] | null> {
  const { readPublicKey } = await loaded
  const replied = [...text.matchAll(/"publicKey"\s*:\s*"([^"]*)"/g)].map(([, key = '']) => key)
  const keys = (replied.length === 0 ? [text] : replied).map(readPublicKey)
  return keys.includes(null) ? null : keys.flatMap((key) => key ?? [])
}
