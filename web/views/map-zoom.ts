import { type D3ZoomEvent, select, zoom, zoomIdentity } from 'd3'
import { type RefObject, useEffect, useRef } from 'react'
import type { Size } from './map-projection.ts'

/**
 * Drag pans, Ctrl with the wheel zooms; the buttons of the legend do the same. One transform, outside
 * React. `isFree` says whether a press there may pan: not on what is carried, nor while areas are drawn.
 */
export function useZoom(
  group: RefObject<SVGGElement | null>,
  { width, height }: Size,
  isFree: (event: MouseEvent) => boolean,
): void {
  const free = useRef(isFree)
  free.current = isFree
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
        return !(event instanceof MouseEvent) || (event.button === 0 && free.current(event))
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
  }, [group, width, height])
}

const zoomWord = 'junpei-zoom'

/** Buttons stand outside the picture: they tell it by an event how much nearer, 0 for the whole. */
export const zoomBy = (from: HTMLElement, by: number): void => {
  from
    .closest('figure')
    ?.querySelector('.drawing svg')
    ?.dispatchEvent(new CustomEvent(zoomWord, { detail: by }))
}
