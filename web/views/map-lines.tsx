import { group } from 'd3'
import { colours } from '../theme.ts'
import type { Arrow } from './map-arrows.ts'
import { type Point, pointAt } from './map-curve.ts'

/** Dash and colour of a direction; the same in the legend. */
export const strokes = {
  down: { colour: colours.down, dash: undefined },
  level: { colour: colours.level, dash: '1.5 4' },
  up: { colour: colours.up, dash: '7 4' },
} as const

/** Arrows of one class are one path, so that hundreds of them can be dragged. */
export function ArrowLines({
  arrows,
  chosen,
  focused,
  plain = false,
}: {
  readonly arrows: readonly Arrow[]
  readonly chosen: ReadonlySet<string> | null
  readonly focused: string | null
  /** In grey, where colour says something else; the dash still tells the direction. */
  readonly plain?: boolean
}) {
  const isChosen = (arrow: Arrow) => chosen === null || arrow.people.some((id) => chosen.has(id))
  const marked = arrows.filter(isChosen)
  const others = chosen === null ? [] : arrows.filter((arrow) => !isChosen(arrow))
  const ringed = arrows.filter(({ id }) => `a ${id}` === focused)
  return (
    <>
      <g opacity={0.15}>
        <Classes arrows={others} plain={plain} />
      </g>
      {chosen !== null && <Halo arrows={marked} />}
      <Halo arrows={ringed} />
      <Classes arrows={marked} plain={plain} />
      {!plain && <Stars arrows={marked} />}
    </>
  )
}

function Classes({
  arrows,
  plain,
}: {
  readonly arrows: readonly Arrow[]
  readonly plain: boolean
}) {
  const classes = group(arrows, ({ direction, width }) => `${direction} ${width}`)
  return [...classes].sort().map(([name, all]) => {
    const [first] = all
    if (first === undefined) return null
    const { colour: own, dash } = strokes[first.direction]
    const colour = plain ? colours.edge : own
    return (
      <g key={name} stroke={colour} fill={colour}>
        <path
          d={all.map(lineOf).join('')}
          fill="none"
          strokeWidth={first.width}
          strokeDasharray={dash}
          strokeLinecap={first.direction === 'level' ? 'round' : 'butt'}
        />
        <path d={all.map(headOf).join('')} stroke="none" />
      </g>
    )
  })
}

/** Ink with a yellow halo, whatever is below. */
function Halo({ arrows }: { readonly arrows: readonly Arrow[] }) {
  const path = arrows.map(lineOf).join('')
  return (
    <g fill="none" strokeLinecap="round">
      <path d={path} stroke={colours.select} strokeWidth={9} />
      <path d={path} stroke={colours.halo} strokeWidth={7} />
    </g>
  )
}

function Stars({ arrows }: { readonly arrows: readonly Arrow[] }) {
  return arrows
    .filter(({ backbone }) => backbone > 0)
    .map((arrow) => {
      const { x, y } = pointAt(arrow, 0.72)
      return (
        <path
          key={arrow.id}
          d={star}
          transform={`translate(${round(x)} ${round(y)})`}
          fill={colours.backbone}
          stroke={colours.paper}
          strokeWidth={0.8}
        />
      )
    })
}

const star = 'M0,-5L1.2,-1.6L4.8,-1.5L1.9,0.6L2.9,4L0,2L-2.9,4L-1.9,0.6L-4.8,-1.5L-1.2,-1.6Z'

const round = (value: number): string => value.toFixed(1)

const lineOf = ({ start, control, end }: Arrow): string =>
  `M${round(start.x)},${round(start.y)}Q${round(control.x)},${round(control.y)} ${round(end.x)},${round(end.y)}`

/** The head lies on the curve's last direction. */
function headOf(arrow: Arrow): string {
  const size = Math.max(7, arrow.width * 2.2)
  const turn = Math.atan2(arrow.end.y - arrow.control.y, arrow.end.x - arrow.control.x)
  const corner = (by: number): Point => ({
    x: arrow.end.x - size * Math.cos(turn + by),
    y: arrow.end.y - size * Math.sin(turn + by),
  })
  const [left, right] = [corner(0.42), corner(-0.42)]
  return `M${round(arrow.end.x)},${round(arrow.end.y)}L${round(left.x)},${round(left.y)}L${round(right.x)},${round(right.y)}Z`
}
