import { Button, Segmented, Select, Switch } from 'antd'
import { useState } from 'react'
import { late } from '../../parts/late.tsx'
import { settingShapes, verdictShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { MapBoundary } from '../../views/map-boundary.ts'
import { isElsewhere, outsideOf } from '../../views/map-boundary.ts'
import type { MapTool } from '../../views/map-hand.ts'
import { labelsOf } from '../../views/map-labels.ts'
import { strokes } from '../../views/map-lines.tsx'
import { Ring } from '../../views/map-standing.tsx'
import { zoomBy } from '../../views/map-zoom.ts'
import { labelRoom } from '../../views/transfer-map.tsx'
import type { MapLayout, MapLevelChoice } from '../../views/transfer-map-layout.ts'
import { type Board, briefName, directionList } from './board.ts'
import { useMayEdit, usePlan } from './desk.tsx'
import { ScaleBar } from './scale-bar.tsx'

const BoundaryDialog = late(async () => (await import('./boundary-dialog.tsx')).BoundaryDialog)

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
      <Notes {...props} />
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

/** The same by keys as a line drawn around schools: any number of them, or a township at once. */
function SchoolPick({ schools, onSchools }: LegendProps) {
  const { plans } = useText()
  const { board } = usePlan()
  const townships = [...new Set(board.county.schools.map(({ township }) => township))]
  const own = (township: string) =>
    board.county.schools.filter((school) => school.township === township)
  const take = (values: readonly string[]) => {
    const ids = values.flatMap((value) =>
      value.startsWith(whole) ? own(value.slice(whole.length)).map(({ id }) => id) : [value],
    )
    onSchools([...new Set(ids)])
  }
  return (
    <Select<string[]>
      size="small"
      mode="multiple"
      showSearch
      optionFilterProp="label"
      maxTagCount={0}
      maxTagPlaceholder={() => plans.map.picked(schools.size)}
      aria-label={plans.map.pick}
      placeholder={plans.map.pick}
      popupMatchSelectWidth={false}
      style={{ width: 118 }}
      value={[...schools]}
      onChange={take}
      options={townships.map((township) => ({
        label: township,
        options: [
          { value: `${whole}${township}`, label: plans.map.wholeTownship(township) },
          ...own(township).map(({ id, name }) => ({ value: id as string, label: name })),
        ],
      }))}
    />
  )
}

/** No id of a school begins so. */
const whole = '\u0001'

function DirectionKeys() {
  const { plans } = useText()
  return (
    <>
      {directionList.map((direction) => (
        <span key={direction}>
          <svg width="34" height="10" aria-hidden="true">
            <path
              d="M0,5H26"
              stroke={strokes[direction].colour}
              strokeDasharray={strokes[direction].dash}
              strokeWidth="2.4"
            />
            <path d="M34,5L25,1V9Z" fill={strokes[direction].colour} />
          </svg>{' '}
          {plans.directions[direction]}
        </span>
      ))}
      <SettingKeys />
      <span>
        <span className="star">★</span> {plans.columns.backbone}
      </span>
    </>
  )
}

function SettingKeys() {
  const { plans } = useText()
  return (['urban', 'town', 'rural'] as const).map((setting) => (
    <span key={setting}>
      {settingShapes[setting]} {plans.settings[setting]}
    </span>
  ))
}

function StandingKeys() {
  const { frame, plans } = useText()
  return (
    <>
      {(['met', 'band', 'below'] as const).map((kind) => (
        <span key={kind}>
          <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true" className="key">
            <Ring kind={kind} radius={6} />
          </svg>{' '}
          {verdictShapes[kind]} {frame.verdicts[kind]}
        </span>
      ))}
      <SettingKeys />
    </>
  )
}

function Notes({ layout, boundary, standards }: LegendProps) {
  const { plans } = useText()
  const { map } = plans
  const { board, rows } = usePlan()
  const mayEdit = useMayEdit()
  const unlabelled =
    layout.places.length -
    labelsOf(layout.places, (id) => nameIn(board, id), new Set(), labelRoom(layout)).length
  return (
    <p className="quiet note">
      {map[layout.level](rows.length, layout.arrows.length)}
      {standards && map.standingKey}{' '}
      {layout.schematic ? map.schematic : layout.lines.length === 0 ? map.noBoundary : map.bounded}{' '}
      {layout.tray.length > 0 &&
        map.tray(layout.tray.length, layout.tray.map((id) => nameIn(board, id)).join('、'))}
      {boundary !== null && <Outside boundary={boundary} />}
      {unlabelled > 0 && map.unlabelled(unlabelled)}
      {mayEdit && <span className="no-print">{plans.list.drag}</span>} <BoundaryButton />
    </p>
  )
}

/** Most of them outside: another system of coordinates; one or two: a typing error. */
function Outside({ boundary }: { readonly boundary: MapBoundary }) {
  const { plans } = useText()
  const { board } = usePlan()
  const outside = outsideOf(boundary, board.county.schools)
  if (outside.length === 0) return null
  const elsewhere = isElsewhere(boundary, board.county.schools)
  return (
    <strong>
      {plans.map.outside(
        outside.length,
        outside
          .slice(0, 3)
          .map(({ name }) => name)
          .join('、'),
      )}
      {elsewhere && plans.map.elsewhere}{' '}
    </strong>
  )
}

function BoundaryButton() {
  const { plans } = useText()
  const [open, setOpen] = useState(false)
  return (
    <span className="no-print">
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {plans.boundary.open}
      </Button>
      {open && <BoundaryDialog onClose={() => setOpen(false)} />}
    </span>
  )
}

const nameIn = ({ county }: Board, id: string): string => {
  const school = county.schools.find((one) => one.id === id)
  return school === undefined ? id : briefName(school)
}
