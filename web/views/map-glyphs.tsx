import { colours } from '../theme.ts'
import type { Place, Places } from './map-places.ts'

/** Schools: shape = setting, size = teachers, hollow; names of those that matter and do not collide. */
export function SchoolGlyphs({
  layout,
  briefOf,
  selectedSchools,
  focused,
}: {
  readonly layout: Pick<Places, 'places'>
  readonly briefOf: (school: string) => string
  readonly selectedSchools: ReadonlySet<string>
  readonly focused: string | null
}) {
  const labels = labelsOf(layout.places, briefOf, selectedSchools)
  return (
    <>
      {layout.places.map((place) => (
        <g key={place.id} transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
          {(selectedSchools.has(place.id) || `s ${place.id}` === focused) && (
            <>
              <circle r={place.radius + 5} fill={colours.halo} />
              <circle
                r={place.radius + 3}
                fill={colours.paper}
                stroke={colours.select}
                strokeWidth={2}
              />
            </>
          )}
          <path
            d={glyphOf(place.setting, place.radius)}
            fill={colours.paper}
            stroke={colours.ink}
            strokeWidth={1.4}
          />
        </g>
      ))}
      {labels.map(({ id, x, y, text }) => (
        <text
          key={id}
          x={x}
          y={y}
          fontSize={12}
          textAnchor="middle"
          stroke={colours.paper}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {text}
        </text>
      ))}
    </>
  )
}

/** ■ 城区 ◆ 镇区 ▲ 乡村, of about one area. */
export function glyphOf(setting: Place['setting'], radius: number): string {
  const r = radius
  if (setting === 'urban') return `M${-0.88 * r},${-0.88 * r}h${1.76 * r}v${1.76 * r}h${-1.76 * r}Z`
  if (setting === 'town') return `M0,${-1.2 * r}L${1.2 * r},0L0,${1.2 * r}L${-1.2 * r},0Z`
  return `M0,${-1.2 * r}L${1.15 * r},${0.85 * r}L${-1.15 * r},${0.85 * r}Z`
}

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
    const spots = spotsFor(place, text)
    const free = spots.find((spot) => isFree(boxOf(spot), place.id, taken, places))
    const label = free ?? (selected.has(place.id) ? spots[0] : undefined)
    if (label === undefined) continue
    taken.push(boxOf(label))
    found.push(label)
  }
  return found
}

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
