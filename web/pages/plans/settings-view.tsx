import { Switch } from 'antd'
import { useMemo } from 'react'
import { useAddressWord } from '../../frame/address.ts'
import { useText } from '../../text/text.tsx'
import type { Text } from '../../text/zh-CN/index.ts'
import { type Flow, settingOrder } from '../../views/flow-layout.ts'
import { SettingFlow } from '../../views/transfer-flow.tsx'
import type { PlanRow } from './board.ts'
import { type CrossRow, CrossTable, marksIn } from './cross-table.tsx'
import { usePlan } from './desk.tsx'
import { stayersIn } from './stayers.ts'
import { usePicked } from './use-picked.ts'
import { useRowBrush } from './use-row-brush.ts'

/** 城乡流向: from which kind of school to which; with 含未动 those who stay as well, pale. */
export function SettingsView() {
  const { plans } = useText()
  const { rows, board, filters } = usePlan()
  const [word, setWord] = useAddressWord('stay')
  const withStayers = word === 'yes'
  const movers = useMemo(() => flowsOf(rows), [rows])
  const stayers = useMemo(
    () => (withStayers ? stayingFlows(stayersIn(board, filters)) : []),
    [withStayers, board, filters],
  )
  const { selected, onSelect, onPick } = usePicked('p')
  const lines = linesOf(plans, movers, stayers)
  const brush = useRowBrush(lines.map(marksIn), selected, onPick)
  const label = ({ from, to, count, backbone, stays }: Flow) =>
    stays === true
      ? plans.flow.stay(plans.settings[from], count)
      : plans.flow.ribbon(plans.settings[from], plans.settings[to], count, backbone)
  const moving = rows.filter(({ transfer }) => transfer.relationMoves).length
  return (
    <>
      <SettingFlow
        title={plans.flow.title}
        sentence={sentenceOf(movers, label, plans.conclusion)}
        flows={[...movers, ...stayers]}
        sides={[plans.flow.before, plans.flow.after]}
        settingName={(setting) => plans.settings[setting]}
        labelOf={label}
        selected={selected}
        pointed={brush.pointed}
        onPoint={brush.onPoint}
        onSelect={onSelect}
        legend={
          <div className="line note">
            <Switch
              size="small"
              aria-label={plans.flow.withStayers}
              checked={withStayers}
              onChange={(on) => setWord(on ? 'yes' : undefined)}
            />
            {plans.flow.withStayers}
            {withStayers && <span className="quiet">{plans.flow.stayersMean}</span>}
          </div>
        }
        twin={
          <CrossTable
            caption={plans.flow.title}
            corner={plans.flow.before}
            columns={[
              ...settingOrder.map((to) => plans.flow.to(plans.settings[to])),
              ...(withStayers ? [plans.flow.stayed] : []),
            ]}
            rows={lines}
            brush={brush}
          />
        }
      />
      <p className="quiet">{plans.flow.relation(moving, rows.length - moving)}</p>
    </>
  )
}

function linesOf(
  plans: Text['plans'],
  movers: readonly Flow[],
  stayers: readonly Flow[],
): readonly CrossRow[] {
  return settingOrder.map((from) => ({
    id: from,
    name: plans.settings[from],
    cells: [
      ...settingOrder.map((to) => ({
        key: to as string,
        count: movers.find((flow) => flow.from === from && flow.to === to)?.count ?? 0,
        mark: `${from}-${to}`,
      })),
      ...stayers
        .filter((flow) => flow.from === from)
        .map(({ count }) => ({ key: 'stays', count, mark: null })),
    ],
  }))
}

/** The two largest. */
function sentenceOf(
  flows: readonly Flow[],
  label: (flow: Flow) => string,
  { nobody, comma, stop }: Text['plans']['conclusion'],
): string {
  const largest = flows.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  if (largest.length === 0) return nobody
  return `${largest.slice(0, 2).map(label).join(comma)}${stop}`
}

const flowsOf = (rows: readonly PlanRow[]): readonly Flow[] =>
  settingOrder.flatMap((from) =>
    settingOrder.map((to) => {
      const own = rows.filter((row) => row.from.setting === from && row.to.setting === to)
      const backbone = own.filter((row) => row.backbone).length
      return { from, to, count: own.length, backbone }
    }),
  )

const stayingFlows = (counts: ReturnType<typeof stayersIn>): readonly Flow[] =>
  settingOrder.map((setting) => ({
    from: setting,
    to: setting,
    count: counts[setting],
    backbone: 0,
    stays: true,
  }))
