import type { AuditReport, County, Finding } from '../../../solver/browser.ts'
import { SourceCard } from '../../parts/source-card.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { FindingFigure, Margin, Required } from './finding-figures.tsx'
import { Gloss } from './gloss.tsx'
import { NameFold, useNames } from './names.tsx'
import { failedFirst } from './verdicts.ts'

/** One clause: the sum, who is counted, where it holds and where not, other ways of counting, the text. */
export function ClauseDetail({
  finding,
  report,
  county,
}: {
  readonly finding: Finding
  readonly report: AuditReport
  readonly county: County
}) {
  const { audit } = useText()
  const { listOf } = useNames()
  const { name, verdict, sentence, numerator, denominator, details, source } = finding
  const other = (report.readings ?? []).filter((one) => ways[finding.rule]?.(one.id) === true)
  return (
    <section className="panel" aria-label={audit.detailTitle}>
      <div className="line">
        <h2 lang="zh-CN">{name}</h2>
        <Gloss rule={finding.rule} />
        <VerdictMark kind={verdictOf[verdict] ?? 'unknown'} />
        <span>
          <FindingFigure finding={finding} /> · <Required finding={finding} /> ·{' '}
          <Margin finding={finding} />
        </span>
      </div>
      <p lang="zh-CN">{sentence}</p>
      {numerator !== undefined && <NameFold list={listOf(audit.numerator, numerator)} />}
      {denominator !== undefined && <NameFold list={listOf(audit.denominator, denominator)} />}
      {other.length > 0 && (
        <>
          <h3>{audit.othersWays}</h3>
          <ul lang="zh-CN">
            {other.map((one) => (
              <li key={one.id}>{one.sentence}</li>
            ))}
          </ul>
        </>
      )}
      {details.length > 0 && <Details finding={finding} county={county} />}
      <h3>{audit.source}</h3>
      <SourceCard source={source} />
    </section>
  )
}

/** Which disputed requirement is the clause's own (audit/readings). */
const ways: { readonly [rule: string]: (id: string) => boolean } = {
  'rotation-share': (id) => id === 'rotation-share',
  'backbone-share': (id) => id === 'backbone-share',
  'difference-coefficient': (id) => id.startsWith('difference'),
}

function Details({ finding, county }: { readonly finding: Finding; readonly county: County }) {
  const { audit } = useText()
  const { listOf } = useNames()
  const schools = new Map<string, string>(county.schools.map(({ id, name }) => [id, name]))
  const rows = failedFirst(finding.details)
  return (
    <details open={rows.length <= 20}>
      <summary>{audit.details(rows.length)}</summary>
      <ul className="details" lang="zh-CN">
        {rows.map(({ verdict, sentence, school, teachers = [] }) => (
          <li key={`${school ?? ''}${sentence}`}>
            <VerdictMark kind={verdictOf[verdict] ?? 'unknown'} words={false} />{' '}
            {school !== undefined && !sentence.includes(schools.get(school) ?? school)
              ? `${schools.get(school) ?? school}：`
              : ''}
            {sentence}
            {teachers.length > 0 && <NameFold list={listOf(audit.names, teachers)} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
