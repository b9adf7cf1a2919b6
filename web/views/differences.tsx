import { type Convention, conventionList, indicatorCodes } from '../../solver/browser.ts'
import { missing } from '../format.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { VerdictMark } from '../parts/verdict.tsx'
import { useText } from '../text/text.tsx'
import { colours } from '../theme.ts'
import './balance.css'
import {
  coefficientText,
  type DifferenceLine,
  type DifferenceRow,
  differenceMargin,
  type Lane,
  layoutDifferences,
  type Spread,
} from './differences-layout.ts'

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
          <text x={width - differenceMargin.right + 6} y={height - 6} className="axis">
            {diagnosis.differences.zone}
          </text>
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
        <text x={right - 4} y={y + 15} textAnchor="end" className="flip">
          ! {diagnosis.differences.flip}
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
        {own
          ? ` ${diagnosis.limitAtMost(line.limit)}`
          : ` ${diagnosis.conventionShort[convention]}`}
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
