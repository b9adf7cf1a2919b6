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
  /** What the selection of all views calls it; `null` for those who stay: they are in no list. */
  readonly pair: string | null
  readonly tone: string
  readonly label: string
}

type BandsProps = {
  /** Where the two columns stand. */
  readonly x: readonly [number, number]
  readonly sides: readonly [string, string]
  readonly bands: readonly DrawnBand[]
  readonly ribbons: readonly DrawnRibbon[]
  readonly selected: readonly string[]
  readonly focused: string | null
  /** What a row of the table is about while it is pointed at, and the other way round. */
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (pairs: readonly string[]) => void
  readonly onSelect: (pair: string | null, add?: boolean) => void
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

function Ribbons(props: BandsProps) {
  const { x, ribbons, selected, focused, pointed } = props
  const isSelected = ({ pair }: DrawnRibbon) => pair !== null && selected.includes(pair)
  const isPointed = ({ pair }: DrawnRibbon) =>
    pair !== null && (pair === focused || pointed.has(pair))
  const quiet = selected.length > 0 || pointed.size > 0
  return (
    <>
      {[...ribbons]
        // What is selected is drawn last.
        .sort((a, b) => Number(isSelected(a)) - Number(isSelected(b)))
        .map((ribbon) => (
          <Ribbon
            key={ribbon.key}
            ribbon={ribbon}
            marked={isSelected(ribbon) || isPointed(ribbon)}
            quiet={quiet}
            {...props}
          />
        ))}
      {ribbons
        .filter(({ left: [top, bottom] }) => bottom - top >= leastNamed)
        .map(({ key, left: [top, bottom], label }) => (
          <text
            key={key}
            x={x[0] + 20}
            y={(top + bottom) / 2 + 4}
            fontSize={12}
            pointerEvents="none"
          >
            {label}
          </text>
        ))}
    </>
  )
}

function Ribbon({
  x: [x0, x1],
  ribbon,
  marked,
  quiet,
  onSelect,
  onPoint,
}: BandsProps & {
  readonly ribbon: DrawnRibbon
  readonly marked: boolean
  /** Something else is looked at. */
  readonly quiet: boolean
}) {
  const { pair, tone, label } = ribbon
  const path = ribbonPath(ribbon, x0 + 12, x1 - 12)
  if (pair === null)
    return (
      <g>
        <title>{label}</title>
        <path d={path} fill={colours.none.fill} stroke={colours.edge} strokeWidth={0.5} />
      </g>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g
      onClick={({ shiftKey }) => onSelect(pair, shiftKey)}
      onMouseEnter={() => onPoint([pair])}
      onMouseLeave={() => onPoint([])}
      cursor="pointer"
    >
      <title>{label}</title>
      {marked && (
        <g fill="none" strokeLinejoin="round">
          <path d={path} stroke={colours.select} strokeWidth={8} />
          <path d={path} stroke={colours.halo} strokeWidth={5} />
          <path d={path} fill={colours.paper} />
        </g>
      )}
      <path
        d={path}
        fill={tone}
        fillOpacity={marked ? 0.6 : quiet ? 0.12 : 0.45}
        stroke={tone}
        strokeWidth={0.5}
      />
    </g>
  )
}
