import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { api, take } from '../../client.ts'
import { Loaded } from '../../frame/states.tsx'
import { useAct } from '../../parts/act.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { BulkEvidenceDialog } from './bulk-evidence.tsx'
import { noPaper, PaperFields, type PaperValues } from './paper-fields.tsx'
import { type EvidenceList, type PlanCase, processQueries } from './queries.ts'

type Values = PaperValues & { readonly code: string }

/** 佐证材料: papers that lie in the office, by the numbers of the catalogue, and which are missing. */
export function Evidence({ of }: { readonly of: PlanCase }) {
  const { process } = useText()
  const { data: me } = useMe()
  const list = useQuery(processQueries.evidence(of.county, of.id))
  const words = process.evidenceRow
  return (
    <Loaded of={list} rows={4}>
      {({ papers, missing, catalogue }) => (
        <>
          <p lang="zh-CN">
            {missing.length === 0
              ? process.evidenceComplete
              : process.evidenceMissing(missing.map((code) => nameOf(code, catalogue)).join('、'))}
          </p>
          <PlainTable
            caption={process.evidence}
            rows={papers}
            rowKey={({ code }) => code}
            columns={[
              {
                label: words.code,
                cell: ({ code }) => <span lang="zh-CN">{nameOf(code, catalogue)}</span>,
              },
              { label: words.number, cell: ({ number }) => number },
              { label: words.formed, cell: ({ formed }) => formed },
              { label: words.issuer, cell: ({ issuer }) => issuer },
              { label: words.pages, cell: ({ pages }) => pages, number: true },
              { label: words.place, cell: ({ place }) => place },
            ]}
          />
          {me?.permissions.includes('placement:record') === true && (
            <>
              <EvidenceForm of={of} missing={missing} catalogue={catalogue} />
              <InBulk of={of} list={{ papers, missing, catalogue }} />
            </>
          )}
        </>
      )}
    </Loaded>
  )
}

/** Code and name; a code that is of no catalogue stands alone. */
function nameOf(code: string, catalogue: EvidenceList['catalogue']): string {
  const name = catalogue.find((paper) => paper.code === code)?.name
  return name === undefined ? code : `${code} ${name}`
}

/** Papers that lie in one folder are entered in one act. */
function InBulk({ of, list }: { readonly of: PlanCase; readonly list: EvidenceList }) {
  const { process } = useText()
  const [open, setOpen] = useState(false)
  if (list.papers.length === list.catalogue.length) return null
  return (
    <p>
      <Button onClick={() => setOpen(true)}>{process.bulk.papers}</Button>
      {open && <BulkEvidenceDialog of={of} list={list} close={() => setOpen(false)} />}
    </p>
  )
}

function EvidenceForm({
  of: { county, id },
  missing,
  catalogue,
}: { readonly of: PlanCase } & Pick<EvidenceList, 'missing' | 'catalogue'>) {
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
          ...noPaper,
        }}
        onFinish={(values) => add.mutate(values, { onSuccess: () => form.resetFields() })}
      >
        <Form.Item
          name="code"
          label={words.code}
          rules={[{ required: true, message: process.required }]}
        >
          <Input maxLength={20} className="short" list="paper-codes" />
        </Form.Item>
        <datalist id="paper-codes">
          {catalogue.map(({ code, name }) => (
            <option key={code} value={code} label={name} />
          ))}
        </datalist>
        <PaperFields />
        <Button htmlType="submit" loading={add.isPending}>
          {process.evidenceAdd}
        </Button>
      </Form>
    </>
  )
}
