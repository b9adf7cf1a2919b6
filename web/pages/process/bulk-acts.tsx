import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../../text/text.tsx'
import { BulkArriveDialog, BulkRelationDialog } from './bulk-arrive.tsx'
import { BulkAssessDialog } from './bulk-assess.tsx'
import { relationOpen, relationSlips, unrecorded } from './in-bulk.ts'
import type { PlanCase } from './queries.ts'

/** 批量登记: for those chosen in the list; where nobody is chosen, for all who are still open. */
export function BulkActs({
  of,
  chosen,
  hidden,
  clear,
}: {
  readonly of: PlanCase
  readonly chosen: readonly string[]
  /** Chosen, and not in the list as it is filtered. */
  readonly hidden: number
  readonly clear: () => void
}) {
  const { bulk } = useText().process
  const [asked, setAsked] = useState<'arrive' | 'relation' | 'assess' | null>(null)
  const close = () => setAsked(null)
  const { state } = of
  const some = chosen.length > 0
  const coming = some ? chosen : unrecorded(state)
  const moving = some
    ? relationSlips(state, chosen).map(({ teacher }) => teacher)
    : relationOpen(state)
  const mayAssess = of.acts.some(({ act }) => act === 'assess')
  const shared = { of, close, done: clear }
  const words = {
    arrive: bulk.arrive(coming.length, some),
    relation: bulk.relation(moving.length, some),
    assess: bulk.assess(chosen.length),
  }
  return (
    <div className="line bulk">
      {coming.length > 0 && <Button onClick={() => setAsked('arrive')}>{words.arrive}</Button>}
      {moving.length > 0 && <Button onClick={() => setAsked('relation')}>{words.relation}</Button>}
      {mayAssess && <Button onClick={() => setAsked('assess')}>{words.assess}</Button>}
      {some && (
        <>
          <span role="status">{bulk.chosen(chosen.length, hidden)}</span>
          <Button type="link" size="small" onClick={clear}>
            {bulk.clear}
          </Button>
        </>
      )}
      {asked === 'arrive' && (
        <BulkArriveDialog title={words.arrive} teachers={coming} {...shared} />
      )}
      {asked === 'relation' && (
        <BulkRelationDialog title={words.relation} teachers={moving} {...shared} />
      )}
      {asked === 'assess' && (
        <BulkAssessDialog title={words.assess} chosen={some ? chosen : null} {...shared} />
      )}
    </div>
  )
}
