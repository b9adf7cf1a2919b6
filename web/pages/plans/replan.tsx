import { useNavigate } from '@tanstack/react-router'
import { Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import type { Decision } from '../../../solver/browser.ts'
import { api, newKey, take } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import { CertificateChoice } from '../../parts/certificate-choice.tsx'
import { useKeptChoice } from '../../parts/kept-choice.ts'
import { countyQueries } from '../../queries.ts'
import { useText } from '../../text/text.tsx'
import { type PlanDesk, usePlan } from './desk.tsx'
import { tried } from './trial.ts'

type Values = {
  readonly name: string
  readonly reason: string
  readonly seconds: number
}

/** 按此重算: a scenario with these decisions, and a run of it that changes as few people as it can. */
export function Replan({ onClose }: { readonly onClose: () => void }) {
  const { plans } = useText()
  const desk = usePlan()
  const { county, year, run, trial } = desk
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  // One pair of keys for one dialogue: sent twice, it makes one scenario and one run.
  const [keys] = useState(() => ({ scenario: newKey(), run: newKey() }))
  const [certificate, setCertificate] = useKeptChoice('junpei.certificate-replan', true)
  const start = useAct((values: Values) => replanned(desk, { ...values, certificate }, keys), {
    reread: [countyQueries.runs(county).queryKey, ['scenarios', county]],
    says: plans.replan.started,
    onDone: ({ scenario }) => {
      onClose()
      // The edits are decisions of that scenario now: nothing is left behind.
      void navigate({
        to: `/${county}/${year}/scenarios/${scenario}` as string,
        ignoreBlocker: true,
      })
    },
  })
  return (
    <Modal
      open
      title={plans.trial.replan}
      okText={plans.trial.replan}
      cancelText={plans.replan.cancel}
      confirmLoading={start.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <p>{plans.replan.means(trial.edits.length)}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          name: plans.replan.defaultName(trial.edits.length),
          seconds: run.seconds,
        }}
        onFinish={(values) => start.mutate(values)}
      >
        <Form.Item
          name="name"
          label={plans.replan.name}
          rules={[{ required: true, message: plans.replan.required }]}
        >
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={plans.replan.reason}
          rules={[{ required: true, min: 5, whitespace: true, message: plans.replan.reasonRule }]}
        >
          <Input.TextArea maxLength={100} rows={2} />
        </Form.Item>
        <Form.Item name="seconds" label={plans.replan.seconds}>
          <InputNumber min={10} max={86_400} />
        </Form.Item>
        <CertificateChoice checked={certificate} change={setCertificate} />
      </Form>
    </Modal>
  )
}

async function replanned(
  { county, run, sheet, trial }: PlanDesk,
  { name, reason, seconds, certificate }: Values & { readonly certificate: boolean },
  keys: { readonly scenario: string; readonly run: string },
) {
  const base = await take(
    api.GET('/api/counties/{county}/scenarios/{scenario}', {
      params: { path: { county, scenario: run.scenario } },
    }),
  )
  const { decisions } = tried(sheet, trial.edits, reason)
  const made = await take(
    api.POST('/api/counties/{county}/scenarios', {
      params: { path: { county } },
      headers: { 'idempotency-key': keys.scenario },
      body: {
        name,
        data: base.data,
        baseProfile: base.baseProfile,
        changes: [...base.changes],
        decisions: decisions.map(sent),
        limits: { seconds },
        reference: run.plan,
        from: run.scenario,
      },
    }),
  )
  return take(
    api.POST('/api/counties/{county}/runs', {
      params: { path: { county } },
      headers: { 'idempotency-key': keys.run },
      body: { scenario: made.scenario, certificate },
    }),
  )
}

/** What a proof says does not come to the page, only that there is one: it stays with the first scenario. */
function sent(decision: Decision) {
  const proof = decision.proof === '' ? '' : '见原情景所附证明材料'
  return { ...decision, proof }
}
