import { colours } from '../theme.ts'
import type { Arrow } from './map-arrows.ts'
import { SchoolGlyphs } from './map-glyphs.tsx'
import type { Inset } from './map-inset.ts'
import { ArrowLines } from './map-lines.tsx'
import { type MapStanding, StandingRings } from './map-standing.tsx'

/** 城区放大图, over the map and not moved with it: schools and the ways between them. */
export function InsetView({
  inset,
  arrows,
  name,
  standings,
  chosen,
  ...glyphs
}: {
  readonly inset: Inset
  readonly arrows: readonly Arrow[]
  readonly name: string
  readonly standings: ReadonlyMap<string, MapStanding> | null
  readonly chosen: ReadonlySet<string> | null
  readonly briefOf: (school: string) => string
  readonly selectedSchools: ReadonlySet<string>
  readonly focused: string | null
}) {
  const { box, places } = inset
  return (
    <g>
      <rect {...box} fill={colours.paper} stroke={colours.edge} />
      <ArrowLines arrows={arrows} chosen={chosen} focused={null} plain={standings !== null} />
      {standings !== null && <StandingRings places={places} standings={standings} />}
      <SchoolGlyphs {...glyphs} layout={{ places }} room={{ within: box }} />
      <text
        x={box.x + 6}
        y={box.y + 15}
        fontSize={12}
        stroke={colours.paper}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {name}
      </text>
    </g>
  )
}

/** What the inset enlarges, in the map itself. */
export function InsetWindow({ window }: Pick<Inset, 'window'>) {
  return <rect {...window} fill="none" stroke={colours.edge} strokeDasharray="2 3" />
}
