import { pointer } from 'd3'
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { colours } from '../theme.ts'
import type { Arrow } from './map-arrows.ts'
import { ApprovalNumber } from './map-boundary-lines.tsx'
import { type Point, pointAt } from './map-curve.ts'
import { type MapTool, useHand } from './map-hand.ts'
import { InsetView } from './map-inset-view.tsx'
import { finderOf, inInset } from './map-pick.ts'
import type { MapStanding } from './map-standing.tsx'
import { useZoom } from './map-zoom.ts'
import { type MapLayout, mapSize } from './transfer-map-layout.ts'

export type GroundProps = {
  readonly layout: MapLayout
  /** The zoom is at rest: the layout of another scale is wanted. */
  readonly onNearer: (nearer: number) => void
  /** What a mark says when it is read or pointed at. */
  readonly labelOf: (arrow: Arrow) => string
  readonly schoolLabel: (school: string) => string
  readonly briefOf: (school: string) => string
  readonly insetName: string
  /** 审图号 where a boundary is drawn. */
  readonly approval: string | null
  /** 看达标; `null` where directions are looked at. */
  readonly standings: ReadonlyMap<string, MapStanding> | null
  readonly tool: MapTool
  /** People of the selection; `null` where nothing is selected. */
  readonly chosen: ReadonlySet<string> | null
  readonly selectedSchools: ReadonlySet<string>
  readonly onArea: (schools: readonly string[]) => void
  /** Somebody is dropped on a school; absent for those who may not try. */
  readonly onDrop?: (school: string, teacher: string) => void
  readonly foresee?: (teacher: string, school: string) => Promise<readonly string[]>
  /** Who is dragged over from the list. */
  readonly carried: () => string | null
  readonly focused: string | null
  /** A mark that was pressed, with Shift beside what is selected. */
  readonly onPick: (id: string | null, add: boolean) => void
  readonly children: ReactNode
}

/** What moves with the zoom, what stays above it, and the pointer over both. */
export function Ground(props: GroundProps) {
  const { layout, tool, focused, onPick, onDrop, approval, children } = props
  const refs = {
    ground: useRef<SVGGElement>(null),
    group: useRef<SVGGElement>(null),
    brush: useRef<SVGPathElement>(null),
    way: useRef<SVGPathElement>(null),
    told: useRef<SVGGElement>(null),
  }
  const tip = useRef<Element | null>(null)
  const find = useMemo(() => finderOf(layout), [layout])
  const markOf = (event: globalThis.MouseEvent): string | null => {
    const [right, down] = pointer(event, refs.ground.current)
    const inside = layout.inset !== null && isOver(layout.inset.box, right, down)
    if (inside && layout.inset !== null) return inInset(layout.inset, right, down)
    return find(...pointer(event, refs.group.current))
  }
  const carriedBy = (mark: string | null): Arrow | null => {
    const arrow = layout.arrows.find((one) => `a ${one.id}` === mark)
    return arrow?.count === 1 && onDrop !== undefined ? arrow : null
  }
  const bring = useZoom(refs.group, mapSize, {
    nearer: layout.nearer,
    onNearer: props.onNearer,
    isFree: (event) => tool === 'pan' && carriedBy(markOf(event)) === null,
  })
  useInSight(props, bring)
  const hand = useHand(refs, {
    ...props,
    places: layout.places,
    carriedBy,
    markAt: ({ nativeEvent }) => markOf(nativeEvent),
  })
  const tell = (event: MouseEvent) => {
    // While something is dragged nothing is asked of the marks.
    if (event.buttons !== 0) return
    const id = markOf(event.nativeEvent)
    if (tip.current !== null) tip.current.textContent = labelOf(props, id)
    const resting = tool === 'pan' ? 'grab' : 'crosshair'
    event.currentTarget.setAttribute('cursor', id === null ? resting : 'pointer')
  }
  const drop = (event: DragEvent) => {
    const id = markOf(event.nativeEvent)
    const teacher = event.dataTransfer.getData('application/x-teacher')
    event.preventDefault()
    hand.letGo()
    if (id?.startsWith('s ') === true && teacher !== '') onDrop?.(id.slice(2), teacher)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g
      ref={refs.ground}
      onClick={(event) => hand.tookClick() || onPick(markOf(event.nativeEvent), event.shiftKey)}
      onMouseMove={tell}
      onPointerDown={hand.onPointerDown}
      onPointerMove={hand.onPointerMove}
      onPointerUp={hand.onPointerUp}
      onPointerCancel={hand.onPointerCancel}
      onDragOver={(event) => hand.onCarriedOver(event, props.carried())}
      onDragLeave={hand.letGo}
      onDrop={drop}
    >
      <title
        ref={(node) => {
          tip.current = node
        }}
      />
      <rect width={mapSize.width} height={mapSize.height} fill={colours.paper} />
      <g ref={refs.group}>
        {children}
        <path ref={refs.way} stroke={colours.select} strokeWidth={2} strokeDasharray="4 3" />
        <path ref={refs.brush} fill={colours.halo} fillOpacity={0.25} stroke={colours.select} />
      </g>
      {layout.inset !== null && (
        <InsetView
          {...props}
          inset={layout.inset}
          arrows={layout.inset.arrows}
          name={props.insetName}
          focused={focused}
        />
      )}
      {approval !== null && <ApprovalNumber words={approval} {...mapSize} />}
      <g ref={refs.told} fontSize={12} pointerEvents="none">
        <rect fill={colours.paper} stroke={colours.select} rx={4} width={0} height={0} />
        <text />
      </g>
    </g>
  )
}

const isOver = (
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  right: number,
  down: number,
): boolean => right >= x && right <= x + width && down >= y && down <= y + height

function labelOf({ layout, labelOf: say, schoolLabel }: GroundProps, id: string | null): string {
  const arrow = layout.arrows.find((one) => `a ${one.id}` === id)
  if (arrow !== undefined) return say(arrow)
  return id === null ? '' : schoolLabel(id.slice(2))
}

/** The mark the keys stand on does not stay outside the frame of an enlarged map. */
function useInSight({ layout, focused }: GroundProps, bring: (point: Point) => void): void {
  const spot = useMemo(() => {
    const arrow = layout.arrows.find(({ id }) => `a ${id}` === focused)
    const place = layout.places.find(({ id }) => `s ${id}` === focused)
    return arrow === undefined ? place : pointAt(arrow, 0.5)
  }, [layout, focused])
  const bringNow = useRef(bring)
  bringNow.current = bring
  useEffect(() => {
    if (spot !== undefined) bringNow.current(spot)
  }, [spot])
}
