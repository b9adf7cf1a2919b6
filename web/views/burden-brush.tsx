import { pointer } from 'd3'
import { type PointerEvent, useRef } from 'react'
import { colours } from '../theme.ts'
import { type Burden, kilometresAt } from './burden-layout.ts'

/** A drag across the ground of the picture: the range it covers, in whole kilometres. */
export function BurdenBrush({
  layout,
  width,
  onRange,
}: {
  readonly layout: Burden
  readonly width: number
  readonly onRange: (from: number, to: number) => void
}) {
  const start = useRef<number | null>(null)
  const drawn = useRef<SVGRectElement>(null)
  const draw = (from: number, to: number): void => {
    drawn.current?.setAttribute('x', String(Math.min(from, to)))
    drawn.current?.setAttribute('width', String(Math.abs(to - from)))
  }
  const end = (event: PointerEvent): void => {
    const from = start.current
    const [to] = pointer(event)
    start.current = null
    draw(0, 0)
    if (from === null || Math.abs(to - from) < leastDrag) return
    const [low, high] = [from, to].sort((a, b) => a - b).map((x) => kilometresAt(layout, x))
    if (typeof low === 'number' && typeof high === 'number')
      onRange(Math.floor(low), Math.ceil(high))
  }
  return (
    <>
      <rect
        width={width}
        height={layout.axisY}
        fill={colours.paper}
        fillOpacity={0}
        cursor="col-resize"
        onPointerDown={(event) => {
          start.current = pointer(event)[0]
          event.currentTarget.setPointerCapture(event.pointerId)
        }}
        onPointerMove={(event) => start.current !== null && draw(start.current, pointer(event)[0])}
        onPointerUp={end}
        onPointerCancel={() => {
          start.current = null
          draw(0, 0)
        }}
      />
      <rect
        ref={drawn}
        width={0}
        height={layout.axisY}
        fill={colours.halo}
        fillOpacity={0.35}
        pointerEvents="none"
      />
    </>
  )
}

/** A click that trembled is no range. */
const leastDrag = 6
