import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import type { Teacher } from '../../../solver/browser.ts'
import { useText } from '../../text/text.tsx'
import { otherPeople, otherPlaces, staying } from './alternatives.ts'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { TriesTable } from './tries-table.tsx'

/** The place kept and the next best are counted at once, others by 改派到…. */
const firstPlaces = 6

/** Other people are counted only when somebody asks for them. */
export function Others({
  person,
  row,
}: {
  readonly person: Teacher
  readonly row: PlanRow | null
}) {
  const { plans } = useText()
  const { board } = usePlan()
  const places = useMemo(
    () => [
      ...(row === null ? [] : [staying(row, plans.tries.stay)]),
      ...otherPlaces(board, person),
    ],
    [board, person, row, plans],
  )
  const people = useMemo(() => (row === null ? [] : otherPeople(board, row)), [board, row])
  return (
    <div className="columns one">
      <section className="panel">
        <h2>{plans.tries.prices}</h2>
        <TriesTable
          caption={plans.tries.places}
          label={plans.columns.to}
          candidates={places}
          most={firstPlaces}
        />
      </section>
      {row !== null && (
        <Asked title={plans.tries.people}>
          <TriesTable caption={plans.tries.people} label={plans.columns.name} candidates={people} />
        </Asked>
      )}
    </div>
  )
}

function Asked({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { plans } = useText()
  const [asked, setAsked] = useState(false)
  return (
    <section className="panel">
      <h2>{title}</h2>
      {asked ? children : <Button onClick={() => setAsked(true)}>{plans.tries.ask}</Button>}
    </section>
  )
}
