import { Link } from '@tanstack/react-router'
import type { Search } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import { BurdenView } from './burden-view.tsx'
import { ChainsView } from './chains-view.tsx'
import { usePlan } from './desk.tsx'
import { FilterBar } from './filter-bar.tsx'
import { FlowView } from './flow-view.tsx'
import { PlanList } from './list.tsx'
import { MapView } from './map-view.tsx'
import { SchoolView } from './school-view.tsx'
import { SidePanel } from './side-panel.tsx'
import { TeacherView } from './teacher-view.tsx'
import './plans.css'

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
