import { Form, Input } from 'antd'
import { useText } from '../text/text.tsx'

/** 6 digits of the app, or a backup code. */
export function CodeField({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const { accounts } = useText()
  return (
    <Form.Item
      name="code"
      label={accounts.second.code}
      rules={[
        {
          required: true,
          pattern: /^\s*(\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})\s*$/,
          message: accounts.second.codeRule,
        },
      ]}
    >
      <Input autoComplete="one-time-code" maxLength={20} autoFocus={autoFocus} />
    </Form.Item>
  )
}
