import { Form, InputNumber, Select } from 'antd'
import { useText } from '../../text/text.tsx'
import { optionsOf } from './act-dialog.tsx'

export type AssessValues = {
  readonly assessment: 'year' | 'term'
  readonly year: number
  readonly grade: 'excellent' | 'competent' | 'basic' | 'failed'
}

/** 考核类别, 学年, 等次. */
export function AssessFields({ first }: { readonly first: number }) {
  const { process } = useText()
  const required = [{ required: true, message: process.required }]
  return (
    <>
      <Form.Item name="assessment" label={process.kind} rules={required}>
        <Select options={optionsOf(process.assessmentKinds)} />
      </Form.Item>
      <Form.Item name="year" label={process.year} rules={required}>
        <InputNumber min={first} max={first + 10} />
      </Form.Item>
      <Form.Item name="grade" label={process.grade} rules={required}>
        <Select options={optionsOf(process.grades)} />
      </Form.Item>
    </>
  )
}
