import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Run } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded, Nothing } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { countyQueries } from '../../queries.ts'
import { useRecount } from '../../recount/recount.ts'
import { useText } from '../../text/text.tsx'
import { DeskProvider } from './desk.tsx'
import { PlanHead } from './head.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { Ribbon } from './ribbon.tsx'
import { tried } from './trial.ts'
import { TrialStrip } from './trial-strip.tsx'
import { useTrial } from './use-trial.ts'
import { type PlanViewName, PlanViews, planViewList } from './views.tsx'

/** 调配方案: the transfers of one run, in views that select together (workbench 4.4). */
export function PlansPage() {
  const { county } = usePlace()
  const runs = useQuery(countyQueries.runs(county))
  return <Loaded of={runs}>{(all) => <Choice runs={all} />}</Loaded>
}

/** Without a run in the address the latest finished one. */
function Choice({ runs }: { readonly runs: readonly Run[] }) {
  const { frame, plans } = useText()
  const { county, year } = usePlace()
  const { run, view }: { readonly run?: string; readonly view?: string } = useParams({
    strict: false,
  })
  const finished = runs.filter(({ plan, audit }) => plan !== null && audit !== null)
  const chosen = run === undefined ? finished[0] : finished.find(({ id }) => id === run)
  if (chosen === undefined)
    return (
      <>
        <PageHead page={frame.pages.plans} conclusion={frame.pages.plans} />
        <Nothing says={run === undefined ? plans.none : plans.unknownRun}>
          <Link to={`/${county}/${year}/scenarios` as string}>
            <Button type="primary">{plans.toScenarios}</Button>
          </Link>
        </Nothing>
      </>
    )
  const shown = planViewList.find((name) => name === view) ?? 'map'
  return <Plan key={chosen.id} run={chosen} others={finished} view={shown} />
}

function Plan({
  run,
  others,
  view,
}: {
  readonly run: Run
  readonly others: readonly Run[]
  readonly view: PlanViewName
}) {
  const { county } = usePlace()
  const { plans } = useText()
  const of = useMemo(() => ({ county, run: run.id }), [county, run.id])
  const trial = useTrial(run.id)
  const { sheet, count: base } = useRecount(of)
  const wanted = useMemo(
    () =>
      sheet.data === undefined || trial.edits.length === 0
        ? undefined
        : tried(sheet.data, trial.edits, plans.trial.reason),
    [sheet.data, trial.edits, plans],
  )
  const { count: now } = useRecount(of, wanted?.plan, wanted?.decisions)
  const result = useQuery(countyQueries.result(county, run.id))
  return (
    <Loaded of={sheet}>
      {(data) => (
        <Loaded of={base}>
          {(counted) => (
            <DeskProvider
              run={run}
              result={result.data}
              sheet={data}
              base={counted}
              now={now.data ?? counted}
              trial={trial}
            >
              <PlanHead others={others} view={view} />
              <Ribbon />
              <TrialStrip />
              <PlanViews view={view} />
              <LeaveGuard />
            </DeskProvider>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}
