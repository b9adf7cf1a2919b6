import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, newKey, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { countyQueries, useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'

/** 提交审批: opens the process of this run, or leads to the one it has. */
export function SubmitCase() {
  const { plans } = useText()
  const { county, year, run } = usePlan()
  const me = useMe().data
  const cases = useQuery(countyQueries.cases(county))
  const [open, setOpen] = useState(false)
  if (cases.data === undefined) return null
  const own = cases.data.cases.find((one) => one.run === run.id)
  if (own !== undefined)
    return (
      <Link to={`/${county}/${year}/process/${own.id}` as string}>
        <Button type="primary">{plans.submit.toCase(own.name)}</Button>
      </Link>
    )
  if (me?.permissions.includes('plan:draft') !== true) return null
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {plans.submit.act}
      </Button>
      {open && <OpenCase onClose={() => setOpen(false)} />}
    </>
  )
}

function OpenCase({ onClose }: { readonly onClose: () => void }) {
  const { plans } = useText()
  const { county, year, run, trial } = usePlan()
  const navigate = useNavigate()
  const [form] = Form.useForm<{ readonly name: string }>()
  // One key for one dialogue: sent twice, it opens one case.
  const [key] = useState(newKey)
  const open = useAct(
    ({ name }: { readonly name: string }) =>
      take(
        api.POST('/api/counties/{county}/cases', {
          params: { path: { county } },
          headers: { 'idempotency-key': key },
          body: { run: run.id, name },
        }),
      ),
    {
      reread: [countyQueries.cases(county).queryKey, countyQueries.duties(county).queryKey],
      says: plans.submit.opened,
      onDone: ({ id }) =>
        void navigate({ to: `/${county}/${year}/process/${id}` as string, ignoreBlocker: true }),
    },
  )
  return (
    <Modal
      open
      title={plans.submit.act}
      okText={plans.submit.open}
      cancelText={plans.replan.cancel}
      confirmLoading={open.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{plans.submit.means}</p>
      {trial.edits.length > 0 && <Alert type="warning" title={plans.submit.edits} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: plans.submit.defaultName(year) }}
        onFinish={(values) => open.mutate(values)}
      >
        <Form.Item
          name="name"
          label={plans.submit.name}
          rules={[{ required: true, whitespace: true, message: plans.replan.required }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
