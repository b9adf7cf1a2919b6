import { useMemo } from 'react'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { settingOrder } from '../../views/flow-layout.ts'
import { pairOf, RelationFlow } from '../../views/relation-flow.tsx'
import {
  type RelationFlow as Relation,
  type RelationEnd,
  relationCounts,
  relationEnds,
  relationFlows,
} from '../../views/relation-layout.ts'
import { CrossTable, marksIn } from './cross-table.tsx'
import { usePlan } from './desk.tsx'
import { usePicked } from './use-picked.ts'
import { useRowBrush } from './use-row-brush.ts'

/** 县管校聘: whose personnel relation goes along and whose stays, before the plan and with it. */
export function RelationView() {
  const { plans } = useText()
  const { selected, onSelect, onPick } = usePicked('p')
  const { board, rows } = usePlan()
  const flows = useMemo(() => relationFlows(rows), [rows])
  const counts = useMemo(() => relationCounts(board.county.teachers, board.rows), [board])
  const setting = (code: Relation['from']) => plans.settings[code]
  const endName = (end: RelationEnd) => {
    const at = settingOrder.find((code) => end.endsWith(code)) ?? 'urban'
    return end.startsWith('moves')
      ? plans.flow.movesTo(setting(at))
      : plans.flow.staysAt(setting(at))
  }
  const label = ({ from, to, count }: Relation) =>
    plans.map.arrow(setting(from), endName(to), count, 0)
  const lines = relationEnds.map((to) => ({
    id: to,
    name: endName(to),
    cells: settingOrder.map((from) => ({
      key: from,
      count: flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0,
      mark: pairOf({ from, to }),
    })),
  }))
  const brush = useRowBrush(lines.map(marksIn), selected, onPick)
  return (
    <RelationFlow
      title={plans.flow.relationTitle}
      sentence={plans.flow.relationSentence(
        counts.together.before,
        counts.together.after,
        counts.apart.before,
        counts.apart.after,
      )}
      flows={flows}
      sides={[plans.flow.relationBefore, plans.flow.relationAfter]}
      settingName={setting}
      endName={endName}
      labelOf={label}
      selected={selected}
      pointed={brush.pointed}
      onPoint={brush.onPoint}
      onSelect={onSelect}
      twin={
        <>
          <PlainTable
            caption={plans.flow.relationCounts}
            rows={(['together', 'apart'] as const).map((kind) => ({ kind, ...counts[kind] }))}
            rowKey={({ kind }) => kind}
            columns={[
              { label: plans.teacher.relation, cell: ({ kind }) => plans.flow[kind] },
              { label: plans.arithmetic.before, number: true, cell: ({ before }) => before },
              { label: plans.arithmetic.after, number: true, cell: ({ after }) => after },
            ]}
          />
          <CrossTable
            caption={plans.flow.relationTitle}
            corner={plans.flow.relationAfter}
            columns={settingOrder.map((from) => plans.flow.from(setting(from)))}
            rows={lines}
            brush={brush}
          />
        </>
      }
    />
  )
}
