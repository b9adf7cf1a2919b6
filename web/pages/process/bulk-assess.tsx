import { Form } from 'antd'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { AssessFields, type AssessValues } from './assess-fields.tsx'
import { judgedBy } from './in-bulk.ts'
import { type PlanCase, seen } from './queries.ts'

/** 批量登记考核: one grade for all of them; who is left out, and why, is told before. */
export function BulkAssessDialog({
  of,
  title,
  chosen,
  close,
  done,
}: {
  readonly of: PlanCase
  readonly title: string
  /** `null`: all who have not been judged. */
  readonly chosen: readonly string[] | null
  readonly close: () => void
  readonly done: () => void
}) {
  const { process } = useText()
  const [form] = Form.useForm<AssessValues>()
  const { county, id, version, state } = of
  const kind = Form.useWatch('assessment', form) ?? 'year'
  const year = Form.useWatch('year', form) ?? state.year
  const { teachers, again, absent, beyond } = judgedBy(state, { chosen, kind, year })
  const act = (values: AssessValues) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/assessments', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { judgements: teachers.map((teacher) => ({ teacher, ...values })) },
      }),
    )
  return (
    <ActDialog
      of={of}
      title={title}
      lead={process.bulk.assessLead(teachers.length, again, absent, beyond)}
      close={close}
      act={act}
      says={process.done.other}
      onDone={done}
      ready={teachers.length > 0}
      form={form}
      initial={{ assessment: 'year', year: state.year, grade: 'competent' }}
    >
      <AssessFields first={state.year} />
    </ActDialog>
  )
}
