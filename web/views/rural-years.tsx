import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import type { RuralYears, YearsBar } from './rural-years-layout.ts'

export const ruralYearsSize = { width: 660, height: 270 }

type Words = {
  readonly title: string
  readonly sentence: string
  readonly labelOf: (bar: YearsBar) => string
  readonly median: string
  readonly worstTenth: string
}

/** 乡村任教年限: who has taught long in rural schools already, and is sent to one again? */
export function RuralYearsPicture({
  layout,
  words,
  selected,
  onSelect,
  legend,
  twin,
}: {
  readonly layout: RuralYears
  readonly words: Words
  readonly selected: string | null
  readonly onSelect: (years: string | null) => void
  readonly legend: ReactNode
  readonly twin: ReactNode
}) {
  const bars = layout.bars.filter(({ toRural, others }) => toRural.length + others.length > 0)
  return (
    <Figure
      title={words.title}
      sentence={words.sentence}
      {...ruralYearsSize}
      marks={bars.map((bar) => ({ id: String(bar.years), label: words.labelOf(bar) }))}
      selected={selected}
      onSelect={onSelect}
      legend={legend}
      twin={twin}
    >
      {(focused) => (
        <g fontSize={12}>
          <Axis layout={layout} />
          {bars.map((bar) => (
            <BarMark
              key={bar.years}
              bar={bar}
              label={words.labelOf(bar)}
              ringed={focused === String(bar.years) || selected === String(bar.years)}
              onSelect={onSelect}
            />
          ))}
          <Line layout={layout} at={layout.median} words={words.median} dashed={false} />
          <Line layout={layout} at={layout.worstTenth} words={words.worstTenth} dashed />
        </g>
      )}
    </Figure>
  )
}

function Axis({ layout: { axisY, ticks, bars, xOf } }: { readonly layout: RuralYears }) {
  const { width } = ruralYearsSize
  // Every year where there is room for its number, else every fifth.
  const every = bars.length > 24 ? 5 : 1
  return (
    <>
      {ticks.map(({ count, y }) => (
        <g key={count}>
          <line x1={30} x2={width} y1={y} y2={y} stroke={colours.rule} />
          <text x={26} y={y + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {bars
        .filter(({ years }) => years % every === 0)
        .map(({ years }) => (
          <text key={years} x={xOf(years)} y={axisY + 16} textAnchor="middle">
            {years}
          </text>
        ))}
    </>
  )
}

/** Filled: sent to a rural school now; hollow: to another. */
function BarMark({
  bar: { years, x, width, rural, other },
  label,
  ringed,
  onSelect,
}: {
  readonly bar: YearsBar
  readonly label: string
  readonly ringed: boolean
  readonly onSelect: (years: string | null) => void
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g cursor="pointer" onClick={() => onSelect(String(years))}>
      <title>{label}</title>
      <rect x={x} width={width} y={rural.y} height={rural.height} fill={colours.rural} />
      {other.height > 0 && (
        <rect
          x={x + 0.5}
          width={width - 1}
          y={other.y}
          height={other.height}
          fill={colours.paper}
          stroke={colours.ghost}
        />
      )}
      {ringed && (
        <rect
          x={x - 2}
          width={width + 4}
          y={other.y - 2}
          height={other.height + rural.height + 4}
          fill="none"
          stroke={colours.select}
          strokeWidth={2}
        />
      )}
    </g>
  )
}

function Line({
  layout: { axisY, xOf },
  at,
  words,
  dashed,
}: {
  readonly layout: RuralYears
  readonly at: number | null
  readonly words: string
  readonly dashed: boolean
}) {
  if (at === null) return null
  const x = xOf(at)
  const top = dashed ? 26 : 12
  const right = x > ruralYearsSize.width - 160
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={top - 8}
        y2={axisY}
        stroke={colours.ink}
        strokeWidth={1.5}
        {...(dashed ? { strokeDasharray: '5 3' } : {})}
      />
      <text x={right ? x - 4 : x + 4} y={top} textAnchor={right ? 'end' : 'start'}>
        {words}
      </text>
    </>
  )
}
