import { useEffect, useRef, useState } from 'react'
import type { DossierCheck, Manifest, StepNumber } from '../../../solver/browser.ts'
import type { CertificateOrder, Recomputed, VerifyOrder, VerifyTold } from './verify-worker.ts'

/** One step as it ended. */
export type StepTold = {
  readonly checks: readonly DossierCheck[]
  readonly milliseconds: number
}

export type Verifying = {
  readonly steps: readonly StepTold[]
  readonly state: 'running' | 'ended' | 'broken'
  readonly manifest: Manifest | null
  /** Of the file; empty until the steps have ended. */
  readonly hash: string
  readonly unusable: { readonly what: 'checkpoint' | 'key'; readonly message: string } | null
}

/** What becomes of a certificate: `unreadable` where its file could not be unpacked. */
export type Certifying =
  | { readonly state: 'running' | 'unreadable' | 'broken' }
  | { readonly state: 'ended'; readonly recomputed: Recomputed }

const nothingYet: Verifying = {
  steps: [],
  state: 'running',
  manifest: null,
  hash: '',
  unusable: null,
}

/** The checker in its worker: loaded when the page is, asked when a file is there. */
export function useVerification() {
  const [loaded, setLoaded] = useState<'loading' | 'ready' | 'lost'>('loading')
  const [run, setRun] = useState<Verifying | null>(null)
  const worker = useRef<Worker | null>(null)
  const askedCertificate = useRef(0)
  const asked = useRef(0)
  const [certificate, setCertificate] = useState<Certifying | null>(null)
  useEffect(() => {
    const desk = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' })
    worker.current = desk
    desk.onmessage = ({ data }: MessageEvent<VerifyTold>) => {
      if (data.kind === 'ready' || data.kind === 'lost') setLoaded(data.kind)
      else if (data.kind === 'certificate' || data.kind === 'certificate-broken') {
        if (data.id === askedCertificate.current) setCertificate(certifyingOf(data))
      } else if (data.id === asked.current) setRun((before) => after(before ?? nothingYet, data))
    }
    desk.onerror = () => {
      setLoaded('lost')
      setRun((before) => (before === null ? null : { ...before, state: 'broken' }))
      setCertificate((before) => (before === null ? null : { state: 'broken' }))
    }
    return () => desk.terminate()
  }, [])
  const verify = (order: Omit<VerifyOrder, 'id' | 'kind'>): void => {
    asked.current += 1
    setRun(nothingYet)
    const { current: id } = asked
    worker.current?.postMessage({ ...order, kind: 'dossier', id } satisfies VerifyOrder)
  }
  const recompute = (order: Omit<CertificateOrder, 'id' | 'kind'>): void => {
    askedCertificate.current += 1
    setCertificate({ state: 'running' })
    const { current: id } = askedCertificate
    worker.current?.postMessage({ ...order, kind: 'certificate', id } satisfies CertificateOrder)
  }
  return { loaded, run, verify, certificate, recompute }
}

type OfCertificate = Extract<
  VerifyTold,
  { readonly kind: 'certificate' } | { readonly kind: 'certificate-broken' }
>
type OfRun = Exclude<
  VerifyTold,
  OfCertificate | { readonly kind: 'ready' } | { readonly kind: 'lost' }
>

function certifyingOf(told: OfCertificate): Certifying {
  if (told.kind === 'certificate-broken') return { state: 'broken' }
  const { recomputed } = told
  return recomputed === null ? { state: 'unreadable' } : { state: 'ended', recomputed }
}

function after(before: Verifying, told: OfRun): Verifying {
  switch (told.kind) {
    case 'step':
      return {
        ...before,
        steps: [...before.steps, { checks: told.checks, milliseconds: told.milliseconds }],
      }
    case 'end':
      return { ...before, state: 'ended', manifest: told.manifest, hash: told.hash }
    case 'unusable':
      return { ...before, state: 'ended', unusable: { what: told.what, message: told.message } }
    case 'broken':
      return { ...before, state: 'broken' }
  }
}

export type Outcome = {
  /** First thing found wrong; `null` where nothing was. */
  readonly failed: DossierCheck | null
  readonly moreFailed: number
  readonly open: number
  readonly seconds: string
}

/** What the steps come to; times are those of the work alone. */
export function outcomeOf(steps: readonly StepTold[]): Outcome {
  const checks = steps.flatMap((step) => step.checks)
  const failed = checks.filter(({ verdict }) => verdict === 'failed')
  return {
    failed: failed[0] ?? null,
    moreFailed: Math.max(0, failed.length - 1),
    open: checks.filter(({ verdict }) => verdict === 'unknown').length,
    seconds: inSeconds(steps.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  }
}

/** Never `0.0`: what took a moment took at least that. */
export const inSeconds = (milliseconds: number): string =>
  (Math.max(100, milliseconds) / 1000).toFixed(1)

export const stepNumbers = [1, 2, 3, 4, 5] as const satisfies readonly StepNumber[]

/** The gravest of a step's checks: what failed, else what could not be judged, else what passed. */
export function verdictOfStep(checks: readonly DossierCheck[]): DossierCheck['verdict'] {
  const gravest = ['failed', 'unknown', 'passed'] as const
  return (
    gravest.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'not-applicable'
  )
}

export type CertificateOutcome = {
  readonly verdict: 'failed' | 'unknown' | 'passed'
  readonly levels: number
  /** Levels whose bound comes to the plan's value. */
  readonly reached: number
  readonly wrong: number
}

/** What a certificate comes to: faults of its own, or against the dossier, weigh the same. */
export function certificateOutcomeOf({
  levels,
  faults,
  against,
}: Pick<Recomputed, 'levels' | 'faults' | 'against'>): CertificateOutcome {
  const failed = against.filter(({ verdict }) => verdict === 'failed').length
  const open = against.some(({ verdict }) => verdict === 'unknown')
  const wrong = faults.length + failed
  return {
    verdict: wrong > 0 ? 'failed' : open ? 'unknown' : 'passed',
    levels: levels.length,
    reached: levels.filter(({ value, checked }) => checked >= value).length,
    wrong,
  }
}
