import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useText } from '../../text/text.tsx'

export type Shown = { readonly name: string; readonly password: string | null }

/** A one-time password, once: it is kept nowhere, and nobody reads it again. */
export function PasswordShown({
  of: { name, password },
  close,
}: {
  readonly of: Shown
  readonly close: () => void
}) {
  const { accounts } = useText()
  const words = accounts.password
  const [copied, setCopied] = useState(false)
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={words.title}
      footer={
        <Button type="primary" onClick={close}>
          {words.close}
        </Button>
      }
    >
      {password === null ? (
        <Alert type="warning" title={words.gone} />
      ) : (
        <>
          <p>{words.lead(name)}</p>
          <p className="one-time">{password}</p>
          {/* A browser lends its clipboard to pages of https alone. */}
          {window.isSecureContext && (
            <Button onClick={() => void copy(password)}>{words.copy}</Button>
          )}{' '}
          <span role="status">{copied ? words.copied : ''}</span>
        </>
      )}
    </Modal>
  )
}
