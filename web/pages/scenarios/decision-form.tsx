import { useQuery } from '@tanstack/react-query'
import { Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { type DeferralReason, deferralReasons } from '../../../solver/browser.ts'
import { usePlace } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import type { Decision, Draft } from './draft.ts'
import { scenarioQueries } from './queries.ts'

type FormProps = {
  readonly open: boolean
  readonly close: () => void
  readonly draft: Draft
  readonly add: (decision: Decision) => void
}

type Slots = {
  readonly teacher: string
  readonly kind: Decision['kind']
  readonly school?: string
  readonly deferral?: DeferralReason
  readonly until?: string
  readonly reason: string
  readonly proof?: string
}

/** One decision on one person. */
export function DecisionForm({ open, close, draft, add }: FormProps) {
  const { scenarios, frame } = useText()
  const words = scenarios.decisions
  const [form] = Form.useForm<Slots>()
  const kind = Form.useWatch('kind', form)
  const required = { required: true, message: words.required }
  return (
    <Modal
      open={open}
      title={words.add}
      onCancel={close}
      okText={words.apply}
      cancelText={frame.cancel}
      okButtonProps={{ htmlType: 'submit', form: 'add-decision' }}
      destroyOnHidden
    >
      <Form
        id="add-decision"
        form={form}
        layout="vertical"
        initialValues={{ kind: 'stay' }}
        onFinish={(slots: Slots) => {
          const decision = decisionOf(slots)
          if (decision === null) return
          add(decision)
          form.resetFields()
        }}
      >
        <Form.Item
          name="teacher"
          label={words.person}
          rules={[
            required,
            {
              validator: (_, teacher: string) =>
                draft.decisions.some((each) => each.teacher === teacher)
                  ? Promise.reject(words.twice)
                  : Promise.resolve(),
            },
          ]}
        >
          <TeacherSelect draft={draft} />
        </Form.Item>
        <Form.Item name="kind" label={words.kind} rules={[required]}>
          <Select
            options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          />
        </Form.Item>
        {(kind === 'go-to' || kind === 'not-to') && (
          <Form.Item name="school" label={words.school} rules={[required]}>
            <SchoolSelect data={draft.data} />
          </Form.Item>
        )}
        {kind === 'defer' && (
          <>
            <Form.Item name="deferral" label={words.ground} rules={[required]}>
              <Select
                options={Object.entries(deferralReasons).map(([value, label]) => ({
                  value,
                  label,
                }))}
              />
            </Form.Item>
            <Form.Item
              name="until"
              label={words.until}
              rules={[{ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, message: words.untilWrong }]}
            >
              <Input maxLength={7} placeholder="2027-08" />
            </Form.Item>
          </>
        )}
        <Form.Item name="reason" label={words.reason} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="proof" label={words.proof}>
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function decisionOf({ teacher, kind, school, deferral, until, reason, proof }: Slots) {
  const ground = {
    teacher,
    origin: 'personnel' as const,
    reason: reason.trim(),
    ...(proof === undefined || proof.trim() === '' ? {} : { proof: proof.trim() }),
  }
  if (kind === 'go' || kind === 'stay') return { kind, ...ground }
  if (kind === 'defer')
    return deferral === undefined
      ? null
      : { kind, ...ground, deferral, until: until === undefined || until === '' ? null : until }
  return school === undefined ? null : { kind, ...ground, school }
}

type Chosen = { readonly value?: string; readonly onChange?: (value: string) => void }

function TeacherSelect({ draft, ...chosen }: Chosen & { readonly draft: Draft }) {
  const { decisions: words } = useText().scenarios
  const { county } = usePlace()
  const [text, setText] = useState('')
  const found = useQuery({
    ...scenarioQueries.teachers(county, draft.data, draft.baseProfile, text),
    enabled: text !== '',
  })
  return (
    <Select
      {...chosen}
      showSearch={{ filterOption: false, onSearch: (word) => setText(word.trim()) }}
      placeholder={words.search}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? words.searching : text === '' ? null : words.notFound}
      options={(found.data ?? []).map(({ id = '', name, schoolName, reason }) => ({
        value: id,
        label: `${name ?? id}（${id}） ${schoolName ?? ''}`,
        title: reason ?? '',
      }))}
    />
  )
}

function SchoolSelect({ data, ...chosen }: Chosen & { readonly data: string }) {
  const { county } = usePlace()
  const schools = useQuery(scenarioQueries.schools(county, data))
  return (
    <Select
      {...chosen}
      showSearch={{ optionFilterProp: 'label' }}
      loading={schools.isPending}
      options={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
