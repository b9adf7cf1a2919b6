import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import { BurdenBrush } from './burden-brush.tsx'
import { type Burden, type Dot, dotRadius } from './burden-layout.ts'

export const burdenSize = { width: 660, height: 270 }

/** 负担分布: is anyone carrying too much (workbench 5.7)? Median and worst tenth, never a mean. */
export function BurdenPicture({
  layout,
  labelOf,
  lineLabels,
  nameOf,
  chosen,
  selected,
  onSelect,
  onRange,
  ...words
}: {
  readonly title: string
  readonly sentence: string
  readonly layout: Burden
  readonly labelOf: (dot: Dot) => string
  readonly lineLabels: { readonly median: string; readonly worstTenth: string }
  /** Names on the five farthest; `null` where the reader has not asked for names. */
  readonly nameOf: ((id: string) => string) | null
  readonly chosen: ReadonlySet<string> | null
  readonly selected: readonly string[]
  readonly onSelect: (id: string | null, add?: boolean) => void
  readonly onRange: (from: number, to: number) => void
  readonly legend: ReactNode
  readonly twin: ReactNode
}) {
  const people = layout.dots.filter(({ person }) => person)
  const farthest = [...people].sort((a, b) => b.metres - a.metres).slice(0, 5)
  return (
    <Figure
      {...words}
      {...burdenSize}
      selected={selected}
      onSelect={onSelect}
      marks={[...people].reverse().map((dot) => ({ id: dot.id, label: labelOf(dot) }))}
    >
      {(focused) => (
        <>
          <Axis layout={layout} lineLabels={lineLabels} />
          <BurdenBrush layout={layout} width={burdenSize.width} onRange={onRange} />
          {layout.dots.map((dot) => (
            <DotMark
              key={dot.id}
              dot={dot}
              label={labelOf(dot)}
              ringed={selected.includes(dot.id) || dot.id === focused}
              pale={chosen !== null && !chosen.has(dot.id)}
              onSelect={onSelect}
            />
          ))}
          {nameOf !== null &&
            farthest.map((dot, at) => (
              <g key={dot.id} fontSize={12}>
                <line
                  x1={dot.x}
                  x2={dot.x}
                  y1={dot.y - dotRadius}
                  y2={78 + at * 16}
                  stroke={colours.edge}
                />
                <text
                  x={dot.x - 4}
                  y={74 + at * 16}
                  textAnchor="end"
                  stroke={colours.paper}
                  strokeWidth={3}
                  paintOrder="stroke"
                >
                  {nameOf(dot.id)} {(dot.metres / 1000).toFixed(1)}
                </text>
              </g>
            ))}
        </>
      )}
    </Figure>
  )
}

function Axis({
  layout,
  lineLabels,
}: {
  readonly layout: Burden
  readonly lineLabels: { readonly median: string; readonly worstTenth: string }
}) {
  const { axisY, ticks, median, worstTenth } = layout
  const { width } = burdenSize
  return (
    <g fontSize={12}>
      {worstTenth !== null && (
        <rect
          x={worstTenth.x}
          y={30}
          width={Math.max(0, width - worstTenth.x)}
          height={axisY - 30}
          fill={colours.none.fill}
        />
      )}
      <line x1={0} x2={width} y1={axisY} y2={axisY} stroke={colours.edge} />
      {ticks.map(({ kilometres, x }) => (
        <g key={kilometres}>
          <line x1={x} x2={x} y1={axisY} y2={axisY + 4} stroke={colours.edge} />
          <text x={x} y={axisY + 18} textAnchor="middle">
            {String(kilometres).replace('-', '−')} km
          </text>
        </g>
      ))}
      {median !== null && (
        <>
          <line
            x1={median.x}
            x2={median.x}
            y1={30}
            y2={axisY}
            stroke={colours.ink}
            strokeWidth={1.5}
          />
          <text x={median.x} y={24} textAnchor="middle">
            {lineLabels.median}
          </text>
        </>
      )}
      {worstTenth !== null && (
        <>
          <line
            x1={worstTenth.x}
            x2={worstTenth.x}
            y1={30}
            y2={axisY}
            stroke={colours.ink}
            strokeWidth={1.5}
            strokeDasharray="5 3"
          />
          <text
            x={Math.min(worstTenth.x + 6, width - 140)}
            y={44}
            stroke={colours.paper}
            strokeWidth={3}
            paintOrder="stroke"
          >
            {lineLabels.worstTenth}
          </text>
        </>
      )}
    </g>
  )
}

function DotMark({
  dot,
  label,
  ringed,
  pale,
  onSelect,
}: {
  readonly dot: Dot
  readonly label: string
  readonly ringed: boolean
  readonly pale: boolean
  readonly onSelect: (id: string, add?: boolean) => void
}) {
  const tone = dot.backbone ? colours.backbone : colours.primary
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g
      opacity={pale && !ringed ? 0.25 : 1}
      cursor={dot.person ? 'pointer' : 'default'}
      onClick={({ shiftKey }) => dot.person && onSelect(dot.id, shiftKey)}
    >
      <title>{label}</title>
      {ringed && (
        <circle
          cx={dot.x}
          cy={dot.y}
          r={dotRadius + 4}
          fill={colours.halo}
          stroke={colours.select}
          strokeWidth={2}
        />
      )}
      {dot.person ? (
        <path d={dot.backbone ? starAt(dot) : circleAt(dot)} fill={tone} />
      ) : (
        <path d={circleAt(dot)} fill={colours.paper} stroke={colours.ghost} />
      )}
    </g>
  )
}

const circleAt = ({ x, y }: Dot): string => {
  const r = dotRadius - 0.5
  return `M${x - r},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z`
}

/** A star of backbone teachers, of a dot's size: told apart in grey as well. */
function starAt({ x, y }: Dot): string {
  const points = Array.from({ length: 10 }, (_, at) => {
    const radius = at % 2 === 0 ? dotRadius + 1 : dotRadius / 2
    const turn = (at * Math.PI) / 5
    return `${(x + Math.sin(turn) * radius).toFixed(1)},${(y - Math.cos(turn) * radius).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}
