import { median } from 'd3'
import { useMemo } from 'react'
import { kilometres } from '../../format.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import type { PlanRow } from './board.ts'

/** The map as a table: one line a pair of schools. */
export function PairTable({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { plans } = useText()
  const { columns } = plans
  const pairs = useMemo(() => pairsOf(rows), [rows])
  return (
    <PlainTable
      caption={plans.map.twin}
      rowKey={({ id }) => id}
      rows={pairs}
      columns={[
        { label: columns.from, cell: ({ first }) => first.from.name },
        { label: columns.to, cell: ({ first }) => first.to.name },
        { label: columns.people, number: true, cell: ({ all }) => all.length },
        {
          label: columns.backbone,
          number: true,
          cell: ({ all }) => all.filter(({ backbone }) => backbone).length,
        },
        {
          label: columns.median,
          number: true,
          cell: ({ all }) => kilometres(median(all, ({ travel }) => travel) ?? null),
        },
        { label: columns.direction, cell: ({ first }) => plans.directions[first.direction] },
      ]}
    />
  )
}

function pairsOf(rows: readonly PlanRow[]) {
  const pairs = new Map<string, PlanRow[]>()
  for (const row of rows) {
    const id = `${row.from.id}-${row.to.id}`
    pairs.set(id, [...(pairs.get(id) ?? []), row])
  }
  return [...pairs]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([id, all]) => {
      const [first] = all
      return first === undefined ? [] : [{ id, first, all }]
    })
}
