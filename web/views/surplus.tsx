import { max, quantile } from 'd3'
import { type Setting, type Subject, subjects } from '../../solver/browser.ts'
import { change, missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'

/** People to spare (above nought) or lacking (below) in one subject of one school, by full weekly loads. */
export type SurplusCell = {
  readonly school: string
  readonly subject: Subject
  readonly people: number
}
export type SurplusSchool = {
  readonly id: string
  readonly name: string
  readonly setting: Setting
  readonly township: string
}
export type PlacedCell = SurplusCell & {
  readonly x: number
  readonly y: number
  /** Side of the square; 0 draws a dot. */
  readonly side: number
  readonly clipped: boolean
}
export type SurplusLayout = {
  readonly rows: readonly (SurplusSchool & { readonly y: number; readonly people: number })[]
  readonly columns: readonly {
    readonly subject: Subject
    readonly x: number
    readonly surplus: number
    readonly shortage: number
  }[]
  readonly cells: readonly PlacedCell[]
  /** The largest number drawn to scale, the same for surplus and shortage. */
  readonly domain: number
  readonly hidden: number
  readonly height: number
}

export const surplusMargin = { top: 44, right: 72, bottom: 8, left: 148 }
const rowHeight = 24
const firstSubjects: readonly Subject[] = ['chinese', 'mathematics', 'english']

/** Squares by area; cells under `least` are left out and counted. */
export function layoutSurplus(
  schools: readonly SurplusSchool[],
  given: readonly SurplusCell[],
  least: number,
  { width }: { readonly width: number },
): SurplusLayout {
  const cells = [...given].sort(
    (a, b) => compare(a.school, b.school) || compare(a.subject, b.subject),
  )
  const ordered = subjectOrder(cells)
  const step = (width - surplusMargin.left - surplusMargin.right) / Math.max(1, ordered.length)
  const most = Math.min(step, rowHeight) - 2
  const domain = domainOf(cells)
  const rows = [...schools]
    .sort((a, b) => compare(a.township, b.township) || compare(a.id, b.id))
    .map((school, at) => ({
      ...school,
      y: surplusMargin.top + rowHeight * (at + 0.5),
      people: sum(cells.filter(({ school: own }) => own === school.id)),
    }))
  const yOf = new Map(rows.map(({ id, y }) => [id, y]))
  const columns = ordered.map((subject, at) => ({
    subject,
    x: surplusMargin.left + step * (at + 0.5),
    surplus: sum(cells.filter((each) => each.subject === subject && each.people > 0)),
    shortage: sum(cells.filter((each) => each.subject === subject && each.people < 0)),
  }))
  const xOf = new Map(columns.map(({ subject, x }) => [subject, x]))
  const shown = cells.filter(({ people }) => Math.abs(people) >= least)
  return {
    rows,
    columns,
    domain,
    hidden: cells.length - shown.length,
    height: surplusMargin.top + rowHeight * rows.length + surplusMargin.bottom,
    cells: shown.map((cell) => ({
      ...cell,
      x: xOf.get(cell.subject) ?? 0,
      y: yOf.get(cell.school) ?? 0,
      side: most * Math.sqrt(Math.min(1, Math.abs(cell.people) / domain)),
      clipped: Math.abs(cell.people) > domain,
    })),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const sum = (cells: readonly SurplusCell[]): number =>
  cells.reduce((all, { people }) => all + people, 0)

/** 语文, 数学, 外语, then whatever the county lacks most. */
function subjectOrder(cells: readonly SurplusCell[]): readonly Subject[] {
  const found = [...new Set(cells.map(({ subject }) => subject))].sort(compare)
  const lack = (subject: Subject): number =>
    sum(cells.filter((each) => each.subject === subject && each.people < 0))
  const others = found.filter((subject) => !firstSubjects.includes(subject))
  return [
    ...firstSubjects.filter((subject) => found.includes(subject)),
    ...others.sort((a, b) => lack(a) - lack(b) || compare(a, b)),
  ]
}

/** Symmetric: the 98th percentile of what there is on either side. */
function domainOf(cells: readonly SurplusCell[]): number {
  const sizes = cells.map(({ people }) => Math.abs(people)).sort((a, b) => a - b)
  return Math.max(1, quantile(sizes, 0.98) ?? 1)
}

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
        label: `${names.get(cell.school)} ${subjects[cell.subject]} ${diagnosis.surplus.people(change(cell.people, 1))}`,
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
  const widest = Math.max(1, max(layout.rows, ({ people }) => Math.abs(people)) ?? 1)
  return (
    <>
      {layout.columns.map(({ subject, x, surplus, shortage }) => (
        <g key={subject} transform={`translate(${x},0)`}>
          <title>{subjects[subject]}</title>
          <text y={14} textAnchor="middle">
            {subjectShort(subject)}
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
            {settingShapes[setting]} {[...name].slice(0, 9).join('')}
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

const subjectShort = (subject: Subject): string => [...subjects[subject]].slice(0, 3).join('')

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
          label: subjects[subject],
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
