import { Alert, Form, type FormInstance, Input, Modal } from 'antd'
import type { ReactNode } from 'react'
import { useText } from '../../text/text.tsx'
import { type PlanCase, useCaseAct } from './queries.ts'

type ActDialogProps<Values> = {
  readonly of: PlanCase
  readonly title: string
  readonly lead: string
  readonly close: () => void
  /** The route the act takes; its reply is the new state. */
  readonly act: (values: Values) => Promise<PlanCase>
  readonly says: string
  /** What follows once it is done; without it the dialog closes. */
  readonly onDone?: (next: PlanCase) => void
  /** Of a dialog that looks at its own fields; others have one made here. */
  readonly form?: FormInstance<Values>
  readonly initial?: Partial<Values>
  /** What cannot be undone asks for this name to be typed. */
  readonly typedName?: string
  /** False while what is filled in comes to nothing. */
  readonly ready?: boolean
  readonly children?: ReactNode
}

/**
 * The frame of every act on a case: what it does, what it needs to know, for what cannot be undone the
 * plan's name, then the act itself and the new state.
 */
export function ActDialog<Values extends object>(props: ActDialogProps<Values>) {
  const { of, title, lead, close, act, says, onDone, initial, typedName, children } = props
  const { ready = true } = props
  const { frame } = useText()
  const [fresh] = Form.useForm<Values>()
  const form = props.form ?? fresh
  const deed = useCaseAct(of, act, says)
  const send = (values: Values): void =>
    deed.mutate(values, {
      onSuccess: (next) => {
        close()
        onDone?.(next)
      },
    })
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={frame.cancel}
      confirmLoading={deed.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
      width={560}
      okButtonProps={{ danger: typedName !== undefined, disabled: !ready }}
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
        {typedName !== undefined && <NameTyped name={typedName} />}
      </Form>
    </Modal>
  )
}

function NameTyped({ name }: { readonly name: string }) {
  const { process } = useText()
  return (
    <Form.Item
      name="typedName"
      label={process.typeName(name)}
      rules={[
        {
          validator: (_, value: unknown) =>
            typeof value === 'string' && value.trim() === name
              ? Promise.resolve()
              : Promise.reject(new Error(process.nameDiffers)),
        },
      ]}
    >
      <Input autoComplete="off" />
    </Form.Item>
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
