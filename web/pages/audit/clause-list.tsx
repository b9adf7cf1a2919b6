import { Segmented } from 'antd'
import type { Finding } from '../../../solver/browser.ts'
import { useAddressWord } from '../../frame/address.ts'
import { EvidenceTag } from '../../parts/source-card.tsx'
import { VerdictMark, verdictOf } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { FindingFigure, Margin, Required } from './finding-figures.tsx'
import { Gloss } from './gloss.tsx'
import { failedFirst } from './verdicts.ts'

const filters = ['all', 'short', 'unknown', 'met', 'other'] as const
type Filter = (typeof filters)[number]

const fits = (filter: Filter, { verdict }: Finding): boolean =>
  filter === 'all' || verdict === (filter === 'other' ? 'not-applicable' : filter)

/** Every clause with what was measured and what is required; what fails stands first. */
export function ClauseList({
  findings,
  chosen,
  choose,
}: {
  readonly findings: readonly Finding[]
  readonly chosen: string | null
  readonly choose: (clause: string) => void
}) {
  const { audit } = useText()
  const [word, setWord] = useAddressWord('verdict')
  const filter = filters.find((one) => one === word) ?? 'all'
  const shown = failedFirst(findings).filter((finding) => fits(filter, finding))
  return (
    <section className="panel" aria-label={audit.clauses}>
      <div className="line">
        <h2>{audit.clauses}</h2>
        <Segmented
          size="small"
          aria-label={audit.filter}
          value={filter}
          options={filters.map((value) => ({ value, label: audit.filters[value] }))}
          onChange={(next) => setWord(next === 'all' ? undefined : next)}
        />
        <span className="quiet">{audit.hidden(shown.length, findings.length)}</span>
      </div>
      {shown.length === 0 ? (
        <p>{audit.nothingFits}</p>
      ) : (
        <div className="clause-table">
          <table className="plain">
            <thead>
              <tr>
                {(['verdict', 'clause', 'measured', 'required', 'margin', 'evidence'] as const).map(
                  (column) => (
                    <th key={column} scope="col">
                      {audit.columns[column]}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map((finding) => (
                <ClauseRow
                  key={finding.clause}
                  finding={finding}
                  chosen={finding.clause === chosen}
                  choose={choose}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ClauseRow({
  finding,
  chosen,
  choose,
}: {
  readonly finding: Finding
  readonly chosen: boolean
  readonly choose: (clause: string) => void
}) {
  return (
    <tr className={chosen ? 'chosen' : ''}>
      <td>
        <VerdictMark kind={verdictOf[finding.verdict] ?? 'unknown'} />
      </td>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          lang="zh-CN"
          aria-current={chosen ? 'true' : undefined}
          onClick={() => choose(finding.clause)}
        >
          {finding.name}
        </button>
        <Gloss rule={finding.rule} />
      </th>
      <td>
        <FindingFigure finding={finding} />
      </td>
      <td>
        <Required finding={finding} />
      </td>
      <td>
        <Margin finding={finding} />
      </td>
      <td>
        <EvidenceTag evidence={finding.source.evidence} />
      </td>
    </tr>
  )
}
