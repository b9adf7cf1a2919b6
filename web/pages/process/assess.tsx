import { Form, InputNumber, Select } from 'antd'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog, optionsOf } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

type Values = {
  readonly assessment: 'year' | 'term'
  readonly year: number
  readonly grade: 'excellent' | 'competent' | 'basic' | 'failed'
}

/** 登记考核: of a school year, or of the whole term. */
export function AssessDialog({
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
  const { county, id, version, state } = of
  const act = (values: Values) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/assess', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { teacher, ...values },
      }),
    )
  const required = [{ required: true, message: process.required }]
  return (
    <ActDialog
      of={of}
      title={process.act.assess}
      lead={name}
      close={close}
      act={act}
      says={process.done.other}
      initial={{ assessment: 'year', year: state.year, grade: 'competent' }}
    >
      <Form.Item name="assessment" label={process.kind} rules={required}>
        <Select options={optionsOf(process.assessmentKinds)} />
      </Form.Item>
      <Form.Item name="year" label={process.year} rules={required}>
        <InputNumber min={state.year} max={state.year + 10} />
      </Form.Item>
      <Form.Item name="grade" label={process.grade} rules={required}>
        <Select options={optionsOf(process.grades)} />
      </Form.Item>
    </ActDialog>
  )
}
