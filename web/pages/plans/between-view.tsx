import { useMemo } from 'react'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { layoutChord, mostChordGroups } from '../../views/chord-layout.ts'
import { type Cell, cellMark, type Matrix, matrixOf } from '../../views/matrix-layout.ts'
import { TownshipRing } from '../../views/township-chord.tsx'
import { TransferMatrix } from '../../views/transfer-matrix.tsx'
import type { Board, PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { usePicked } from './use-picked.ts'
import { type RowBrush, useRowBrush } from './use-row-brush.ts'

/** Schools beyond so many make no readable matrix: townships do. */
const mostSchools = 40

/** School to school or township to township: a matrix, or townships around a ring. */
export function Between({ kind }: { readonly kind: 'schools' | 'townships' | 'ring' }) {
  const { plans } = useText()
  const { board, rows } = usePlan()
  const { selected, onSelect, onPick } = usePicked('p')
  const bySchool = kind === 'schools' && board.county.schools.length <= mostSchools
  const matrix = useMemo(
    () => (bySchool ? schoolMatrix(board, rows) : townshipMatrix(board, rows)),
    [board, rows, bySchool],
  )
  const brush = useRowBrush(
    matrix.cells.map((cell) => [cellMark(matrix, cell)]),
    selected,
    onPick,
  )
  const name = (at: number) => matrix.stops[at]?.name ?? ''
  const label = ({ from, to, count, backbone }: Cell) =>
    plans.map.arrow(name(from), name(to), count, backbone)
  const chord = useMemo(() => layoutChord(matrix), [matrix])
  const words = {
    title: bySchool ? plans.flow.schools : plans.flow.townships,
    sentence: netSentence(
      matrix,
      plans.flow.net,
      rows.length === 0 ? plans.conclusion.nobody : plans.flow.even,
    ),
    selected,
    pointed: brush.pointed,
    onPoint: brush.onPoint,
    onSelect,
    twin: (
      <MatrixTable
        matrix={matrix}
        caption={bySchool ? plans.flow.schools : plans.flow.townships}
        brush={brush}
      />
    ),
  }
  if (kind === 'ring' && chord.groups.length <= mostChordGroups)
    return (
      <TownshipRing
        {...words}
        layout={chord}
        labelOf={({ from, to, count }) => plans.map.arrow(from, to, count, 0)}
        groupOf={({ name: township, net }) => plans.flow.group(township, net)}
      />
    )
  return (
    <div className={bySchool ? 'wide' : ''}>
      <TransferMatrix
        {...words}
        matrix={matrix}
        sums={[plans.panel.leaves, plans.panel.comes]}
        labelOf={label}
      />
    </div>
  )
}

const tripsOf = (rows: readonly PlanRow[], end: (school: PlanRow['from']) => string) =>
  rows.map(({ from, to, backbone }) => ({ from: end(from), to: end(to), backbone }))

function schoolMatrix({ county }: Board, rows: readonly PlanRow[]): Matrix {
  const used = new Set(rows.flatMap(({ from, to }) => [from.id, to.id]))
  const townships = townshipsOf(county.schools)
  const stops = county.schools
    .filter(({ id }) => used.has(id))
    .sort(
      (a, b) =>
        townships.indexOf(a.township) - townships.indexOf(b.township) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id, name, township }) => ({ id, name, group: township }))
  return matrixOf(
    stops,
    tripsOf(rows, ({ id }) => id),
  )
}

function townshipMatrix({ county }: Board, rows: readonly PlanRow[]): Matrix {
  const stops = townshipsOf(county.schools).map((id) => ({ id, name: id, group: id }))
  return matrixOf(
    stops,
    tripsOf(rows, ({ township }) => township),
  )
}

/** In the county's own order. */
const townshipsOf = (schools: Board['county']['schools']): readonly string[] => [
  ...new Set(schools.map(({ township }) => township)),
]

function netSentence(
  { stops, out, come }: Matrix,
  say: (gains: string, gain: number, loses: string, loss: number) => string,
  none: string,
): string {
  const nets = stops
    .map(({ name }, at) => ({ name, net: (come[at] ?? 0) - (out[at] ?? 0) }))
    .sort((a, b) => b.net - a.net)
  const [first, last] = [nets[0], nets.at(-1)]
  if (first === undefined || last === undefined || first.net === last.net) return none
  return say(first.name, first.net, last.name, -last.net)
}

function MatrixTable({
  matrix,
  caption,
  brush,
}: {
  readonly matrix: Matrix
  readonly caption: string
  readonly brush: RowBrush
}) {
  const { plans } = useText()
  const name = (at: number) => matrix.stops[at]?.name ?? ''
  return (
    <PlainTable
      caption={caption}
      rows={matrix.cells}
      rowKey={({ from, to }) => `${from}-${to}`}
      rowProps={brush.rowProps}
      columns={[
        {
          label: plans.columns.from,
          cell: (cell) => (
            <button
              type="button"
              className="row-button"
              {...brush.headProps(matrix.cells.indexOf(cell))}
              onClick={({ shiftKey }) => brush.onPick([cellMark(matrix, cell)], shiftKey)}
            >
              {name(cell.from)}
            </button>
          ),
        },
        { label: plans.columns.to, cell: ({ to }) => name(to) },
        { label: plans.columns.people, number: true, cell: ({ count }) => count },
        { label: plans.columns.backbone, number: true, cell: ({ backbone }) => backbone },
      ]}
    />
  )
}
