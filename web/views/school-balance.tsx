import { max, median, scaleLinear } from 'd3'
import { type Setting, settings } from '../../solver/browser.ts'
import { missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'

/** One school's figure before the plan and after it; without a plan both are the same. */
export type BalanceSchool = {
  readonly id: string
  readonly name: string
  readonly setting: Setting
  readonly before: number
  readonly after: number
}
export type BalanceMeasure = {
  readonly name: string
  readonly unit: string
  readonly digits: number
  readonly limit: number | null
  /** 生师比: fewer pupils a teacher is better. */
  readonly lowerIsBetter: boolean
}
export type BalanceRow = BalanceSchool & {
  readonly y: number
  readonly x1: number
  readonly x2: number
  readonly changed: boolean
  /** `null` where nothing changed. */
  readonly better: boolean | null
}

export const balanceMargin = { top: 24, right: 96, bottom: 24, left: 148 }
const rowHeight = 22
/** Beyond so many schools only those that change are drawn. */
export const mostBalanceRows = 80

/** Dumbbells by setting, then by the figure before; unchanged schools fold away where asked for. */
export function layoutBalance(
  schools: readonly BalanceSchool[],
  { limit, lowerIsBetter }: Pick<BalanceMeasure, 'limit' | 'lowerIsBetter'>,
  fold: boolean,
  { width }: { readonly width: number },
) {
  const folds = fold || schools.length > mostBalanceRows
  const shown = [...schools]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ before, after }) => !folds || before !== after)
  const groups = (Object.keys(settings) as readonly Setting[]).map((setting) => ({
    setting,
    schools: shown
      .filter((school) => school.setting === setting)
      .sort((a, b) => a.before - b.before),
  }))
  const end = Math.max(
    limit ?? 0,
    max(schools, (one) => Math.max(one.before, one.after)) ?? 0,
    0.01,
  )
  const x = scaleLinear([0, 1.05 * end], [balanceMargin.left, width - balanceMargin.right])
  let y = balanceMargin.top
  const rows: BalanceRow[] = []
  const medians = groups.map(({ setting, schools: own }) => {
    const from = y
    for (const school of own) {
      rows.push(rowAt(school, y + rowHeight / 2, x, lowerIsBetter))
      y += rowHeight
    }
    const before = median(own, (one) => one.before) ?? null
    const after = median(own, (one) => one.after) ?? null
    return { setting, from, to: y, before, after, x1: at(x, before), x2: at(x, after) }
  })
  return {
    rows,
    medians: medians.filter(({ from, to }) => to > from),
    folded: schools.length - shown.length,
    limitX: limit === null ? null : x(limit),
    ticks: x.ticks(5),
    x,
    height: y + balanceMargin.bottom,
  }
}

const at = (x: (value: number) => number, value: number | null): number | null =>
  value === null ? null : x(value)

function rowAt(
  school: BalanceSchool,
  y: number,
  x: (value: number) => number,
  lowerIsBetter: boolean,
): BalanceRow {
  const { before, after } = school
  const changed = before !== after
  const better = changed ? after < before === lowerIsBetter : null
  return { ...school, y, x1: x(before), x2: x(after), changed, better }
}

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
        {settingShapes[setting]} {[...name].slice(0, 9).join('')}
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
