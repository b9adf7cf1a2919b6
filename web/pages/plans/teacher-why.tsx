import { useMemo } from 'react'
import { registerOf, type Teacher } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { whySentences } from './why.ts'

/** 为什么是他: sentences in a fixed order, each from the audit's own count. */
export function Why({ row }: { readonly row: PlanRow }) {
  const text = useText()
  const { sheet, now, board } = usePlan()
  const sentences = useMemo(() => {
    const register = registerOf(sheet.county, sheet.profile, now.report)
    const move = register.transfers.find(({ teacher }) => teacher.id === row.teacher)
    return move === undefined ? [] : whySentences(text, register, board, move)
  }, [text, sheet, now, board, row])
  return (
    <ol className="why">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  )
}

/** Why somebody is not on the list: the auditor's own reason. */
export function Standing({ person }: { readonly person: Teacher }) {
  const { plans } = useText()
  const { now } = usePlan()
  const standing = now.report.standings.find(({ teacher }) => teacher === person.id)
  if (standing === undefined) return <p>{plans.why.unlisted}</p>
  return (
    <p lang="zh-CN">
      {standing.standing === 'due'
        ? plans.why.dueStays(standing.reason)
        : plans.why.notListed(standing.reason)}
    </p>
  )
}
