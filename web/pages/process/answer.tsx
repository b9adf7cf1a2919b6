import { Checkbox, Form, Input, Select } from 'antd'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog, optionsOf } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

type Values = {
  readonly outcome: 'upheld' | 'partly' | 'rejected' | 'not-accepted'
  readonly changesPlan: boolean
  readonly inquiry: string
  readonly reply: string
}

/** 答复异议, by somebody who did not draw up the list. */
export function AnswerDialog({
  of,
  objection,
  close,
}: {
  readonly of: PlanCase
  readonly objection: string
  readonly close: () => void
}) {
  const { process } = useText()
  const [form] = Form.useForm<Values>()
  const outcome = Form.useWatch('outcome', form)
  const mayChange = outcome === 'upheld' || outcome === 'partly'
  const { county, id, version } = of
  const act = (body: Values) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/objections/{objection}/answer', {
        params: { path: { county, case: id, objection } },
        headers: seen(version),
        body: { ...body, changesPlan: mayChange && body.changesPlan === true },
      }),
    )
  const words = process.paper
  const required = [{ required: true, whitespace: true, message: process.required }]
  return (
    <ActDialog
      of={of}
      title={process.act.answer}
      lead={process.noticeOfAnswer}
      close={close}
      act={act}
      says={process.done.other}
      form={form}
      initial={{ changesPlan: false }}
    >
      <Form.Item name="outcome" label={words.outcome} rules={required}>
        <Select options={optionsOf(process.outcomes)} />
      </Form.Item>
      {mayChange && (
        <Form.Item name="changesPlan" valuePropName="checked">
          <Checkbox>{words.changesPlan}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="inquiry" label={words.inquiry} rules={required}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="reply" label={words.reply} rules={required}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
    </ActDialog>
  )
}
