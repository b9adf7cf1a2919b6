import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { usePlace } from '../../frame/address.ts'
import { Loaded, Nothing } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries, useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { ScenarioDesk } from './desk.tsx'
import { ScenarioList } from './list.tsx'
import { scenarioQueries } from './queries.ts'

/** 方案测算: what is asked of a plan, by law, by this office and in which order; and the runs. */
export function ScenariosPage() {
  const { county, year } = usePlace()
  const { scenario }: { scenario?: string } = useParams({ strict: false })
  const { frame, scenarios } = useText()
  const datasets = useQuery(countyQueries.datasets(county))
  const list = useQuery(scenarioQueries.list(county))
  const me = useMe().data
  return (
    <Loaded of={datasets}>
      {(data) => (
        <Loaded of={list}>
          {(all) => {
            // Newest first: that of the year looked at, else the newest of all.
            const latest = data.find((each) => each.year === year) ?? data[0]
            if (me == null) return null
            if (latest === undefined)
              return (
                <>
                  <PageHead page={frame.pages.scenarios} conclusion={scenarios.noData} />
                  <Nothing says={scenarios.noData}>
                    <Link to={`/${county}/${year}/data` as string}>{scenarios.toData}</Link>
                  </Nothing>
                </>
              )
            if (scenario === undefined)
              return <ScenarioList me={me} scenarios={all} latest={latest.data} />
            return (
              <ScenarioDesk
                key={scenario}
                me={me}
                scenario={scenario === 'new' ? null : scenario}
                all={all}
                latest={latest.data}
              />
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
