import { verdictShapes } from '../parts/verdict.tsx'
import { colours } from '../theme.ts'
import type { Place } from './map-places.ts'

/** 达标 of one school: the worst of its staffing indicators. */
export type StandingKind = 'met' | 'band' | 'below' | 'none'
export type MapStanding = { readonly before: StandingKind; readonly after: StandingKind }

/** Where rings are drawn arrows have no colour: never verdict with direction (workbench 2.1). */
export function StandingRings({
  places,
  standings,
}: {
  readonly places: readonly Place[]
  readonly standings: ReadonlyMap<string, MapStanding>
}) {
  return places.map((place) => {
    const standing = standings.get(place.id)
    if (standing === undefined) return null
    return (
      <g key={place.id} transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
        <Ring kind={standing.after} radius={place.radius + 4} />
        {(standing.before !== standing.after || standing.after !== 'met') && (
          <Shapes {...standing} radius={place.radius} />
        )}
      </g>
    )
  })
}

/** Solid, dashed or double: told apart without colour. */
export function Ring({ kind, radius }: { readonly kind: StandingKind; readonly radius: number }) {
  const stroke = colours[kind].mark
  return (
    <>
      <circle
        r={radius}
        fill="none"
        stroke={stroke}
        strokeWidth={2}
        strokeDasharray={dashes[kind]}
      />
      {kind === 'below' && (
        <circle r={radius + 3.5} fill="none" stroke={stroke} strokeWidth={1.5} />
      )}
    </>
  )
}

const dashes: { readonly [Kind in StandingKind]: string | undefined } = {
  met: undefined,
  band: '6 3',
  below: undefined,
  none: '1 3',
}

/** `✕ ●`: what it was, hollow grey, before what it becomes; once where nothing changes. */
function Shapes({ before, after, radius }: MapStanding & { readonly radius: number }) {
  const at = radius * 0.75 + 4
  return (
    <g fontSize={11} textAnchor="middle" strokeWidth={3} paintOrder="stroke" stroke={colours.paper}>
      {before !== after && (
        <text x={at - 11} y={-at + 2} style={{ fill: colours.ghost }}>
          {verdictShapes[before]}
        </text>
      )}
      <text x={at} y={-at + 2} style={{ fill: colours[after].text }}>
        {verdictShapes[after]}
      </text>
    </g>
  )
}
