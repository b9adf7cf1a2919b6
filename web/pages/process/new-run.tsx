import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Form, Input, Select } from 'antd'
import { api, type Run, take } from '../../client.ts'
import { moment } from '../../format.ts'
import { usePlace } from '../../frame/address.ts'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { ActDialog } from './act-dialog.tsx'
import { type PlanCase, seen } from './queries.ts'

type Values = { readonly run: string; readonly name?: string }

/** 换用另一次测算 of a draft, or 以新版本替代 after an objection: another plan in place of this one. */
export function NewRunDialog({
  act,
  of,
  close,
}: {
  readonly act: 'revise' | 'supersede'
  readonly of: PlanCase
  readonly close: () => void
}) {
  const { process } = useText()
  const navigate = useNavigate()
  const { year } = usePlace()
  return (
    <ActDialog
      of={of}
      title={process.act[act]}
      lead={process.confirm[act]}
      close={close}
      act={(values: Values) => sent(act, of, values)}
      says={process.done.other}
      onDone={({ id }) => void navigate({ to: `/${of.county}/${year}/process/${id}` as string })}
    >
      <RunField county={of.county} label={process.newRun} />
      {act === 'supersede' && (
        <Form.Item
          name="name"
          label={process.newName}
          rules={[{ required: true, whitespace: true, message: process.required }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
    </ActDialog>
  )
}

const sent = (
  act: 'revise' | 'supersede',
  { county, id, version }: PlanCase,
  { run, name = '' }: Values,
) => {
  const params = { path: { county, case: id } }
  const headers = seen(version)
  return act === 'revise'
    ? take(
        api.POST('/api/counties/{county}/cases/{case}/revise', { params, headers, body: { run } }),
      )
    : take(
        api.POST('/api/counties/{county}/cases/{case}/supersede', {
          params,
          headers,
          body: { run, name },
        }),
      )
}

/** Finished runs, latest first. */
export function RunField({ county, label }: { readonly county: string; readonly label: string }) {
  const { process } = useText()
  const runs = useQuery(countyQueries.runs(county))
  const done = runs.data?.filter(({ state }) => state === 'done') ?? []
  return (
    <Form.Item name="run" label={label} rules={[{ required: true, message: process.required }]}>
      <Select options={done.map((run) => ({ value: run.id, label: runLabel(run, process) }))} />
    </Form.Item>
  )
}

const runLabel = (
  { ended, made, summary }: Run,
  process: ReturnType<typeof useText>['process'],
): string => process.runName(moment(ended ?? made), summary?.people.transfers ?? null)
