import { Modal } from 'antd'
import { useText } from '../text/text.tsx'
import { PasswordForm } from './sign-in.tsx'

export function PasswordDialog({
  told,
  submit,
  onClose,
}: {
  readonly told: string | null
  readonly submit: (values: { current: string; next: string }) => Promise<void>
  readonly onClose: () => void
}) {
  const { frame } = useText()
  return (
    <Modal open title={frame.changePassword} footer={null} onCancel={onClose}>
      <PasswordForm told={told} sending={false} submit={submit} />
    </Modal>
  )
}
