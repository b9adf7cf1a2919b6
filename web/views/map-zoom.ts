import { type D3ZoomEvent, select, zoom, zoomIdentity, zoomTransform } from 'd3'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Point } from './map-curve.ts'
import type { Size } from './map-projection.ts'

type Wants = {
  /** How much nearer than the whole what stands in the group was laid out for. */
  readonly nearer: number
  /** Far from the scale it was laid out for, or at rest at another: a layout of its own is wanted. */
  readonly onNearer: (nearer: number) => void
  /** Whether a press there may pan: not on what is carried, nor while areas are drawn. */
  readonly isFree: (event: MouseEvent) => boolean
}

/**
 * Drag pans, Ctrl with the wheel zooms; the buttons of the legend and the keys do the same. While it
 * moves one transform is set, outside React, and names are away; now and then, and at rest, the map is
 * laid out anew, so that glyphs and names keep their size. Returns how to bring a point of that layout
 * into sight.
 */
export function useZoom(
  group: RefObject<SVGGElement | null>,
  { width, height }: Size,
  wants: Wants,
): (point: Point) => void {
  const now = useRef(wants)
  now.current = wants
  const bring = useRef<(point: Point) => void>(() => undefined)
  const { nearer } = wants
  useLayoutEffect(() => place(group.current, nearer), [group, nearer])
  useEffect(() => {
    const svg = group.current?.ownerSVGElement
    if (svg === null || svg === undefined) return
    const on = select<SVGSVGElement, unknown>(svg)
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ]
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([1, 12])
      .extent(whole)
      .translateExtent(whole)
      .filter((event: Event) => {
        if (event.type === 'wheel') return event instanceof WheelEvent && event.ctrlKey
        return !(event instanceof MouseEvent) || (event.button === 0 && now.current.isFree(event))
      })
      .wheelDelta(wheelStep)
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        svg.classList.add('moving')
        place(group.current, now.current.nearer)
        const times = transform.k / now.current.nearer
        if (times > mostTimes || times < 1 / mostTimes) now.current.onNearer(transform.k)
      })
      .on('end', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
        svg.classList.remove('moving')
        if (transform.k !== now.current.nearer) now.current.onNearer(transform.k)
      })
    on.call(behaviour).on('dblclick.zoom', null)
    bring.current = ({ x, y }) => {
      const at = zoomTransform(svg)
      const own = { x: x / now.current.nearer, y: y / now.current.nearer }
      const [right, down] = at.apply([own.x, own.y])
      if (right < 0 || right > width || down < 0 || down > height)
        on.call(behaviour.translateTo, own.x, own.y)
    }
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
  }, [group, width, height])
  return (point) => bring.current(point)
}

/** Glyphs grow and shrink by no more before they are laid out anew. */
const mostTimes = 1.6

/** The zoom goes by powers of two. */
const notch = Math.log2(1.5)

/** A notch of a wheel leads as far as a press of a button and no further; two fingers lead by little steps. */
export const wheelStep = ({
  deltaY,
  deltaMode,
}: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number =>
  Math.max(-notch, Math.min(notch, -deltaY * (deltaMode === 0 ? 0.02 : 0.5)))

/** Where the zoom has come to, for what was laid out for another scale. */
function place(group: SVGGElement | null, nearer: number): void {
  const svg = group?.ownerSVGElement
  if (svg === null || svg === undefined) return
  const { x, y, k } = zoomTransform(svg)
  group?.setAttribute('transform', `translate(${x},${y}) scale(${k / nearer})`)
}

const zoomWord = 'junpei-zoom'

/** Buttons and keys stand outside the picture: they tell it by an event how much nearer, 0 for the whole. */
export const zoomBy = (from: HTMLElement, by: number): void => {
  from
    .closest('figure')
    ?.querySelector('.drawing svg')
    ?.dispatchEvent(new CustomEvent(zoomWord, { detail: by }))
}
