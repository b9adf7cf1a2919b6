import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Badge, Layout, Menu } from 'antd'
import { useState } from 'react'
import type { Me } from '../client.ts'
import { ArithmeticDesk } from '../parts/arithmetic.tsx'
import { countyQueries } from '../queries.ts'
import { useText } from '../text/text.tsx'
import { usePlace } from './address.ts'
import { addressOf, type PageName, pagesOf } from './pages.ts'
import { TopBar } from './top-bar.tsx'

/** The bar above, the steps of the work at the left, a page in the middle (workbench 3). */
export function Frame({ me }: { readonly me: Me }) {
  const { frame } = useText()
  const [folded, setFolded] = useState(() => window.innerWidth < 1280)
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {frame.skip}
      </a>
      <button type="button" className="skip to-picture" onClick={focusOn('.marks')}>
        {frame.skipToPicture}
      </button>
      <button type="button" className="skip to-list" onClick={focusOn('.plan-list')}>
        {frame.skipToList}
      </button>
      <TopBar me={me} />
      <Layout hasSider>
        <Layout.Sider
          className="steps no-print"
          width={176}
          collapsedWidth={56}
          collapsible
          collapsed={folded}
          onCollapse={setFolded}
          theme="light"
          trigger={
            <button type="button" className="fold">
              {folded ? '»' : `« ${frame.fold}`}
              {folded && <span className="unseen">{frame.unfold}</span>}
            </button>
          }
        >
          <nav aria-label={frame.menu}>
            <Steps me={me} folded={folded} />
          </nav>
        </Layout.Sider>
        {/* The one <main> of the page. */}
        <Layout.Content id="content" tabIndex={-1}>
          <ArithmeticDesk>
            <Outlet />
          </ArithmeticDesk>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

/** The first of them on the page; where there is none, its button is not there either (style.css). */
const focusOn = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus()

function Steps({ me, folded }: { readonly me: Me; readonly folded: boolean }) {
  const { frame } = useText()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const { county, year } = usePlace()
  const waiting = useWaiting(me, county)
  const own = pagesOf(me, county)
  const current = own.find((page) => here.split('/').includes(page))
  return (
    <Menu
      mode="inline"
      inlineCollapsed={folded}
      selectedKeys={current === undefined ? [] : [current]}
      items={own.map((page, at) => ({
        key: page,
        icon: <span className="step-number">{at + 1}</span>,
        title: frame.pages[page],
        label: (
          <Link to={addressOf(page, me, county, year)}>
            {frame.pages[page]}
            <Badge count={waiting[page] ?? 0} size="small" offset={[8, 0]} />
          </Link>
        ),
      }))}
    />
  )
}

/** What waits for whoever looks: a run that is going on, acts to be taken. */
function useWaiting({ role }: Me, county: string): { readonly [Page in PageName]?: number } {
  const enabled = county !== '' && role !== 'admin'
  const duties = useQuery({ ...countyQueries.duties(county), enabled })
  const runs = useQuery({ ...countyQueries.runs(county), enabled })
  return {
    process: duties.data?.own.length ?? 0,
    scenarios: runs.data?.filter(({ ended }) => ended === null).length ?? 0,
  }
}
