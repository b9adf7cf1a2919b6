import { Button, Select } from 'antd'
import { median } from 'd3'
import { useMemo, useState } from 'react'
import { kilometres } from '../../format.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { settingShapes } from '../../parts/verdict.tsx'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import type { Arrow, Arrows, MapLevel } from '../../views/map-arrows.ts'
import { labelsOf } from '../../views/map-glyphs.tsx'
import { strokes } from '../../views/map-lines.tsx'
import type { Places } from '../../views/map-places.ts'
import { layoutMap, TransferMap, zoomBy } from '../../views/transfer-map.tsx'
import { type Board, briefName, directionList, type PlanRow } from './board.ts'
import { type PlanDesk, useMayEdit, usePlan } from './desk.tsx'
import { readPair } from './filters.ts'

/** The map of the plan: what is drawn, what is selected, and the same as a table. */
export function MapView() {
  const { plans } = useText()
  const desk = usePlan()
  const { board, rows, chosen, selection, select } = desk
  const [level, setLevel] = useState<MapLevel | 'auto'>('auto')
  const layout = useMemo(() => layoutOf(board, rows, level), [board, rows, level])
  const words = useMemo(() => wordsOf(board, plans), [board, plans])
  const people = useMemo(
    () => (chosen === null ? null : new Set<string>(rows.filter(chosen).map((row) => row.teacher))),
    [chosen, rows],
  )
  const selectedSchools = useMemo(() => schoolsOf(desk), [desk])
  return (
    <TransferMap
      title={plans.map.title}
      sentence={sentenceOf(plans, rows)}
      layout={layout}
      legend={<MapLegend layout={layout} level={level} setLevel={setLevel} />}
      twin={<PairTable rows={rows} />}
      labelOf={words.arrow}
      schoolLabel={words.school}
      briefOf={words.brief}
      chosen={people}
      selectedSchools={selectedSchools}
      selectedMark={selection?.kind === 's' ? `s ${selection.id}` : null}
      onArrow={({ people: [one = ''], count, from, to }) =>
        select(count === 1 ? { kind: 't', id: one } : { kind: 'p', id: `${from}-${to}` })
      }
      onSchool={(id) => select({ kind: 's', id })}
      onClear={() => select(null)}
      onDrop={(school, teacher) => desk.send(teacher, school)}
    />
  )
}

function layoutOf(
  board: Board,
  rows: readonly PlanRow[],
  level: MapLevel | 'auto',
): Places & Arrows {
  const heads = new Map<string, number>()
  for (const { personnelSchool } of board.county.teachers)
    heads.set(personnelSchool, (heads.get(personnelSchool) ?? 0) + 1)
  return layoutMap(
    board.county.schools.map(({ id, name, setting, township, location }) => ({
      id,
      name,
      setting,
      township,
      location,
      teachers: heads.get(id) ?? 0,
    })),
    rows.map(({ teacher, from, to, direction, backbone }) => ({
      id: teacher,
      from: from.id,
      to: to.id,
      direction,
      backbone,
    })),
    level,
  )
}

function wordsOf({ county, schools, rows, rowOf }: Board, { map }: Text['plans']) {
  const byText = new Map<string, (typeof county.schools)[number]>(schools)
  const byTeacher = new Map<string, PlanRow>(rowOf)
  const name = (id: string) => byText.get(id)?.name ?? id
  return {
    brief: (id: string) => {
      const school = byText.get(id)
      return school === undefined ? id : briefName(school)
    },
    school: (id: string) => {
      const out = rows.filter(({ from }) => from.id === id).length
      return map.school(name(id), out, rows.filter(({ to }) => to.id === id).length)
    },
    arrow: ({ from, to, count, backbone, people }: Arrow) => {
      const row = count === 1 ? byTeacher.get(people[0] ?? '') : undefined
      const says = map.arrow(name(from), name(to), count, backbone)
      return row === undefined ? says : `${row.name} ${row.subjectName} ${says}`
    },
  }
}

function schoolsOf({ selection, board, rows, chosen }: PlanDesk): ReadonlySet<string> {
  if (selection === null) return new Set()
  if (selection.kind === 's') return new Set([selection.id])
  if (selection.kind === 'g')
    return new Set(
      board.county.schools.filter(({ township }) => township === selection.id).map(({ id }) => id),
    )
  const pair = selection.kind === 'p' ? readPair(selection.id, board) : null
  if (pair !== null && pair.of !== 'school') return new Set()
  return new Set(rows.flatMap((row) => (chosen?.(row) === true ? [row.from.id, row.to.id] : [])))
}

