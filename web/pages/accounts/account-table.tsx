import { App, Button, Dropdown, Tag } from 'antd'
import { useState } from 'react'
import { api, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import { RoleForm } from './account-form.tsx'
import type { Shown } from './password-shown.tsx'
import { type Account, accountQueries, type Places, scopeName, seen } from './queries.ts'

const quickActs = ['disable', 'enable', 'resetPassword', 'resetSecondFactor', 'revoke'] as const
type QuickAct = (typeof quickActs)[number]

export function AccountTable({
  accounts: all,
  places,
  show,
}: {
  readonly accounts: readonly Account[]
  readonly places: Places | undefined
  readonly show: (shown: Shown) => void
}) {
  const { accounts } = useText()
  const [changing, setChanging] = useState<Account | null>(null)
  const words = accounts.list
  return (
    <>
      <table className="plain">
        <caption className="unseen">{accounts.tabs.accounts}</caption>
        <thead>
          <tr>
            {[words.username, words.name, words.role, words.scope, words.state, words.acts].map(
              (label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {all.map((account) => (
            <tr key={account.id}>
              <th scope="row">{account.username}</th>
              <td lang="zh-CN">{account.name}</td>
              <td>{accounts.roles[account.role]}</td>
              <td lang="zh-CN">{scopeName(account.scope, places) ?? accounts.noScope}</td>
              <td>
                <AccountState of={account} />
              </td>
              <td>
                <AccountActs of={account} show={show} change={() => setChanging(account)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing !== null && (
        <RoleForm account={changing} places={places} close={() => setChanging(null)} />
      )}
    </>
  )
}

function AccountState({ of }: { readonly of: Account }) {
  const { accounts } = useText()
  const { states } = accounts
  return (
    <>
      {of.disabled ? `✕ ${states.disabled}` : `● ${states.active}`}{' '}
      {of.mustChangePassword && <Tag>{states.firstPassword}</Tag>}
      {of.secondFactor && <Tag>{states.secondFactor}</Tag>}
    </>
  )
}

function AccountActs({
  of,
  show,
  change,
}: {
  readonly of: Account
  readonly show: (shown: Shown) => void
  readonly change: () => void
}) {
  const { accounts, frame } = useText()
  const { modal } = App.useApp()
  const act = useAct((kind: QuickAct) => sent(kind, of), {
    reread: [accountQueries.accounts.queryKey],
    says: accounts.done,
  })
  const ask = (kind: QuickAct): void => {
    void modal.confirm({
      title: accounts.acts[kind],
      content: accounts.ask[kind](of.name),
      okText: accounts.acts[kind],
      cancelText: frame.cancel,
      onOk: () =>
        act.mutateAsync(kind).then((password) => {
          if (password !== undefined) show({ name: of.name, password })
        }),
    })
  }
  const possible = quickActs.filter(
    (kind) =>
      kind !== (of.disabled ? 'disable' : 'enable') &&
      (kind !== 'resetSecondFactor' || of.secondFactor),
  )
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'role', label: accounts.acts.role, onClick: change },
          ...possible.map((kind) => ({
            key: kind,
            label: accounts.acts[kind],
            onClick: () => ask(kind),
          })),
        ],
      }}
    >
      <Button size="small" aria-label={accounts.more(of.name)}>
        {accounts.list.acts}
      </Button>
    </Dropdown>
  )
}

/** The password that came of it: `null` where it is not told again, `undefined` where there is none. */
async function sent(kind: QuickAct, { id, version }: Account): Promise<string | null | undefined> {
  const asked = { params: { path: { account: id } }, headers: seen(version) }
  if (kind === 'resetPassword')
    return (await take(api.POST('/api/accounts/{account}/reset-password', asked))).oneTimePassword
  await take(plainAct(kind, asked))
  return undefined
}

type Asked = {
  readonly params: { readonly path: { readonly account: string } }
  readonly headers: { readonly 'if-match': string }
}

function plainAct(kind: Exclude<QuickAct, 'resetPassword'>, asked: Asked) {
  switch (kind) {
    case 'disable':
      return api.POST('/api/accounts/{account}/disable', asked)
    case 'enable':
      return api.POST('/api/accounts/{account}/enable', asked)
    case 'resetSecondFactor':
      return api.POST('/api/accounts/{account}/reset-second-factor', asked)
    case 'revoke':
      return api.POST('/api/accounts/{account}/revoke-sessions', asked)
  }
}
