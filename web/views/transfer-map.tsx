import { type D3ZoomEvent, pointer, quadtree, select, zoom, zoomIdentity } from 'd3'
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Figure, type Mark } from '../parts/figure.tsx'
import { colours } from '../theme.ts'
import {
  type Arrow,
  type Arrows,
  arrowsOf,
  levelFor,
  type MapLevel,
  type MapTransfer,
  pointAt,
} from './map-arrows.ts'
import { SchoolGlyphs } from './map-glyphs.tsx'
import { ArrowLines } from './map-lines.tsx'
import { type MapSchool, type Places, placesOf } from './map-places.ts'

export const mapSize = { width: 660, height: 400 } as const

/** Arrows keep their own order of reading: the heaviest first. */
export function layoutMap(
  schools: readonly MapSchool[],
  transfers: readonly MapTransfer[],
  level: MapLevel | 'auto',
): Places & Arrows {
  const places = placesOf(schools, mapSize)
  const used = level === 'auto' ? levelFor(transfers.length) : level
  return { ...places, ...arrowsOf(transfers, places.places, used) }
}

type MapProps = {
  readonly title: string
  readonly sentence: string
  readonly layout: Places & Arrows
  readonly legend: ReactNode
  readonly twin: ReactNode
  /** What a mark says when it is read or pointed at. */
  readonly labelOf: (arrow: Arrow) => string
  readonly schoolLabel: (school: string) => string
  readonly briefOf: (school: string) => string
  /** People of the selection; `null` where nothing is selected. */
  readonly chosen: ReadonlySet<string> | null
  readonly selectedSchools: ReadonlySet<string>
  readonly selectedMark: string | null
  readonly onArrow: (arrow: Arrow) => void
  readonly onSchool: (school: string) => void
  readonly onClear: () => void
  /** Somebody is dropped on a school. */
  readonly onDrop?: (school: string, teacher: string) => void
}

/** 交流地图: who goes where, how far, in which direction (workbench 5.1). */
export function TransferMap(props: MapProps) {
  const { layout, labelOf, schoolLabel, chosen, onArrow, onSchool, onClear } = props
  const marks = useMarks(layout, labelOf, schoolLabel)
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
        <Zoomed {...props} onPick={act}>
          <ArrowLines arrows={layout.arrows} chosen={chosen} focused={focused} />
          <InnerCounts inner={layout.inner} />
          <SchoolGlyphs {...props} focused={focused} />
        </Zoomed>
      )}
    </Figure>
  )
}

function useMarks(
  { arrows, places }: Places & Arrows,
  labelOf: MapProps['labelOf'],
  schoolLabel: MapProps['schoolLabel'],
): readonly Mark[] {
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

/** Drag pans, Ctrl with the wheel zooms; the buttons of the legend do the same. One transform, outside React. */
function Zoomed({
  layout,
  onPick,
  onDrop,
  labelOf,
  schoolLabel,
  children,
}: MapProps & {
  readonly onPick: (id: string | null) => void
  readonly children: ReactNode
}) {
  const group = useRef<SVGGElement>(null)
  const tip = useRef<Element | null>(null)
  const find = useMemo(() => finderOf(layout), [layout])
  useZoom(group)
  const markAt = (event: MouseEvent | DragEvent): string | null => {
    if (group.current === null) return null
    const [x, y] = pointer(event.nativeEvent, group.current)
    return find(x, y)
  }
  const tell = (event: MouseEvent) => {
    const id = markAt(event)
    const arrow = layout.arrows.find((one) => `a ${one.id}` === id)
    if (tip.current === null) return
    tip.current.textContent =
      arrow !== undefined ? labelOf(arrow) : id === null ? '' : schoolLabel(id.slice(2))
    event.currentTarget.setAttribute('cursor', id === null ? 'grab' : 'pointer')
  }
  const drop = (event: DragEvent) => {
    const id = markAt(event)
    const teacher = event.dataTransfer.getData('application/x-teacher')
    event.preventDefault()
    if (id?.startsWith('s ') === true && teacher !== '') onDrop?.(id.slice(2), teacher)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
    <g
      onClick={(event) => onPick(markAt(event))}
      onMouseMove={tell}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <title
        ref={(node) => {
          tip.current = node
        }}
      />
      <rect width={mapSize.width} height={mapSize.height} fill={colours.paper} />
      <g ref={group}>{children}</g>
    </g>
  )
}

function useZoom(group: React.RefObject<SVGGElement | null>): void {
  useEffect(() => {
    const svg = group.current?.ownerSVGElement
    if (svg === null || svg === undefined) return
    const on = select<SVGSVGElement, unknown>(svg)
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 12])
      .extent([
        [0, 0],
        [mapSize.width, mapSize.height],
      ])
      .translateExtent([
        [0, 0],
        [mapSize.width, mapSize.height],
      ])
      .filter((event: Event) => {
        if (event.type === 'wheel') return event instanceof WheelEvent && event.ctrlKey
        return !(event instanceof MouseEvent) || event.button === 0
      })
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) =>
        group.current?.setAttribute('transform', transform.toString()),
      )
    on.call(behaviour).on('dblclick.zoom', null)
    const hear = (event: Event) => {
      const by = event instanceof CustomEvent ? Number(event.detail) : 0
      if (by === 0) on.call(behaviour.transform, zoomIdentity)
      else on.call(behaviour.scaleBy, by)
    }
    svg.addEventListener(zoomWord, hear)
    return () => {
      svg.removeEventListener(zoomWord, hear)
      on.on('.zoom', null)
    }
  }, [group])
}

const zoomWord = 'junpei-zoom'

/** Buttons stand outside the picture: they tell it by an event how much nearer, 0 for the whole. */
export const zoomBy = (from: HTMLElement, by: number): void => {
  from
    .closest('figure')
    ?.querySelector('.drawing svg')
    ?.dispatchEvent(new CustomEvent(zoomWord, { detail: by }))
}

function finderOf({ arrows, places }: Places & Arrows): (x: number, y: number) => string | null {
  type Spot = { readonly id: string; readonly x: number; readonly y: number }
  const spots: readonly Spot[] = arrows.flatMap((arrow) => {
    const length = Math.hypot(arrow.end.x - arrow.start.x, arrow.end.y - arrow.start.y)
    const steps = Math.max(2, Math.ceil(length / 12))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      id: `a ${arrow.id}`,
      ...pointAt(arrow, step / steps),
    }))
  })
  const tree = quadtree<Spot>(
    [...spots],
    ({ x }) => x,
    ({ y }) => y,
  )
  return (x, y) => {
    const place = places.find((one) => Math.hypot(one.x - x, one.y - y) <= one.radius + 2)
    return place === undefined ? (tree.find(x, y, 8)?.id ?? null) : `s ${place.id}`
  }
}

function InnerCounts({ inner }: Pick<Arrows, 'inner'>) {
  return inner.map(({ township, count, at }) => (
    <text key={township} x={at.x} y={at.y - 18} textAnchor="middle" fontSize={12}>
      ⟳ {count}
    </text>
  ))
}
