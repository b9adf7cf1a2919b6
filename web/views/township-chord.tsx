import { arc, ribbonArrow } from 'd3'
import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import type { TownshipChord } from './chord-layout.ts'

const size = { width: 660, height: 400 }
const [inner, outer] = [150, 160]

/** 乡镇之间: each township a piece of the ring, each flow a ribbon that ends in an arrow. */
export function TownshipRing({
  layout,
  labelOf,
  groupOf,
  selected,
  pointed,
  onSelect,
  onPoint,
  ...words
}: {
  readonly title: string
  readonly sentence: string
  readonly layout: TownshipChord
  readonly labelOf: (chord: TownshipChord['chords'][number]) => string
  readonly groupOf: (group: TownshipChord['groups'][number]) => string
  readonly selected: readonly string[]
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (pairs: readonly string[]) => void
  readonly onSelect: (pair: string | null, add?: boolean) => void
  readonly twin: ReactNode
}) {
  const ring = arc<{ readonly startAngle: number; readonly endAngle: number }>()
    .innerRadius(inner)
    .outerRadius(outer)
  const ribbon = ribbonArrow<unknown, TownshipChord['chords'][number], never>()
    .radius(inner - 2)
    .padAngle(0.01)
  return (
    <Figure
      {...words}
      width={size.width}
      height={size.height}
      selected={selected}
      onSelect={onSelect}
      marks={layout.chords.map((chord) => ({ id: chord.id, label: labelOf(chord) }))}
    >
      {(focused) => (
        <g transform={`translate(${size.width / 2} ${size.height / 2})`}>
          {layout.chords.map((chord) => {
            const marked = [focused, ...selected, ...pointed].includes(chord.id)
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
              <g
                key={chord.id}
                onClick={({ shiftKey }) => onSelect(chord.id, shiftKey)}
                onMouseEnter={() => onPoint([chord.id])}
                onMouseLeave={() => onPoint([])}
                cursor="pointer"
              >
                <title>{labelOf(chord)}</title>
                <path
                  d={String(ribbon(chord) ?? '')}
                  fill={colours.primary}
                  fillOpacity={marked ? 0.8 : selected.length === 0 ? 0.35 : 0.1}
                  stroke={marked ? colours.select : colours.primary}
                  strokeWidth={marked ? 2 : 0.5}
                />
              </g>
            )
          })}
          {layout.groups.map((group) => {
            const middle = (group.startAngle + group.endAngle) / 2
            const [x, y] = [Math.sin(middle) * (outer + 8), -Math.cos(middle) * (outer + 8)]
            return (
              <g key={group.index}>
                <path d={ring(group) ?? ''} fill={colours.ink2} />
                <text
                  x={x}
                  y={y + 4}
                  fontSize={12}
                  textAnchor={Math.abs(x) < 12 ? 'middle' : x > 0 ? 'start' : 'end'}
                >
                  {groupOf(group)}
                </text>
              </g>
            )
          })}
        </g>
      )}
    </Figure>
  )
}
