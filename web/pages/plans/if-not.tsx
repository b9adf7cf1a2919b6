import { useMemo } from 'react'
import { change } from '../../format.ts'
import { useText } from '../../text/text.tsx'
import { otherPeople, without } from './alternatives.ts'
import type { PlanRow } from './board.ts'
import { ChangeWords } from './change-words.tsx'
import { firstBroken } from './changes.ts'
import { usePlan } from './desk.tsx'
import { useTries } from './use-tries.ts'

/** 若不去: what the plan lacks without the person, and who could take the place. */
export function IfNot({ row }: { readonly row: PlanRow }) {
  const { plans } = useText()
  const candidates = useMemo(
    () => [{ id: row.teacher, name: row.name, about: '', edits: without(row.teacher) }],
    [row.teacher, row.name],
  )
  const { tried, failed } = useTries(candidates)
  const [one] = tried
  return (
    <>
      <h3>{plans.teacher.ifNot(row.name)}</h3>
      {failed !== null && <p role="alert">{failed}</p>}
      {one === undefined ? <p className="quiet">…</p> : <ChangeWords changes={one.changes} />}
      <Repair row={row} />
    </>
  )
}

/** So many are tried for the place; the page of the person tries more. */
const mostRepairs = 6

function Repair({ row }: { readonly row: PlanRow }) {
  const { plans } = useText()
  const { board } = usePlan()
  const candidates = useMemo(() => otherPeople(board, row), [board, row])
  const { tried, wanted } = useTries(candidates, mostRepairs)
  const [best] = tried
  if (wanted === 0) return <p>{plans.repair.nobody}</p>
  if (tried.length < wanted || best === undefined)
    return <p className="quiet">{plans.repair.counting(tried.length, wanted)}</p>
  const broken = firstBroken(best.changes)
  if (broken !== null) return <p>{plans.repair.none(wanted, best.name, broken.after.name)}</p>
  return (
    <p>
      {plans.repair.found(
        `${best.name}（${best.about}）`,
        change(best.changes.gap.after - best.changes.gap.before, 1),
        wanted,
      )}
    </p>
  )
}
