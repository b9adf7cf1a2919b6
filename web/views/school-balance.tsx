import { max, median } from 'd3'
import { settings } from '../../solver/browser.ts'
import { missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'
import {
  type BalanceMeasure,
  type BalanceRow,
  type BalanceSchool,
  balanceMargin,
  layoutBalance,
} from './school-balance-layout.ts'

type BalanceProps = {
  readonly schools: readonly BalanceSchool[]
  readonly measure: BalanceMeasure
  /** With a plan: before → after; without one a single mark a school. */
  readonly planned: boolean
  readonly fold: boolean
  readonly width: number
  readonly selected: string | null
  readonly onSchool: (id: string | null) => void
}

/** 学校前后对照: what changes for each school? */
export function SchoolBalance(props: BalanceProps) {
  const { schoolBalance: text } = useText()
  const { schools, measure, planned, fold, width, selected, onSchool } = props
  const layout = layoutBalance(schools, measure, fold, { width })
  const changed = schools.filter(({ before, after }) => before !== after)
  const say = (value: number): string => value.toFixed(measure.digits)
  const label = ({ name, before, after }: BalanceSchool): string =>
    `${name} ${say(before)}${planned && before !== after ? ` → ${say(after)}` : ''} ${measure.unit}`
  return (
    <Figure
      title={text.title(measure.name)}
      sentence={
        planned
          ? text.changed(changed.length, schools.length)
          : text.spread(
              say(median(schools, (one) => one.before) ?? 0),
              say(Math.min(...schools.map((one) => one.before))),
              say(max(schools, (one) => one.before) ?? 0),
              measure.unit,
            )
      }
      width={width}
      height={layout.height}
      marks={layout.rows.map((row) => ({ id: row.id, label: label(row) }))}
      selected={selected}
      onSelect={onSchool}
      legend={
        <p className="quiet">
          {planned ? text.legend : text.legendNow} {text.medianMark}
          {layout.folded > 0 && ` ${text.folded(layout.folded)}`}
          {measure.lowerIsBetter && ` ${text.lower}`}
        </p>
      }
      twin={
        <PlainTable
          caption={text.title(measure.name)}
          rows={layout.rows}
          rowKey={({ id }) => id}
          columns={[
            { label: text.school, cell: ({ name }) => name },
            { label: text.setting, cell: ({ setting }) => settings[setting] },
            { label: text.before, number: true, cell: ({ before }) => say(before) },
            ...(planned
              ? [{ label: text.after, number: true, cell: ({ after }: BalanceRow) => say(after) }]
              : []),
          ]}
        />
      }
    >
      {(focused) => (
        <Drawn
          layout={layout}
          width={width}
          measure={measure}
          planned={planned}
          marked={focused ?? selected}
          onSchool={onSchool}
        />
      )}
    </Figure>
  )
}

function Drawn({
  layout,
  width,
  measure,
  planned,
  marked,
  onSchool,
}: Pick<BalanceProps, 'width' | 'measure' | 'planned' | 'onSchool'> & {
  readonly layout: ReturnType<typeof layoutBalance>
  readonly marked: string | null
}) {
  const { height, ticks, x, limitX, medians, rows } = layout
  const bottom = height - balanceMargin.bottom
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${x(tick)},0)`}>
          <line y1={balanceMargin.top} y2={bottom} className="grid" />
          <text y={height - 8} textAnchor="middle" className="axis">
            {tick}
          </text>
        </g>
      ))}
      {limitX !== null && (
        <>
          <line x1={limitX} x2={limitX} y1={balanceMargin.top} y2={bottom} className="limit-line" />
          <text x={limitX} y={14} textAnchor="middle" className="axis">
            {measure.lowerIsBetter ? '≤' : '≥'} {measure.limit}
          </text>
        </>
      )}
      {medians.map(({ setting, from, to, x1, x2 }) => (
        <g key={setting}>
          {x1 !== null && (
            <line x1={x1} x2={x1} y1={from} y2={to} stroke={colours.ghost} strokeWidth={1.5} />
          )}
          {planned && x2 !== null && (
            <line x1={x2} x2={x2} y1={from} y2={to} stroke={colours.ink} strokeWidth={1.5} />
          )}
        </g>
      ))}
      {rows.map((row) => (
        <Dumbbell
          key={row.id}
          row={row}
          width={width}
          measure={measure}
          marked={marked === row.id}
          onOpen={() => onSchool(row.id)}
        />
      ))}
    </>
  )
}

function Dumbbell({
  row,
  width,
  measure,
  marked,
  onOpen,
}: {
  readonly row: BalanceRow
  readonly width: number
  readonly measure: BalanceMeasure
  readonly marked: boolean
  readonly onOpen: () => void
}) {
  const { y, x1, x2, name, setting, before, after, changed } = row
  const say = (value: number): string => value.toFixed(measure.digits)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list over the drawing carries the keys
    <g className={marked ? 'mark focused' : 'mark'} onClick={onOpen}>
      <title>{name}</title>
      <rect x={0} y={y - 11} width={width} height={22} className="row-ground" />
      <text y={y + 4} className="axis">
        {settingShapes[setting]} {[...name].slice(0, 10).join('')}
      </text>
      {changed && <line x1={x1} x2={x2} y1={y} y2={y} stroke={colours.ink2} strokeWidth={2} />}
      <circle cx={x1} cy={y} r={5} fill={colours.paper} stroke={colours.ghost} strokeWidth={2} />
      {changed && <circle cx={x2} cy={y} r={5} fill={colours.primary} />}
      <text x={width - 2} y={y + 4} textAnchor="end" className="axis">
        {Number.isFinite(before) ? say(before) : missing}
        {changed && ` → ${say(after)}`}
      </text>
    </g>
  )
}
