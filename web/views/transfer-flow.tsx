import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { colours } from '../theme.ts'
import { FlowBands, headRoom } from './flow-bands.tsx'
import { type Flow, layoutFlow, settingOrder } from './flow-layout.ts'

const size = { width: 660, height: 330 }

type FlowProps = {
  readonly title: string
  readonly sentence: string
  readonly flows: readonly Flow[]
  readonly sides: readonly [string, string]
  readonly settingName: (setting: Flow['from']) => string
  readonly labelOf: (flow: Flow) => string
  readonly selected: readonly string[]
  readonly pointed: ReadonlySet<string>
  readonly onPoint: (pairs: readonly string[]) => void
  readonly onSelect: (pair: string | null, add?: boolean) => void
  readonly legend: ReactNode
  readonly twin: ReactNode
}

/** 流向: from which kind of school to which (workbench 5.2); height = people, colour = direction. */
export function SettingFlow(props: FlowProps) {
  const { flows, labelOf, settingName } = props
  const { nodes, ribbons } = layoutFlow(flows, { ...size, height: size.height - headRoom })
  return (
    <Figure
      {...props}
      {...size}
      marks={ribbons
        .filter(({ stays }) => stays !== true)
        .map((ribbon) => ({ id: ribbon.id, label: labelOf(ribbon) }))}
    >
      {(focused) => (
        <FlowBands
          {...props}
          x={[118, 542]}
          focused={focused}
          bands={nodes.map(({ side, setting, count, y0, y1 }) => ({
            key: `${side} ${setting}`,
            side,
            y0,
            y1,
            words: `${settingShapes[setting]} ${settingName(setting)} ${count}`,
          }))}
          ribbons={ribbons.map((ribbon) => ({
            ...ribbon,
            key: ribbon.id,
            pair: ribbon.stays === true ? null : ribbon.id,
            tone: toneOf(ribbon),
            label: labelOf(ribbon),
          }))}
        />
      )}
    </Figure>
  )
}

function toneOf({ from, to }: Flow): string {
  const step = settingOrder.indexOf(to) - settingOrder.indexOf(from)
  if (step === 0) return colours.level
  return step > 0 ? colours.down : colours.up
}
