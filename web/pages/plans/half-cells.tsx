import type { ReactNode } from 'react'
import { type VerdictKind, verdictShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'

/** One cell in two halves: 现状 at the left, hollow grey; the plan at the right, filled by its verdict. */
export function VerdictHalves({
  before,
  after,
}: {
  readonly before: { readonly text: string; readonly status: VerdictKind }
  readonly after: { readonly text: string; readonly status: VerdictKind }
}) {
  const { frame } = useText()
  return (
    <Halves
      changed={before.status !== after.status}
      tone={after.status}
      before={
        <>
          {before.text} <span aria-hidden="true">{hollow[before.status]}</span>
          <span className="unseen">{frame.verdicts[before.status]}</span>
        </>
      }
      after={
        <>
          {after.text} <span aria-hidden="true">{verdictShapes[after.status]}</span>
          <span className="unseen">{frame.verdicts[after.status]}</span>
        </>
      }
    />
  )
}

/** The same shapes, empty: what was is always drawn hollow. */
const hollow: { readonly [Kind in VerdictKind]: string } = {
  ...verdictShapes,
  met: '○',
  complies: '○',
}

/** 余 ＋, 缺 －: people of a full load, before and after; the sign says it without colour. */
export function BalanceHalves({
  before,
  after,
  words,
}: {
  readonly before: number
  readonly after: number
  readonly words: (people: number) => string
}) {
  return (
    <Halves
      changed={Math.sign(Math.round(before * 10)) !== Math.sign(Math.round(after * 10))}
      tone={toneOf(after)}
      before={words(before)}
      after={words(after)}
    />
  )
}

/** Within a twentieth of a person nothing is to spare or lacking. */
const toneOf = (people: number): string =>
  Math.abs(people) < 0.05 ? 'none' : people > 0 ? 'surplus' : 'shortage'

function Halves({
  before,
  after,
  tone,
  changed,
}: {
  readonly before: ReactNode
  readonly after: ReactNode
  readonly tone: string
  /** A verdict that is another one has a corner of its own. */
  readonly changed: boolean
}) {
  const { plans } = useText()
  return (
    <span className="halves">
      <span className="half before">{before}</span>
      <span className={`half after ${tone} ${changed ? 'changed' : ''}`}>
        {after}
        {changed && <span className="unseen">{plans.school.changed}</span>}
      </span>
    </span>
  )
}
