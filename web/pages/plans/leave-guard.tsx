import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useText } from '../../text/text.tsx'
import { usePlan } from './desk.tsx'
import { isOfRun } from './is-of-run.ts'

/** Whoever goes to another page with trial edits is asked; they stay in this browser either way. */
export function LeaveGuard() {
  const { plans } = useText()
  const { trial, county, year, run } = usePlan()
  const home = `/${county}/${year}/plans`
  const ask = useBlocker({
    shouldBlockFn: ({ next }) => trial.edits.length > 0 && !isOfRun(next.pathname, home, run.id),
    // A page that is loaded anew finds the edits again: nothing to ask.
    enableBeforeUnload: false,
    withResolver: true,
  })
  return (
    <Modal
      open={ask.status === 'blocked'}
      title={plans.leave.title(trial.edits.length)}
      okText={plans.leave.go}
      cancelText={plans.leave.stay}
      onOk={() => ask.proceed?.()}
      onCancel={() => ask.reset?.()}
      width={440}
    >
      <p>{plans.leave.means}</p>
    </Modal>
  )
}
