import { range, scalePoint } from 'd3'
import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { colours } from '../theme.ts'

/** 达标时间线: which county passes when (workbench 5.11). */
export type TimelineCounty = {
  readonly id: string
  readonly name: string
  /** 规划创建申报年度; `null` where it is not decided. */
  readonly planned: number | null
  /** The school year of the data it was counted on: whatever it meets, it met then. */
  readonly dataYear: number | null
  /** Indicators met as things stand, and once its latest plan is carried out. */
  readonly now: number
  readonly met: number
  /** Indicators its latest plan was counted for; 0 without a plan. */
  readonly of: number
}

export type TimelineState = 'planned' | 'attained' | 'missed' | 'undecided'

export type TimelineRow = TimelineCounty & {
  readonly state: TimelineState
  readonly y: number
  /** Where its mark stands; `null` where it has none inside the ten years. */
  readonly x: number | null
  /** Of the thin line from the first year to the mark, or to the end. */
  readonly until: number
}

const rowHeight = 24
const margin = { top: 28, right: 180, bottom: 8, left: 168 }

export function layoutTimeline(
  counties: readonly TimelineCounty[],
  {
    firstYear,
    today,
    width,
  }: { readonly firstYear: number; readonly today: number; readonly width: number },
) {
  const years = range(firstYear, firstYear + 10)
  const x = scalePoint<number>(years, [margin.left, width - margin.right])
  const at = (year: number | null): number | null => (year === null ? null : (x(year) ?? null))
  const end = width - margin.right
  const rows = [...counties].sort(byPlanned).map((county, index): TimelineRow => {
    const state = stateOf(county, today)
    const mark = at(state === 'attained' ? county.dataYear : county.planned)
    return {
      ...county,
      state,
      y: margin.top + rowHeight * (index + 0.5),
      x: mark,
      until: mark ?? end,
    }
  })
  return {
    rows,
    ticks: years.map((year) => ({ year, x: x(year) ?? 0 })),
    todayX: at(today),
    start: margin.left,
    end,
    height: margin.top + rowHeight * rows.length + margin.bottom,
  }
}

/** Whoever has planned nothing yet comes last; of one year, the order of the codes. */
const byPlanned = (a: TimelineCounty, b: TimelineCounty): number =>
  (a.planned ?? 9999) - (b.planned ?? 9999) || (a.id < b.id ? -1 : 1)

/**
 * Attained before the year it was planned for counts; missed is only what is over. What a plan would
 * come to is not attained before data show it.
 */
export function stateOf(
  { planned, now, of, dataYear }: TimelineCounty,
  today: number,
): TimelineState {
  if (of > 0 && now === of && dataYear !== null) return 'attained'
  if (planned === null) return 'undecided'
  return planned < today ? 'missed' : 'planned'
}

export const timelineShapes: { readonly [S in TimelineState]: string } = {
  planned: '○',
  attained: '●',
  missed: '✕',
  undecided: '',
}

type TimelineWords = {
  readonly title: string
  readonly sentence: string
  readonly legend: string
  readonly labelOf: (row: TimelineRow) => string
  readonly metOf: (row: TimelineRow) => string
}

export function CityTimeline({
  counties,
  firstYear,
  today,
  words,
  twin,
  onSelect,
}: {
  readonly counties: readonly TimelineCounty[]
  readonly firstYear: number
  readonly today: number
  readonly words: TimelineWords
  readonly twin: ReactNode
  readonly onSelect?: (county: string) => void
}) {
  const width = 780
  const layout = layoutTimeline(counties, { firstYear, today, width })
  return (
    <Figure
      title={words.title}
      sentence={words.sentence}
      width={width}
      height={layout.height}
      marks={layout.rows.map((row) => ({ id: row.id, label: words.labelOf(row) }))}
      onSelect={(id) => id !== null && onSelect?.(id)}
      legend={<p className="quiet">{words.legend}</p>}
      twin={twin}
    >
      {(focused) => (
        <>
          {layout.ticks.map(({ year, x }) => (
            <g key={year}>
              <line x1={x} x2={x} y1={20} y2={layout.height} stroke={colours.rule} />
              <text x={x} y={14} textAnchor="middle" fontSize={12}>
                {year}
              </text>
            </g>
          ))}
          {layout.todayX !== null && (
            <line
              x1={layout.todayX}
              x2={layout.todayX}
              y1={18}
              y2={layout.height}
              stroke={colours.ink}
              strokeDasharray="4 3"
              strokeWidth={1.5}
            />
          )}
          {layout.rows.map((row) => (
            <Row key={row.id} row={row} words={words} layout={layout} on={focused === row.id} />
          ))}
        </>
      )}
    </Figure>
  )
}

function Row({
  row,
  words,
  layout: { start, end },
  on,
}: {
  readonly row: TimelineRow
  readonly words: TimelineWords
  readonly layout: { readonly start: number; readonly end: number }
  readonly on: boolean
}) {
  const colour = row.state === 'missed' ? colours.below.text : colours.ink
  return (
    <g>
      {on && (
        <rect
          x={1}
          y={row.y - 11}
          width={end + margin.right - 2}
          height={22}
          fill="none"
          stroke={colours.select}
          strokeWidth={2}
        />
      )}
      <text x={8} y={row.y + 4} fontSize={13}>
        {row.name.length > 11 ? `${row.name.slice(0, 10)}…` : row.name}
        <title>{row.name}</title>
      </text>
      <line x1={start} x2={row.until} y1={row.y} y2={row.y} stroke={colours.ghost} />
      {row.x !== null && (
        <text x={row.x} y={row.y + 6} textAnchor="middle" fontSize={16} fill={colour}>
          {timelineShapes[row.state]}
        </text>
      )}
      <text x={end + 16} y={row.y + 4} fontSize={12}>
        {words.metOf(row)}
      </text>
    </g>
  )
}
