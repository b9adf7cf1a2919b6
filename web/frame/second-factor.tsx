import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal, QRCode } from 'antd'
import { useState } from 'react'
import { api, type Me, Refusal, type Schemas, take } from '../client.ts'
import { meQuery } from '../queries.ts'
import { useText } from '../text/text.tsx'
import { CodeField } from './code-field.tsx'

type Begun = Schemas['SecondFactor']

/** Sends, keeps who is signed in, and tells a refusal in place. */
function useFactorAct() {
  const cache = useQueryClient()
  const [told, setTold] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const send = async <T,>(act: () => Promise<T>): Promise<T | null> => {
    setSending(true)
    setTold(null)
    try {
      return await act()
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      setTold(problem.message)
      return null
    } finally {
      setSending(false)
    }
  }
  const keep = (me: Me): void => {
    cache.setQueryData(meQuery.queryKey, me)
  }
  return { told, sending, send, keep }
}

/** 动态验证码 of the account menu: switched on and off by whoever it belongs to. */
export function SecondFactorDialog({ me, close }: { readonly me: Me; readonly close: () => void }) {
  const { accounts } = useText()
  return (
    <Modal open title={accounts.second.title} footer={null} onCancel={close} destroyOnHidden>
      {me.secondFactor ? <SwitchOff close={close} /> : <SwitchOn after={close} />}
    </Modal>
  )
}

/** Whose role must have one is asked for it before anything else. */
export function MustEnable() {
  const { frame, accounts } = useText()
  return (
    <main id="content" className="sign-in">
      <h1>{frame.brand}</h1>
      <section className="panel">
        <h2>{accounts.second.title}</h2>
        <p>{accounts.second.must}</p>
        <SwitchOn after={() => undefined} />
      </section>
    </main>
  )
}

function SwitchOn({ after }: { readonly after: () => void }) {
  const { accounts } = useText()
  const { told, sending, send } = useFactorAct()
  const [begun, setBegun] = useState<Begun | null>(null)
  const begin = async (body: { password: string }): Promise<void> =>
    setBegun(await send(() => take(api.POST('/api/second-factor', { body }))))
  if (begun !== null) return <Confirm begun={begun} after={after} />
  return (
    <Form name="second-1" layout="vertical" requiredMark={false} onFinish={begin}>
      <p>{accounts.second.off}</p>
      <PasswordField />
      {told !== null && <Alert type="error" title={told} role="alert" />}
      <Button type="primary" htmlType="submit" loading={sending}>
        {accounts.second.begin}
      </Button>
    </Form>
  )
}

/** The secret and the backup codes, shown once; the first code of the app switches it on. */
function Confirm({ begun, after }: { readonly begun: Begun; readonly after: () => void }) {
  const { accounts } = useText()
  const words = accounts.second
  const { told, sending, send, keep } = useFactorAct()
  const confirm = async (body: { code: string }): Promise<void> => {
    const me = await send(() => take(api.POST('/api/second-factor/confirm', { body })))
    if (me === null) return
    after()
    keep(me)
  }
  return (
    <Form name="second-2" layout="vertical" requiredMark={false} onFinish={confirm}>
      <p>{words.scan}</p>
      <QRCode value={begun.otpauth} type="svg" />
      <p>
        {words.secret} <code className="hash-text">{secretIn(begun.otpauth)}</code>
      </p>
      <p>{words.backup}</p>
      <ul className="names hash-text">
        {begun.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CodeField />
      {told !== null && <Alert type="error" title={told} role="alert" />}
      <Button type="primary" htmlType="submit" loading={sending}>
        {words.confirm}
      </Button>
    </Form>
  )
}

const secretIn = (otpauth: string): string => new URL(otpauth).searchParams.get('secret') ?? ''

function SwitchOff({ close }: { readonly close: () => void }) {
  const { accounts } = useText()
  const { told, sending, send, keep } = useFactorAct()
  const end = async (body: { password: string; code: string }): Promise<void> => {
    const me = await send(() => take(api.POST('/api/second-factor/end', { body })))
    if (me === null) return
    close()
    keep(me)
  }
  return (
    <Form name="second-3" layout="vertical" requiredMark={false} onFinish={end}>
      <p>{accounts.second.on}</p>
      <PasswordField />
      <CodeField />
      {told !== null && <Alert type="error" title={told} role="alert" />}
      <Button danger htmlType="submit" loading={sending}>
        {accounts.second.end}
      </Button>
    </Form>
  )
}

function PasswordField() {
  const { accounts } = useText()
  return (
    <Form.Item
      name="password"
      label={accounts.second.password}
      rules={[{ required: true, message: accounts.required }]}
    >
      <Input.Password autoComplete="current-password" />
    </Form.Item>
  )
}
