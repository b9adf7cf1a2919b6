import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api, newKey, take } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { Loaded, Nothing } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { countyQueries, useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { RunField } from './new-run.tsx'

type Values = { readonly run: string; readonly name: string }

/** 建立方案流程, from a finished run. */
export function OpenCase() {
  const { process } = useText()
  const { county, year } = usePlace()
  const { data: me } = useMe()
  const runs = useQuery(countyQueries.runs(county))
  if (me?.permissions.includes('plan:draft') !== true) return <Nothing says={process.notYours} />
  return (
    <section className="panel">
      <h2>{process.openTitle}</h2>
      <p>{process.noneMeans}</p>
      <Loaded of={runs} rows={3}>
        {(all) => {
          const done = all.filter(({ state }) => state === 'done')
          if (done[0] !== undefined) return <OpenForm first={done[0].id} />
          return (
            <Nothing says={process.noRun}>
              <Link to={`/${county}/${year}/scenarios` as string}>{process.toScenarios}</Link>
            </Nothing>
          )
        }}
      </Loaded>
    </section>
  )
}

function OpenForm({ first }: { readonly first: string }) {
  const { process } = useText()
  const { county, year } = usePlace()
  const navigate = useNavigate()
  // One key for one form: sent twice, it opens one case.
  const [key] = useState(newKey)
  const open = useAct(
    (body: Values) =>
      take(
        api.POST('/api/counties/{county}/cases', {
          params: { path: { county } },
          headers: { 'idempotency-key': key },
          body,
        }),
      ),
    { reread: [countyQueries.cases(county).queryKey, countyQueries.duties(county).queryKey] },
  )
  const send = (values: Values): void =>
    open.mutate(values, {
      onSuccess: ({ id }) => void navigate({ to: `/${county}/${year}/process/${id}` as string }),
    })
  return (
    <Form
      name="open-case"
      layout="vertical"
      requiredMark={false}
      className="narrow"
      initialValues={{ run: first }}
      onFinish={send}
    >
      <RunField county={county} label={process.openRun} />
      <Form.Item
        name="name"
        label={process.openName}
        rules={[{ required: true, whitespace: true, message: process.required }]}
      >
        <Input maxLength={100} placeholder={process.openNameExample} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={open.isPending}>
        {process.openSubmit}
      </Button>
    </Form>
  )
}
