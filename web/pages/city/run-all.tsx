import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { api, newKey, type ReplyOf, take } from '../../client.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { type CityCounty, cityQueries } from './queries.ts'

type Request = ReplyOf<'/api/cities/{city}/runs/{request}'>
type Values = { readonly baseProfile: string; readonly seconds: number }

/** 为 n 个县排队测算: one request, each county on its own latest data. */
export function RunAll({
  city,
  counties,
}: {
  readonly city: string
  readonly counties: readonly CityCounty[]
}) {
  const { city: words } = useText()
  const { data: me } = useMe()
  const [open, setOpen] = useState(false)
  if (me?.permissions.includes('city:run') !== true) return null
  const ready = counties.filter(({ data }) => data !== null).length
  return (
    <>
      <Button type="primary" disabled={ready === 0} onClick={() => setOpen(true)}>
        {words.runAll.act(ready)}
      </Button>
      {open && <RunAllDialog city={city} ready={ready} close={() => setOpen(false)} />}
    </>
  )
}

function RunAllDialog({
  city,
  ready,
  close,
}: {
  readonly city: string
  readonly ready: number
  readonly close: () => void
}) {
  const { city: words, frame } = useText()
  const own = words.runAll
  const [form] = Form.useForm<Values>()
  const [key, setKey] = useState(newKey)
  const policies = useQuery(cityQueries.policies)
  const start = useAct(
    (values: Values) =>
      take(
        api.POST('/api/cities/{city}/runs', {
          params: { path: { city } },
          headers: { 'idempotency-key': key },
          body: { ...values, profiles: {} },
        }),
      ),
    { reread: [cityQueries.overview(city).queryKey] },
  )
  const retry = (): void => {
    setKey(newKey())
    start.reset()
  }
  return (
    <Modal
      open
      title={own.title}
      okText={own.act(ready)}
      cancelText={start.data === undefined ? frame.cancel : frame.close}
      confirmLoading={start.isPending}
      okButtonProps={{ disabled: start.data !== undefined }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{own.lead}</p>
      <Loaded of={policies} rows={2}>
        {(known) => (
          <Form
            name="city-runs"
            form={form}
            layout="vertical"
            requiredMark={false}
            disabled={start.data !== undefined}
            initialValues={{ seconds: 600, baseProfile: known.policies[0]?.id }}
            onFinish={(values) => start.mutate(values)}
          >
            <Form.Item
              name="baseProfile"
              label={own.profile}
              rules={[{ required: true, message: words.planning.required }]}
            >
              <Select
                options={known.policies.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
            <Form.Item name="seconds" label={own.seconds}>
              <InputNumber min={10} max={86_400} />
            </Form.Item>
          </Form>
        )}
      </Loaded>
      {start.data !== undefined && <Started city={city} started={start.data} retry={retry} />}
    </Modal>
  )
}

function Started({
  city,
  started,
  retry,
}: {
  readonly city: string
  readonly started: { readonly request: string; readonly runs: readonly StartedRun[] }
  readonly retry: () => void
}) {
  const { city: words } = useText()
  const own = words.runAll
  const request = useQuery(cityQueries.request(city, started.request))
  const left = started.runs.filter(({ run }) => run === null)
  return (
    <section aria-live="polite">
      <Alert type="success" title={own.started(started.runs.length - left.length, left.length)} />
      <ul className="details" lang="zh-CN">
        {left.map(({ county, name, reason }) => (
          <li key={county}>{own.notStarted(name, reason)}</li>
        ))}
      </ul>
      <Loaded of={request} rows={2}>
        {(told) => <Progress told={told} retry={retry} />}
      </Loaded>
    </section>
  )
}

type StartedRun = {
  readonly county: string
  readonly name: string
  readonly run: string | null
  readonly reason: string
}

function Progress({ told, retry }: { readonly told: Request; readonly retry: () => void }) {
  const { city: words } = useText()
  const own = words.runAll
  const { queued, running, done, failed, cancelled } = told.counts
  return (
    <>
      <h3>{own.progress}</h3>
      <p>{own.counts(queued, running, done, failed + cancelled)}</p>
      <ul className="details" lang="zh-CN">
        {told.runs.map(({ county, name, state, reason }) => (
          <li key={county}>
            {name}：{words.states[state]} {reason ?? ''}
          </li>
        ))}
      </ul>
      {failed > 0 && queued + running === 0 && <Button onClick={retry}>{own.retry}</Button>}
    </>
  )
}
