import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from '@tanstack/react-router'
import type { Me } from './client.ts'
import { parseSearch, type Search, writeSearch } from './frame/address.ts'
import { Frame } from './frame/frame.tsx'
import { Gate } from './frame/gate.tsx'
import { Home } from './frame/home.tsx'
import { Nothing, Problem } from './frame/states.tsx'
import { laterWords, useText } from './text/text.tsx'

/**
 * Addresses: `/{county}/{year}/{page}[/{object}[/{view}]]?sel=…`. A page is loaded when it is first
 * looked at; its folder under pages/ exports it.
 */

const rootRoute = createRootRoute({
  component: Outlet,
  validateSearch: (search: Search): Search => search,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => (
    <Problem problem={error instanceof Error ? error : new Error(String(error))} />
  ),
})

function NotFound() {
  const { frame } = useText()
  return (
    <main id="content">
      <Nothing says={frame.states.notFound}>
        <a href="/">{frame.states.home}</a>
      </Nothing>
    </main>
  )
}

/** A page and the words that only such pages say; the plan has its own at hand. */
const withWords =
  <Page,>(load: () => Promise<Page>) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), laterWords()])
    return page
  }

/** Whoever is signed in, inside the frame. */
const signedIn = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  component: () => <Gate>{(me: Me) => <Frame me={me} />}</Gate>,
})

const home = createRoute({ getParentRoute: () => signedIn, path: '/', component: Home })

const verify = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: lazyRouteComponent(
    withWords(() => import('./pages/audit/verify-page.tsx')),
    'VerifyPage',
  ),
})

const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/accounts',
  component: lazyRouteComponent(
    withWords(() => import('./pages/accounts/page.tsx')),
    'AccountsPage',
  ),
})

const city = createRoute({
  getParentRoute: () => signedIn,
  path: '/city/$city',
  component: lazyRouteComponent(
    withWords(() => import('./pages/city/page.tsx')),
    'CityPage',
  ),
})

const county = createRoute({ getParentRoute: () => signedIn, path: '/$county/$year' })

const countyHome = createRoute({
  getParentRoute: () => county,
  path: '/',
  component: function CountyHome() {
    return <Navigate to={'diagnosis' as string} from={county.fullPath} replace />
  },
})

const data = createRoute({
  getParentRoute: () => county,
  path: '/data',
  component: lazyRouteComponent(
    withWords(() => import('./pages/data/page.tsx')),
    'DataPage',
  ),
})

const diagnosis = createRoute({
  getParentRoute: () => county,
  path: '/diagnosis',
  component: lazyRouteComponent(
    withWords(() => import('./pages/diagnosis/page.tsx')),
    'DiagnosisPage',
  ),
})

const scenariosPage = lazyRouteComponent(
  withWords(() => import('./pages/scenarios/page.tsx')),
  'ScenariosPage',
)
const scenarios = createRoute({
  getParentRoute: () => county,
  path: '/scenarios/{-$scenario}',
  component: scenariosPage,
})

const plans = createRoute({
  getParentRoute: () => county,
  path: '/plans/{-$run}/{-$view}',
  component: lazyRouteComponent(() => import('./pages/plans/page.tsx'), 'PlansPage'),
})

const compare = createRoute({
  getParentRoute: () => county,
  path: '/compare',
  component: lazyRouteComponent(
    withWords(() => import('./pages/compare/page.tsx')),
    'ComparePage',
  ),
})

const audit = createRoute({
  getParentRoute: () => county,
  path: '/audit/{-$run}',
  component: lazyRouteComponent(
    withWords(() => import('./pages/audit/page.tsx')),
    'AuditPage',
  ),
})

const process = createRoute({
  getParentRoute: () => county,
  path: '/process/{-$case}',
  component: lazyRouteComponent(
    withWords(() => import('./pages/process/page.tsx')),
    'ProcessPage',
  ),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    verify,
    signedIn.addChildren([
      home,
      accounts,
      city,
      county.addChildren([countyHome, data, diagnosis, scenarios, plans, compare, audit, process]),
    ]),
  ]),
  parseSearch,
  stringifySearch: (search) => writeSearch(search as Search),
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
