import type { DossierCheck } from '../../../solver/browser.ts'
import type { VerdictKind } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import {
  inSeconds,
  type StepTold,
  stepNumbers,
  type Verifying,
  verdictOfStep,
} from './verifying.ts'

const kinds = {
  passed: 'complies',
  failed: 'fails',
  unknown: 'unknown',
  'not-applicable': 'none',
} as const satisfies { readonly [verdict: string]: VerdictKind }
const shapes = { passed: '√', failed: '✕', unknown: '?', 'not-applicable': '–' } as const

/** Five steps, each with its time and what it found. */
export function VerifySteps({ run }: { readonly run: Verifying | null }) {
  const { verify } = useText()
  return (
    <section className="panel" aria-label={verify.stepsTitle} aria-live="polite">
      <h2>{verify.stepsTitle}</h2>
      <ol className="verify-steps">
        {stepNumbers.map((number, at) => (
          <li key={number}>
            <strong>
              <span aria-hidden="true">{verify.marks[at]}</span> {verify.stepNames[number]}
            </strong>{' '}
            <StepState run={run} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepState({ run, at }: { readonly run: Verifying | null; readonly at: number }) {
  const { verify } = useText()
  const step = run?.steps[at]
  if (step !== undefined) return <StepResult step={step} />
  if (run === null) return <span className="quiet">{verify.waiting}</span>
  const running = run.state === 'running' && run.steps.length === at
  return <span className="quiet">{running ? verify.running : verify.notReached}</span>
}

function StepResult({ step }: { readonly step: StepTold }) {
  const { verify } = useText()
  const verdict = verdictOfStep(step.checks)
  return (
    <>
      <span className={`verdict ${kinds[verdict]}`}>
        <span aria-hidden="true">{shapes[verdict]}</span> {verify.verdicts[verdict]}
      </span>{' '}
      <span className="quiet">{verify.seconds(inSeconds(step.milliseconds))}</span>
      <Checks checks={step.checks} />
    </>
  )
}

type Check = Pick<DossierCheck, 'verdict' | 'sentence'>

export function Checks({ checks }: { readonly checks: readonly Check[] }) {
  const { verify } = useText()
  return (
    <ul lang="zh-CN">
      {checks.map(({ verdict, sentence }) => (
        <li key={sentence}>
          <span className={`verdict ${kinds[verdict]}`}>
            <span aria-hidden="true">{shapes[verdict]}</span>
            <span className="unseen">{verify.verdicts[verdict]}</span>
          </span>{' '}
          {sentence}
        </li>
      ))}
    </ul>
  )
}
