import { Link } from '@tanstack/react-router'
import type { Search } from '../../frame/address.ts'
import { late } from '../../parts/late.tsx'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { FilterBar } from './filter-bar.tsx'
import { MapView } from './map-view.tsx'
import { SidePanel } from './side-panel.tsx'
import { useClearKey } from './use-clear-key.ts'
import './plans.css'

/** The map stands first; what is not in sight at once is loaded after it. */
const BurdenView = late(async () => (await import('./burden-view.tsx')).BurdenView)
const ChainsView = late(async () => (await import('./chains-view.tsx')).ChainsView)
const FlowView = late(async () => (await import('./flow-view.tsx')).FlowView)
const PlanList = late(async () => (await import('./list.tsx')).PlanList)
const SchoolView = late(async () => (await import('./school-view.tsx')).SchoolView)
const TeacherView = late(async () => (await import('./teacher-view.tsx')).TeacherView)

export const planViewList = [
  'map',
  'flow',
  'chains',
  'burden',
  'school',
  'teacher',
  'list',
] as const
export type PlanViewName = (typeof planViewList)[number]

/** Views of one plan; filters and selection stay while one goes from view to view. */
export function PlanViews({ view }: { readonly view: PlanViewName }) {
  useClearKey(usePlan())
  return (
    <>
      <div className="line plan-bar no-print">
        <ViewLinks view={view} />
        {view !== 'teacher' && view !== 'school' && <FilterBar />}
      </div>
      <ViewOf view={view} />
    </>
  )
}

function ViewLinks({ view }: { readonly view: PlanViewName }) {
  const { plans } = useText()
  const { county, year, run } = usePlan()
  return (
    <nav aria-label={plans.viewsLabel} className="view-links">
      {planViewList.map((name) => (
        <Link
          key={name}
          to={`/${county}/${year}/plans/${run.id}/${name}` as string}
          search={((before: Search) => before) as never}
          className={name === view ? 'view-link here' : 'view-link'}
          aria-current={name === view ? 'page' : undefined}
        >
          {plans.views[name]}
        </Link>
      ))}
    </nav>
  )
}

function ViewOf({ view }: { readonly view: PlanViewName }) {
  if (view === 'list') return <PlanList height={520} />
  if (view === 'teacher') return <TeacherView />
  if (view === 'school') return <SchoolView />
  const Picture = pictures[view]
  if (view === 'chains')
    return (
      <>
        <section className="panel">
          <Picture />
        </section>
        <PlanList height={320} />
      </>
    )
  return (
    <>
      <div className="columns plan-columns">
        <section className="panel">
          <Picture />
        </section>
        <SidePanel />
      </div>
      <PlanList height={320} />
    </>
  )
}

const pictures = { map: MapView, flow: FlowView, chains: ChainsView, burden: BurdenView } as const
