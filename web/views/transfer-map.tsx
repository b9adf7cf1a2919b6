import { type ReactNode, useMemo } from 'react'
import { Figure, type Mark } from '../parts/figure.tsx'
import type { Arrow, Arrows } from './map-arrows.ts'
import { BoundaryLines } from './map-boundary-lines.tsx'
import { SchoolGlyphs } from './map-glyphs.tsx'
import { Ground, type GroundProps } from './map-ground.tsx'
import { InsetWindow } from './map-inset-view.tsx'
import type { LabelRoom } from './map-labels.ts'
import { ArrowLines } from './map-lines.tsx'
import { StandingRings } from './map-standing.tsx'
import { zoomBy } from './map-zoom.ts'
import { type MapLayout, mapSize } from './transfer-map-layout.ts'

type MapProps = Omit<GroundProps, 'focused' | 'onPick' | 'children'> & {
  readonly title: string
  readonly sentence: string
  readonly legend: ReactNode
  readonly twin: ReactNode
  readonly selectedMarks: readonly string[]
  /** `add`: beside what is selected already. */
  readonly onArrow: (arrow: Arrow, add: boolean) => void
  readonly onSchool: (school: string, add: boolean) => void
  readonly onClear: () => void
}

/** 交流地图: who goes where, how far, in which direction (workbench 5.1). */
export function TransferMap(props: MapProps) {
  const { layout, standings, chosen, onArrow, onSchool, onClear } = props
  const marks = useMarks(props)
  const act = (id: string | null, add = false) => {
    const arrow = layout.arrows.find((one) => `a ${one.id}` === id)
    const place = layout.places.find((one) => `s ${one.id}` === id)
    if (arrow !== undefined) onArrow(arrow, add)
    else if (place !== undefined) onSchool(place.id, add)
    else if (!add) onClear()
  }
  return (
    <Figure
      title={props.title}
      sentence={props.sentence}
      width={mapSize.width}
      height={mapSize.height}
      marks={marks}
      selected={props.selectedMarks}
      onZoom={zoomBy}
      onSelect={act}
      legend={props.legend}
      twin={props.twin}
    >
      {(focused) => (
        <Ground {...props} focused={focused} onPick={act}>
          <BoundaryLines lines={layout.lines} nearer={layout.nearer} />
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

function InnerCounts({ inner }: Pick<Arrows, 'inner'>) {
  return inner.map(({ township, count, at }) => (
    <text key={township} x={at.x} y={at.y - 18} textAnchor="middle" fontSize={12}>
      ⟳ {count}
    </text>
  ))
}
