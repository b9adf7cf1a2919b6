import { PlainTable } from '../../parts/plain-table.tsx'
import { VerdictMark } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { MapStanding } from '../../views/map-standing.tsx'
import { usePlan } from './desk.tsx'

/** The rings of the map as a table: one line a school. */
export function StandingTable({
  standings,
}: {
  readonly standings: ReadonlyMap<string, MapStanding>
}) {
  const { plans } = useText()
  const { board } = usePlan()
  const rows = board.county.schools.flatMap(({ id, name, township }) => {
    const standing = standings.get(id)
    return standing === undefined ? [] : [{ id, name, township, ...standing }]
  })
  return (
    <PlainTable
      caption={plans.map.standingTwin}
      rowKey={({ id }) => id}
      rows={rows}
      columns={[
        { label: plans.filter.township, cell: ({ township }) => township },
        { label: plans.school.choose, cell: ({ name }) => name },
        { label: plans.arithmetic.before, cell: ({ before }) => <VerdictMark kind={before} /> },
        { label: plans.arithmetic.after, cell: ({ after }) => <VerdictMark kind={after} /> },
      ]}
    />
  )
}
