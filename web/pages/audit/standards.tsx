import {
  type County,
  type StandardFinding,
  type StandardLine,
  stages,
} from '../../../solver/browser.ts'
import { SourceCard } from '../../parts/source-card.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { failedFirst, tally } from './verdicts.ts'

/** 配备标准: what transfers change little of, and the audit measures all the same. */
export function Standards({
  standards,
  county,
}: {
  readonly standards: readonly StandardFinding[]
  readonly county: County
}) {
  const { audit } = useText()
  const { short, unknown } = tally(standards)
  if (standards.length === 0) return <p>{audit.standards.none}</p>
  return (
    <>
      <p>{audit.standards.sentence(standards.length, short, unknown)}</p>
      {failedFirst(standards).map((one) => (
        <details key={one.standard}>
          <summary>
            <VerdictMark kind={verdictOf[one.verdict] ?? 'unknown'} />{' '}
            <strong lang="zh-CN">{one.name}</strong>{' '}
            {one.missing > 0 && audit.lacking(`${one.missing} ${one.unit}`)}
          </summary>
          <div lang="zh-CN">
            <p>{one.sentence}</p>
            {one.lines.length > 0 && <Lines of={one} county={county} />}
            <p className="quiet">{one.measure}</p>
            {one.sources.map((source) => (
              <SourceCard key={`${source.document}${source.item}`} source={source} />
            ))}
          </div>
        </details>
      ))}
    </>
  )
}

function Lines({ of, county }: { readonly of: StandardFinding; readonly county: County }) {
  const { audit } = useText()
  const words = audit.standards
  const schools = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  const place = ({ school, stage }: StandardLine): string =>
    `${school === null ? audit.county : (schools.get(school) ?? school)}${stage === null ? '' : ` · ${stages[stage]}`}`
  return (
    <div className="clause-table">
      <table className="plain">
        <caption>{words.lines(of.lines.length)}</caption>
        <thead>
          <tr>
            {[words.place, words.before, words.after, words.required].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.lines.map((line) => (
            <tr key={`${place(line)}${line.sentence}`}>
              <th scope="row">{place(line)}</th>
              <td>{line.before.measured}</td>
              <td>
                {line.after.measured}{' '}
                <VerdictMark kind={verdictOf[line.after.verdict] ?? 'unknown'} />
              </td>
              <td>{line.required}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
