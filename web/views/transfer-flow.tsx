import type { ReactNode } from 'react'
import { Figure } from '../parts/figure.tsx'
import { settingShapes } from '../parts/verdict.tsx'
import { colours } from '../theme.ts'
import { type Flow, layoutFlow, ribbonPath, settingOrder } from './flow-layout.ts'

const size = { width: 660, height: 330 }
const [x0, x1] = [118, 542]

type FlowProps = {
  readonly title: string
  readonly sentence: string
  readonly flows: readonly Flow[]
  readonly sides: readonly [string, string]
  readonly settingName: (setting: Flow['from']) => string
  readonly labelOf: (flow: Flow) => string
  readonly selected: string | null
  readonly onSelect: (pair: string | null) => void
  readonly twin: ReactNode
}

/** 流向: from which kind of school to which (workbench 5.2); height = people, colour = direction. */
export function SettingFlow(props: FlowProps) {
  const { flows, labelOf, settingName, selected, onSelect } = props
  const { nodes, ribbons } = layoutFlow(flows, { ...size, height: size.height - 24 })
  return (
    <Figure
      {...props}
      width={size.width}
      height={size.height}
      marks={ribbons.map((ribbon) => ({ id: ribbon.id, label: labelOf(ribbon) }))}
    >
      {(focused) => (
        <>
          <text x={x0} y={14} textAnchor="end" fontSize={12}>
            {props.sides[0]}
          </text>
          <text x={x1} y={14} fontSize={12}>
            {props.sides[1]}
          </text>
          <g transform="translate(0 24)">
            {ribbons.map((ribbon) => {
              const marked = ribbon.id === selected || ribbon.id === focused
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list of marks over the picture does the same by keys
                <g key={ribbon.id} onClick={() => onSelect(ribbon.id)} cursor="pointer">
                  <title>{labelOf(ribbon)}</title>
                  <path
                    d={ribbonPath(ribbon, x0 + 12, x1 - 12)}
                    fill={toneOf(ribbon)}
                    fillOpacity={selected === null || marked ? 0.45 : 0.12}
                    stroke={marked ? colours.select : toneOf(ribbon)}
                    strokeWidth={marked ? 2 : 0.5}
                  />
                </g>
              )
            })}
            {ribbons
              .filter(({ left: [top, bottom] }) => bottom - top >= 14)
              .map((ribbon) => (
                <text
                  key={ribbon.id}
                  x={x0 + 20}
                  y={(ribbon.left[0] + ribbon.left[1]) / 2 + 4}
                  fontSize={12}
                  pointerEvents="none"
                >
                  {labelOf(ribbon)}
                </text>
              ))}
            {nodes.map(({ side, setting, count, y0, y1 }) => (
              <g key={`${side} ${setting}`}>
                <rect
                  x={side === 'left' ? x0 : x1 - 12}
                  y={y0}
                  width={12}
                  height={Math.max(1, y1 - y0)}
                  fill={colours.ink2}
                />
                <text
                  x={side === 'left' ? x0 - 6 : x1 + 6}
                  y={(y0 + y1) / 2 + 4}
                  textAnchor={side === 'left' ? 'end' : 'start'}
                  fontSize={12}
                >
                  {settingShapes[setting]} {settingName(setting)} {count}
                </text>
              </g>
            ))}
          </g>
        </>
      )}
    </Figure>
  )
}

function toneOf({ from, to }: Flow): string {
  const step = settingOrder.indexOf(to) - settingOrder.indexOf(from)
  if (step === 0) return colours.level
  return step > 0 ? colours.down : colours.up
}
