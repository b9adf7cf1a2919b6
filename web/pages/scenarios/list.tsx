import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import type { Me, Run } from '../../client.ts'
import { moment, shortHash } from '../../format.ts'
import { usePlace } from '../../frame/address.ts'
import { Nothing } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { PlainTable } from '../../parts/plain-table.tsx'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import type { ScenarioEntry } from './queries.ts'
import { RunState } from './run-state.tsx'

type ListProps = {
  readonly me: Me
  readonly scenarios: readonly ScenarioEntry[]
  /** The county's newest data. */
  readonly latest: string
}

/** All scenarios of the county with what their runs came to. */
export function ScenarioList({ me, scenarios, latest }: ListProps) {
  const text = useText()
  const words = text.scenarios
  const { county, year } = usePlace()
  const navigate = useNavigate()
  const runs = useQuery(countyQueries.runs(county)).data ?? []
  const address = (scenario: string) => `/${county}/${year}/scenarios/${scenario}` as string
  const may = me.permissions.includes('scenario:write')
  return (
    <>
      <PageHead
        page={text.frame.pages.scenarios}
        conclusion={scenarios.length === 0 ? words.none : words.lead(scenarios.length)}
        actions={
          may && (
            <Button type="primary" onClick={() => void navigate({ to: address('new') })}>
              {words.new}
            </Button>
          )
        }
      />
      {!may && <p className="quiet">{words.readOnly}</p>}
      {scenarios.length === 0 ? (
        <Nothing says={words.none} />
      ) : (
        <section className="panel">
          <PlainTable
            caption={words.list.caption}
            rows={scenarios}
            rowKey={({ scenario }) => scenario}
            columns={[
              {
                label: words.list.name,
                cell: ({ scenario, name }) => (
                  <Link to={address(scenario)} lang="zh-CN">
                    {name}
                  </Link>
                ),
              },
              { label: words.list.runs, cell: (each) => <RunsIn of={each} runs={runs} /> },
              {
                label: words.list.from,
                cell: ({ from }) =>
                  scenarios.find(({ scenario }) => scenario === from)?.name ?? '—',
              },
              { label: words.list.made, cell: ({ made }) => moment(made) },
              {
                label: words.list.data,
                cell: ({ data }) => (
                  <>
                    {shortHash(data)} {data !== latest && <Tag>{words.list.olderData}</Tag>}
                  </>
                ),
              },
            ]}
          />
        </section>
      )}
    </>
  )
}

function RunsIn({ of, runs }: { readonly of: ScenarioEntry; readonly runs: readonly Run[] }) {
  const { scenarios } = useText()
  const own = runs.filter(({ scenario }) => scenario === of.scenario)
  if (own.length === 0) return <span className="quiet">{scenarios.list.noRuns}</span>
  return (
    <ul className="bare">
      {own.map((run) => (
        <li key={run.id}>
          <RunState run={run} />
        </li>
      ))}
    </ul>
  )
}
