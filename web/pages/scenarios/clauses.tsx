import { useQuery } from '@tanstack/react-query'
import { Select, Tag } from 'antd'
import type { Source } from '../../../solver/browser.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { useArithmetic } from '../../parts/arithmetic.tsx'
import { EvidenceTag } from '../../parts/source-card.tsx'
import { useText } from '../../text/text.tsx'
import { Changeable, Value } from './changeable.tsx'
import type { Editing } from './draft.ts'
import { type ClauseRow, clauseRows, inForce } from './in-force.ts'
import { type ComesTo, type Parameter, type PolicyView, scenarioQueries } from './queries.ts'
import { partsOf } from './sentence.ts'

type ClausesProps = { readonly editing: Editing; readonly comesTo: ComesTo }

/** 依据: the clauses in force as sentences, with what this office changed and where they come from. */
export function Clauses({ editing, comesTo }: ClausesProps) {
  const { county } = usePlace()
  const { draft } = editing
  const policy = useQuery(scenarioQueries.policy(draft.baseProfile))
  const parameters = useQuery(scenarioQueries.parameters(county, draft.data, draft.baseProfile))
  return (
    <section className="panel">
      <Loaded of={policy}>
        {(of) => (
          <Loaded of={parameters}>
            {(changeable) => (
              <Rulebook
                policy={of}
                parameters={inForce(changeable, draft.changes)}
                editing={editing}
                comesTo={comesTo}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </section>
  )
}

type RulebookProps = ClausesProps & {
  readonly policy: PolicyView
  readonly parameters: readonly Parameter[]
}

function Rulebook({ policy, parameters, editing, comesTo }: RulebookProps) {
  const { profile } = useText().scenarios
  const rows = clauseRows(policy, comesTo)
  return (
    <>
      <h2>
        {profile.title} <span className="quiet">{profile.clauses(rows.length)}</span>
      </h2>
      <PolicyChoice editing={editing} />
      <ul className="clauses" lang="zh-CN">
        {rows.map((row) => (
          <ClauseLine
            key={row.key}
            row={row}
            parameters={parameters.filter(({ rule }) => rule === row.rule)}
            editing={editing}
            comesTo={comesTo}
          />
        ))}
      </ul>
      <h3>{profile.definitions}</h3>
      <ul className="values" lang="zh-CN">
        {parameters
          .filter(({ definition }) => definition !== null)
          .map((parameter) => (
            <li key={parameter.name}>
              <Value parameter={parameter} editing={editing} comesTo={comesTo} />
            </li>
          ))}
      </ul>
    </>
  )
}

function PolicyChoice({ editing: { draft, change } }: { readonly editing: Editing }) {
  const { profile } = useText().scenarios
  const policies = useQuery(scenarioQueries.policies)
  return (
    <div className="line">
      <span aria-hidden="true">{profile.choose}</span>
      <Select
        aria-label={profile.choose}
        // Its name, not its id: nothing until the names are read.
        value={policies.data === undefined ? null : draft.baseProfile}
        loading={policies.data === undefined}
        disabled={change === null}
        popupMatchSelectWidth={false}
        className="policy-choice"
        options={(policies.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(baseProfile) => change?.({ ...draft, baseProfile })}
      />
    </div>
  )
}

type LineProps = ClausesProps & {
  readonly row: ClauseRow
  readonly parameters: readonly Parameter[]
}

function ClauseLine({ row, parameters, editing, comesTo }: LineProps) {
  const { profile } = useText().scenarios
  const { parts, beside } = partsOf(row.sentence, parameters)
  return (
    <li>
      <div>
        {parts.map((part, at) =>
          part.kind === 'words' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their places
            <span key={at}>{part.text}</span>
          ) : (
            <Changeable
              key={part.parameter.name}
              parameter={part.parameter}
              editing={editing}
              comesTo={comesTo}
            />
          ),
        )}{' '}
        <SourceTag source={row.source} /> {row.before !== null && <Tag>{profile.own}</Tag>}
        {row.laxer && <Tag className="what-if">{profile.whatIf}</Tag>}
      </div>
      {row.before !== null && (
        <div className="quiet">
          {profile.original}：<del>{row.before}</del>
          {row.laxer && `（${profile.overruled}）`}
        </div>
      )}
      {beside.length > 0 && (
        <div className="beside">
          {beside.map((parameter) => (
            <Value key={parameter.name} parameter={parameter} editing={editing} comesTo={comesTo} />
          ))}
        </div>
      )}
    </li>
  )
}

/** Document and evidence status; opens wording and item. */
function SourceTag({ source }: { readonly source: Source | null }) {
  const { profile } = useText().scenarios
  const show = useArithmetic()
  if (source === null) return null
  return (
    <button
      type="button"
      className="figure-button source-tag"
      onClick={() => show({ title: profile.source, lines: [], sources: [source] })}
    >
      {source.number === '' ? source.document : source.number}{' '}
      <EvidenceTag evidence={source.evidence} />
    </button>
  )
}
