import PushpinOutlined from '@ant-design/icons/PushpinOutlined'
import StopOutlined from '@ant-design/icons/StopOutlined'
import { Button, Space } from 'antd'
import type { TeacherId } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import { useMayEdit, usePlan } from './desk.tsx'

/** 试改 of one person: the menu way of what dragging does as well. */
export function TrialActs({ teacher }: { readonly teacher: TeacherId }) {
  const { plans } = useText()
  const { trial } = usePlan()
  const mayEdit = useMayEdit()
  if (!mayEdit) return null
  const edit = trial.editOf(teacher)
  return (
    <Space wrap size={8}>
      <Button
        size="small"
        icon={<PushpinOutlined />}
        aria-pressed={edit?.kind === 'pin'}
        onClick={() => trial.add({ teacher, kind: 'pin' })}
      >
        {plans.trial.pin}
      </Button>
      <Button
        size="small"
        icon={<StopOutlined />}
        aria-pressed={edit?.kind === 'forbid'}
        onClick={() => trial.add({ teacher, kind: 'forbid' })}
      >
        {plans.trial.forbid}
      </Button>
      {edit !== null && (
        <Button size="small" type="link" onClick={() => trial.drop(teacher)}>
          {plans.trial.drop}
        </Button>
      )}
    </Space>
  )
}
