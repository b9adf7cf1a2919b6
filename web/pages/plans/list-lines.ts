import { useMemo } from 'react'
import type { TeacherId } from '../../../solver/browser.ts'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { mismatchedIn } from './mismatched.ts'

export type Line = PlanRow & {
  readonly number: number
  readonly reason: string
  /** 教非所学: by the audit's own count, with the plan. */
  readonly mismatch: boolean
}

/** A selected person is shown among the others; any other selection narrows the list. */
export function useLines(text: string): readonly Line[] {
  const { rows, chosen, selection, result, now } = usePlan()
  const reasons = useMemo(
    () => new Map(result?.transfers.map(({ teacher, reason }) => [teacher, reason ?? ''])),
    [result],
  )
  const mismatched = useMemo(() => mismatchedIn(now.report), [now])
  return useMemo(() => {
    const narrowed = chosen === null || selection?.kind === 't' ? rows : rows.filter(chosen)
    const wanted = text.trim()
    const found = wanted === '' ? narrowed : narrowed.filter((row) => holds(row, wanted))
    return found.map((row, at) => ({
      ...row,
      number: at + 1,
      reason: reasons.get(row.teacher) ?? '',
      mismatch: mismatched.has(row.teacher),
    }))
  }, [rows, chosen, selection?.kind, text, reasons, mismatched])
}

const holds = ({ teacher, name, from, to, subjectName }: PlanRow, text: string): boolean =>
  [teacher, name, from.name, to.name, subjectName].some((word) => word.includes(text))

/** As sorted on screen; what was sorted before the list was another says only the order. */
export function inOrder(
  lines: readonly Line[],
  order: readonly Line[] | null,
): readonly TeacherId[] {
  const rank = new Map(order?.map(({ teacher }, at) => [teacher, at]))
  return [...lines]
    .sort((a, b) => (rank.get(a.teacher) ?? 0) - (rank.get(b.teacher) ?? 0))
    .map(({ teacher }) => teacher)
}
