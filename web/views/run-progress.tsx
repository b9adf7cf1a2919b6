import { area, curveStepAfter, line, scaleLinear, ticks } from 'd3'
import { count, gapShare, isUseful } from '../format.ts'
import { allCheckedWords, checkedWords } from '../parts/checked-words.ts'
import { Figure } from '../parts/figure.tsx'
import { PlainTable } from '../parts/plain-table.tsx'
import { useText } from '../text/text.tsx'
import type { Text } from '../text/zh-CN/index.ts'
import { colours } from '../theme.ts'

/** 测算进展: how far from proven? One lane a goal: the plan's value and the bound closing on each other. */

export type Point = {
  readonly seconds: number
  readonly value: number
  readonly bound: number | null
}

export type Settled = {
  readonly value: number
  readonly bound: number
  readonly gap: number
  readonly unit: string
  readonly proven: boolean
  /** Recomputed from the certificate; absent without one. */
  readonly checked?: number
  readonly stoppedBy: string
  readonly seconds: number
  /** When it was settled, on the axis; `null` where nobody saw it. */
  readonly at: number | null
}

export type Lane = {
  readonly goal: string
  readonly name: string
  readonly points: readonly Point[]
  readonly settled: Settled | null
  readonly state: 'settled' | 'open' | 'waiting'
}

export type Trace = {
  readonly lanes: readonly Lane[]
  /** Where another process went on from the checkpoint. */
  readonly resumed: readonly number[]
  /** The first plan. */
  readonly first: number | null
  readonly seconds: number
}

export type Size = { readonly width: number }

export const heights = { open: 132, settled: 28, waiting: 24 } as const
const left = 190
const right = 210
const axis = 24
const least = 1

/** A plan's value that falls a hundredfold hides the end of its lane: the start is left out then. */
const recentShare = 0.1

export type LaneLayout = {
  readonly goal: string
  readonly top: number
  readonly height: number
  /** Step lines; empty where there is nothing to draw. */
  readonly plan: string
  readonly bound: string
  readonly gap: string
  /** Last values on the drawing, for their labels. */
  readonly end: { readonly x: number; readonly value: number; readonly bound: number | null } | null
  /** Where the two met. */
  readonly met: number | null
  /** Of a settled lane whose progress nobody kept: from its start to its end. */
  readonly span: readonly [number, number] | null
  /** The bound stands above the plan: the data are wrong, and the picture says so. */
  readonly crossing: boolean
  /** Only the last part of the time is drawn. */
  readonly recent: boolean
}

export function layoutProgress(trace: Trace, { width }: Size, whole = false) {
  const seconds = Math.max(least, trace.seconds)
  const x = scaleLinear([0, seconds], [left, width - right])
  let top = axis
  const lanes = trace.lanes.map((lane): LaneLayout => {
    const height = heights[lane.state]
    const laid = layoutLane(lane, { x, top, height, seconds, whole })
    top += height
    return laid
  })
  return {
    lanes,
    x0: left,
    x1: width - right,
    height: top + 8,
    ticks: ticks(0, seconds, 6).map((value) => ({ value, x: x(value) })),
    first: trace.first === null ? null : x(trace.first),
    resumed: trace.resumed.map((at) => x(at)),
  }
}

type Frame = {
  readonly x: (seconds: number) => number
  readonly top: number
  readonly height: number
  readonly seconds: number
  readonly whole: boolean
}

function layoutLane(lane: Lane, { x, top, height, seconds, whole }: Frame): LaneLayout {
  const points = [...lane.points].sort((a, b) => a.seconds - b.seconds)
  const recent = !whole && fallsHundredfold(points)
  const drawn = recent ? points.filter((point) => point.seconds >= seconds * recentShare) : points
  const last = points.at(-1)
  // While it is open the last values hold until now.
  const held =
    last === undefined || lane.state !== 'open' ? drawn : [...drawn, { ...last, seconds }]
  const both = held.filter(hasBound)
  const numbers = held.flatMap(({ value, bound }) => (bound === null ? [value] : [value, bound]))
  const y = scaleLinear([Math.min(...numbers), Math.max(...numbers)], [top + height - 8, top + 8])
  const place = ({ seconds: at }: Point) => x(at)
  const enough = held.length > 1
  return {
    goal: lane.goal,
    top,
    height,
    plan: enough ? stepsOf(held, place, ({ value }) => y(value)) : '',
    bound: both.length > 1 ? stepsOf(both, place, ({ bound }) => y(bound)) : '',
    gap: both.length > 1 ? gapOf(both, place, y) : '',
    end:
      last === undefined
        ? null
        : {
            x: x(last.seconds),
            value: y(last.value),
            bound: last.bound === null ? null : y(last.bound),
          },
    span: spanOf(lane, enough, x),
    met: lane.settled?.proven === true && lane.settled.at !== null ? x(lane.settled.at) : null,
    crossing: points.some(({ value, bound }) => bound !== null && bound > value),
    recent,
  }
}

