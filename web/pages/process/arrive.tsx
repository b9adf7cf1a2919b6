import { Checkbox, Form, Input } from 'antd'
import { dayOfMoment, momentAt } from '../../../solver/browser.ts'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

type Values = {
  readonly arrived: boolean
  readonly on?: string
  readonly reason?: string
  readonly relationMoved?: boolean
}

/** 登记到岗, from the return slip of the letter. */
export function ArriveDialog({
  of,
  teacher,
  name,
  close,
}: {
  readonly of: PlanCase
  readonly teacher: string
  readonly name: string
  readonly close: () => void
}) {
  const { process } = useText()
  const [form] = Form.useForm<Values>()
  const arrived = Form.useWatch('arrived', form) ?? true
  const { county, id, version, state } = of
  const moves = state.people.find((one) => one.teacher === teacher)?.relationMoves === true
  const act = (values: Values) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/arrive', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: {
          teacher,
          arrived: values.arrived,
          on: values.arrived ? (values.on ?? null) : null,
          reason: values.arrived ? '' : (values.reason ?? ''),
          relationMoved: values.arrived && values.relationMoved === true,
        },
      }),
    )
  const today = dayOfMoment(momentAt(Date.now()))
  const required = [{ required: true, whitespace: true, message: process.required }]
  return (
    <ActDialog
      of={of}
      title={process.act.arrive}
      lead={name}
      close={close}
      act={act}
      says={process.done.other}
      form={form}
      initial={{ arrived: true, on: today, relationMoved: false }}
    >
      <Form.Item name="arrived" valuePropName="checked">
        <Checkbox>{process.arrivedQuestion}</Checkbox>
      </Form.Item>
      {arrived ? (
        <>
          <Form.Item name="on" label={process.on} rules={required}>
            <Input type="date" max={today} />
          </Form.Item>
          {moves && (
            <Form.Item name="relationMoved" valuePropName="checked">
              <Checkbox>{process.relation}</Checkbox>
            </Form.Item>
          )}
        </>
      ) : (
        <Form.Item name="reason" label={process.why} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </ActDialog>
  )
}
