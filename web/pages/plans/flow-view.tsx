import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import {
  type Cell,
  type Flow,
  layoutChord,
  type Matrix,
  matrixOf,
  mostChordGroups,
  settingOrder,
} from '../../views/flow-layout.ts'
import { TownshipRing } from '../../views/township-chord.tsx'
import { SettingFlow } from '../../views/transfer-flow.tsx'
import { TransferMatrix } from '../../views/transfer-matrix.tsx'
import type { Board, PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { RelationView } from './relation-view.tsx'

const kinds = ['settings', 'relation', 'schools', 'townships', 'ring'] as const
type Kind = (typeof kinds)[number]

/** Schools beyond so many make no readable matrix: townships do. */
const mostSchools = 40

/** 流向: kinds of schools, schools, townships; and whose personnel relation goes along. */
export function FlowView() {
  const { plans } = useText()
  const [word, setWord] = useAddressWord('flow')
  const kind = kinds.find((one) => one === word) ?? 'settings'
  const [selected, onSelect] = usePair()
  return (
    <>
      <Segmented<Kind>
        size="small"
        value={kind}
        onChange={(one) => setWord(one === 'settings' ? undefined : one)}
        options={kinds.map((value) => ({ value, label: plans.flow.kinds[value] }))}
      />
      {kind === 'settings' && <Settings />}
      {kind === 'relation' && <RelationView selected={selected} onSelect={onSelect} />}
      {kind !== 'settings' && kind !== 'relation' && <Between kind={kind} />}
    </>
  )
}

function usePair(): readonly [string | null, (pair: string | null) => void] {
  const { selection, select } = usePlan()
  return [
    selection?.kind === 'p' ? selection.id : null,
    (pair) => select(pair === null ? null : { kind: 'p', id: pair }),
  ]
}

function Settings() {
  const { plans } = useText()
  const { rows } = usePlan()
  const [selected, onSelect] = usePair()
  const flows = useMemo(() => flowsOf(rows), [rows])
  const label = ({ from, to, count, backbone }: Flow) =>
    plans.flow.ribbon(plans.settings[from], plans.settings[to], count, backbone)
  const moving = rows.filter(({ transfer }) => transfer.relationMoves).length
  return (
    <>
      <SettingFlow
        title={plans.flow.title}
        sentence={sentenceOf(flows, label, plans.conclusion.nobody)}
        flows={flows}
        sides={[plans.flow.before, plans.flow.after]}
        settingName={(setting) => plans.settings[setting]}
        labelOf={label}
        selected={selected}
        onSelect={onSelect}
        twin={
          <PlainTable
            caption={plans.flow.title}
            rows={settingOrder}
            rowKey={(setting) => setting}
            columns={[
              { label: plans.flow.before, cell: (setting) => plans.settings[setting] },
              ...settingOrder.map((to) => ({
                label: plans.settings[to],
                number: true,
                cell: (from: Flow['from']) =>
                  flows.find((flow) => flow.from === from && flow.to === to)?.count ?? 0,
              })),
            ]}
          />
        }
      />
      <p className="quiet">{plans.flow.relation(moving, rows.length - moving)}</p>
    </>
  )
}

function sentenceOf(flows: readonly Flow[], label: (flow: Flow) => string, none: string): string {
  const [most, next] = [...flows].sort((a, b) => b.count - a.count)
  if (most === undefined || most.count === 0) return none
  return `${[most, next].flatMap((flow) => (flow === undefined || flow.count === 0 ? [] : [label(flow)])).join('，')}。`
}

const flowsOf = (rows: readonly PlanRow[]): readonly Flow[] =>
  settingOrder.flatMap((from) =>
    settingOrder.map((to) => {
      const own = rows.filter((row) => row.from.setting === from && row.to.setting === to)
      const backbone = own.filter((row) => row.backbone).length
      return { from, to, count: own.length, backbone }
    }),
  )

function Between({ kind }: { readonly kind: Exclude<Kind, 'settings' | 'relation'> }) {
  const { plans } = useText()
  const { board, rows } = usePlan()
  const [selected, onSelect] = usePair()
  const bySchool = kind === 'schools' && board.county.schools.length <= mostSchools
  const matrix = useMemo(
    () => (bySchool ? schoolMatrix(board, rows) : townshipMatrix(board, rows)),
    [board, rows, bySchool],
  )
  const name = (at: number) => matrix.stops[at]?.name ?? ''
  const label = ({ from, to, count, backbone }: Cell) =>
    plans.map.arrow(name(from), name(to), count, backbone)
  const chord = useMemo(() => layoutChord(matrix), [matrix])
  const words = {
    title: bySchool ? plans.flow.schools : plans.flow.townships,
    sentence: netSentence(
      matrix,
      plans.flow.net,
      rows.length === 0 ? plans.conclusion.nobody : plans.flow.even,
    ),
    selected,
    onSelect,
    twin: (
      <MatrixTable matrix={matrix} caption={bySchool ? plans.flow.schools : plans.flow.townships} />
    ),
  }
  if (kind === 'ring' && chord.groups.length <= mostChordGroups)
    return (
      <TownshipRing
        {...words}
        layout={chord}
        labelOf={({ from, to, count }) => plans.map.arrow(from, to, count, 0)}
        groupOf={({ name: township, net }) => plans.flow.group(township, net)}
      />
    )
  return (
    <div className={bySchool ? 'wide' : ''}>
      <TransferMatrix
        {...words}
        matrix={matrix}
        sums={[plans.panel.leaves, plans.panel.comes]}
        labelOf={label}
      />
    </div>
  )
}

const tripsOf = (rows: readonly PlanRow[], end: (school: PlanRow['from']) => string) =>
  rows.map(({ from, to, backbone }) => ({ from: end(from), to: end(to), backbone }))

function schoolMatrix({ county }: Board, rows: readonly PlanRow[]): Matrix {
  const used = new Set(rows.flatMap(({ from, to }) => [from.id, to.id]))
  const townships = townshipsOf(county.schools)
  const stops = county.schools
    .filter(({ id }) => used.has(id))
    .sort(
      (a, b) =>
        townships.indexOf(a.township) - townships.indexOf(b.township) || (a.id < b.id ? -1 : 1),
    )
    .map(({ id, name, township }) => ({ id, name, group: township }))
  return matrixOf(
    stops,
    tripsOf(rows, ({ id }) => id),
  )
}

function townshipMatrix({ county }: Board, rows: readonly PlanRow[]): Matrix {
  const stops = townshipsOf(county.schools).map((id) => ({ id, name: id, group: id }))
  return matrixOf(
    stops,
    tripsOf(rows, ({ township }) => township),
  )
}

/** In the county's own order. */
const townshipsOf = (schools: Board['county']['schools']): readonly string[] => [
  ...new Set(schools.map(({ township }) => township)),
]

function netSentence(
  { stops, out, come }: Matrix,
  say: (gains: string, gain: number, loses: string, loss: number) => string,
  none: string,
): string {
  const nets = stops
    .map(({ name }, at) => ({ name, net: (come[at] ?? 0) - (out[at] ?? 0) }))
    .sort((a, b) => b.net - a.net)
  const [first, last] = [nets[0], nets.at(-1)]
  if (first === undefined || last === undefined || first.net === last.net) return none
  return say(first.name, first.net, last.name, -last.net)
}

function MatrixTable({ matrix, caption }: { readonly matrix: Matrix; readonly caption: string }) {
  const { plans } = useText()
  const name = (at: number) => matrix.stops[at]?.name ?? ''
  return (
    <PlainTable
      caption={caption}
      rows={matrix.cells}
      rowKey={({ from, to }) => `${from}-${to}`}
      columns={[
        { label: plans.columns.from, cell: ({ from }) => name(from) },
        { label: plans.columns.to, cell: ({ to }) => name(to) },
        { label: plans.columns.people, number: true, cell: ({ count }) => count },
        { label: plans.columns.backbone, number: true, cell: ({ backbone }) => backbone },
      ]}
    />
  )
}
