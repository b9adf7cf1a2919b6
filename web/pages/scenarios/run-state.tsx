import { Link } from '@tanstack/react-router'
import type { Run } from '../../client.ts'
import { moment } from '../../format.ts'
import { usePlace } from '../../frame/address.ts'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'

/** One run in one line: its state, and what it came to. */
export function RunState({ run }: { readonly run: Run }) {
  const { scenarios } = useText()
  const { county, year } = usePlace()
  const words = scenarios.runs
  const { summary } = run
  return (
    <span className="line">
      <span className="quiet">{moment(run.made)}</span>
      {summary === null ? (
        <span>{words.state[run.state]}</span>
      ) : (
        <>
          <Link to={`/${county}/${year}/plans/${run.id}` as string}>
            {words.moved(summary.people.moved)}
          </Link>
          <Lawful of={summary.verdicts} />
        </>
      )}
    </span>
  )
}

type Verdicts = NonNullable<Run['summary']>['verdicts']

export function Lawful({ of }: { readonly of: Verdicts }) {
  const { scenarios } = useText()
  const words = scenarios.runs
  if (of.short > 0)
    return (
      <span>
        <VerdictMark kind="fails" words={false} /> {words.short(of.short)}
      </span>
    )
  if (of.unknown > 0)
    return (
      <span>
        <VerdictMark kind="unknown" words={false} /> {words.unknown(of.unknown)}
      </span>
    )
  return (
    <span>
      <VerdictMark kind="complies" words={false} /> {words.lawful}
    </span>
  )
}
