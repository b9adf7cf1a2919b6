import { useQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import { Loaded, NoPermission } from '../../frame/states.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { AccountForm } from './account-form.tsx'
import { AccountTable } from './account-table.tsx'
import { PasswordShown, type Shown } from './password-shown.tsx'
import { PlaceLists } from './places.tsx'
import { accountQueries } from './queries.ts'

/** 帐号与管辖: who may do what where. The admin's page knows officials and places, and no teacher. */
export function AccountsPage() {
  const { accounts } = useText()
  const { data: me } = useMe()
  if (me?.permissions.includes('account:manage') !== true)
    return <NoPermission who={accounts.onlyAdmin} />
  return <Managed />
}

function Managed() {
  const { frame, accounts } = useText()
  const list = useQuery(accountQueries.accounts)
  const places = useQuery(accountQueries.places)
  const [adding, setAdding] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  return (
    <Loaded of={list}>
      {(all) => (
        <>
          <PageHead
            page={frame.pages.accounts}
            conclusion={accounts.concluded(
              all.length,
              all.filter(({ disabled }) => disabled).length,
              all.filter(({ mustChangePassword }) => mustChangePassword).length,
            )}
            actions={
              <Button type="primary" onClick={() => setAdding(true)}>
                {accounts.add}
              </Button>
            }
          />
          <section className="panel">
            <Tabs
              items={[
                {
                  key: 'accounts',
                  label: accounts.tabs.accounts,
                  children: <AccountTable accounts={all} places={places.data} show={setShown} />,
                },
                {
                  key: 'places',
                  label: accounts.tabs.places,
                  children: <Loaded of={places}>{(known) => <PlaceLists places={known} />}</Loaded>,
                },
              ]}
            />
          </section>
          {adding && (
            <AccountForm places={places.data} close={() => setAdding(false)} show={setShown} />
          )}
          {shown !== null && <PasswordShown of={shown} close={() => setShown(null)} />}
        </>
      )}
    </Loaded>
  )
}
