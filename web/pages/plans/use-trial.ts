import { useCallback, useMemo, useState } from 'react'
import type { TeacherId } from '../../../solver/browser.ts'
import {
  cleared,
  type Edit,
  redone,
  type Trial,
  undone,
  untouched,
  withEdit,
  withoutEdit,
} from './trial.ts'

export type TrialDesk = {
  readonly edits: readonly Edit[]
  readonly editOf: (teacher: string) => Edit | null
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly add: (edit: Edit) => void
  readonly drop: (teacher: TeacherId) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly clear: () => void
}

/** Trial edits of one run; they outlive the page and the session, in this browser alone. */
export function useTrial(run: string): TrialDesk {
  const place = `junpei-trial-${run}`
  const [trial, setTrial] = useState(() => keptAt(place))
  const change = useCallback(
    (step: (trial: Trial) => Trial) =>
      setTrial((before) => {
        const next = step(before)
        localStorage.setItem(place, JSON.stringify(next))
        return next
      }),
    [place],
  )
  return useMemo(
    () => ({
      edits: trial.edits,
      editOf: (teacher) => trial.edits.find((edit) => edit.teacher === teacher) ?? null,
      canUndo: trial.past.length > 0,
      canRedo: trial.future.length > 0,
      add: (edit) => change((before) => withEdit(before, edit)),
      drop: (teacher) => change((before) => withoutEdit(before, teacher)),
      undo: () => change(undone),
      redo: () => change(redone),
      clear: () => change(cleared),
    }),
    [trial, change],
  )
}

/** What an earlier version of the page kept in another shape is no edit. */
function keptAt(place: string): Trial {
  const text = localStorage.getItem(place)
  if (text === null) return untouched
  try {
    const kept: Partial<Trial> | null = JSON.parse(text)
    const { past, edits, future } = kept ?? {}
    return [past, edits, future].every(Array.isArray) ? { ...untouched, ...kept } : untouched
  } catch {
    return untouched
  }
}
