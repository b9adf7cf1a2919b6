import type { FlagFinding } from '../../../solver/browser.ts'
import { share } from '../../format.ts'
import { SourceCard } from '../../parts/source-card.tsx'
import type { VerdictKind } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { NameFold, useNames } from './names.tsx'

/** 红线预警: practices the documents forbid, each with its cases; 缺数据 is never read as 未发现. */
export function Flags({ flags }: { readonly flags: readonly FlagFinding[] }) {
  const { audit } = useText()
  const of = (state: FlagFinding['state']) => flags.filter((flag) => flag.state === state)
  const [raised, unknown] = [of('raised'), of('unknown')]
  const ordered = [...raised, ...unknown, ...of('clear'), ...of('not-applicable')]
  return (
    <>
      <p>
        {raised.length === 0 && unknown.length === 0
          ? audit.flags.clean(flags.length)
          : audit.flags.sentence(flags.length, raised.length, unknown.length)}
      </p>
      {ordered.map((flag) => (
        <FlagCard key={flag.flag} flag={flag} />
      ))}
    </>
  )
}

const kinds: { readonly [S in FlagFinding['state']]: VerdictKind } = {
  raised: 'fails',
  clear: 'complies',
  unknown: 'unknown',
  'not-applicable': 'none',
}
const shapes: { readonly [S in FlagFinding['state']]: string } = {
  raised: '✕',
  clear: '●',
  unknown: '?',
  'not-applicable': '–',
}

function FlagCard({ flag }: { readonly flag: FlagFinding }) {
  const { audit } = useText()
  const { listOf } = useNames()
  const { name, state, sentence, numerator, denominator, cases, missing, measure, source } = flag
  return (
    <details>
      <summary>
        <span className={`verdict ${kinds[state]}`}>
          <span aria-hidden="true">{shapes[state]}</span>
          <span>{audit.flags.states[state]}</span>
        </span>{' '}
        <strong lang="zh-CN">{name}</strong>{' '}
        {numerator !== null && denominator !== null && share(numerator, denominator)}
      </summary>
      <div lang="zh-CN">
        <p>{sentence}</p>
        {cases.length > 0 && (
          <>
            <h3>{audit.flags.cases(cases.length)}</h3>
            <ul className="details">
              {cases.map((one) => (
                <li key={`${one.school ?? ''}${one.sentence}`}>
                  {one.sentence}
                  {one.teachers.length > 0 && <NameFold list={listOf(audit.names, one.teachers)} />}
                </li>
              ))}
            </ul>
          </>
        )}
        {missing.length > 0 && (
          <>
            <h3>{audit.flags.missing(missing.length)}</h3>
            <ul>
              {missing.map(({ sheet, column, teachers, schools }) => (
                <li key={`${sheet}${column}`}>
                  {audit.flags.gap(sheet, column, teachers.length, schools.length)}
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{audit.flags.measure}</h3>
        <p>{measure}</p>
        <SourceCard source={source} />
      </div>
    </details>
  )
}
