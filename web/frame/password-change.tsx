import { App, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, Refusal, take } from '../client.ts'
import { useText } from '../text/text.tsx'
import { PasswordForm } from './sign-in.tsx'

/** Anybody's own password, changed from the menu. */
export function usePasswordChange(): { readonly open: () => void; readonly dialog: ReactNode } {
  const { frame } = useText()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const submit = async ({ current, next }: { current: string; next: string }): Promise<void> => {
    try {
      await take(api.POST('/api/password', { body: { current, next } }))
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      setTold(problem.message)
      return
    }
    setOpen(false)
    void message.success(frame.signIn.change)
  }
  return {
    open: () => setOpen(true),
    dialog: (
      <Modal
        open={open}
        title={frame.changePassword}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <PasswordForm told={told} sending={false} submit={submit} />
      </Modal>
    ),
  }
}
