import { colours } from '../theme.ts'
import { type FlowRibbon, ribbonPath } from './flow-layout.ts'

export type DrawnBand = {
  readonly key: string
  readonly side: 'left' | 'right'
  readonly y0: number
  readonly y1: number
  readonly words: string
}
export type DrawnRibbon = Pick<FlowRibbon, 'left' | 'right'> & {
  readonly key: string
  /** What the selection of all views calls it. */
  readonly pair: string
  readonly tone: string
  readonly label: string
}

type BandsProps = {
  /** Where the two columns stand. */
  readonly x: readonly [number, number]
  readonly sides: readonly [string, string]
  readonly bands: readonly DrawnBand[]
  readonly ribbons: readonly DrawnRibbon[]
  readonly selected: string | null
  readonly focused: string | null
  readonly onSelect: (pair: string | null) => void
}

/** Room above the columns for what they are. */
export const headRoom = 24

/** Two columns and the ribbons between them: 现状 hollow at the left, the plan at the right. */
export function FlowBands(props: BandsProps) {
  const { x, sides, bands } = props
  const [x0, x1] = x
  return (
    <>
      <text x={x0} y={14} textAnchor="end" fontSize={12}>
        {sides[0]}
      </text>
      <text x={x1} y={14} fontSize={12}>
        {sides[1]}
      </text>
      <g transform={`translate(0 ${headRoom})`}>
        <Ribbons {...props} />
        {bands.map(({ key, side, y0, y1, words }) => (
          <g key={key}>
            <rect
              x={side === 'left' ? x0 : x1 - 12}
              y={y0}
              width={12}
              height={Math.max(1, y1 - y0)}
              fill={side === 'left' ? colours.paper : colours.ink2}
              stroke={side === 'left' ? colours.ghost : 'none'}
            />
            <text
              x={side === 'left' ? x0 - 6 : x1 + 6}
              y={(y0 + y1) / 2 + 4}
              textAnchor={side === 'left' ? 'end' : 'start'}
              fontSize={12}
            >
              {words}
            </text>
          </g>
        ))}
      </g>
    </>
  )
}

/** A name where the ribbon is high enough for one; else on focus. */
const leastNamed = 14

function Ribbons({ x: [x0, x1], ribbons, selected, focused, onSelect }: BandsProps) {
  return (
    <>
      {ribbons.map((ribbon) => {
        const marked = ribbon.pair === selected || ribbon.pair === focused
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
          <g key={ribbon.key} onClick={() => onSelect(ribbon.pair)} cursor="pointer">
            <title>{ribbon.label}</title>
            <path
              d={ribbonPath(ribbon, x0 + 12, x1 - 12)}
              fill={ribbon.tone}
              fillOpacity={selected === null || marked ? 0.45 : 0.12}
              stroke={marked ? colours.select : ribbon.tone}
              strokeWidth={marked ? 2 : 0.5}
            />
          </g>
        )
      })}
      {ribbons
        .filter(({ left: [top, bottom] }) => bottom - top >= leastNamed)
        .map(({ key, left: [top, bottom], label }) => (
          <text key={key} x={x0 + 20} y={(top + bottom) / 2 + 4} fontSize={12} pointerEvents="none">
            {label}
          </text>
        ))}
    </>
  )
}