function spanOf({ settled }: Lane, enough: boolean, x: (seconds: number) => number) {
  if (enough || settled === null || settled.at === null) return null
  return [x(Math.max(0, settled.at - settled.seconds)), x(settled.at)] as const
}

type Bounded = Point & { readonly bound: number }
const hasBound = (point: Point): point is Bounded => point.bound !== null

const stepsOf = <Of extends Point>(
  points: readonly Of[],
  x: (point: Of) => number,
  y: (point: Of) => number,
): string => line<Of>().x(x).y(y).curve(curveStepAfter).digits(2)([...points]) ?? ''

const gapOf = (
  points: readonly Bounded[],
  x: (point: Point) => number,
  y: (value: number) => number,
): string =>
  area<Bounded>()
    .x(x)
    .y0(({ bound }) => y(bound))
    .y1(({ value }) => y(value))
    .curve(curveStepAfter)
    .digits(2)([...points]) ?? ''

/** From the first distance between plan and bound to the last. */
function fallsHundredfold(points: readonly Point[]): boolean {
  const sizes = points.filter(hasBound).map(({ value, bound }) => value - bound)
  const last = sizes.at(-1)
  return last !== undefined && last > 0 && Math.max(...sizes) >= 100 * last
}

type ProgressProps = { readonly trace: Trace; readonly width?: number }

export function RunProgress({ trace, width = 1100 }: ProgressProps) {
  const text = useText()
  const words = text.scenarios.progress
  const laid = layoutProgress(trace, { width })
  const open = trace.lanes.findIndex(({ state }) => state === 'open')
  return (
    <Figure
      title={words.title}
      sentence={useSentence(trace, open)}
      width={width}
      height={laid.height}
      marks={trace.lanes.map((lane, at) => ({
        id: lane.goal,
        label: `${at + 1} ${lane.name} ${stateOf(lane, text)}`,
      }))}
      legend={
        <p className="legend" aria-hidden="true">
          ━ {words.plan}　╌ {words.bound}　▨ {words.between}　⚑ {words.first}
        </p>
      }
      twin={<Twin trace={trace} />}
    >
      {(focused) => (
        <>
          <defs>
            <pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse">
              <path d="M0 6 L6 0" stroke={colours.edge} strokeWidth="1" />
            </pattern>
          </defs>
          {laid.ticks.map(({ value, x }) => (
            <g key={value}>
              <path d={`M${x} ${axis - 4}V${laid.height}`} stroke={colours.rule} />
              <text x={x} y={14} fontSize="12" textAnchor="middle">
                {value} {words.seconds}
              </text>
            </g>
          ))}
          {laid.resumed.map((x) => (
            <g key={x}>
              <path
                d={`M${x} ${axis}V${laid.height}`}
                stroke={colours.ink2}
                strokeDasharray="1 3"
              />
              <text x={x + 4} y={laid.height - 4} fontSize="12">
                {words.resumed}
              </text>
            </g>
          ))}
          {laid.first !== null && (
            <g>
              <path d={`M${laid.first} ${axis}V${laid.height}`} stroke={colours.ink} />
              <path d={`M${laid.first} ${axis}h12l-3 4l3 4h-12z`} fill={colours.ink} />
            </g>
          )}
          {laid.lanes.map((lane, at) => {
            const of = trace.lanes[at]
            return of === undefined ? null : (
              <LaneMarks
                key={lane.goal}
                number={at + 1}
                lane={of}
                laid={lane}
                x0={laid.x0}
                x1={laid.x1}
                focused={focused === lane.goal}
              />
            )
          })}
        </>
      )}
    </Figure>
  )
}

type MarksProps = {
  readonly number: number
  readonly lane: Lane
  readonly laid: LaneLayout
  readonly x0: number
  readonly x1: number
  readonly focused: boolean
}

function LaneMarks({ number, lane, laid, x0, x1, focused }: MarksProps) {
  const text = useText()
  const words = text.scenarios.progress
  const middle = laid.top + Math.min(laid.height, heights.settled) / 2 + 4
  return (
    <g>
      <path d={`M0 ${laid.top}H${x1 + right}`} stroke={colours.rule} />
      {focused && (
        <rect
          x={1}
          y={laid.top + 1}
          width={x1 + right - 2}
          height={laid.height - 2}
          fill="none"
          stroke={colours.select}
          strokeWidth="2"
        />
      )}
      <text x={4} y={middle} fontSize="13" fontWeight={lane.state === 'open' ? 600 : 400}>
        {number} {lane.name}
      </text>
      {laid.gap !== '' && <path d={laid.gap} fill="url(#gap)" />}
      {laid.bound !== '' && (
        <path
          d={laid.bound}
          fill="none"
          stroke={colours.ink2}
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
      )}
      {laid.plan !== '' && (
        <path d={laid.plan} fill="none" stroke={colours.primary} strokeWidth="2" />
      )}
      {laid.span !== null && (
        <path
          d={`M${laid.span[0]} ${middle - 4}H${laid.span[1]}`}
          stroke={colours.primary}
          strokeWidth="4"
        />
      )}
      {laid.met !== null && (
        <text x={laid.met + 4} y={middle} fontSize="13">
          √
        </text>
      )}
      {laid.plan === '' && laid.span === null && laid.end !== null && (
        <circle cx={laid.end.x} cy={laid.end.value} r={3} fill={colours.primary} />
      )}
      {lane.state === 'open' && laid.end !== null && <EndLabels lane={lane} laid={laid} x={x1} />}
      <text x={x1 + 8} y={middle} fontSize="13" fill={colours.ink}>
        {laid.crossing ? `✕ ${words.crossing}` : stateOf(lane, text, 'short')}
      </text>
      {lane.state === 'waiting' && (
        <text x={x0} y={middle} fontSize="12">
          —
        </text>
      )}
    </g>
  )
}

