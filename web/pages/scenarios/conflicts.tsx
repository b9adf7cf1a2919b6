import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Run, RunResult } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import { type Draft, draftOf, withChange } from './draft.ts'
import { inForce } from './in-force.ts'
import { type ScenarioView, scenarioQueries } from './queries.ts'
import { type Repair, repairsOf } from './repairs.ts'

type Props = {
  readonly result: RunResult
  readonly people: NonNullable<Run['summary']>['people']
  readonly scenario: ScenarioView
  /** Makes a draft; `null` for whoever may only look. */
  readonly change: ((next: Draft) => void) | null
}

/** No lawful plan: which clauses cannot hold together, by how much, and what would mend it. */
export function Conflicts(props: Props) {
  const { result } = props
  const { frame, scenarios } = useText()
  const { conflict } = scenarios
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h3 id="conflict">
        <span aria-hidden="true">✕ </span>
        {conflict.title}
      </h3>
      <p>{conflict.lead}</p>
      {result.conflicts.length === 0 && (
        <>
          <ClauseSet title={conflict.missed} clauses={result.missed} {...props} />
          <p>{conflict.unexplained}</p>
        </>
      )}
      {result.conflicts.map((set) => (
        <ClauseSet
          key={set.clauses.map(({ clause }) => clause).join()}
          title={set.clauses.length === 1 ? conflict.alone : conflict.set}
          clauses={set.clauses}
          least={conflict.least(
            set.atLeast,
            unitIn(set.clauses, result, frame.marks.unit),
            set.proven,
          )}
          {...props}
        />
      ))}
    </section>
  )
}

type Clauses = RunResult['missed']

const unitBy = ({ findings }: RunResult, clause: string): string =>
  findings.find((finding) => finding.clause === clause)?.unit ?? ''

/** What the clauses of a set are counted in; nothing where they differ: unlike units make no sum. */
function unitIn(clauses: Clauses, result: RunResult, named: (unit: string) => string): string {
  const units = [...new Set(clauses.map(({ clause }) => unitBy(result, clause)))]
  const [only = ''] = units
  return units.length === 1 ? named(only) : ''
}

type SetProps = Props & {
  readonly title: string
  readonly clauses: Clauses
  /** What stays missing whatever is planned. */
  readonly least?: string
}

function ClauseSet({ title, clauses, least, ...props }: SetProps) {
  const { frame, scenarios } = useText()
  const { conflict } = scenarios
  const unitOf = (clause: string): string => frame.marks.unit(unitBy(props.result, clause))
  return (
    <div>
      <h4>{title}</h4>
      <ul>
        {clauses.map(({ clause, sentence, missing }) => (
          <li key={clause}>
            <span lang="zh-CN">{sentence}</span>{' '}
            <VerdictMark kind={missing > 0 ? 'fails' : 'complies'} words={false} />{' '}
            {missing > 0 ? conflict.missing(missing, unitOf(clause)) : conflict.holds}
          </li>
        ))}
      </ul>
      {least !== undefined && <p>{least}</p>}
      <Repairs clauses={clauses} {...props} />
    </div>
  )
}

type RepairsProps = Props & { readonly clauses: Clauses }

function Repairs({ clauses, result, people, scenario, change }: RepairsProps) {
  const { conflict } = useText().scenarios
  const { county } = usePlace()
  const parameters = useQuery(
    scenarioQueries.parameters(county, scenario.data, scenario.baseProfile),
  )
  if (parameters.data === undefined) return null
  const repairs = repairsOf(
    clauses,
    { ...result, people },
    inForce(parameters.data, scenario.changes),
  )
  if (repairs.length === 0) return <p>{conflict.noRepair}</p>
  return (
    <>
      <h4>{conflict.repairs}</h4>
      <ul className="bare">
        {repairs.map((repair) => (
          <li key={repair.name} className="line">
            <span lang="zh-CN">{conflict.repair(repair.name, repair.from, repair.to)}</span>
            {change !== null && <MakeWith repair={repair} scenario={scenario} change={change} />}
          </li>
        ))}
      </ul>
    </>
  )
}

/** 按此新建情景: the same scenario with the repair as a draft, to be looked at and saved by a person. */
function MakeWith({
  repair,
  scenario,
  change,
}: Pick<Props, 'scenario' | 'change'> & { readonly repair: Repair }) {
  const { conflict } = useText().scenarios
  const { name, to, clause } = repair
  const reason = conflict.reason(clause)
  return (
    <Button
      size="small"
      onClick={() => change?.(withChange(draftOf(scenario), { name, value: to, reason }))}
    >
      {conflict.make}
    </Button>
  )
}
