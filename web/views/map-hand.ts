import { pointer } from 'd3'
import { type DragEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { type Corner, isArea, pathOf, placesIn } from './map-area.ts'
import type { Arrow } from './map-arrows.ts'
import { placeNote, writeNote } from './map-note.ts'
import type { Place } from './map-places.ts'

/** What a press on the map does: move it, or draw around schools. */
export type MapTool = 'pan' | 'box' | 'lasso'

export type HandRefs = {
  readonly ground: RefObject<SVGGElement | null>
  readonly group: RefObject<SVGGElement | null>
  readonly brush: RefObject<SVGPathElement | null>
  readonly way: RefObject<SVGPathElement | null>
  readonly told: RefObject<SVGGElement | null>
}

type Wants = {
  readonly tool: MapTool
  readonly places: readonly Place[]
  readonly markAt: (event: PointerEvent | DragEvent) => string | null
  /** The one person of an arrow who may be carried elsewhere. */
  readonly carriedBy: (mark: string | null) => Arrow | null
  readonly onArea: (schools: readonly string[]) => void
  readonly onDrop?: (school: string, teacher: string) => void
  /** What the recount says of somebody at a school, before he is dropped there. */
  readonly foresee?: (teacher: string, school: string) => Promise<readonly string[]>
}

type Hold =
  | { readonly kind: 'area'; readonly line: Corner[] }
  | { readonly kind: 'person'; readonly arrow: Arrow; readonly from: Corner }

/**
 * The pointer on the map: areas are drawn and people are carried by changing attributes, so that
 * nothing is rendered while it moves.
 */
export function useHand(refs: HandRefs, wants: Wants) {
  const hold = useRef<Hold | null>(null)
  const over = useRef<string | null>(null)
  const used = useRef(false)

  const foretell = (teacher: string, mark: string | null, at: Corner): void => {
    placeNote(refs.told.current, at)
    const school = mark?.startsWith('s ') === true ? mark.slice(2) : null
    if (school === over.current) return
    over.current = school
    writeNote(refs.told.current, [])
    if (school === null || wants.foresee === undefined) return
    void wants.foresee(teacher, school).then((lines) => {
      if (over.current === school) writeNote(refs.told.current, lines)
    })
  }

  const letGo = (): void => {
    hold.current = null
    over.current = null
    refs.brush.current?.setAttribute('d', '')
    refs.way.current?.setAttribute('d', '')
    writeNote(refs.told.current, [])
  }

  return {
    /** True once after a gesture: the click that ends it selects nothing. */
    tookClick: (): boolean => {
      const was = used.current
      used.current = false
      return was
    },
    onPointerDown: (event: PointerEvent<SVGGElement>): void => {
      used.current = false
      if (event.button !== 0) return
      if (wants.tool !== 'pan')
        hold.current = { kind: 'area', line: [pointer(event, refs.group.current)] }
      else {
        const arrow = wants.carriedBy(wants.markAt(event))
        if (arrow === null) return
        hold.current = { kind: 'person', arrow, from: pointer(event, refs.group.current) }
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGGElement>): void => {
      const held = hold.current
      if (held === null) return
      const here: Corner = pointer(event, refs.group.current)
      if (held.kind === 'area' && wants.tool !== 'pan') {
        held.line.push(here)
        refs.brush.current?.setAttribute('d', pathOf(held.line, wants.tool))
      }
      if (held.kind !== 'person' || !isArea([held.from, here])) return
      const { start, people } = held.arrow
      refs.way.current?.setAttribute('d', `M${start.x},${start.y}L${here[0]},${here[1]}`)
      foretell(people[0] ?? '', wants.markAt(event), pointer(event, refs.ground.current))
    },
    onPointerUp: (event: PointerEvent<SVGGElement>): void => {
      const held = hold.current
      const here: Corner = pointer(event, refs.group.current)
      letGo()
      if (held?.kind === 'area' && wants.tool !== 'pan' && isArea(held.line)) {
        used.current = true
        wants.onArea(placesIn(wants.places, held.line, wants.tool))
      }
      if (held?.kind !== 'person' || !isArea([held.from, here])) return
      used.current = true
      const mark = wants.markAt(event)
      const [teacher = ''] = held.arrow.people
      if (mark?.startsWith('s ') === true) wants.onDrop?.(mark.slice(2), teacher)
    },
    onPointerCancel: letGo,
    /** Somebody of the list is dragged over the map. */
    onCarriedOver: (event: DragEvent, teacher: string | null): void => {
      event.preventDefault()
      if (teacher !== null)
        foretell(teacher, wants.markAt(event), pointer(event, refs.ground.current))
    },
    letGo,
  }
}
