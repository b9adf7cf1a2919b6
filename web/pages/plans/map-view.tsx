import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import type { MapLevel } from '../../views/map-arrows.ts'
import type { MapBoundary } from '../../views/map-boundary.ts'
import type { MapTool } from '../../views/map-hand.ts'
import { TransferMap } from '../../views/transfer-map.tsx'
import { layoutMap, type MapLayout, type MapLevelChoice } from '../../views/transfer-map-layout.ts'
import type { Board, PlanRow } from './board.ts'
import { useMayEdit, usePlan } from './desk.tsx'
import { MapLegend } from './map-legend.tsx'
import { standingsOf } from './map-standings.ts'
import {
  arrowMark,
  directionSentence,
  mapWords,
  selectedMarks,
  selectedSchools,
  standingSentence,
} from './map-words.ts'
import { PairTable } from './pair-table.tsx'
import { boundaryQuery } from './queries.ts'
import { StandingTable } from './standing-table.tsx'
import { useForesight } from './use-foresight.ts'

/** The map of the plan: what is drawn, what is selected, and the same as a table. */
export function MapView() {
  const text = useText()
  const { plans } = text
  const desk = usePlan()
  const { board, rows, chosen, select, pick, sheet, county } = desk
  const [nearer, setNearer] = useState(1)
  const mayEdit = useMayEdit()
  const foresee = useForesight()
  const [tool, setTool] = useState<MapTool>('pan')
  const [level, setLevel] = useLevel()
  const [seen, see] = useAddressWord('see')
  const boundary = useQuery(boundaryQuery(county)).data?.boundary ?? null
  const layout = useMemo(
    () => layoutOf(board, rows, level, boundary, nearer),
    [board, rows, level, boundary, nearer],
  )
  const standings = useMemo(
    () => (seen === 'standards' ? standingsOf(sheet.profile, board) : null),
    [seen, sheet, board],
  )
  const words = useMemo(() => mapWords(board, text, standings), [board, text, standings])
  const people = useMemo(
    () => (chosen === null ? null : new Set<string>(rows.filter(chosen).map((row) => row.teacher))),
    [chosen, rows],
  )
  const schools = useMemo(() => selectedSchools(desk), [desk])
  const selectMany = (ids: readonly string[]) => {
    const [one] = ids
    if (one === undefined) return select(null)
    select(ids.length === 1 ? { kind: 's', id: one } : { kind: 'm', id: ids.join(',') })
  }
  return (
    <TransferMap
      title={standings === null ? plans.map.title : plans.map.standingTitle}
      sentence={
        standings === null ? directionSentence(plans, rows) : standingSentence(plans, standings)
      }
      layout={layout}
      legend={
        <MapLegend
          layout={layout}
          level={level}
          setLevel={setLevel}
          tool={tool}
          setTool={setTool}
          standards={standings !== null}
          setStandards={(on) => see(on ? 'standards' : undefined)}
          schools={schools}
          onSchools={selectMany}
          boundary={boundary}
        />
      }
      twin={
        standings === null ? <PairTable rows={rows} /> : <StandingTable standings={standings} />
      }
      labelOf={words.arrow}
      schoolLabel={words.school}
      briefOf={words.brief}
      insetName={plans.map.inset}
      approval={
        boundary === null || layout.lines.length === 0
          ? null
          : plans.map.approval(boundary.approval)
      }
      standings={standings}
      tool={tool}
      chosen={people}
      selectedSchools={schools}
      selectedMarks={selectedMarks(desk, layout)}
      onNearer={setNearer}
      onArrow={(arrow, add) => pick([arrowMark(arrow)], add)}
      onSchool={(id, add) => pick([{ kind: 's', id }], add)}
      onArea={selectMany}
      onClear={() => select(null)}
      {...(mayEdit
        ? { foresee, onDrop: (school: string, teacher: string) => desk.send(teacher, school) }
        : {})}
      carried={() => desk.carried.current}
    />
  )
}

const levels: readonly MapLevel[] = ['person', 'pair', 'township']

/** The address holds what was chosen, so that a link shows the same map. */
function useLevel(): readonly [MapLevelChoice, (level: MapLevelChoice) => void] {
  const [word, setWord] = useAddressWord('level')
  return [
    levels.find((one) => one === word) ?? 'auto',
    (level) => setWord(level === 'auto' ? undefined : level),
  ]
}

function layoutOf(
  board: Board,
  rows: readonly PlanRow[],
  level: MapLevelChoice,
  boundary: MapBoundary | null,
  nearer: number,
): MapLayout {
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
    boundary,
    nearer,
  )
}
