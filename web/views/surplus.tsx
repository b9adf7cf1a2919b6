import { max } from 'd3'
import type { Subject } from '../../solver/browser.ts'
import { change, missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'
import {
  layoutSurplus,
  type PlacedCell,
  type SurplusCell,
  type SurplusLayout,
  type SurplusSchool,
  surplusMargin,
} from './surplus-layout.ts'

type SurplusProps = {
  readonly schools: readonly SurplusSchool[]
  readonly cells: readonly SurplusCell[]
  readonly least: number
  readonly width: number
  readonly sentence: string
  readonly selected: string | null
  readonly onCell: (school: string, subject: Subject) => void
}

/** 余缺矩阵: where are people, where are lessons? */
export function Surplus(props: SurplusProps) {
  const { diagnosis } = useText()
  const { schools, cells, least, width, sentence, selected, onCell } = props
  const layout = layoutSurplus(schools, cells, least, { width })
  const names = new Map(schools.map(({ id, name }) => [id, name]))
  const open = (id: string | null): void => {
    const cell = layout.cells.find((each) => cellId(each) === id)
    if (cell !== undefined) onCell(cell.school, cell.subject)
  }
  return (
    <Figure
      title={diagnosis.surplus.title}
      sentence={sentence}
      width={width}
      height={layout.height}
      selected={selected}
      onSelect={open}
      marks={layout.cells.map((cell) => ({
        id: cellId(cell),
        label: `${names.get(cell.school)} ${diagnosis.subjectNames[cell.subject]} ${diagnosis.surplus.people(change(cell.people, 1))}`,
      }))}
      twin={<SurplusTable layout={layout} cells={cells} />}
      legend={
        <p className="quiet">
          <span className="surplus-mark">＋□ {diagnosis.surplus.more}</span>{' '}
          <span className="shortage-mark">－■ {diagnosis.surplus.less}</span>{' '}
          {diagnosis.surplus.scale(layout.domain.toFixed(1))}{' '}
          {layout.hidden > 0 && diagnosis.surplus.hidden(layout.hidden)}
        </p>
      }
    >
      {(focused) => (
        <>
          <SurplusHeads layout={layout} width={width} />
          {layout.cells.map((cell) => (
            <Square
              key={cellId(cell)}
              cell={cell}
              focused={focused === cellId(cell)}
              onOpen={() => onCell(cell.school, cell.subject)}
            />
          ))}
        </>
      )}
    </Figure>
  )
}

const cellId = ({ school, subject }: Pick<SurplusCell, 'school' | 'subject'>): string =>
  `${school}.${subject}`

function SurplusHeads({
  layout,
  width,
}: {
  readonly layout: SurplusLayout
  readonly width: number
}) {
  const { subjectNames } = useText().diagnosis
  const room = width - surplusMargin.left - surplusMargin.right
  // Latin letters take half the room of Chinese ones.
  const letterWidth = /^[ -~]/.test(subjectNames.none) ? 7 : 12.5
  const letters = Math.floor(room / Math.max(1, layout.columns.length) / letterWidth)
  const widest = Math.max(1, max(layout.rows, ({ people }) => Math.abs(people)) ?? 1)
  return (
    <>
      {layout.columns.map(({ subject, x, surplus, shortage }) => (
        <g key={subject} transform={`translate(${x},0)`}>
          <title>{subjectNames[subject]}</title>
          <text y={14} textAnchor="middle">
            {[...subjectNames[subject]].slice(0, letters).join('')}
          </text>
          <text y={28} textAnchor="middle" className="axis surplus-number">
            {change(surplus, 1)}
          </text>
          <text y={40} textAnchor="middle" className="axis shortage-number">
            {change(shortage, 1)}
          </text>
        </g>
      ))}
      {layout.rows.map(({ id, name, setting, y, people }) => (
        <g key={id} transform={`translate(0,${y})`}>
          <title>{name}</title>
          <line x1={0} x2={width} y1={12} y2={12} className="grid" />
          <text y={4} className="axis">
            {settingShapes[setting]} {[...name].slice(0, 10).join('')}
          </text>
          <text x={width - 2} y={4} textAnchor="end" className="axis">
            {change(people, 1)}
          </text>
          <rect
            x={width - surplusMargin.right + 4}
            y={6}
            width={(24 * Math.abs(people)) / widest}
            height={3}
            fill={people < 0 ? colours.shortage : colours.surplus}
          />
        </g>
      ))}
    </>
  )
}

function Square({
  cell,
  focused,
  onOpen,
}: {
  readonly cell: PlacedCell
  readonly focused: boolean
  readonly onOpen: () => void
}) {
  const { x, y, side, people, clipped } = cell
  const more = people > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list over the drawing carries the keys
    <g className={focused ? 'mark focused' : 'mark'} onClick={onOpen}>
      <title>{change(people, 1)}</title>
      <rect x={x - 22} y={y - 12} width={44} height={24} fill="transparent" />
      {side < 2 ? (
        <circle cx={x} cy={y} r={1.2} fill={colours.ghost} />
      ) : (
        <rect
          x={x - side / 2}
          y={y - side / 2}
          width={side}
          height={side}
          fill={more ? '#DCE9F5' : colours.shortage}
          stroke={more ? colours.surplus : colours.shortage}
          strokeWidth={1.5}
        />
      )}
      {clipped && (
        <text x={x} y={y + 4} textAnchor="middle" className={more ? 'own-value' : 'on-mark'}>
          {Math.abs(people).toFixed(0)}
        </text>
      )}
    </g>
  )
}

function SurplusTable({
  layout,
  cells,
}: {
  readonly layout: SurplusLayout
  readonly cells: readonly SurplusCell[]
}) {
  const { diagnosis } = useText()
  const byCell = new Map(cells.map((cell) => [cellId(cell), cell.people]))
  return (
    <PlainTable
      caption={diagnosis.surplus.caption}
      rows={layout.rows}
      rowKey={({ id }) => id}
      columns={[
        { label: diagnosis.matrix.school, cell: ({ name }) => name },
        ...layout.columns.map(({ subject }) => ({
          label: diagnosis.subjectNames[subject],
          number: true,
          cell: ({ id }: SurplusSchool) => {
            const people = byCell.get(cellId({ school: id, subject }))
            return people === undefined ? missing : change(people, 1)
          },
        })),
        { label: diagnosis.surplus.sum, number: true, cell: ({ people }) => change(people, 1) },
      ]}
    />
  )
}
