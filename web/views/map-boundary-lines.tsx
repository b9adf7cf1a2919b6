import { colours } from '../theme.ts'
import type { AreaLine } from './map-boundary.ts'
import type { Size } from './map-projection.ts'

/** County and town lines under the schools; as thin, however near one looks. */
export function BoundaryLines({
  lines,
  nearer,
}: {
  readonly lines: readonly AreaLine[]
  readonly nearer: number
}) {
  return (
    <g transform={`scale(${nearer})`} fill="none" stroke={colours.edge} strokeLinejoin="round">
      {[...lines]
        .sort((a, b) => Number(a.outer) - Number(b.outer))
        .map(({ name, path, outer }, at) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: areas without a name are told apart by their place alone
            key={`${name} ${at}`}
            d={path}
            strokeWidth={(outer ? 2 : 0.8) / nearer}
            strokeDasharray={outer ? undefined : `${5 / nearer} ${3 / nearer}`}
          />
        ))}
    </g>
  )
}

/** 审图号, in the corner of the map itself: wherever the map goes, on screen, print or copy, it goes along. */
export function ApprovalNumber({
  words,
  width,
  height,
}: Size & {
  readonly words: string
}) {
  return (
    <text
      x={width - 6}
      y={height - 6}
      fontSize={12}
      textAnchor="end"
      stroke={colours.paper}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {words}
    </text>
  )
}