function sentenceOf({ map, conclusion }: Text['plans'], rows: readonly PlanRow[]): string {
  if (rows.length === 0) return conclusion.nobody
  const [down = 0, level = 0, up = 0] = directionList.map(
    (direction) => rows.filter((row) => row.direction === direction).length,
  )
  return map.sentence(rows.length, down, level, up)
}

function MapLegend({
  layout,
  level,
  setLevel,
}: {
  readonly layout: Places & Arrows
  readonly level: MapLevel | 'auto'
  readonly setLevel: (level: MapLevel | 'auto') => void
}) {
  const { plans } = useText()
  const { map } = plans
  const { rows, board } = usePlan()
  const mayEdit = useMayEdit()
  const unlabelled =
    layout.places.length - labelsOf(layout.places, (id) => nameIn(board, id), new Set()).length
  return (
    <div className="legend">
      <div className="line">
        <span>{map[layout.level](rows.length, layout.arrows.length)}</span>
        <Select
          size="small"
          aria-label={map.level}
          value={level}
          onChange={setLevel}
          style={{ width: 110 }}
          options={(['auto', 'person', 'pair', 'township'] as const).map((value) => ({
            value,
            label: map.levels[value],
          }))}
        />
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
      </div>
      <div className="line keys">
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
        {(['urban', 'town', 'rural'] as const).map((setting) => (
          <span key={setting}>
            {settingShapes[setting]} {plans.settings[setting]}
          </span>
        ))}
        <span>
          <span className="star">★</span> {plans.columns.backbone}
        </span>
        <ScaleBar pixels={layout.pixelsPerKilometre} />
      </div>
      <p className="quiet note">
        {layout.schematic ? map.schematic : map.noBoundary}{' '}
        {layout.tray.length > 0 &&
          map.tray(layout.tray.length, layout.tray.map((id) => nameIn(board, id)).join('、'))}
        {unlabelled > 0 && map.unlabelled(unlabelled)} {mayEdit && plans.list.drag}
      </p>
    </div>
  )
}

const nameIn = ({ county }: Board, id: string): string => {
  const school = county.schools.find((one) => one.id === id)
  return school === undefined ? id : briefName(school)
}

function ScaleBar({ pixels }: { readonly pixels: number | null }) {
  const { plans } = useText()
  if (pixels === null) return null
  const length = [50, 20, 10, 5, 2, 1].find((km) => km * pixels <= 90) ?? 1
  const width = length * pixels
  return (
    <span>
      <svg width={width + 2} height="10" aria-hidden="true">
        <path d={`M1,2V8H${width}V2`} fill="none" stroke="#4A545E" strokeWidth="1.5" />
      </svg>{' '}
      {plans.map.kilometres(length)}
    </span>
  )
}

/** The same as a table: one line a pair of schools. */
export function PairTable({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { plans } = useText()
  const { columns } = plans
  const pairs = useMemo(() => pairsOf(rows), [rows])
  return (
    <PlainTable
      caption={plans.map.twin}
      rowKey={({ id }) => id}
      rows={pairs}
      columns={[
        { label: columns.from, cell: ({ first }) => first.from.name },
        { label: columns.to, cell: ({ first }) => first.to.name },
        { label: columns.people, number: true, cell: ({ all }) => all.length },
        {
          label: columns.backbone,
          number: true,
          cell: ({ all }) => all.filter(({ backbone }) => backbone).length,
        },
        {
          label: columns.median,
          number: true,
          cell: ({ all }) => kilometres(median(all, ({ travel }) => travel) ?? null),
        },
        { label: columns.direction, cell: ({ first }) => plans.directions[first.direction] },
      ]}
    />
  )
}

function pairsOf(rows: readonly PlanRow[]) {
  const pairs = new Map<string, PlanRow[]>()
  for (const row of rows) {
    const id = `${row.from.id}-${row.to.id}`
    pairs.set(id, [...(pairs.get(id) ?? []), row])
  }
  return [...pairs]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .flatMap(([id, all]) => {
      const [first] = all
      return first === undefined ? [] : [{ id, first, all }]
    })
}
