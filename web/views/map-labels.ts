import type { Rectangle } from './map-inset.ts'
import type { Place } from './map-places.ts'

/** Names stay inside one rectangle, or out of another. */
export type LabelRoom = { readonly within?: Rectangle; readonly beside?: Rectangle }

export type Label = {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Selected ones first, then the largest; a name that would touch another or a glyph is left out. */
export function labelsOf(
  places: readonly Place[],
  briefOf: (school: string) => string,
  selected: ReadonlySet<string>,
  room: LabelRoom = {},
): readonly Label[] {
  const ordered = [...places].sort(
    (a, b) =>
      Number(selected.has(b.id)) - Number(selected.has(a.id)) ||
      b.radius - a.radius ||
      (a.id < b.id ? -1 : 1),
  )
  const taken: Box[] = []
  const found: Label[] = []
  for (const place of ordered) {
    const text = briefOf(place.id)
    const spots = spotsFor(place, text).filter((spot) => hasRoom(boxOf(spot), room))
    const free = spots.find((spot) => isFree(boxOf(spot), place.id, taken, places))
    const least = selected.has(place.id) ? leastCovering(spots, place.id, places) : undefined
    const label = free ?? least
    if (label === undefined) continue
    taken.push(boxOf(label))
    found.push(label)
  }
  return found
}

/** A selected one is named whatever lies below: there where that is least. */
const leastCovering = (
  spots: readonly Label[],
  own: string,
  places: readonly Place[],
): Label | undefined => {
  const covered = (spot: Label) =>
    places.filter((other) => other.id !== own && touch(boxOf(spot), around(other))).length
  return [...spots].sort((a, b) => covered(a) - covered(b))[0]
}

const hasRoom = (box: Box, { within, beside }: LabelRoom): boolean =>
  (within === undefined || isInside(box, within)) &&
  (beside === undefined || !touch(box, edgesOf(beside)))

/** The name of the inset itself stands in its first line. */
const isInside = (box: Box, frame: Rectangle): boolean =>
  box.left >= frame.x &&
  box.right <= frame.x + frame.width &&
  box.top >= frame.y + 18 &&
  box.bottom <= frame.y + frame.height

const edgesOf = ({ x, y, width, height }: Rectangle): Box => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
})

/** Below, right, left and above, in this order. */
function spotsFor({ id, x, y, radius }: Place, text: string): readonly Label[] {
  const half = text.length * 6
  return [
    { id, text, x, y: y + radius + 13 },
    { id, text, x: x + radius + half + 5, y: y + 4 },
    { id, text, x: x - radius - half - 5, y: y + 4 },
    { id, text, x, y: y - radius - 6 },
  ]
}

const isFree = (box: Box, own: string, taken: readonly Box[], places: readonly Place[]): boolean =>
  !taken.some((other) => touch(box, other)) &&
  !places.some((other) => other.id !== own && touch(box, around(other)))

type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A Chinese character is as wide as it is high. */
const boxOf = ({ x, y, text }: Label): Box => ({
  left: x - text.length * 6,
  right: x + text.length * 6,
  top: y - 11,
  bottom: y + 3,
})

const around = ({ x, y, radius }: Place): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
})

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
