import { max, scaleLinear } from 'd3'
import {
  type Convention,
  conventionList,
  type Indicator,
  indicatorCodes,
  type Stage,
} from '../../solver/browser.ts'
import { against, missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { VerdictMark } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'

/** One coefficient under one convention; `within` is the audit's exact comparison with the limit. */
export type Spread = { readonly value: number | null; readonly within: boolean | null }
export type Spreads = { readonly [C in Convention]: Spread }
export type DifferenceRow = {
  readonly stage: Stage
  readonly indicator: Indicator
  readonly limit: number | null
  readonly before: Spreads
  /** `null`: no plan is shown. */
  readonly after: Spreads | null
}

type LaneMark = { readonly x: number; readonly clipped: boolean }
export type Lane = {
  readonly convention: Convention
  readonly y: number
  readonly before: LaneMark | null
  /** `null` where there is no plan, no value, or nothing changed: one mark then stands for both. */
  readonly after: LaneMark | null
  readonly own: boolean
}
export type DifferenceLine = DifferenceRow & {
  readonly id: string
  readonly y: number
  readonly height: number
  readonly limitX: number | null
  readonly lanes: readonly Lane[]
  /** The conventions do not agree. */
  readonly flipped: boolean
}

export const differenceMargin = { top: 6, right: 128, bottom: 22, left: 96 }
const rowHeight = 22
const laneHeight = 18
/** Values beyond so many limits are clipped and their number written. */
const mostLimits = 4

export type DifferenceSize = { readonly width: number }

/** 差异系数: one line a stage and indicator, beyond the limit first, else R1 … R7. */
export function layoutDifferences(
  rows: readonly DifferenceRow[],
  convention: Convention,
  opened: string | null,
  { width }: DifferenceSize,
) {
  const sorted = [...rows].sort(
    (a, b) =>
      excess(b, convention) - excess(a, convention) || (differenceId(a) < differenceId(b) ? -1 : 1),
  )
  const end = axisEnd(rows)
  const x = scaleLinear([0, end], [differenceMargin.left, width - differenceMargin.right])
  let y = differenceMargin.top
  const lines = sorted.map((row): DifferenceLine => {
    const id = differenceId(row)
    const shown = opened === id ? laneOrder(convention) : [convention]
    const height = opened === id ? laneHeight * shown.length + 4 : rowHeight
    const line = {
      ...row,
      id,
      y,
      height,
      limitX: row.limit === null ? null : x(row.limit),
      lanes: shown.map((each, at) => ({
        convention: each,
        own: each === convention,
        y: opened === id ? y + 2 + laneHeight * (at + 0.5) : y + rowHeight / 2,
        ...marksOf(row, each, end, x),
      })),
      flipped: isFlipped(row.after ?? row.before),
    }
    y += height
    return line
  })
  return { lines, ticks: x.ticks(4), x, end, height: y + differenceMargin.bottom }
}

export const differenceId = ({
  stage,
  indicator,
}: Pick<DifferenceRow, 'stage' | 'indicator'>): string =>
  `${stage === 'primary' ? '1' : '2'}-${indicatorCodes[indicator]}`

/** The profile's own first, and bold. */
const laneOrder = (own: Convention): readonly Convention[] => [
  own,
  ...conventionList.filter((each) => each !== own),
]

/** By how much the figure exceeds its limit; 0 where it does not: those keep their fixed order. */
function excess({ limit, before, after }: DifferenceRow, convention: Convention): number {
  const { value, within } = (after ?? before)[convention]
  return limit === null || value === null || within !== false ? 0 : value - limit
}

/** Zero to a quarter beyond the largest limit or the largest value, never more than four limits. */
function axisEnd(rows: readonly DifferenceRow[]): number {
  const limit = max(rows, (row) => row.limit) ?? 1
  const values = rows.flatMap(({ before, after }) =>
    conventionList.flatMap((each) => [before[each].value ?? 0, after?.[each].value ?? 0]),
  )
  return Math.min(mostLimits * limit, Math.max(1.25 * limit, 1.02 * (max(values) ?? 0)))
}

function marksOf(
  { before, after }: DifferenceRow,
  convention: Convention,
  end: number,
  x: (value: number) => number,
): Pick<Lane, 'before' | 'after'> {
  const markAt = ({ value }: Spread): LaneMark | null =>
    value === null ? null : { x: x(Math.min(value, end)), clipped: value > end }
  const was = before[convention]
  const is = after?.[convention]
  const moved = is !== undefined && is.value !== was.value
  return { before: markAt(was), after: moved ? markAt(is) : null }
}

/** 口径不同: some convention passes and another does not. */
export function isFlipped(spreads: Spreads): boolean {
  const verdicts = new Set(conventionList.flatMap((each) => spreads[each].within ?? []).map(String))
  return verdicts.size > 1
}

/** `0.5872`: four digits, more where four would hide the side of the limit. */
export const coefficientText = ({ value, within }: Spread, limit: number | null): string =>
  value === null
    ? missing
    : against(
        value,
        { limit: within === null ? null : limit, sense: 'at-most', met: within === true },
        4,
      )

type DifferencesProps = {
  readonly rows: readonly DifferenceRow[]
  readonly convention: Convention
  readonly opened: string | null
  readonly onOpen: (id: string | null) => void
  readonly width: number
  readonly sentence: string
}

export function Differences(props: DifferencesProps) {
  const { diagnosis } = useText()
  const { rows, convention, opened, onOpen, width, sentence } = props
  const { lines, ticks, x, height } = layoutDifferences(rows, convention, opened, { width })
  const say = useLineLabel(convention)
  return (
    <Figure
      title={diagnosis.differences.title}
      sentence={sentence}
      width={width}
      height={height}
      marks={lines.map((line) => ({ id: line.id, label: say(line) }))}
      selected={opened}
      onSelect={onOpen}
      twin={<DifferenceTable lines={lines} />}
    >
      {(focused) => (
        <>
          {ticks.map((tick) => (
            <g key={tick} transform={`translate(${x(tick)},0)`}>
              <line
                y1={differenceMargin.top}
                y2={height - differenceMargin.bottom}
                className="grid"
              />
              <text y={height - 6} textAnchor="middle" className="axis">
                {tick.toFixed(1)}
              </text>
            </g>
          ))}
          {lines.map((line) => (
            <Line
              key={line.id}
              line={line}
              width={width}
              focused={focused === line.id}
              onOpen={() => onOpen(opened === line.id ? null : line.id)}
            />
          ))}
        </>
      )}
    </Figure>
  )
}

function Line({
  line,
  width,
  focused,
  onOpen,
}: {
  readonly line: DifferenceLine
  readonly width: number
  readonly focused: boolean
  readonly onOpen: () => void
}) {
  const { diagnosis } = useText()
  const { y, height, limitX, lanes, stage, indicator, flipped } = line
  const right = width - differenceMargin.right
  const code = indicatorCodes[indicator]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list over the drawing carries the keys
    <g className={focused ? 'mark focused' : 'mark'} onClick={onOpen}>
      <rect x={0} y={y} width={width} height={height} className="row-ground" />
      <text x={0} y={y + 15}>
        {diagnosis.stageShort[stage]} {code} {diagnosis.indicatorShort[code]}
      </text>
      {limitX !== null && (
        <>
          <rect
            x={limitX}
            y={y + 1}
            width={Math.max(0, right - limitX)}
            height={height - 2}
            fill={colours.below.fill}
            opacity={0.35}
          />
          <line x1={limitX} x2={limitX} y1={y} y2={y + height} className="limit-line" />
        </>
      )}
      {lanes.map((lane) => (
        <LaneMarks key={lane.convention} lane={lane} line={line} right={right} />
      ))}
      {flipped && lanes.length === 1 && (
        <text x={width} y={y + 15} textAnchor="end" className="flip">
          {diagnosis.differences.flip}
        </text>
      )}
    </g>
  )
}

