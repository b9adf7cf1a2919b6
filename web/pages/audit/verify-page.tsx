import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { saveFile } from '../../client.ts'
import { htmlFile, htmlHeading, htmlParagraph, htmlTable } from '../../parts/html-file.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { CertificateCheck, certificateReport, certificateSentence } from './certificate-check.tsx'
import { isPacked } from './certificate-file.ts'
import { DossierFacts, factsOf } from './dossier-facts.tsx'
import { FileField } from './file-field.tsx'
import { VerifySteps } from './verify-steps.tsx'
import {
  type Certifying,
  inSeconds,
  outcomeOf,
  stepNumbers,
  useVerification,
  type Verifying,
} from './verifying.ts'

type Held = { readonly name: string; readonly text: string }
type Given = { readonly name: string; readonly size: number; readonly bytes: ArrayBuffer }

/** 核验卷宗: from the file alone, in the browser, without signing in and without a network. */
export function VerifyPage() {
  const { frame, verify } = useText()
  const { loaded, run, verify: start, certificate, recompute } = useVerification()
  const [given, setGiven] = useState<Given | null>(null)
  const [proof, setProof] = useState<Given | null>(null)
  const [checkpoint, setCheckpoint] = useState<Held | null>(null)
  const [key, setKey] = useState<Held | null>(null)
  const check = (file: Given, held: Held | null, keys: Held | null): void =>
    start({ file: file.bytes, checkpoint: held?.text ?? null, key: keys?.text ?? null })
  const take = async (file: File): Promise<void> => {
    const next = { name: file.name, size: file.size, bytes: await file.arrayBuffer() }
    // Whichever of the two it is, it goes where it belongs.
    if (isPacked(next.bytes)) return takeCertificate(next, given)
    setGiven(next)
    check(next, checkpoint, key)
    if (proof !== null) takeCertificate(proof, next)
  }
  const takeCertificate = (file: Given, dossier: Given | null): void => {
    setProof(file)
    recompute({ file: file.bytes, dossier: dossier?.bytes ?? null })
  }
  const hold = (held: Held | null): void => {
    setCheckpoint(held)
    if (given !== null) check(given, held, key)
  }
  const trust = (keys: Held | null): void => {
    setKey(keys)
    if (given !== null) check(given, checkpoint, keys)
  }
  const chosen = ({ name, size }: Given) => verify.chosen(name, `${(size / 1024).toFixed(0)} KB`)
  const listed = frame.marks.comma
  return (
    <main id="content" className="verify">
      <PageHead
        page={frame.pages.verify}
        conclusion={headline(run, certificate, verify)}
        actions={
          run?.state === 'ended' &&
          given !== null && (
            <Button type="primary" onClick={() => saveReport(run, given)}>
              {verify.save}
            </Button>
          )
        }
      />
      <p role="status" className="quiet">
        {loaded === 'loading' && verify.loading}
        {loaded === 'ready' && verify.ready}
      </p>
      {loaded === 'lost' && <Alert type="error" title={verify.failedToLoad} />}
      <section className="panel">
        <FileField
          large
          label={verify.drop}
          button={verify.choose}
          onFile={(file) => void take(file)}
        >
          {[given, proof].flatMap((one) => (one === null ? [] : [chosen(one)])).join(listed)}
        </FileField>
        <p className="quiet">{verify.certificate.drop}</p>
        <details>
          <summary>{verify.optional}</summary>
          <HeldFile
            label={verify.checkpoint}
            means={verify.checkpointMeans}
            held={checkpoint}
            change={hold}
          />
          <HeldFile label={verify.key} means={verify.keyMeans} held={key} change={trust} />
        </details>
        <details>
          <summary>{verify.what}</summary>
          <p>{verify.whatText}</p>
        </details>
      </section>
      {certificate !== null && <CertificateCheck of={certificate} />}
      <VerifySteps run={run} />
      {run?.manifest && <DossierFacts manifest={run.manifest} />}
      <p>
        <Link to="/">{verify.signIn}</Link>
      </p>
    </main>
  )

  function saveReport(of: Verifying, file: Given): void {
    saveFile(
      reportOf(of, file, { verify, frame }, certificate),
      `${verify.reportFile}_${file.name}.html`,
    )
  }
}

function HeldFile({
  label,
  means,
  held,
  change,
}: {
  readonly label: string
  readonly means: string
  readonly held: Held | null
  readonly change: (held: Held | null) => void
}) {
  const { verify } = useText()
  const read = async (file: File): Promise<void> =>
    change({ name: file.name, text: await file.text() })
  return (
    <>
      <FileField label={label} button={verify.chooseFile} onFile={(file) => void read(file)}>
        {held !== null && (
          <>
            {held.name}{' '}
            <Button size="small" onClick={() => change(null)}>
              {verify.remove}
            </Button>
          </>
        )}
      </FileField>
      <p className="quiet">{means}</p>
    </>
  )
}

/** Of the dossier, where one is open; else of the certificate. */
function headline(run: Verifying | null, certificate: Certifying | null, verify: Text['verify']) {
  if (run !== null) return conclusionOf(run, verify)
  return certificate === null ? verify.lead : certificateSentence(certificate, verify)
}

/** One sentence: agrees, or which step fails and why. */
function conclusionOf({ state, steps, unusable }: Verifying, verify: Text['verify']): string {
  if (state === 'running') return verify.running
  if (state === 'broken') return verify.broken
  if (unusable !== null) return unusable.what === 'key' ? verify.keyWrong : unusable.message
  const { failed, moreFailed, open, seconds } = outcomeOf(steps)
  if (failed === null) return open === 0 ? verify.same(seconds) : verify.sameBut(seconds, open)
  const rest = restOf(steps.length, moreFailed, seconds, verify)
  return `${verify.differs(String(failed.step), failed.sentence)}${rest}`
}

function restOf(
  steps: number,
  moreFailed: number,
  seconds: string,
  verify: Text['verify'],
): string {
  if (steps < stepNumbers.length) return verify.stopped
  return moreFailed > 0 ? verify.others(moreFailed) : verify.untouched(seconds)
}

function reportOf(
  run: Verifying,
  { name }: Given,
  text: Pick<Text, 'verify' | 'frame'>,
  certificate: Certifying | null,
): Blob {
  const { verify } = text
  return htmlFile(verify.reportFile, [
    htmlParagraph(conclusionOf(run, verify)),
    htmlTable(
      [verify.file, name],
      [[verify.hash, run.hash], ...(run.manifest === null ? [] : factsOf(run.manifest, text))],
    ),
    ...stepNumbers.flatMap((number, at) => {
      const step = run.steps[at]
      if (step === undefined) return []
      const time = verify.seconds(inSeconds(step.milliseconds))
      return [
        htmlHeading(`${verify.marks[at]} ${verify.stepNames[number]} ${time}`),
        htmlTable(
          [],
          step.checks.map(({ verdict, sentence }) => [verify.verdicts[verdict], sentence]),
        ),
      ]
    }),
    ...(certificate === null ? [] : certificateReport(certificate, verify)),
    htmlParagraph(verify.reportFoot),
  ])
}
