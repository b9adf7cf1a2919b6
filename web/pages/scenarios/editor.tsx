import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { usePlace } from '../../frame/address.ts'
import { Loaded } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useText } from '../../text/text.tsx'
import { Clauses } from './clauses.tsx'
import { DecisionPanel } from './decisions.tsx'
import { type Draft, differences, type Editing } from './draft.ts'
import { GoalPanel } from './goals.tsx'
import { useKeptDraft } from './kept-draft.ts'
import { LimitPanel } from './limits.tsx'
import { type ComesTo, scenarioQueries } from './queries.ts'
import { Runs } from './runs.tsx'
import type { Standing } from './standing.ts'
import './scenarios.css'
import { SaveScenario } from './save.tsx'
import { StartRun } from './start-run.tsx'

/** A scenario to be read, and what the next one will be: the first change makes a draft of it. */
export function Editor(standing: Standing) {
  const { scenario, base, me } = standing
  const text = useText()
  const words = text.scenarios
  const { county, year } = usePlace()
  const may = me.permissions.includes('scenario:write')
  const { draft, setDraft, restored } = useKeptDraft(
    `${county} ${scenario?.scenario ?? 'new'}`,
    base,
  )
  const changed = differences(draft, base)
  const fresh = scenario === null
  const dirty = fresh || changed > 0
  const comesTo = useComesTo(standing, draft)
  const editing: Editing = { draft, change: may ? setDraft : null }
  return (
    <>
      <PageHead
        page={text.frame.pages.scenarios}
        crumbs={[
          { words: words.list.all, to: `/${county}/${year}/scenarios` },
          { words: scenario?.name ?? words.newName },
        ]}
        conclusion={<Conclusion standing={standing} draft={draft} comesTo={comesTo.data} />}
        actions={
          may && (
            <>
              {changed > 0 && <Button onClick={() => setDraft(base)}>{words.discard}</Button>}
              {dirty ? (
                <SaveScenario draft={draft} standing={standing} saved={() => setDraft(base)} />
              ) : (
                <StartRun scenario={scenario.scenario} />
              )}
            </>
          )
        }
      />
      {restored && changed > 0 && <Alert type="info" title={words.kept} closable />}
      {!may && <p className="quiet">{words.readOnly}</p>}
      {!dirty && <Runs scenario={scenario} me={me} change={editing.change} />}
      <div className="columns">
        <Loaded of={comesTo}>{(of) => <Clauses editing={editing} comesTo={of} />}</Loaded>
        <div>
          <GoalPanel editing={editing} />
          <DecisionPanel editing={editing} />
          <LimitPanel editing={editing} latest={standing.latest} />
        </div>
      </div>
    </>
  )
}

/** A kept scenario says what it comes to; of a draft the service is asked. */
function useComesTo({ scenario, base, me }: Standing, draft: Draft) {
  const { county } = usePlace()
  const asKept =
    scenario !== null &&
    draft.data === base.data &&
    draft.baseProfile === base.baseProfile &&
    draft.changes.length === base.changes.length &&
    draft.changes.every((change) => base.changes.includes(change))
  const may = me.permissions.includes('scenario:write')
  const trial = useQuery({
    ...scenarioQueries.trial(county, {
      data: draft.data,
      baseProfile: draft.baseProfile,
      changes: [...draft.changes],
    }),
    enabled: !asKept && may,
  })
  const kept: ComesTo | undefined = asKept ? scenario : undefined
  return {
    data: kept ?? trial.data,
    error: kept === undefined ? trial.error : null,
    failureCount: trial.failureCount,
    refetch: trial.refetch,
  }
}

function Conclusion({
  standing: { scenario, base, all },
  draft,
  comesTo,
}: {
  readonly standing: Standing
  readonly draft: Draft
  readonly comesTo: ComesTo | undefined
}) {
  const { conclusion } = useText().scenarios
  const whatIf = comesTo?.clauses.some(({ overruled }) => overruled) === true
  if (scenario === null)
    return (
      <>
        {conclusion.fresh}
        {whatIf && conclusion.whatIf}
      </>
    )
  const { name, changes, decisions, from } = scenario
  const source = all.find((each) => each.scenario === from)?.name
  const edits = differences(draft, base)
  return (
    <>
      {changes.length === 0 ? conclusion.plain(name) : conclusion.changed(name, changes.length)}
      {decisions.length > 0 && conclusion.decided(decisions.length)}
      {edits > 0 && conclusion.draft(edits)}
      {whatIf && conclusion.whatIf}{' '}
      {source !== undefined && <small className="quiet">{conclusion.copy(source)}</small>}
    </>
  )
}
