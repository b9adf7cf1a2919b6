import FieldTimeOutlined from '@ant-design/icons/FieldTimeOutlined'
import PushpinOutlined from '@ant-design/icons/PushpinOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import SwapRightOutlined from '@ant-design/icons/SwapRightOutlined'
import { Button, Drawer, Form, Input, Modal, Select, Space } from 'antd'
import { useMemo, useState } from 'react'
import { type DeferralReason, deferralReasons, type Teacher } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import { otherPlaces } from './alternatives.ts'
import { useMayEdit, usePlan } from './desk.tsx'
import { TriesTable } from './tries-table.tsx'

/** 试改 of one person: the menu way of what dragging does as well. */
export function TrialActs({ person }: { readonly person: Teacher }) {
  const { plans } = useText()
  const { trial, board } = usePlan()
  const mayEdit = useMayEdit()
  const [asked, setAsked] = useState<'defer' | 'move' | null>(null)
  if (!mayEdit) return null
  const teacher = person.id
  const edit = trial.editOf(teacher)
  const planned = board.rowOf.has(teacher) || edit?.kind === 'forbid'
  return (
    <>
      <Space wrap size={8} className="trial-acts">
        <Button
          size="small"
          icon={<PushpinOutlined />}
          aria-pressed={edit?.kind === 'pin'}
          onClick={() => trial.add({ teacher, kind: 'pin' })}
        >
          {planned ? plans.trial.pin : plans.trial.pinStay}
        </Button>
        {planned && (
          <Button
            size="small"
            icon={<StopOutlined />}
            aria-pressed={edit?.kind === 'forbid'}
            onClick={() => trial.add({ teacher, kind: 'forbid' })}
          >
            {plans.trial.forbid}
          </Button>
        )}
        <Button
          size="small"
          icon={<FieldTimeOutlined />}
          aria-pressed={edit?.kind === 'defer'}
          onClick={() => setAsked('defer')}
        >
          {plans.trial.defer}
        </Button>
        <Button
          size="small"
          icon={<SwapRightOutlined />}
          aria-pressed={edit?.kind === 'move'}
          onClick={() => setAsked('move')}
        >
          {plans.trial.move}
        </Button>
        {edit !== null && (
          <Button size="small" type="link" onClick={() => trial.drop(teacher)}>
            {plans.trial.drop}
          </Button>
        )}
      </Space>
      {asked === 'defer' && <Deferring person={person} onClose={() => setAsked(null)} />}
      {asked === 'move' && <Moving person={person} onClose={() => setAsked(null)} />}
    </>
  )
}

type Act = { readonly person: Teacher; readonly onClose: () => void }

type Deferral = { readonly deferral: DeferralReason; readonly until?: string }

/** A deferral is a ground of the rules with its item; nothing about health is asked. */
function Deferring({ person, onClose }: Act) {
  const { plans } = useText()
  const { trial } = usePlan()
  const [form] = Form.useForm<Deferral>()
  const add = ({ deferral, until = '' }: Deferral) => {
    const month = until === '' ? null : until
    trial.add({ teacher: person.id, kind: 'defer', deferral, until: month })
    onClose()
  }
  return (
    <Modal
      open
      title={`${plans.trial.defer} · ${person.name}`}
      okText={plans.trial.defer}
      cancelText={plans.replan.cancel}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form<Deferral> form={form} layout="vertical" onFinish={add}>
        <Form.Item
          name="deferral"
          label={plans.trial.ground}
          rules={[{ required: true, message: plans.replan.required }]}
        >
          <Select
            options={Object.entries(deferralReasons).map(([value, word]) => ({
              value,
              label: `${value} ${word}`,
            }))}
          />
        </Form.Item>
        <Form.Item
          name="until"
          label={plans.trial.until}
          rules={[{ pattern: /^\d{4}-(0[1-9]|1[0-2])$/, message: plans.trial.untilRule }]}
        >
          <Input placeholder="2027-08" style={{ width: 140 }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** 改派到…: each school with what sending the person there would break, before anything is done. */
function Moving({ person, onClose }: Act) {
  const { plans } = useText()
  const { board } = usePlan()
  const [text, setText] = useState('')
  const candidates = useMemo(
    () =>
      otherPlaces(board, person).filter(({ name, about }) =>
        `${name}${about}`.includes(text.trim()),
      ),
    [board, person, text],
  )
  return (
    <Drawer open onClose={onClose} size={720} title={`${plans.trial.move} ${person.name}`}>
      <Input.Search
        allowClear
        aria-label={plans.tries.search}
        placeholder={plans.tries.search}
        onChange={({ target }) => setText(target.value)}
      />
      <TriesTable
        caption={plans.tries.places}
        label={plans.columns.to}
        candidates={candidates}
        onTake={onClose}
      />
    </Drawer>
  )
}
