import { Alert, Button, Form } from 'antd'
import { api, take } from '../client.ts'
import { useText } from '../text/text.tsx'
import { CodeField } from './code-field.tsx'
import { useSending } from './sending.ts'

/** 登录的第二步: the code of the authenticator app, or a backup code. */
export function SignInCode({ back }: { readonly back: () => void }) {
  const { accounts } = useText()
  const words = accounts.second
  const { told, sending, submit } = useSending<{ code: string }>((body) =>
    take(api.POST('/api/sign-in/code', { body })),
  )
  return (
    <Form name="second-1" layout="vertical" onFinish={submit} requiredMark={false}>
      <p>{words.signInLead}</p>
      <CodeField autoFocus />
      {told !== null && <Alert type="error" title={told} role="alert" />}
      <Button type="primary" htmlType="submit" loading={sending} block>
        {words.signInSubmit}
      </Button>
      <Button type="link" onClick={back}>
        {words.back}
      </Button>
    </Form>
  )
}
