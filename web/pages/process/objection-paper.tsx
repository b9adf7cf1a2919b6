import { Button, Descriptions, Form, Input, Modal } from 'antd'
import { api, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import type { PlanCase } from './queries.ts'

/** 异议登记表 of one objection: class C, read with a reason that the journal keeps. */
export function PaperDialog({
  of: { county, id },
  objection,
  close,
}: {
  readonly of: PlanCase
  readonly objection: string
  readonly close: () => void
}) {
  const { process, frame } = useText()
  const reveal = useAct(
    (body: { reason: string }) =>
      take(
        api.POST('/api/counties/{county}/cases/{case}/objections/{objection}/paper', {
          params: { path: { county, case: id, objection } },
          body,
        }),
      ),
    { reread: [['journal', county]] },
  )
  const words = process.paper
  const paper = reveal.data?.paper
  return (
    <Modal
      open
      title={`${process.objections} ${objection}`}
      onCancel={close}
      footer={<Button onClick={close}>{frame.close}</Button>}
    >
      {paper === undefined ? (
        <Form name="objection" layout="vertical" requiredMark={false} onFinish={reveal.mutate}>
          <Form.Item
            name="reason"
            label={process.paperReason}
            rules={[{ required: true, whitespace: true, min: 5, message: process.reasonShort(5) }]}
          >
            <Input.TextArea rows={2} maxLength={200} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={reveal.isPending}>
            {process.seePaper}
          </Button>
        </Form>
      ) : (
        <Descriptions
          column={1}
          bordered
          size="small"
          items={[
            [words.person, paper.person],
            [words.identity, paper.identity],
            [words.named, paper.named ? process.yes : process.no],
            [words.concerns, paper.concerns],
            [words.content, paper.content],
            [words.evidence, paper.evidence],
            [words.handler, paper.handler],
            [words.inquiry, paper.inquiry],
            [words.reply, paper.reply],
          ].map(([label, children]) => ({ key: label ?? '', label, children }))}
        />
      )}
    </Modal>
  )
}
