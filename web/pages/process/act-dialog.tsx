import { Alert, Form, type FormInstance, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../text/text.tsx'

type ActDialogProps<Values> = {
  readonly title: string
  readonly lead: string
  readonly open: boolean
  readonly close: () => void
  readonly sending: boolean
  readonly form: FormInstance<Values>
  readonly send: (values: Values) => void
  readonly initial?: Partial<Values>
  /** What cannot be undone asks for this name to be typed. */
  readonly typedName?: string
  readonly children?: ReactNode
}

/** Asks before an act: what it does, what it needs to know, and for what cannot be undone the plan's name. */
export function ActDialog<Values extends object>(props: ActDialogProps<Values>) {
  const { title, lead, open, close, sending, form, send, initial, typedName, children } = props
  const { process, frame } = useText()
  return (
    <Modal
      open={open}
      title={title}
      okText={title}
      cancelText={frame.cancel}
      confirmLoading={sending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
      width={560}
      {...(typedName === undefined ? {} : { okButtonProps: { danger: true } })}
    >
      <Form
        name="act"
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        onFinish={send}
        {...(initial === undefined ? {} : { initialValues: initial })}
      >
        <Alert type={typedName === undefined ? 'info' : 'warning'} title={lead} />
        {children}
        {typedName !== undefined && (
          <Form.Item
            name="typedName"
            label={process.typeName(typedName)}
            rules={[
              {
                validator: (_, value: unknown) =>
                  typeof value === 'string' && value.trim() === typedName
                    ? Promise.resolve()
                    : Promise.reject(new Error(process.nameDiffers)),
              },
            ]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

/** 理由, of so many characters. */
export function ReasonField({ least }: { readonly least: number }) {
  const { process } = useText()
  return (
    <Form.Item
      name="reason"
      label={process.reason}
      rules={[
        { required: true, whitespace: true, min: least, message: process.reasonShort(least) },
      ]}
    >
      <Input.TextArea rows={3} maxLength={500} showCount />
    </Form.Item>
  )
}

/** Codes and their words, as a list to choose from. */
export const optionsOf = (words: { readonly [code: string]: string }) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))
