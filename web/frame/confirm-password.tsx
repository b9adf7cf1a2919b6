import { Alert, Form, Input, Modal } from 'antd'
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { Refusal } from '../client.ts'
import { useText } from '../text/text.tsx'

/**
 * Acts that take effect and papers about people ask for the password again: the service refuses
 * with `confirm_password`, the page asks, and the act is sent once more.
 */
type Confirmed = <T>(act: () => Promise<T>) => Promise<T>

const Confirming = createContext<Confirmed>((act) => act())

export const useConfirmed = (): Confirmed => useContext(Confirming)

export const isConfirmWanted = (problem: unknown): boolean =>
  problem instanceof Refusal && problem.code === 'confirm_password'

type Asking = { readonly answer: (confirmed: boolean) => void }

export function ConfirmPassword({ children }: { readonly children: ReactNode }) {
  const { frame } = useText()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [form] = Form.useForm<{ password: string }>()
  const ask = useRef<() => Promise<boolean>>(async () => false)
  ask.current = () => new Promise((answer) => setAsking({ answer }))

  const confirmed = useCallback<Confirmed>(async (act) => {
    try {
      return await act()
    } catch (problem) {
      if (!isConfirmWanted(problem) || !(await ask.current())) throw problem
      return act()
    }
  }, [])
  const end = (answer: boolean): void => {
    asking?.answer(answer)
    setAsking(null)
    setTold(null)
    form.resetFields()
  }
  const send = async ({ password }: { password: string }): Promise<void> => {
    try {
      await confirmSession(password)
      end(true)
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      setTold(problem.message)
    }
  }
  return (
    <Confirming value={confirmed}>
      {children}
      <Modal
        open={asking !== null}
        title={frame.confirm.title}
        okText={frame.confirm.submit}
        cancelText={frame.confirm.cancel}
        onOk={() => form.submit()}
        onCancel={() => end(false)}
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
    </Confirming>
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
