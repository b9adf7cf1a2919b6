import { pointer } from 'd3'
import { type DragEvent, type MouseEvent, type ReactNode, useMemo, useRef } from 'react'
import { Figure, type Mark } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import type { Arrow, Arrows } from './map-arrows.ts'
import { ApprovalNumber, BoundaryLines } from './map-boundary-lines.tsx'
import { SchoolGlyphs } from './map-glyphs.tsx'
import { type MapTool, useHand } from './map-hand.ts'
import { InsetView, InsetWindow } from './map-inset-view.tsx'
import type { LabelRoom } from './map-labels.ts'
import { ArrowLines } from './map-lines.tsx'
import { finderOf, inInset } from './map-pick.ts'
import { type MapStanding, StandingRings } from './map-standing.tsx'
import { useZoom } from './map-zoom.ts'
import { type MapLayout, mapSize } from './transfer-map-layout.ts'

type MapProps = {
  readonly title: string
  readonly sentence: string
  readonly layout: MapLayout
  readonly legend: ReactNode
  readonly twin: ReactNode
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
  readonly selectedMark: string | null
  readonly onArrow: (arrow: Arrow) => void
  readonly onSchool: (school: string) => void
  readonly onArea: (schools: readonly string[]) => void
  readonly onClear: () => void
  /** Somebody is dropped on a school; absent for those who may not try. */
  readonly onDrop?: (school: string, teacher: string) => void
  readonly foresee?: (teacher: string, school: string) => Promise<readonly string[]>
  /** Who is dragged over from the list. */
  readonly carried: () => string | null
}

/** 交流地图: who goes where, how far, in which direction (workbench 5.1). */
export function TransferMap(props: MapProps) {
  const { layout, standings, chosen, onArrow, onSchool, onClear } = props
  const marks = useMarks(props)
  const act = (id: string | null) => {
    const arrow = layout.arrows.find((one) => `a ${one.id}` === id)
    const place = layout.places.find((one) => `s ${one.id}` === id)
    if (arrow !== undefined) onArrow(arrow)
    else if (place !== undefined) onSchool(place.id)
    else onClear()
  }
  return (
    <Figure
      title={props.title}
      sentence={props.sentence}
      width={mapSize.width}
      height={mapSize.height}
      marks={marks}
      selected={props.selectedMark}
      onSelect={act}
      legend={props.legend}
      twin={props.twin}
    >
      {(focused) => (
        <Ground {...props} focused={focused} onPick={act}>
          <BoundaryLines lines={layout.lines} />
          {layout.inset !== null && <InsetWindow window={layout.inset.window} />}
          <ArrowLines
            arrows={layout.arrows}
            chosen={chosen}
            focused={focused}
            plain={standings !== null}
          />
          <InnerCounts inner={layout.inner} />
          {standings !== null && <StandingRings places={layout.places} standings={standings} />}
          <SchoolGlyphs {...props} focused={focused} room={labelRoom(layout)} />
        </Ground>
      )}
    </Figure>
  )
}

/** Names of the map do not run below its inset. */
export const labelRoom = ({ inset }: Pick<MapLayout, 'inset'>): LabelRoom =>
  inset === null ? {} : { beside: inset.box }

function useMarks({ layout, labelOf, schoolLabel }: MapProps): readonly Mark[] {
  const { arrows, places } = layout
  return useMemo(
    () => [
      ...[...arrows]
        .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
        .map((arrow) => ({ id: `a ${arrow.id}`, label: labelOf(arrow) })),
      ...places.map(({ id }) => ({ id: `s ${id}`, label: schoolLabel(id) })),
    ],
    [arrows, places, labelOf, schoolLabel],
  )
}

type GroundProps = MapProps & {
  readonly focused: string | null
  readonly onPick: (id: string | null) => void
  readonly children: ReactNode
}

/** What moves with the zoom, what stays above it, and the pointer over both. */
function Ground(props: GroundProps) {
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
  useZoom(refs.group, mapSize, (event) => tool === 'pan' && carriedBy(markOf(event)) === null)
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
      onClick={(event) => hand.tookClick() || onPick(markOf(event.nativeEvent))}
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

function labelOf({ layout, labelOf: say, schoolLabel }: MapProps, id: string | null): string {
  const arrow = layout.arrows.find((one) => `a ${one.id}` === id)
  if (arrow !== undefined) return say(arrow)
  return id === null ? '' : schoolLabel(id.slice(2))
}

function InnerCounts({ inner }: Pick<Arrows, 'inner'>) {
  return inner.map(({ township, count, at }) => (
    <text key={township} x={at.x} y={at.y - 18} textAnchor="middle" fontSize={12}>
      ⟳ {count}
    </text>
  ))
}
