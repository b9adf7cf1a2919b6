import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../client.ts'
import { useText } from '../text/text.tsx'
import { useSending } from './sending.ts'
import { SignInCode } from './sign-in-code.tsx'

export function SignIn() {
  const { frame } = useText()
  const { signIn } = frame
  const [codeWanted, setCodeWanted] = useState(false)
  const { told, sending, submit } = useSending<{ username: string; password: string }>(
    (body) => take(api.POST('/api/sign-in', { body })),
    ({ code }) => {
      const wanted = code === 'code_required'
      setCodeWanted(wanted)
      return wanted
    },
  )
  const required = [{ required: true, message: signIn.required }]
  return (
    <main id="content" className="sign-in">
      <h1>{frame.brand}</h1>
      <p>{signIn.lead}</p>
      <Card title={<h2>{signIn.title}</h2>}>
        {codeWanted ? (
          <SignInCode back={() => setCodeWanted(false)} />
        ) : (
          <Form layout="vertical" onFinish={submit} requiredMark={false}>
            <Form.Item name="username" label={signIn.username} rules={required}>
              <Input autoComplete="username" autoFocus />
            </Form.Item>
            <Form.Item name="password" label={signIn.password} rules={required}>
              <Input.Password autoComplete="current-password" />
            </Form.Item>
            {told !== null && <Alert type="error" title={told} role="alert" />}
            <Button type="primary" htmlType="submit" loading={sending} block>
              {signIn.submit}
            </Button>
          </Form>
        )}
      </Card>
      <Link to="/verify">{signIn.verifyOffline}</Link>
    </main>
  )
}

/** Whoever was given his password by somebody else changes it before anything else. */
export function FirstPassword() {
  const { frame } = useText()
  const { signIn } = frame
  const { told, sending, submit } = useSending<{ current: string; next: string }>(
    ({ current, next }) => take(api.POST('/api/password', { body: { current, next } })),
  )
  return (
    <main id="content" className="sign-in">
      <h1>{frame.brand}</h1>
      <Card title={<h2>{signIn.firstPassword}</h2>}>
        <PasswordForm told={told} sending={sending} submit={submit} />
      </Card>
    </main>
  )
}

export function PasswordForm({
  told,
  sending,
  submit,
}: {
  readonly told: string | null
  readonly sending: boolean
  readonly submit: (values: { current: string; next: string }) => Promise<void>
}) {
  const { frame } = useText()
  const { signIn } = frame
  const required = { required: true, message: signIn.required }
  return (
    <Form layout="vertical" onFinish={submit} requiredMark={false}>
      <Form.Item name="current" label={signIn.current} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={signIn.next}
        extra={signIn.lengthRule}
        rules={[required, { min: 12, message: signIn.lengthRule }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={signIn.again}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === undefined || value === getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(signIn.differ)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {told !== null && <Alert type="error" title={told} role="alert" />}
      <Button type="primary" htmlType="submit" loading={sending}>
        {signIn.change}
      </Button>
    </Form>
  )
}