function LaneMarks({
  lane,
  line,
  right,
}: {
  readonly lane: Lane
  readonly line: DifferenceLine
  readonly right: number
}) {
  const { diagnosis } = useText()
  const { y, before, after, own, convention } = lane
  const spread = (line.after ?? line.before)[convention]
  const { colour, shape } = signs[signOf(spread)]
  return (
    <g>
      {before !== null && after !== null && (
        <line x1={before.x} x2={after.x} y1={y} y2={y} stroke={colours.ghost} strokeWidth={2} />
      )}
      {before !== null && (
        <circle
          cx={before.x}
          cy={y}
          r={own ? 5 : 4}
          fill={colours.paper}
          stroke={after === null ? colour : colours.ghost}
          strokeWidth={2}
        />
      )}
      {after !== null && <circle cx={after.x} cy={y} r={own ? 5 : 4} fill={colour} />}
      {(after ?? before)?.clipped === true && (
        <text x={right - 4} y={y + 4} textAnchor="end">
          ▸
        </text>
      )}
      <text x={right + 6} y={y + 4} className={own ? 'own-value' : 'axis'}>
        {coefficientText(spread, line.limit)} {shape}
        {own ? '' : ` ${diagnosis.conventionShort[convention]}`}
      </text>
    </g>
  )
}

