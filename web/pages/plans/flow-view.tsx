import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useText } from '../../text/text.tsx'
import { type Flow, settingOrder } from '../../views/flow-layout.ts'
import { SettingFlow } from '../../views/transfer-flow.tsx'
import { Between } from './between-view.tsx'
import type { PlanRow } from './board.ts'
import { usePlan } from './desk.tsx'
import { RelationView } from './relation-view.tsx'
import { usePair } from './use-pair.ts'

const kinds = ['settings', 'relation', 'schools', 'townships', 'ring'] as const
type Kind = (typeof kinds)[number]

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
