import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { api, newKey, Refusal, take } from '../../client.ts'
import { usePlace } from '../../frame/address.ts'
import { useAct } from '../../parts/act.ts'
import { useText } from '../../text/text.tsx'
import { type Draft, requestOf } from './draft.ts'
import type { Standing } from './standing.ts'

/** 保存为新情景: asks for a name; the earlier scenario stays as it is. */
export function SaveScenario({
  draft,
  standing,
  saved,
}: {
  readonly draft: Draft
  readonly standing: Standing
  readonly saved: () => void
}) {
  const { scenarios, frame } = useText()
  const { county, year } = usePlace()
  const navigate = useNavigate()
  const [open, setOpen] = useState(false)
  const from = standing.scenario?.scenario ?? null
  // One key for one intent: opening the form anew, or changing the draft, is another.
  const [key, setKey] = useState(newKey)
  const save = useAct(
    ({ name }: { readonly name: string }) =>
      take(
        api.POST('/api/counties/{county}/scenarios', {
          params: { path: { county } },
          headers: { 'idempotency-key': key },
          body: requestOf(draft, name, from),
        }),
      ),
    {
      reread: [['scenarios', county]],
      says: scenarios.saved,
      onDone: ({ scenario }) => {
        saved()
        void navigate({ to: `/${county}/${year}/scenarios/${scenario}` as string })
      },
    },
  )
  const begin = (): void => {
    setKey(newKey())
    save.reset()
    setOpen(true)
  }
  return (
    <>
      <Button type="primary" onClick={begin}>
        {scenarios.save}
      </Button>
      <Modal
        open={open}
        title={scenarios.saveTitle}
        onCancel={() => setOpen(false)}
        okText={frame.save}
        cancelText={frame.cancel}
        okButtonProps={{ htmlType: 'submit', form: 'save-scenario', loading: save.isPending }}
        destroyOnHidden
      >
        <p>{scenarios.saveLead}</p>
        <Refused problem={save.error} />
        <Form
          id="save-scenario"
          layout="vertical"
          initialValues={{ name: suggested(standing) }}
          onFinish={(slots: { readonly name: string }) => save.mutate(slots)}
        >
          <Form.Item
            name="name"
            label={scenarios.saveName}
            rules={[{ required: true, whitespace: true, message: frame.signIn.required }]}
          >
            <Input maxLength={80} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  )
}

/** A name nobody has yet: `基本情景 2`. */
function suggested({ all, scenario }: Standing): string {
  if (scenario === null) return ''
  const stem = scenario.name.replace(/ \d+$/, '')
  const taken = new Set(all.map(({ name }) => name))
  for (let n = 2; ; n += 1) if (!taken.has(`${stem} ${n}`)) return `${stem} ${n}`
}

/** Everything that stands in the way, at once. */
function Refused({ problem }: { readonly problem: Error | null }) {
  const { scenarios } = useText()
  if (!(problem instanceof Refusal)) return null
  return (
    <Alert
      type="error"
      showIcon
      title={`${scenarios.refusedTitle}：${problem.message}`}
      description={
        <ul>
          {problem.problems.map(({ at, message }) => (
            <li key={`${at} ${message}`}>{message}</li>
          ))}
        </ul>
      }
    />
  )
}
