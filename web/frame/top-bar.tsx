import { useQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { Button, Dropdown, Layout, Select, Tag, Tooltip } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { api, type Me, take } from '../client.ts'
import { countyQueries, signOut, unchanging } from '../queries.ts'
import { useLanguage, useText } from '../text/text.tsx'
import { usePlace } from './address.ts'
import { Help } from './help.tsx'
import { Inbox } from './inbox.tsx'
import { Palette } from './palette.tsx'
import { usePasswordChange } from './password-change.tsx'

export function TopBar({ me }: { readonly me: Me }) {
  const { frame } = useText()
  const { county } = usePlace()
  return (
    <Layout.Header className="bar">
      <span className="brand">{frame.brand}</span>
      {county !== '' && me.role !== 'admin' && <CountyVersion me={me} />}
      <span className="room" />
      <Palette me={me} />
      {county !== '' && me.role !== 'admin' && <Inbox me={me} />}
      <Help me={me} withSteps={county !== '' && me.role !== 'admin'} />
      <LanguageSwitch />
      <AccountMenu me={me} />
    </Layout.Header>
  )
}

/** County, school year and version of the data: always in sight, as is that they are made up. */
function CountyVersion({ me }: { readonly me: Me }) {
  const { frame } = useText()
  const { county, year } = usePlace()
  const navigate = useNavigate()
  const datasets = useQuery(countyQueries.datasets(county))
  const years = [...new Set(datasets.data?.map((one) => one.year))]
  const current = datasets.data?.find((one) => one.year === year)
  return (
    <>
      <strong>
        {me.scope.kind === 'county' ? (me.place ?? county) : (current?.name ?? county)}
      </strong>
      {years.length > 1 ? (
        <Select
          size="small"
          aria-label={frame.chooseYear}
          value={year}
          options={years.map((value) => ({ value, label: frame.schoolYear(value) }))}
          onChange={(next) => void navigate({ to: `/${county}/${next}/diagnosis` as string })}
        />
      ) : (
        <span>{frame.schoolYear(year)}</span>
      )}
      {current === undefined ? (
        <span>{datasets.data === undefined ? '' : frame.noData}</span>
      ) : (
        <>
          <Tooltip title={current.data}>
            <span className="hash">{frame.dataVersion(current.data.slice(0, 8))}</span>
          </Tooltip>
          <SyntheticBadge county={county} data={current.data} />
        </>
      )}
    </>
  )
}

function SyntheticBadge({ county, data }: { readonly county: string; readonly data: string }) {
  const { frame } = useText()
  const overview = useQuery({
    queryKey: ['dataset', county, data],
    queryFn: () =>
      take(
        api.GET('/api/counties/{county}/datasets/{data}', { params: { path: { county, data } } }),
      ),
    ...unchanging,
  })
  if (overview.data?.synthetic !== true) return null
  return (
    <Tooltip title={frame.syntheticMeans}>
      <Tag className="synthetic">{frame.synthetic}</Tag>
    </Tooltip>
  )
}

function LanguageSwitch() {
  const { frame } = useText()
  const { language, choose } = useLanguage()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <Button
      type="text"
      className="on-bar"
      aria-label={`${frame.otherLanguage} ${frame.otherLanguageName}`}
      lang={other}
      onClick={() => choose(other)}
    >
      {frame.otherLanguage}
    </Button>
  )
}

/** Loaded when it is asked for. */
const SecondFactorDialog = lazy(async () => ({
  default: (await import('./second-factor.tsx')).SecondFactorDialog,
}))

function AccountMenu({ me }: { readonly me: Me }) {
  const { frame, accounts } = useText()
  const router = useRouter()
  const change = usePasswordChange()
  const [second, setSecond] = useState(false)
  const leave = async (): Promise<void> => {
    await signOut()
    await router.navigate({ to: '/' })
    location.reload()
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: frame.changePassword, onClick: change.open },
            { key: 'second', label: accounts.second.menu, onClick: () => setSecond(true) },
            { key: 'leave', label: frame.signOut, onClick: () => void leave() },
          ],
        }}
      >
        <Button type="text" className="on-bar">
          <span className="unseen">{frame.account}</span>
          {me.name.includes(me.roleName) ? me.name : `${me.name} · ${me.roleName}`}
        </Button>
      </Dropdown>
      {change.dialog}
      {second && (
        <Suspense>
          <SecondFactorDialog me={me} close={() => setSecond(false)} />
        </Suspense>
      )}
    </>
  )
}
