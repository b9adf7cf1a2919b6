import { Form } from 'antd'
import { api, take } from '../../client.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { ArrivalFields, type ArrivalValues, arrivalToday, slipFrom } from './arrival-fields.tsx'
import { relationSlips, type Slip, slipsOf } from './in-bulk.ts'
import { type PlanCase, seen } from './queries.ts'

type Props = {
  readonly of: PlanCase
  /** Names the act and how many it is for. */
  readonly title: string
  readonly teachers: readonly string[]
  readonly close: () => void
  readonly done: () => void
}

const send = ({ county, id, version }: PlanCase, slips: readonly Slip[]) =>
  take(
    api.POST('/api/counties/{county}/cases/{case}/arrivals', {
      params: { path: { county, case: id } },
      headers: seen(version),
      body: { slips: [...slips] },
    }),
  )

/** 批量登记到岗: one day, or one reason, for all of them. */
export function BulkArriveDialog({ of, title, teachers, close, done }: Props) {
  const { process } = useText()
  const [form] = Form.useForm<ArrivalValues>()
  const arrived = Form.useWatch('arrived', form) ?? true
  const { people, arrivals } = of.state
  const named = new Set(teachers)
  const going = people.filter(({ teacher, relationMoves }) => relationMoves && named.has(teacher))
  const again = arrivals.filter(({ teacher }) => named.has(teacher)).length
  return (
    <ActDialog
      of={of}
      title={title}
      lead={process.bulk.arriveLead(teachers.length, again)}
      close={close}
      act={(values: ArrivalValues) => send(of, slipsOf(of.state, teachers, slipFrom(values)))}
      says={process.done.other}
      onDone={done}
      form={form}
      initial={{ arrived: true, on: arrivalToday(), relationMoved: false }}
    >
      <ArrivalFields
        arrived={arrived}
        relation={going.length === 0 ? null : process.bulk.relationAlong(going.length)}
      />
    </ActDialog>
  )
}

/** 批量登记人事关系已转: their days of arrival stay as they were recorded. */
export function BulkRelationDialog({ of, title, teachers, close, done }: Props) {
  const { process } = useText()
  return (
    <ActDialog
      of={of}
      title={title}
      lead={process.bulk.relationLead(teachers.length)}
      close={close}
      act={() => send(of, relationSlips(of.state, teachers))}
      says={process.done.other}
      onDone={done}
    />
  )
}
