import { Checkbox, Form, Input } from 'antd'
import { dayOfMoment, momentAt } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'

/** What a return slip says. */
export type ArrivalValues = {
  readonly arrived: boolean
  readonly on?: string
  readonly reason?: string
  readonly relationMoved?: boolean
}

export const arrivalToday = () => dayOfMoment(momentAt(Date.now()))

/** Came on such a day, or why not; `relation` asks whether the personnel relation has moved as well. */
export function ArrivalFields({
  arrived,
  relation,
}: {
  readonly arrived: boolean
  readonly relation: string | null
}) {
  const { process } = useText()
  const required = [{ required: true, whitespace: true, message: process.required }]
  return (
    <>
      <Form.Item name="arrived" valuePropName="checked">
        <Checkbox>{process.arrivedQuestion}</Checkbox>
      </Form.Item>
      {arrived ? (
        <>
          <Form.Item name="on" label={process.on} rules={required}>
            <Input type="date" max={arrivalToday()} />
          </Form.Item>
          {relation !== null && (
            <Form.Item name="relationMoved" valuePropName="checked">
              <Checkbox>{relation}</Checkbox>
            </Form.Item>
          )}
        </>
      ) : (
        <Form.Item name="reason" label={process.why} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}

/** As the service takes it: a day or a reason, never both. */
export const slipFrom = ({ arrived, on, reason, relationMoved }: ArrivalValues) => ({
  arrived,
  on: arrived ? (on ?? null) : null,
  reason: arrived ? '' : (reason ?? ''),
  relationMoved: arrived && relationMoved === true,
})
