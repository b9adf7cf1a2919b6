import { Button, Space } from 'antd'
import { useEffect, useState } from 'react'
import { late } from '../../parts/late.tsx'
import { useText } from '../../text/text.tsx'
import { ChangeWords } from './change-words.tsx'
import { useMayEdit, usePlan } from './desk.tsx'
import { editWords } from './trial-words.ts'

const Replan = late(async () => (await import('./replan.tsx')).Replan)

/** What the trial edits break and better, counted at once; never an optimum. */
export function TrialStrip() {
  const { plans } = useText()
  const { board, trial, changes, now } = usePlan()
  const mayEdit = useMayEdit()
  useUndoKeys(trial)
  if (!mayEdit || (changes === null && !trial.canRedo && !trial.canUndo)) return null
  return (
    <section className="panel trial no-print" aria-label={plans.trial.count(trial.edits.length)}>
      <div className="line">
        <span role="status">
          <strong>{plans.trial.count(trial.edits.length)}</strong>{' '}
          {changes !== null && (
            <span className="quiet">
              {plans.trial.notReplanned}
              {plans.conclusion.comma}
              {plans.trial.counted(now.milliseconds.toFixed(0))}
            </span>
          )}
        </span>
        {trial.edits.map((edit) => (
          <span key={edit.teacher}>{editWords(plans, board, edit)}</span>
        ))}
        <StepButtons />
      </div>
      {changes !== null && <ChangeWords changes={changes} />}
    </section>
  )
}

function StepButtons() {
  const { plans } = useText()
  const { trial } = usePlan()
  const [asking, setAsking] = useState(false)
  return (
    <Space wrap size={8}>
      <Button size="small" disabled={!trial.canUndo} onClick={trial.undo}>
        {plans.trial.undo}
      </Button>
      <Button size="small" disabled={!trial.canRedo} onClick={trial.redo}>
        {plans.trial.redo}
      </Button>
      {trial.edits.length > 0 && (
        <>
          <Button size="small" onClick={trial.clear}>
            {plans.trial.clear}
          </Button>
          <Button size="small" type="primary" ghost onClick={() => setAsking(true)}>
            {plans.trial.replan}
          </Button>
        </>
      )}
      {asking && <Replan onClose={() => setAsking(false)} />}
    </Space>
  )
}

/** Ctrl+Z and Ctrl+Y, but not while somebody types. */
function useUndoKeys({ undo, redo }: { readonly undo: () => void; readonly redo: () => void }) {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const act = event.key === 'z' ? undo : event.key === 'y' ? redo : null
      if (!event.ctrlKey || typing || act === null) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [undo, redo])
}
