import { Alert, Button, Form, Input, Modal } from 'antd'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { County } from '../../../solver/browser.ts'
import { api, done } from '../../client.ts'
import { useAct } from '../../parts/act.ts'
import type { NameList } from '../../parts/arithmetic-lines.ts'
import { useMe } from '../../queries.ts'
import { useText } from '../../text/text.tsx'

/**
 * 名单: whoever works on the plan reads names; the auditor gives a 核查事由 first, which the journal
 * keeps. It holds for the run he looks at until he leaves the page.
 */
type Names = {
  readonly open: boolean
  readonly listOf: (title: string, ids: readonly string[]) => NameList
  readonly ask: () => void
}

const closed: Names = {
  open: false,
  listOf: (title, ids) => ({ title, count: ids.length, people: [] }),
  ask: () => undefined,
}

const Showing = createContext<Names>(closed)
export const useNames = (): Names => useContext(Showing)

export function NamesDesk({
  county,
  of,
  run,
  children,
}: {
  readonly county: string
  readonly of: County
  readonly run: string
  readonly children: ReactNode
}) {
  const { data: me } = useMe()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<string | null>(null)
  const open = me?.role !== 'auditor' || reason !== null
  const names = useMemo<Names>(
    () => ({
      open,
      listOf: (title, ids) => ({
        title,
        count: ids.length,
        people: open ? peopleIn(of, ids) : [],
      }),
      ask: () => setAsking(true),
    }),
    [open, of],
  )
  return (
    <Showing value={names}>
      {children}
      <ReasonDialog
        county={county}
        run={run}
        open={asking}
        close={() => setAsking(false)}
        given={(told) => {
          setReason(told)
          setAsking(false)
        }}
      />
    </Showing>
  )
}

/** `张某某 · 实验小学 · T0012`: two people of one name are two lines. */
function peopleIn(county: County, ids: readonly string[]): readonly string[] {
  const schools = new Map<string, string>(
    county.schools.map(({ id, name, shortName }) => [id, shortName ?? name]),
  )
  const people = new Map<string, string>(
    county.teachers.map(({ id, name, personnelSchool }) => [
      id,
      `${name} · ${schools.get(personnelSchool) ?? personnelSchool} · ${id}`,
    ]),
  )
  return ids.map((id) => people.get(id) ?? id)
}

function ReasonDialog({
  county,
  run,
  open,
  close,
  given,
}: {
  readonly county: string
  readonly run: string
  readonly open: boolean
  readonly close: () => void
  readonly given: (reason: string) => void
}) {
  const { audit, frame } = useText()
  const [form] = Form.useForm<{ reason: string }>()
  const view = useAct(
    async ({ reason }: { reason: string }) => {
      await done(
        api.POST('/api/counties/{county}/runs/{run}/names', {
          params: { path: { county, run } },
          body: { reason },
        }),
      )
      return reason
    },
    { reread: [['journal', county]] },
  )
  return (
    <Modal
      open={open}
      title={audit.reasonTitle}
      okText={audit.reasonSubmit}
      cancelText={frame.cancel}
      confirmLoading={view.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{audit.reasonLead}</p>
      <Form
        name="names"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => view.mutate(values, { onSuccess: given })}
      >
        <Form.Item
          name="reason"
          label={audit.reasonLabel}
          rules={[{ required: true, whitespace: true, min: 5, message: audit.reasonRule }]}
        >
          <Input.TextArea rows={2} maxLength={200} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** Says whether names are shown, and asks for the reason where they are not yet. */
export function NamesNotice() {
  const { audit } = useText()
  const { open, ask } = useNames()
  if (open) return null
  return (
    <Alert
      type="info"
      title={audit.reasonWanted}
      action={
        <Button size="small" onClick={ask}>
          {audit.reasonTitle}
        </Button>
      }
    />
  )
}

/** Names in place, folded; only their number until the reason is given. */
export function NameFold({ list }: { readonly list: NameList }) {
  const { audit, frame } = useText()
  const { open, ask } = useNames()
  const title = `${list.title}${frame.marks.colon}${frame.people(list.count)}`
  if (list.count === 0) return <p>{title}</p>
  if (!open)
    return (
      <p>
        {title}{' '}
        <Button size="small" onClick={ask}>
          {audit.names}
        </Button>
      </p>
    )
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys */}
      <ol className="names long" lang="zh-CN" aria-label={list.title} tabIndex={0}>
        {list.people.map((person) => (
          <li key={person}>{person}</li>
        ))}
      </ol>
    </details>
  )
}
