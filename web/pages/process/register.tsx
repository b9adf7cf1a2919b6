import { Checkbox, Form, Input, Select } from 'antd'
import { momentAt } from '../../../solver/browser.ts'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog, optionsOf } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

type Paper = {
  readonly person: string
  readonly identity: '本人' | '教师' | '学校' | '群众'
  readonly named: boolean
  readonly concerns: string
  readonly content: string
  readonly evidence: string
  readonly handler: string
}
type Values = Paper & { readonly receivedAt: string; readonly channel: 'hand' | 'mail' }

/** 登记异议: what was said goes to the register (class C), when it came to the case. */
export function RegisterDialog({
  of,
  close,
}: {
  readonly of: PlanCase
  readonly close: () => void
}) {
  const { process } = useText()
  const { county, id, version } = of
  const act = ({ receivedAt, channel, ...paper }: Values) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/objections', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { receivedAt, channel, paper: { ...paper, inquiry: '', reply: '' } },
      }),
    )
  const now = momentAt(Date.now())
  const words = process.paper
  const required = [{ required: true, message: process.required }]
  return (
    <ActDialog
      of={of}
      title={process.act.register}
      lead={process.noticeOfRegister}
      close={close}
      act={act}
      says={process.done.other}
      initial={{
        receivedAt: now,
        channel: 'hand',
        identity: '本人',
        named: true,
        evidence: '',
        handler: '',
      }}
    >
      <div className="columns even">
        <Form.Item name="receivedAt" label={words.receivedAt} rules={required}>
          <Input type="datetime-local" max={now} />
        </Form.Item>
        <Form.Item name="channel" label={words.channel} rules={required}>
          <Select options={optionsOf(process.channels)} />
        </Form.Item>
        <Form.Item name="person" label={words.person} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="identity" label={words.identity} rules={required}>
          <Select options={optionsOf(process.identities)} />
        </Form.Item>
      </div>
      <Form.Item name="named" valuePropName="checked">
        <Checkbox>{words.named}</Checkbox>
      </Form.Item>
      <Form.Item name="concerns" label={words.concerns} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="content" label={words.content} rules={required}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="evidence" label={words.evidence}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="handler" label={words.handler}>
        <Input maxLength={50} />
      </Form.Item>
    </ActDialog>
  )
}
