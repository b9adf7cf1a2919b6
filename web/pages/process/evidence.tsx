import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber } from 'antd'
import { api, take } from '../../client.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { type PlanCase, processQueries } from './queries.ts'

type Values = {
  readonly code: string
  readonly number: string
  readonly formed: string
  readonly issuer: string
  readonly pages: number
  readonly place: string
}

/** 佐证材料: papers that lie in the office, by the numbers of the catalogue, and which are missing. */
export function Evidence({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const { data: me } = useMe()
  const list = useQuery(processQueries.evidence(of.county, of.id))
  const words = process.evidenceRow
  return (
    <Loaded of={list} rows={4}>
      {({ papers, missing }) => (
        <>
          <p>
            {missing.length === 0
              ? process.evidenceComplete
              : process.evidenceMissing(missing.join('、'))}
          </p>
          <PlainTable
            caption={process.evidence}
            rows={papers}
            rowKey={({ code }) => code}
            columns={[
              { label: words.code, cell: ({ code }) => code },
              { label: words.number, cell: ({ number }) => number },
              { label: words.formed, cell: ({ formed }) => formed },
              { label: words.issuer, cell: ({ issuer }) => issuer },
              { label: words.pages, cell: ({ pages }) => pages, number: true },
              { label: words.place, cell: ({ place }) => place },
            ]}
          />
          {me?.permissions.includes('placement:record') === true && (
            <EvidenceForm of={of} missing={missing} />
          )}
        </>
      )}
    </Loaded>
  )
}

function EvidenceForm({
  of: { county, id },
  missing,
}: {
  readonly of: PlanCase
  readonly missing: readonly string[]
}) {
  const { process } = useText()
  const [form] = Form.useForm<Values>()
  const words = process.evidenceRow
  const add = useAct(
    (body: Values) =>
      take(
        api.PUT('/api/counties/{county}/cases/{case}/evidence', {
          params: { path: { county, case: id } },
          body,
        }),
      ),
    { reread: [['case', county, id]], says: process.saved },
  )
  return (
    <>
      <h3>{process.evidenceAdd}</h3>
      <Form
        name="evidence"
        key={missing[0] ?? ''}
        form={form}
        layout="inline"
        requiredMark={false}
        initialValues={{
          code: missing[0] ?? '',
          number: '',
          formed: '',
          issuer: '',
          pages: 1,
          place: '',
        }}
        onFinish={(values) => add.mutate(values, { onSuccess: () => form.resetFields() })}
      >
        <Form.Item
          name="code"
          label={words.code}
          rules={[{ required: true, message: process.required }]}
        >
          <Input maxLength={20} className="short" />
        </Form.Item>
        <Form.Item name="number" label={words.number}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="formed" label={words.formed}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="issuer" label={words.issuer}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="pages" label={words.pages}>
          <InputNumber min={0} max={100_000} />
        </Form.Item>
        <Form.Item name="place" label={words.place}>
          <Input maxLength={200} />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {process.evidenceAdd}
        </Button>
      </Form>
    </>
  )
}
