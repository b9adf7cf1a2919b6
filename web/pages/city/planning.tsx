import { App, Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { api, download, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { cityQueries, type Planning } from './queries.ts'

type Row = Planning['rows'][number]

/** 创建规划表: the year each county applies; filled in here, and taken away as a paper to be sealed. */
export function PlanningTable({
  city,
  planning,
}: {
  readonly city: string
  readonly planning: Planning
}) {
  const { city: words } = useText()
  const { message } = App.useApp()
  const { data: me } = useMe()
  const [changing, setChanging] = useState<Row | null>(null)
  const mayWrite = me?.permissions.includes('city:run') === true
  const { list, planning: own } = words
  const save = () =>
    download(`/api/cities/${encodeURIComponent(city)}/planning/workbook`).catch(
      (refused: Error) => void message.error(refused.message),
    )
  return (
    <section className="panel">
      <div className="line">
        <h2>{own.title}</h2>
        <Button size="small" onClick={() => void save()}>
          {own.export}
        </Button>
      </div>
      <table className="plain">
        <caption className="unseen">{own.title}</caption>
        <thead>
          <tr>
            <th scope="col">{list.county}</th>
            <th scope="col">{own.year}</th>
            <th scope="col">{own.note}</th>
            <th scope="col">
              <span className="unseen">{own.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {planning.rows.map((row) => (
            <tr key={row.county}>
              <th scope="row" lang="zh-CN">
                {row.name}
              </th>
              <td>{row.year ?? own.undecided}</td>
              <td lang="zh-CN">{row.note}</td>
              <td>
                {mayWrite && (
                  <Button
                    size="small"
                    aria-label={own.changeOf(row.name)}
                    onClick={() => setChanging(row)}
                  >
                    {own.change}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changing !== null && <YearForm city={city} row={changing} close={() => setChanging(null)} />}
    </section>
  )
}

type Values = { readonly year: number | null; readonly note: string }

function YearForm({
  city,
  row,
  close,
}: {
  readonly city: string
  readonly row: Row
  readonly close: () => void
}) {
  const { city: words, frame } = useText()
  const own = words.planning
  const [form] = Form.useForm<Values>()
  const save = useAct(
    ({ year, note }: Values) =>
      take(
        api.PUT('/api/cities/{city}/planning/{county}', {
          params: { path: { city, county: row.county } },
          headers: { 'if-match': `"${row.version}"` },
          body: { year: year ?? null, note: note ?? '' },
        }),
      ),
    {
      reread: [cityQueries.planning(city).queryKey, cityQueries.overview(city).queryKey],
      says: own.saved,
    },
  )
  return (
    <Modal
      open
      title={own.changeOf(row.name)}
      okText={frame.save}
      cancelText={frame.cancel}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        name="planning"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: row.year, note: row.note }}
        onFinish={(values) => save.mutate(values, { onSuccess: close })}
      >
        <Form.Item name="year" label={own.year}>
          <InputNumber min={2021} max={2060} />
        </Form.Item>
        <Form.Item name="note" label={own.note}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
