import { Button } from 'antd'
import { useState } from 'react'
import { late } from '../../parts/late.tsx'
import { useText } from '../../text/text.tsx'
import { isElsewhere, type MapBoundary, outsideOf } from '../../views/map-boundary.ts'
import { labelsOf } from '../../views/map-labels.ts'
import { labelRoom } from '../../views/transfer-map.tsx'
import type { MapLayout } from '../../views/transfer-map-layout.ts'
import { type Board, briefName } from './board.ts'
import { useMayEdit, usePlan } from './desk.tsx'

const BoundaryDialog = late(async () => (await import('./boundary-dialog.tsx')).BoundaryDialog)

/** What is drawn and what is not, and the way to the boundary. */
export function MapNotes({
  layout,
  boundary,
  standards,
}: {
  readonly layout: MapLayout
  readonly boundary: MapBoundary | null
  readonly standards: boolean
}) {
  const { plans } = useText()
  const { map } = plans
  const { board, rows } = usePlan()
  const mayEdit = useMayEdit()
  const unlabelled =
    layout.places.length -
    labelsOf(layout.places, (id) => nameIn(board, id), new Set(), labelRoom(layout)).length
  return (
    <p className="quiet note">
      {map[layout.level](rows.length, layout.arrows.length)}
      {standards && map.standingKey}{' '}
      {layout.schematic ? map.schematic : layout.lines.length === 0 ? map.noBoundary : map.bounded}{' '}
      {layout.tray.length > 0 &&
        map.tray(layout.tray.length, layout.tray.map((id) => nameIn(board, id)).join('、'))}
      {boundary !== null && <Outside boundary={boundary} />}
      {unlabelled > 0 && map.unlabelled(unlabelled)}{' '}
      {mayEdit && <span className="no-print">{plans.list.drag}</span>} <BoundaryButton />
    </p>
  )
}

/** Most of them outside: another system of coordinates; one or two: a typing error. */
function Outside({ boundary }: { readonly boundary: MapBoundary }) {
  const { plans } = useText()
  const { board } = usePlan()
  const outside = outsideOf(boundary, board.county.schools)
  if (outside.length === 0) return null
  const elsewhere = isElsewhere(boundary, board.county.schools)
  return (
    <strong>
      {plans.map.outside(
        outside.length,
        outside
          .slice(0, 3)
          .map(({ name }) => name)
          .join('、'),
      )}
      {elsewhere && plans.map.elsewhere}{' '}
    </strong>
  )
}

function BoundaryButton() {
  const { plans } = useText()
  const [open, setOpen] = useState(false)
  return (
    <span className="no-print">
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {plans.boundary.open}
      </Button>
      {open && <BoundaryDialog onClose={() => setOpen(false)} />}
    </span>
  )
}

const nameIn = ({ county }: Board, id: string): string => {
  const school = county.schools.find((one) => one.id === id)
  return school === undefined ? id : briefName(school)
}
