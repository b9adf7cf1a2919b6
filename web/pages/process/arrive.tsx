import { Form } from 'antd'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { ArrivalFields, type ArrivalValues, arrivalToday, slipFrom } from './arrival-fields.tsx'
import { type PlanCase, seen } from './queries.ts'

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
  const [form] = Form.useForm<ArrivalValues>()
  const arrived = Form.useWatch('arrived', form) ?? true
  const { county, id, version, state } = of
  const moves = state.people.find((one) => one.teacher === teacher)?.relationMoves === true
  const act = (values: ArrivalValues) =>
    take(
      api.POST('/api/counties/{county}/cases/{case}/arrive', {
        params: { path: { county, case: id } },
        headers: seen(version),
        body: { teacher, ...slipFrom(values) },
      }),
    )
  return (
    <ActDialog
      of={of}
      title={process.act.arrive}
      lead={name}
      close={close}
      act={act}
      says={process.done.other}
      form={form}
      initial={{ arrived: true, on: arrivalToday(), relationMoved: false }}
    >
      <ArrivalFields arrived={arrived} relation={moves ? process.relation : null} />
    </ActDialog>
  )
}
