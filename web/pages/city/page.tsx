import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { useState } from 'react'
import { Loaded, NoPermission, Nothing } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { CountyTable } from './county-table.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import { PlanningTable } from './planning.tsx'
import { cityQueries, type Overview, passes, type Side } from './queries.ts'
import { RunAll } from './run-all.tsx'
import { Timeline } from './timeline.tsx'

/** 市级总览: how many counties pass, who is late, what is being planned. No person's name comes here. */
export function CityPage() {
  const { city: words } = useText()
  const { city = '' }: { city?: string } = useParams({ strict: false })
  const { data: me } = useMe()
  const mine = me?.scope.kind === 'city' && me.scope.city === city
  if (!mine) return <NoPermission who={words.onlyCity} />
  return <CityOf city={city} />
}

function CityOf({ city }: { readonly city: string }) {
  const overview = useQuery(cityQueries.overview(city))
  return <Loaded of={overview}>{(told) => <Shown city={city} overview={told} />}</Loaded>
}

function Shown({ city, overview }: { readonly city: string; readonly overview: Overview }) {
  const { frame, city: words } = useText()
  const planning = useQuery(cityQueries.planning(city))
  const [side, setSide] = useState<Side>('after')
  const { counties, running } = overview
  if (counties.length === 0)
    return (
      <>
        <PageHead page={frame.pages.city} conclusion={words.none} />
        <Nothing says={words.none} />
      </>
    )
  const passing = (when: Side) => counties.filter((county) => passes(county, when)).length
  const today = new Date().getFullYear()
  const late = counties.filter(
    (county) => county.planned !== null && county.planned < today && !passes(county, 'before'),
  ).length
  return (
    <>
      <PageHead
        page={frame.pages.city}
        crumbs={[{ words: overview.name }]}
        conclusion={words.concluded(
          counties.length,
          passing('before'),
          passing('after'),
          late,
          running,
        )}
        actions={<RunAll city={city} counties={counties} />}
      />
      <section className="panel">
        <div className="line">
          <h2>{words.counties}</h2>
          <Segmented
            size="small"
            aria-label={words.which}
            value={side}
            options={[
              { value: 'before', label: words.before },
              { value: 'after', label: words.after },
            ]}
            onChange={setSide}
          />
        </div>
        <CountyTable counties={counties} side={side} />
      </section>
      <Loaded of={planning} rows={4}>
        {(table) => (
          <>
            <section className="panel">
              <Timeline counties={counties} planning={table} />
            </section>
            <div className="columns even">
              <PlanningTable city={city} planning={table} />
              <IndicatorTable overview={overview} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
