import { Alert, Button, Checkbox, Form, Modal } from 'antd'
import { api, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import { noPaper, PaperFields, type PaperValues } from './paper-fields.tsx'
import type { EvidenceList, PlanCase } from './queries.ts'

type Values = PaperValues & { readonly codes: readonly string[] }

/** 批量登记佐证材料: which papers, and what they have in common. */
export function BulkEvidenceDialog({
  of: { county, id },
  list: { papers, missing, catalogue },
  close,
}: {
  readonly of: PlanCase
  readonly list: EvidenceList
  readonly close: () => void
}) {
  const { frame, process } = useText()
  const [form] = Form.useForm<Values>()
  const codes = Form.useWatch('codes', form) ?? []
  const add = useAct(
    ({ codes: chosen, ...paper }: Values) =>
      take(
        api.POST('/api/counties/{county}/cases/{case}/evidence', {
          params: { path: { county, case: id } },
          body: { codes: [...chosen], ...paper },
        }),
      ),
    { reread: [['case', county, id]], says: process.saved, onDone: close },
  )
  const open = catalogue.filter(({ code }) => !papers.some((paper) => paper.code === code))
  return (
    <Modal
      open
      title={process.bulk.papers}
      okText={process.bulk.papers}
      cancelText={frame.cancel}
      okButtonProps={{ disabled: codes.length === 0 }}
      confirmLoading={add.isPending}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
      width={640}
    >
      <Form
        name="papers"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ codes: [], ...noPaper }}
        onFinish={(values) => add.mutate(values)}
      >
        <Alert type="info" title={process.bulk.papersLead(codes.length)} />
        {missing.length > 0 && (
          <p>
            <Button size="small" onClick={() => form.setFieldsValue({ codes: missing })}>
              {process.bulk.papersMissing}
            </Button>
          </p>
        )}
        <Form.Item name="codes" label={process.bulk.papersChoose}>
          <Checkbox.Group
            aria-label={process.bulk.papersChoose}
            className="papers"
            options={open.map(({ code, name }) => ({
              value: code,
              label: <span lang="zh-CN">{`${code} ${name}`}</span>,
            }))}
          />
        </Form.Item>
        <div className="papers">
          <PaperFields />
        </div>
      </Form>
    </Modal>
  )
}
