import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { dayOfMoment, momentAt } from '../../../solver/browser.ts'
import { download, type ReplyOf } from '../../client.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { sheetQuery } from '../../recount/recount.ts'
import type { Sheet } from '../../recount/worker.ts'
import { useText } from '../../text/text.tsx'
import { type PlanCase, processQueries } from './queries.ts'

type Documents = ReplyOf<'/api/counties/{county}/cases/{case}/documents'>
type Paper = Documents['documents'][number]

/** 文书 of the case: what the role may take out; what tells of people leaves against a row of the journal. */
export function Documents({ of }: { readonly of: PlanCase }) {
  const { frame, process } = useText()
  const { data: me } = useMe()
  const list = useQuery(processQueries.documents(of.county, of.id))
  const [asked, setAsked] = useState<Paper | null>(null)
  const words = process.documentList
  return (
    <Loaded of={list} rows={5}>
      {({ documents }) => (
        <>
          {me?.permissions.includes('paper:export') === true && <Packs of={of} />}
          <PlainTable
            caption={process.documents}
            rows={documents}
            rowKey={({ id }) => id}
            columns={[
              { label: words.title, cell: ({ id, title }) => `${id} ${title}` },
              { label: words.privacy, cell: ({ privacy }) => process.privacy[privacy] },
              {
                label: process.conditions,
                cell: ({ neededBy }) =>
                  neededBy.length === 0
                    ? ''
                    : process.needed(
                        neededBy.map((step) => process.steps[step]).join(frame.marks.comma),
                      ),
              },
              { label: words.audience, cell: ({ audience }) => audience },
              {
                label: words.file,
                cell: (paper) => (
                  <Button size="small" onClick={() => setAsked(paper)}>
                    {process.kinds[paper.file]}
                    <span className="unseen"> {paper.title}</span>
                  </Button>
                ),
              },
            ]}
          />
          {asked !== null && <PaperOut of={of} paper={asked} close={() => setAsked(null)} />}
        </>
      )}
    </Loaded>
  )
}

function Packs({ of: { county, id } }: { readonly of: PlanCase }) {
  const { process } = useText()
  const at = `/api/counties/${encodeURIComponent(county)}/cases/${id}`
  const pack = useAct(() => download(`${at}/evidence-pack`), { reread: [] })
  const dossier = useAct(() => download(`${at}/dossier?level=office`), { reread: [] })
  return (
    <div className="line">
      <Button loading={pack.isPending} onClick={() => pack.mutate(undefined)}>
        {process.pack}
      </Button>
      <Button loading={dossier.isPending} onClick={() => dossier.mutate(undefined)}>
        {process.dossier}
      </Button>
    </div>
  )
}

/** What no step of the case tells, and a paper does not do without. */
const typed = ['decidedBy', 'decidedOn', 'reportBy', 'askedBy'] as const
type Typed = (typeof typed)[number]
const typedFor: { readonly [document: string]: readonly Typed[] } = {
  D04: ['decidedBy'],
  D09a: ['decidedBy', 'decidedOn', 'reportBy'],
  D09b: ['reportBy'],
  D13: ['askedBy'],
}

type Values = { readonly [T in Typed]?: string } & {
  readonly date?: string
  readonly part?: string
  readonly objection?: string
  readonly reason?: string
}

function PaperOut({
  of,
  paper,
  close,
}: {
  readonly of: PlanCase
  readonly paper: Paper
  readonly close: () => void
}) {
  const { process, frame } = useText()
  const [form] = Form.useForm<Values>()
  const deed = useAct((values: Values) => download(addressOf(of, paper, values)), { reread: [] })
  const { objections } = of.state
  return (
    <Modal
      open
      title={paper.title}
      okText={process.download}
      cancelText={frame.cancel}
      confirmLoading={deed.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form
        name="paper"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ date: dayOfMoment(momentAt(Date.now())) }}
        onFinish={(values) => deed.mutate(values, { onSuccess: close })}
      >
        <Form.Item name="date" label={process.date}>
          <Input type="date" />
        </Form.Item>
        {(typedFor[paper.id] ?? []).map((name) => (
          <Form.Item key={name} name={name} label={process.typed[name]}>
            {name === 'decidedBy' || name === 'askedBy' ? (
              <Input maxLength={50} />
            ) : (
              <Input type="date" />
            )}
          </Form.Item>
        ))}
        {paper.parts !== null && <PartField of={of} part={paper.parts} />}
        {paper.id === 'D07' && (
          <Form.Item
            name="objection"
            label={process.objectionList.id}
            rules={[{ required: true, message: process.required }]}
          >
            <Select options={objections.map(({ id }) => ({ value: id, label: id }))} />
          </Form.Item>
        )}
        {paper.privacy === 'C' && (
          <Form.Item
            name="reason"
            label={process.exportReason}
            rules={[{ required: true, whitespace: true, min: 5, message: process.reasonShort(5) }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function addressOf(
  { county, id }: PlanCase,
  { id: document, parts }: Paper,
  { part, ...given }: Values,
): string {
  const query = new URLSearchParams()
  const told = { ...given, ...(parts === null ? {} : { [parts]: part }) }
  for (const [name, value] of Object.entries(told))
    if (value !== undefined && value !== '') query.set(name, value)
  return `/api/counties/${encodeURIComponent(county)}/cases/${id}/documents/${document}?${query}`
}

/** One school, township or teacher of the list, or all. */
function PartField({
  of,
  part,
}: {
  readonly of: PlanCase
  readonly part: NonNullable<Paper['parts']>
}) {
  const { process } = useText()
  const sheet = useQuery(sheetQuery({ county: of.county, run: of.run }))
  const options = optionsIn(part, sheet.data)
  return (
    <Form.Item name="part" label={process.only[part]}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={process.everything}
        options={options}
      />
    </Form.Item>
  )
}

function optionsIn(part: NonNullable<Paper['parts']>, sheet: Sheet | undefined) {
  if (sheet === undefined) return []
  const { schools, teachers } = sheet.county
  if (part === 'school') return schools.map(({ id, name }) => ({ value: id, label: name }))
  if (part === 'township')
    return [...new Set(schools.map(({ township }) => township))].map((value) => ({
      value,
      label: value,
    }))
  const names = new Map<string, string>(teachers.map(({ id, name }) => [id, name]))
  return sheet.plan.transfers.map(({ teacher }) => ({
    value: teacher,
    label: names.get(teacher) ?? teacher,
  }))
}
