import { Alert, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { Refusal } from '../client.ts'
import { useText } from '../text/text.tsx'

/** Asks for the password once more; tells whether it was given. */
export function ConfirmDialog({ onEnd }: { readonly onEnd: (confirmed: boolean) => void }) {
  const { frame } = useText()
  const [told, setTold] = useState<string | null>(null)
  const [form] = Form.useForm<{ password: string }>()
  const send = async ({ password }: { password: string }): Promise<void> => {
    try {
      await confirmSession(password)
      onEnd(true)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      setTold(problem.message)
    }
  }
  return (
    <Modal
      open
      title={frame.confirm.title}
      okText={frame.confirm.submit}
      cancelText={frame.confirm.cancel}
      onOk={() => form.submit()}
      onCancel={() => onEnd(false)}
    >
      <p>{frame.confirm.lead}</p>
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <Form.Item
          name="password"
          label={frame.signIn.password}
          rules={[{ required: true, message: frame.signIn.required }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {told !== null && <Alert type="error" title={told} role="alert" />}
      </Form>
    </Modal>
  )
}

/** POST /api/session/confirm: proves once more who sits here. */
async function confirmSession(password: string): Promise<void> {
  const reply = await fetch('/api/session/confirm', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  })
  if (!reply.ok) throw new Refusal(reply.status, await reply.json().catch(() => null))
}
