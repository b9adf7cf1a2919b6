import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, newKey, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import type { Shown } from './password-shown.tsx'
import { type Account, accountQueries, keyed, type Places, seen } from './queries.ts'
import { RoleFields, type RoleValues, scopeOf, valuesOf } from './role-fields.tsx'

type Values = RoleValues & { readonly username: string; readonly name: string }

const reread = [accountQueries.accounts.queryKey]

/** 新建帐号: its one-time password is shown once. */
export function AccountForm({
  places,
  close,
  show,
}: {
  readonly places: Places | undefined
  readonly close: () => void
  readonly show: (shown: Shown) => void
}) {
  const { accounts, frame } = useText()
  const [form] = Form.useForm<Values>()
  // One key for one form: sent twice, it makes one account.
  const [key] = useState(newKey)
  const make = useAct(
    ({ username, name, role, ...scope }: Values) =>
      take(
        api.POST('/api/accounts', {
          params: {},
          headers: keyed(key),
          body: { username, name, role, scope: scopeOf({ role, ...scope }) },
        }),
      ),
    { reread },
  )
  const send = (values: Values): void =>
    make.mutate(values, {
      onSuccess: ({ oneTimePassword }) => {
        close()
        show({ name: values.name, password: oneTimePassword })
      },
    })
  const required = [{ required: true, whitespace: true, message: accounts.required }]
  return (
    <Modal
      open
      title={accounts.add}
      okText={accounts.add}
      cancelText={frame.cancel}
      confirmLoading={make.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        name="account"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scopeKind: 'county' }}
        onFinish={send}
      >
        <Form.Item
          name="username"
          label={accounts.list.username}
          rules={required}
          extra={accounts.usernameHint}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="name"
          label={accounts.list.name}
          rules={required}
          extra={accounts.nameHint}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <RoleFields places={places} />
      </Form>
    </Modal>
  )
}

/** 改角色、管辖. */
export function RoleForm({
  account,
  places,
  close,
}: {
  readonly account: Account
  readonly places: Places | undefined
  readonly close: () => void
}) {
  const { accounts, frame } = useText()
  const [form] = Form.useForm<RoleValues>()
  const change = useAct(
    (values: RoleValues) =>
      take(
        api.PUT('/api/accounts/{account}/role', {
          params: { path: { account: account.id } },
          headers: seen(account.version),
          body: { role: values.role, scope: scopeOf(values) },
        }),
      ),
    { reread, says: accounts.done },
  )
  return (
    <Modal
      open
      title={`${accounts.acts.role} · ${account.name}`}
      okText={accounts.save}
      cancelText={frame.cancel}
      confirmLoading={change.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        name="account-role"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={valuesOf(account)}
        onFinish={(values) => change.mutate(values, { onSuccess: close })}
      >
        <RoleFields places={places} />
      </Form>
    </Modal>
  )
}
