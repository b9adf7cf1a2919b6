import { Button, Segmented, Select, Switch } from 'antd'
import { useText } from '../../text/text.tsx'
import type { MapBoundary } from '../../views/map-boundary.ts'
import type { MapTool } from '../../views/map-hand.ts'
import { zoomBy } from '../../views/map-zoom.ts'
import type { MapLayout, MapLevelChoice } from '../../views/transfer-map-layout.ts'
import { DirectionKeys, StandingKeys } from './map-keys.tsx'
import { MapNotes } from './map-notes.tsx'
import { ScaleBar } from './scale-bar.tsx'
import { SchoolPick } from './school-pick.tsx'

type LegendProps = {
  readonly layout: MapLayout
  readonly level: MapLevelChoice
  readonly setLevel: (level: MapLevelChoice) => void
  readonly tool: MapTool
  readonly setTool: (tool: MapTool) => void
  readonly standards: boolean
  readonly setStandards: (on: boolean) => void
  readonly schools: ReadonlySet<string>
  readonly onSchools: (ids: readonly string[]) => void
  readonly boundary: MapBoundary | null
}

/** How the map is drawn and taken hold of, and what its signs mean. */
export function MapLegend(props: LegendProps) {
  return (
    <div className="legend">
      <Controls {...props} />
      <div className="line keys">
        {props.standards ? <StandingKeys /> : <DirectionKeys />}
        <ScaleBar pixels={props.layout.pixelsPerKilometre} />
      </div>
      <MapNotes {...props} />
    </div>
  )
}

function Controls(props: LegendProps) {
  const { plans } = useText()
  const { map } = plans
  const { level, setLevel, tool, setTool, standards, setStandards } = props
  return (
    <div className="line no-print">
      <Select
        size="small"
        aria-label={map.level}
        value={level}
        onChange={setLevel}
        popupMatchSelectWidth={false}
        options={(['auto', 'person', 'pair', 'township'] as const).map((value) => ({
          value,
          label: map.levels[value],
        }))}
      />
      <Segmented<MapTool>
        size="small"
        aria-label={map.tool}
        value={tool}
        onChange={setTool}
        options={(['pan', 'box', 'lasso'] as const).map((value) => ({
          value,
          label: map.tools[value],
        }))}
      />
      <SchoolPick {...props} />
      <span className="zoom">
        <Button
          size="small"
          aria-label={map.zoomIn}
          onClick={({ currentTarget }) => zoomBy(currentTarget, 1.5)}
        >
          ＋
        </Button>
        <Button
          size="small"
          aria-label={map.zoomOut}
          onClick={({ currentTarget }) => zoomBy(currentTarget, 1 / 1.5)}
        >
          －
        </Button>
        <Button size="small" onClick={({ currentTarget }) => zoomBy(currentTarget, 0)}>
          {map.fit}
        </Button>
      </span>
      <span>
        <Switch
          size="small"
          aria-label={map.standards}
          checked={standards}
          onChange={setStandards}
        />{' '}
        {map.standards}
      </span>
    </div>
  )
}