/** Values at the end of an open lane; pushed apart where they would lie on each other. */
function EndLabels({
  lane,
  laid,
  x,
}: {
  readonly lane: Lane
  readonly laid: LaneLayout
  readonly x: number
}) {
  const words = useText().scenarios.progress
  const last = lane.points.at(-1)
  if (last === undefined || laid.end === null) return null
  const at = Math.max(laid.top + 46, laid.end.value + 4)
  const boundAt = Math.max(at + 18, (laid.end.bound ?? 0) + 4)
  return (
    <>
      <text x={x + 8} y={at} fontSize="12">
        {words.plan} {count(last.value)}
      </text>
      {last.bound !== null && (
        <text x={x + 8} y={Math.min(boundAt, laid.top + laid.height - 6)} fontSize="12">
          {words.bound} {count(last.bound)}
        </text>
      )}
    </>
  )
}

type Words = Text['scenarios']['progress']

/** 已证明, 差距 ≤ x, or that it waits; 最优 is not said. */
function stateOf(
  { settled, state, points }: Lane,
  { scenarios, frame }: Text,
  length: 'short' | 'whole' = 'whole',
): string {
  const progress = scenarios.progress
  if (settled?.proven === true) {
    const proven = progress.provenAt(settled.seconds.toFixed(1))
    const { upToInShort, ...words } = frame.certificate
    const certified = checkedWords(
      settled,
      length === 'short' ? { ...words, upTo: upToInShort } : words,
    )
    return certified === null ? proven : `${proven} · ${certified}`
  }
  if (settled !== null) {
    const why = progress.stops[settled.stoppedBy as keyof Words['stops']]
    const { value, bound } = settled
    return isUseful(value, bound)
      ? progress.stopped(why, gapShare(value, bound))
      : progress.unbounded(why)
  }
  const last = points.at(-1)
  if (state === 'waiting' || last === undefined) return progress.waiting
  return last.bound === null ? progress.noBound : progress.gap(gapShare(last.value, last.bound))
}

function useSentence({ lanes }: Trace, open: number): string {
  const { scenarios, frame, plans } = useText()
  const words = scenarios.progress
  const proven = lanes.filter(({ settled }) => settled?.proven === true).length
  const lane = lanes[open]
  const last = lane?.points.at(-1)
  if (lane !== undefined && last !== undefined) {
    if (last.bound === null) return words.noBound
    const { value, bound } = last
    return words.open(`${open + 1}`, count(value), count(bound), gapShare(value, bound))
  }
  if (lanes.every(({ state, points }) => state === 'waiting' && points.length === 0))
    return words.building
  const told =
    proven === lanes.length ? words.allProven(proven) : words.proven(proven, lanes.length)
  const settled = lanes.flatMap((one) => one.settled ?? [])
  const certified = allCheckedWords(settled, frame.certificate)
  return certified === null ? told : `${told}${certified}${plans.conclusion.stop}`
}

function Twin({ trace }: { readonly trace: Trace }) {
  const text = useText()
  const { frame, scenarios } = text
  const words = scenarios.progress
  const { columns } = words
  return (
    <PlainTable
      caption={words.title}
      rows={trace.lanes.map((lane, at) => ({ lane, at }))}
      rowKey={({ lane }) => lane.goal}
      columns={[
        {
          label: columns.goal,
          cell: ({ lane, at }) => (
            <>
              {at + 1} {lane.name}
            </>
          ),
        },
        {
          label: columns.value,
          number: true,
          cell: ({ lane }) => count(lane.settled?.value ?? lane.points.at(-1)?.value ?? null),
        },
        {
          label: columns.bound,
          number: true,
          cell: ({ lane }) => count(lane.settled?.bound ?? lane.points.at(-1)?.bound ?? null),
        },
        {
          label: columns.unit,
          cell: ({ lane }) => frame.marks.unit(lane.settled?.unit ?? ''),
        },
        { label: columns.state, cell: ({ lane }) => stateOf(lane, text) },
        {
          label: columns.seconds,
          number: true,
          cell: ({ lane }) => lane.settled?.seconds.toFixed(1) ?? '—',
        },
      ]}
    />
  )
}
