import { useQueries, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { deferralReasons } from '../../../solver/browser.ts'
import { usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { DecisionForm } from './decision-form.tsx'
import type { Decision, Editing } from './draft.ts'
import { scenarioQueries } from './queries.ts'

/** 对人的决定: who must go, must stay, not to a school, or is deferred; each with its reason. */
export function DecisionPanel({ editing }: { readonly editing: Editing }) {
  const { decisions: words } = useText().scenarios
  const [adding, setAdding] = useState(false)
  const { draft, change } = editing
  const names = useNames(editing)
  const schools = useSchoolNames(editing)
  return (
    <section className="panel">
      <h2>{words.title(draft.decisions.length)}</h2>
      {draft.decisions.length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="decisions">
        {draft.decisions.map((decision) => {
          const { teacher, kind, reason } = decision
          const name = names.get(teacher) ?? teacher
          return (
            <li key={teacher}>
              <span lang="zh-CN">
                <strong>{name}</strong>
              </span>{' '}
              {words.kinds[kind]} <Where of={decision} schools={schools} />
              <div className="quiet" lang="zh-CN">
                {words.reason}：{reason}
              </div>
              {change !== null && (
                <Button
                  size="small"
                  aria-label={words.removeOf(name)}
                  onClick={() =>
                    change({
                      ...draft,
                      decisions: draft.decisions.filter((each) => each !== decision),
                    })
                  }
                >
                  {words.remove}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {draft.decisions.length > 0 && <p className="quiet">{words.proofKept}</p>}
      {change !== null && (
        <Button aria-haspopup="dialog" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
      {change !== null && (
        <DecisionForm
          open={adding}
          close={() => setAdding(false)}
          draft={draft}
          add={(decision) => {
            change({ ...draft, decisions: [...draft.decisions, decision] })
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}

function Where({
  of,
  schools,
}: {
  readonly of: Decision
  readonly schools: ReadonlyMap<string, string>
}) {
  const { decisions: words } = useText().scenarios
  if (of.kind === 'go-to') return <>{words.toSchool(schools.get(of.school) ?? of.school)}</>
  if (of.kind === 'not-to') return <>{words.notToSchool(schools.get(of.school) ?? of.school)}</>
  if (of.kind === 'defer')
    return (
      <span lang="zh-CN">
        {deferralReasons[of.deferral]}
        {of.until !== null && ` ${words.untilMonth(of.until)}`}
      </span>
    )
  return null
}

const mostNamed = 30

/** Names of those decided on, asked for one by one: there are few. */
function useNames({ draft }: Editing): ReadonlyMap<string, string> {
  const { county } = usePlace()
  const found = useQueries({
    queries: draft.decisions
      .slice(0, mostNamed)
      .map(({ teacher }) =>
        scenarioQueries.teachers(county, draft.data, draft.baseProfile, teacher),
      ),
  })
  const known = found.flatMap(({ data }) => data ?? [])
  return new Map(
    known.flatMap(({ id, name }) =>
      id === undefined || name === undefined ? [] : [[id, `${name}（${id}）`]],
    ),
  )
}

function useSchoolNames({ draft }: Editing): ReadonlyMap<string, string> {
  const { county } = usePlace()
  const enabled = draft.decisions.some((decision) => 'school' in decision)
  const schools = useQuery({ ...scenarioQueries.schools(county, draft.data), enabled })
  return new Map((schools.data ?? []).map(({ id, name }) => [id, name]))
}
