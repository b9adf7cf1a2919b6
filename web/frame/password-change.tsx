import { App } from 'antd'
import { type ReactNode, useState } from 'react'
import { api, Refusal, take } from '../client.ts'
import { late } from '../parts/late.tsx'
import { useText } from '../text/text.tsx'

const PasswordDialog = late(async () => (await import('./password-dialog.tsx')).PasswordDialog)

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
    dialog: open && <PasswordDialog told={told} submit={submit} onClose={() => setOpen(false)} />,
  }
}
