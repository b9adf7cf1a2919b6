import { Form, Input, InputNumber } from 'antd'
import { useText } from '../../text/text.tsx'

/** What the catalogue of evidence says of a paper, beside which one it is. */
export type PaperValues = {
  readonly number: string
  readonly formed: string
  readonly issuer: string
  readonly pages: number
  readonly place: string
}

export const noPaper: PaperValues = { number: '', formed: '', issuer: '', pages: 1, place: '' }

export function PaperFields() {
  const words = useText().process.evidenceRow
  return (
    <>
      <Form.Item name="number" label={words.number}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="formed" label={words.formed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="issuer" label={words.issuer}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="pages" label={words.pages}>
        <InputNumber min={0} max={100_000} />
      </Form.Item>
      <Form.Item name="place" label={words.place}>
        <Input maxLength={200} />
      </Form.Item>
    </>
  )
}
