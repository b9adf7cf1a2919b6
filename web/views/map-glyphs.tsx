import { colours } from '../theme.ts'
import { type LabelRoom, labelsOf } from './map-labels.ts'
import type { Place, Places } from './map-places.ts'

/** Schools: shape = setting, size = teachers, hollow; names of those that matter and do not collide. */
export function SchoolGlyphs({
  layout,
  briefOf,
  selectedSchools,
  focused,
  room,
}: {
  readonly layout: Pick<Places, 'places'>
  readonly briefOf: (school: string) => string
  readonly selectedSchools: ReadonlySet<string>
  readonly focused: string | null
  /** Where names may stand. */
  readonly room?: LabelRoom
}) {
  const labels = labelsOf(layout.places, briefOf, selectedSchools, room)
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
      <g className="names">
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
      </g>
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