const signs = {
  within: { colour: colours.met.mark, shape: '●', kind: 'complies' },
  over: { colour: colours.below.mark, shape: '✕', kind: 'fails' },
  unknown: { colour: colours.none.mark, shape: '–', kind: 'unknown' },
} as const

const signOf = ({ within }: Spread): keyof typeof signs =>
  within === null ? 'unknown' : within ? 'within' : 'over'

/** What a reader hears of a line. */
function useLineLabel(convention: Convention) {
  const { frame, diagnosis } = useText()
  return ({ stage, indicator, before, after, limit, flipped }: DifferenceLine): string => {
    const spread = (after ?? before)[convention]
    const verdict =
      spread.within === null
        ? frame.verdicts.unknown
        : spread.within
          ? frame.verdicts.met
          : diagnosis.differences.over
    return `${diagnosis.stageShort[stage]} ${diagnosis.indicatorNames[indicatorCodes[indicator]]} ${coefficientText(spread, limit)} ${diagnosis.limitAtMost(limit)} ${verdict}${flipped ? ` ${diagnosis.differences.flip}` : ''}`
  }
}

function DifferenceTable({ lines }: { readonly lines: readonly DifferenceLine[] }) {
  const { diagnosis } = useText()
  const planned = lines.some(({ after }) => after !== null)
  const moments = planned ? (['before', 'after'] as const) : (['before'] as const)
  return (
    <PlainTable
      caption={diagnosis.differences.title}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          label: diagnosis.differences.what,
          cell: ({ stage, indicator }) =>
            `${diagnosis.stageShort[stage]} ${indicatorCodes[indicator]} ${diagnosis.indicatorNames[indicatorCodes[indicator]]}`,
        },
        { label: diagnosis.limit, cell: ({ limit }) => diagnosis.limitAtMost(limit) },
        ...moments.flatMap((moment) =>
          conventionList.map((each) => ({
            label: planned
              ? `${diagnosis.conventionShort[each]}（${diagnosis.moments[moment]}）`
              : diagnosis.conventionShort[each],
            cell: (line: DifferenceLine) => (
              <SpreadCell spread={line[moment]?.[each]} limit={line.limit} />
            ),
          })),
        ),
      ]}
    />
  )
}

function SpreadCell({
  spread,
  limit,
}: {
  readonly spread: Spread | undefined
  readonly limit: number | null
}) {
  if (spread === undefined) return missing
  return (
    <>
      {coefficientText(spread, limit)}{' '}
      <VerdictMark kind={signs[signOf(spread)].kind} words={false} />
    </>
  )
}
